import pytest
from balance import NoBalance, balance

pytest_plugins = ["linkfault_mock"]

CONNECTION = "c0ffee00000000000000000000020000"
TOKEN = "mock-aerosync-token"


def test_a_bank_that_is_down_twice_is_asked_a_third_time(linkfault_mock):
    linkfault_mock.scenarios({"operation": "getBalance", "error": "AC-104", "times": 2})
    assert "account" in balance(linkfault_mock.base_urls["aerosync"], CONNECTION, TOKEN, pause=0.15)
    linkfault_mock.verify()  # What the client did about the error was right.


@pytest.mark.parametrize("error", ["AC-105", "AC-106"])
def test_is_not_asked_for_again(linkfault_mock, error):
    linkfault_mock.scenarios({"operation": "getBalance", "error": error})
    with pytest.raises(NoBalance, match=error):
        balance(linkfault_mock.base_urls["aerosync"], CONNECTION, TOKEN, pause=0.15)
    linkfault_mock.verify()
