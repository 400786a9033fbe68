"""An addon for mitmdump: writes each exchange as a line of NDJSON, as schemas/linkfault/exchange.schema.json has it."""
import base64
import json
import os
from datetime import datetime, timezone


def response(flow):
    body = flow.response.get_content(strict=False) or b""
    exchange = {
        "time": datetime.fromtimestamp(flow.request.timestamp_start, timezone.utc).isoformat(),
        "request": {"method": flow.request.method, "url": flow.request.path},
        "response": {
            "status": flow.response.status_code,
            "headers": [{"name": name, "value": value} for name, value in flow.response.headers.items(multi=True)],
            "body": base64.b64encode(body).decode(),
            "encoding": "base64",
        },
    }
    with open(os.environ["RECORD_TO"], "a", encoding="utf-8") as lines:
        lines.write(json.dumps(exchange) + "\n")
