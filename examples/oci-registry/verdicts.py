"""Adds the reports of the runs up to one verdict for each row of the catalog, and holds the tables of README.md to them.

Usage: verdicts.py CATALOG README [--write] MODE=REPORT...   CATALOG is what linkfault export writes, REPORT a report.json, run with the mode's
deviations file. Exits 1 when a row has no verdict, when something failed, or when README.md shows something else; --write renews it.
"""
import json
import re
import sys
from pathlib import Path

BEGIN, END = "<!-- from the run: begin -->\n", "<!-- from the run: end -->\n"


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def stop(message):
    sys.exit("oci-registry: " + message)


def answered(entry):
    """What came, in a few words: the status with the code, or with what the body is instead of an error."""
    response = entry["exchange"]["response"]
    try:
        body = json.loads(response["body"] or "")
        what = "`%s`" % body["errors"][0]["code"]
    except ValueError:
        what = "as text" if response["body"] else "without a body"
    except KeyError:
        what = "with a result"
    message = [finding["actual"] for finding in entry["findings"]]
    rules = [finding["rule"] for finding in entry["findings"]]
    if rules == ["message"]:
        what += ", " + message[0]
    return "%d %s" % (response["status"], what)


def reasons(mode):
    """Why each deviation of a mode is accepted, by entry: the same for each of its findings. report.json does not say it."""
    path = Path(__file__).parent / "deviations" / (mode + ".yaml")
    listed = {}
    for entry, reason in re.findall(r"(?m)^- entry: (\S+)\n  rule: \S+\n  reason: '(.*)'$", path.read_text("utf-8") if path.exists() else ""):
        if listed.setdefault(entry, reason) != reason:
            stop("%s: %s is accepted for different reasons" % (path, entry))
    return listed


def table(head, rows):
    lines = ["| %s |" % " | ".join(cells) for cells in [head, ["---"] * len(head), *rows]]
    return "\n".join(lines) + "\n"


def tables(catalog, runs):
    rows = {entry["id"]: entry for entry in catalog["entries"]}
    verdicts = {entry: set() for entry in rows}
    counts, findings, declared = [], {}, {}
    for mode, report in runs.items():
        why = reasons(mode)
        tally = dict.fromkeys(("passed", "accepted", "not-exercised"), 0)
        for entry in report["entries"]:
            verdict = entry["verdict"]
            if verdict not in tally or entry["reason"] not in (None, "declared"):
                stop("%s, %s: %s %s" % (mode, entry["id"], verdict, entry["reason"]))
            tally[verdict] += 1
            verdicts[entry["id"]].add(verdict)
            operation = "`%s`" % rows[entry["id"]]["operation"]
            label = rows[entry["id"]]["code"]
            if verdict == "accepted":
                documented = "%s `%s`" % (rows[entry["id"]]["status"], label)
                findings.setdefault((mode, documented, answered(entry), why[entry["id"]]), []).append(operation)
            elif verdict == "not-exercised":
                declared.setdefault((label, entry["detail"].split(": ", 1)[1]), []).append(operation)
        counts.append(["`%s`" % mode, *("%d" % number for number in (sum(tally.values()), *tally.values()))])
    missing = sorted(entry for entry, seen in verdicts.items() if not seen)
    if missing:
        stop("no run has a verdict for " + ", ".join(missing))

    def total(*wanted):
        return sum(seen == set(wanted) for seen in verdicts.values())

    sums = [total("passed"), total("passed", "accepted"), total("accepted"), total("not-exercised")]
    if sum(sums) != len(rows):
        stop("%s do not add up to %d rows" % (sums, len(rows)))
    text = table(["mode", "rows", "as documented", "deviating", "declared"], counts)
    text += (
        "\nOf the %d rows, docker-registry answers %d as documented. It answers %d as documented in one mode and not in another, %d not as documented, and %d"
        " are declared.\n\n" % (len(rows), *sums)
    )
    text += "### Documented, answered\n\n" + table(
        ["mode", "documented", "answered", "operations", "why"],
        [["`%s`" % mode, was, came, ", ".join(operations), why] for (mode, was, came, why), operations in findings.items()],
    )
    text += "\n### Declared\n\n" + table(
        ["row", "operations", "why"], [["`%s`" % label, ", ".join(operations), why] for (label, why), operations in declared.items()]
    )
    return text


def main(catalog, readme, *arguments):
    write = "--write" in arguments
    runs = {mode: load(report) for mode, report in (argument.split("=", 1) for argument in arguments if argument != "--write")}
    text = tables(load(catalog), runs)
    with open(readme, encoding="utf-8") as file:
        shown = file.read()
    before, _, rest = shown.partition(BEGIN)
    after = rest.partition(END)[2]
    whole = before + BEGIN + "\n" + text + "\n" + END + after
    if write:
        with open(readme, "w", encoding="utf-8") as file:
            file.write(whole)
    elif whole != shown:
        wrong = [line for line in text.splitlines() if line not in shown.splitlines()]
        stop("%s does not show what the runs came to, such as:\n%s" % (readme, "\n".join(wrong[:5])))
    print(text.split("\n\n")[1])


main(*sys.argv[1:])
