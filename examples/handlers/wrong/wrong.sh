# Look at error.code: AC-104.
curl -sS -i 'http://127.0.0.1:8105/v2/accounts/any/balance' -H 'Prefer: error=AC-105'
