"""Issues a token of the registry's token authentication: a JWT, signed with ES256 by the key of a certificate that the registry trusts.

Usage: token.py KEY CERTIFICATE ACCESS, with ACCESS as the JSON of the claim "access". Prints the token, which is valid for an hour.
"""
import base64
import json
import subprocess
import sys
import time


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(key, text):
    """The signature as two numbers of 32 bytes; openssl writes them as two integers of DER."""
    der = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key], input=text.encode(), capture_output=True, check=True).stdout
    first = 4 + der[3]
    numbers = der[4:first], der[first + 2 :]
    return b"".join(number.lstrip(b"\0").rjust(32, b"\0") for number in numbers)


def main(key, certificate, access):
    with open(certificate, encoding="ascii") as lines:
        chain = "".join(line.strip() for line in lines if "-----" not in line)
    now = int(time.time())
    claims = {"iss": "example", "aud": "example", "sub": "example", "jti": str(now), "access": json.loads(access)}
    claims.update(iat=now - 60, nbf=now - 60, exp=now + 3600)
    parts = [{"typ": "JWT", "alg": "ES256", "x5c": [chain]}, claims]
    text = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    print(text + "." + encoded(signed(key, text)))


main(*sys.argv[1:])
