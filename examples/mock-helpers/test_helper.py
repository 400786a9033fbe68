"""What a client's test in Python does with the helper."""
import time
import urllib.error
import urllib.request

import pytest
from linkfault_mock import start_mock

pytest_plugins = ["linkfault_mock"]

ONE = "c0ffee00000000000000000000010000"


def balance(mock, connection=ONE):
    request = urllib.request.Request(
        mock.base_urls["aerosync"] + "/accounts/" + connection + "/balance",
        headers={"Authorization": "Bearer mock-aerosync-token"})
    try:
        with urllib.request.urlopen(request) as response:
            return response.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_a_scenario_needs_no_header_and_what_the_client_did_right_is_verified(linkfault_mock):
    linkfault_mock.scenarios({"operation": "getBalance", "error": "AC-104", "times": 1})
    assert balance(linkfault_mock) == 400
    time.sleep(0.15)
    assert balance(linkfault_mock) == 200
    assert linkfault_mock.verify()["grade"] == "passed"


def test_what_the_client_did_wrong_is_told(linkfault_mock):
    linkfault_mock.scenarios({"operation": "getBalance", "error": "AC-105"})
    balance(linkfault_mock)
    balance(linkfault_mock)
    with pytest.raises(AssertionError, match="retried-never: aerosync/getBalance/AC-105"):
        linkfault_mock.verify()
    with pytest.raises(AssertionError, match="Coverage 90% is required, but it is 20%"):
        linkfault_mock.verify(coverage="90%", grade=False)


def test_each_test_begins_with_a_new_mock(linkfault_mock):
    assert linkfault_mock.report()["grade"] == "incomplete"
    assert balance(linkfault_mock) == 200


def test_a_wrong_scenario_is_told_with_its_place(linkfault_mock):
    with pytest.raises(ValueError, match="nearest is getBalance"):
        linkfault_mock.scenarios({"operation": "getBalnce", "error": "AC-104"})


def test_a_mock_that_cannot_start_says_why():
    with pytest.raises(RuntimeError, match="--chaos lots"):
        start_mock("--chaos", "lots")


def test_the_mock_ends_with_its_block():
    with start_mock() as mock:
        assert balance(mock) == 200
    assert mock.stop() == 0
