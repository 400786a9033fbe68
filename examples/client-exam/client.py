"""A client of both APIs, in Python. With the name of a flaw as its argument it has that one flaw; the exam must name it."""
import json
import os
import sys
import time
import urllib.error
import urllib.request

FLAW = sys.argv[1] if len(sys.argv) > 1 else "none"
AEROSYNC, FUSE = os.environ["AEROSYNC_URL"], os.environ["FUSE_URL"]
RETRIED = {"AC-104"}
ATTEMPTS = 4
FIRST_PAUSE = 0.2


class Failed(Exception):
    """An answer with an error, in the client's own words."""

    def __init__(self, status, headers, body):
        super().__init__(status)
        self.status = status
        self.retry_after = headers.get("Retry-After")
        error = body.get("error", body)
        self.code = error.get("code", "")
        self.message = error.get("message", "")
        if FLAW == "strict-members" and not set(error) | set(body) <= {
                "error", "code", "message", "request_id", "title", "details", "type", "source", "data", "aggregator", "errors"}:
            raise ValueError("unexpected member")

    def may_be_retried(self):
        if FLAW == "retries-never":
            return True
        if FLAW == "reads-message":
            return "issues connecting" in self.message or self.status == 429
        return self.code in RETRIED or self.status == 429

    def pause(self, attempt):
        if self.retry_after and FLAW != "ignores-retry-after":
            return float(self.retry_after) + 0.05
        return 0 if FLAW == "hammers" else FIRST_PAUSE * 2 ** attempt


class Client:
    token = None

    def send(self, method, url, body=None, headers=None):
        request = urllib.request.Request(url, method=method, headers={**(headers or {})})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            raise Failed(error.code, error.headers, json.load(error)) from None

    def log_in(self):
        keys = {"apiKey": "mock-aerosync-key", "apiSecret": "mock-aerosync-secret"}
        self.token = self.send("POST", AEROSYNC + "/token", keys)["token"]

    def aerosync(self, method, path):
        renewed = False
        attempt = 0
        while True:
            try:
                return self.send(method, AEROSYNC + path, headers={"Authorization": "Bearer " + self.token})
            except Failed as failed:
                if FLAW == "swallows":
                    return {}
                if FLAW == "unknown-is-success" and failed.code not in RETRIED | {"AC-105", "AC-001"}:
                    return {}
                if failed.code == "AC-001" and not renewed:
                    renewed = True
                    if FLAW == "keeps-token":
                        time.sleep(FIRST_PAUSE)
                    else:
                        self.log_in()
                elif failed.may_be_retried() and attempt < ATTEMPTS - 1:
                    time.sleep(failed.pause(attempt))
                    attempt += 1
                else:
                    raise

    def entity(self, entity):
        headers = {"Fuse-Client-Id": "mock-client-id", "Fuse-Api-Key": "mock-key-healthy"}
        attempt = 0
        while True:
            try:
                return self.send("GET", FUSE + "/v1/entities/" + entity, headers=headers)
            except Failed as failed:
                if FLAW == "swallows":
                    return {}
                if not failed.may_be_retried() or attempt == ATTEMPTS - 1:
                    raise
                time.sleep(failed.pause(attempt))
                attempt += 1


def told(work):
    """What the client tells its user of a failure is no part of the exam."""
    try:
        return work()
    except (Failed, ValueError):
        return None


def main():
    client = Client()
    client.log_in()
    for number in (1, 2, 3, 5, 6):
        told(lambda: client.aerosync("GET", "/accounts/c0ffee000000000000000000000%d0000/balance" % number))
    job = told(lambda: client.aerosync("POST", "/accounts/c0ffee00000000000000000000040000/refresh"))
    if job is not None and FLAW != "swallows":
        told(lambda: client.aerosync("GET", "/accounts/c0ffee00000000000000000000040000/job/%s" % job.get("jobId")))
    told(lambda: client.entity("mock-entity"))


main()
