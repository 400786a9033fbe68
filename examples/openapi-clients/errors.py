"""Calls the generated method of each error's operation, and takes the error from the exception. Argument: the list."""

import json
import re
import sys

from openapi_client import AerosyncApi, ApiClient, ApiException, Configuration, FuseApi

with open(sys.argv[2], encoding="utf-8") as document:
    PATHS = json.load(document)["paths"]

OPERATIONS = {
    operation["operationId"]: operation
    for item in PATHS.values()
    for method, operation in item.items()
    if isinstance(operation, dict)
}


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def arguments(operation):
    """The examples of the document for what the operation needs."""
    values = [each["example"] for each in operation.get("parameters", []) if each.get("required")]
    if "requestBody" in operation:
        values.append(operation["requestBody"]["content"]["application/json"]["example"])
    return values


client = ApiClient(Configuration())
apis = {"aerosync": AerosyncApi(client), "fuse": FuseApi(client)}
parsed = 0
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        api, operation, error, expected = line.rstrip("\n").split("\t")
        client.default_headers["Prefer"] = "error=" + error
        try:
            getattr(apis[api], snake(operation))(*arguments(OPERATIONS[operation]))
            sys.exit(f"{line}: the call succeeds")
        except ApiException as refused:
            body = refused.data if hasattr(refused, "data") else None
            code = body.code if api == "fuse" else body.error.code
        if not re.fullmatch(expected, code):
            sys.exit(f"{line}: the client reads {code}")
        parsed += 1
print(f"python: {parsed} errors parsed")
