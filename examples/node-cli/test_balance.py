"""The same in Python: every documented error of getBalance, by the program of the npm package and without Java."""
import json
import subprocess
import urllib.error
import urllib.request

import pytest

pytest_plugins = ["linkfault_mock"]

REACTIONS = {
    "AC-100": "ask for the account",
    "AC-001": "sign in again",
    "AC-104": "retry with back-off",
    "AC-105": "offer another way",
    "AC-106": "open the widget",
}
CATALOG = json.loads(subprocess.check_output(["node_modules/.bin/linkfault", "export", "--format", "json"]))
CODES = [entry["code"] for entry in CATALOG["entries"] if entry["api"] == "aerosync" and entry.get("operation") == "getBalance"]


def test_get_balance_has_errors():
    assert CODES


@pytest.mark.parametrize("code", CODES)
def test_is_handled(linkfault_mock, code):
    request = urllib.request.Request(
        linkfault_mock.base_urls["aerosync"] + "/accounts/c0ffee00000000000000000000010000/balance",
        headers={"Authorization": "Bearer mock-aerosync-token", "Prefer": "error=" + code})
    with pytest.raises(urllib.error.HTTPError) as failed:
        urllib.request.urlopen(request)
    with failed.value as answer:
        assert code in answer.read().decode()
    assert code in REACTIONS
