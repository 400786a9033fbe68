"""Lets each client sit the exam of scenario.yaml, twice, and prints what it found as a table.

usage: exam.py CLIENT=COMMAND...    such as python='python3 client.py'
"""
import os
import pathlib
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "../../mock/helpers/python"))

from linkfault_mock import start_mock  # noqa: E402

# What the exam must find in each client: this and nothing else.
FLAWS = {
    "none": [],
    "retries-never": ["retried-never"],
    "hammers": ["hammered"],
    "ignores-retry-after": ["ignored-retry-after"],
    "keeps-token": ["no-new-token"],
    "unknown-is-success": ["went-on"],
    "reads-message": ["depends-on-message"],
    "strict-members": ["depends-on-members"],
    "swallows": ["swallowed"],
}


def findings(mock, command):
    """The findings of a session of a client, and its grade."""
    mock.reset()
    mock.scenarios(*SCENARIOS)
    environment = {**os.environ, "AEROSYNC_URL": mock.base_urls["aerosync"], "FUSE_URL": mock.base_urls["fuse"]}
    subprocess.run(command, check=True, env=environment, cwd=HERE, timeout=120)
    report = mock.report()
    return report["grade"], sorted({finding["id"] for finding in report["findings"]})


def scenarios(mock):
    """Those of the file that the mock was started with, as it lists them."""
    listed = mock.pending()["scenarios"]
    return [{name: value for name, value in one.items() if name != "progress"} for one in listed]


wrong = 0
with start_mock("--scenario", str(HERE / "scenario.yaml"), "--seed", "7") as mock:
    SCENARIOS = scenarios(mock)
    print("%-20s %-12s %-8s %s" % ("flaw", "client", "grade", "findings"))
    for argument in sys.argv[1:]:
        client, command = argument.split("=", 1)
        # A client that is no exercise has its own line of expectation: name=command=findings
        command, _, expected = command.partition("=")
        flaws = {"": expected.split(",")} if expected else FLAWS
        for flaw, known in flaws.items():
            first, again = (findings(mock, shlex.split(command) + [flaw] * bool(flaw)) for _ in range(2))
            verdict = "" if first == again and first[1] == sorted(filter(None, known)) else "  NOT AS EXPECTED"
            wrong += bool(verdict)
            print("%-20s %-12s %-8s %s%s" % (flaw or "-", client, first[0], ", ".join(first[1]) or "-", verdict))
            sys.stdout.flush()
sys.exit(1 if wrong else 0)
