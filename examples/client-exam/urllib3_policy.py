"""The usual retry policy of urllib3: three retries with back-off, on the statuses that are commonly listed, minding Retry-After."""
import os

import urllib3

AEROSYNC, FUSE = os.environ["AEROSYNC_URL"], os.environ["FUSE_URL"]
retry = urllib3.Retry(total=3, backoff_factor=0.3, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False)
pool = urllib3.PoolManager(retries=retry)


def balance(number, token):
    url = "%s/accounts/c0ffee000000000000000000000%d0000/balance" % (AEROSYNC, number)
    return pool.request("GET", url, headers={"Authorization": "Bearer " + token})


keys = {"apiKey": "mock-aerosync-key", "apiSecret": "mock-aerosync-secret"}
token = pool.request("POST", AEROSYNC + "/token", json=keys).json()["token"]
for number in (1, 2):
    balance(number, token)
if balance(3, token).status == 403:
    balance(3, pool.request("POST", AEROSYNC + "/token", json=keys).json()["token"])
pool.request("GET", FUSE + "/v1/entities/mock-entity",
             headers={"Fuse-Client-Id": "mock-client-id", "Fuse-Api-Key": "mock-key-healthy"})
