"""A client under test: it reads a balance, and tries again, each time later, where the bank cannot be reached."""
import json
import time
import urllib.error
import urllib.request


class NoBalance(Exception):
    """Its text names the code."""


def balance(base_url, connection, token, pause=1.0, tries=4):
    request = urllib.request.Request(
        f"{base_url}/accounts/{connection}/balance", headers={"Authorization": f"Bearer {token}"})
    for attempt in range(tries):
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as failed:
            with failed:
                code = json.load(failed)["error"]["code"]
        if code != "AC-104":
            break
        time.sleep(pause * 2**attempt)
    raise NoBalance(code)
