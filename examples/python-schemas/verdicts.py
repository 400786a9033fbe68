"""Validates each example of the repository by each profile; `../verify` compares the lists with others'.

Usage: verdicts.py PACKAGE SCHEMAS OUTPUT: the unpacked npm package, the folder of the examples, and where to write.
"""

import json
import sys
from pathlib import Path

from jsonschema.validators import validator_for


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def verdicts(package, schemas, draft):
    for item in read(package / "index.json")["schemas"]:
        if item["draft"] == draft and item["profile"] is not None:
            # tag::validator[]
            schema = read(package / item["file"])
            validator = validator_for(schema)(schema)
            # end::validator[]
            api, subject = item["name"].split("/")
            for example in (schemas / api / "examples" / subject).glob("*/*.json"):
                accepted = validator.is_valid(read(example))
                yield f"{example.relative_to(schemas)} {item['profile']} {'accepted' if accepted else 'refused'}\n"


package, schemas, output = map(Path, sys.argv[1:])
output.mkdir(parents=True, exist_ok=True)
for draft in ("2020-12", "draft-07"):
    (output / f"python-{draft}.txt").write_text("".join(sorted(verdicts(package, schemas, draft))), encoding="utf-8")
