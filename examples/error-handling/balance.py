"""What a client does about each documented error of getBalance. Arguments: the mock's URL, and the file with the codes."""

import json
import sys
import urllib.error
import urllib.request

from errors import ACTIONS, AerosyncErrorCode, AerosyncGetBalanceHandler, ErrorAction


# tag::handler[]
class Handler(AerosyncGetBalanceHandler[str]):
    def ac_001(self, wire: str) -> str:
        return "ask for a new token"

    def ac_100(self, wire: str) -> str:
        return "wake a developer"

    def ac_104(self, wire: str) -> str:
        return "retry with back-off"

    def ac_105(self, wire: str) -> str:
        return "hide the balance"

    def ac_106(self, wire: str) -> str:
        return "open the widget"

    def unknown(self, wire: str) -> str:
        return "log " + wire
# end::handler[]


def stated(url: str, code: str) -> str:
    """The code that the mock answers with."""
    request = urllib.request.Request(url + "/v2/accounts/any/balance", headers={"Prefer": "error=" + code})
    try:
        urllib.request.urlopen(request)
    except urllib.error.HTTPError as refused:
        return str(json.load(refused)["error"]["code"])
    raise SystemExit(code + ": the call succeeds")


def main(url: str, codes: str) -> None:
    handler = Handler()
    met = 0
    with open(codes, encoding="utf-8") as lines:
        for code in lines.read().split():
            wire = stated(url, code)
            does = handler.handle(wire)
            advice = AerosyncErrorCode(wire).advice
            if (code == "unknown") != (advice is None) or (code == "unknown") != does.startswith("log "):
                raise SystemExit(f"{code}: {does}, {advice}")
            print(f"python: {wire}: {does}; the user reads: {advice and advice.wording}")
            met += 1
    # A code has words of its own where those of its action do not fit.
    own = AerosyncErrorCode.AC_108.advice
    assert own is not None and own.wording != ACTIONS[ErrorAction.CONTACT_SUPPORT].wording
    print(f"python: {met} answers handled")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
