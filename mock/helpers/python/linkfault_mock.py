"""Linkfault's mock for tests in Python: the standard library alone, and fixtures where pytest is there.

The program is found by, in this order: the argument ``command``, the environment variable LINKFAULT_JAR (the path of linkfault.jar,
run with ``java``), ``linkfault`` on the path, and the command of the npm package @linkfault/cli in ``node_modules`` of this folder or of one above.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request


class Mock:
    """A mock that runs. ``url`` and ``base_urls`` say where; ``target`` is the target file that fits it."""

    def __init__(self, process, ready):
        self._process = process
        self.url = ready["url"]
        self.port = ready["port"]
        self.base_urls = ready["baseUrls"]
        self.target = ready["target"]

    def _send(self, method, path, document=None):
        data = None if document is None else json.dumps(document).encode()
        request = urllib.request.Request(self.url + path, data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def _done(self, method, path, document=None):
        status, body = self._send(method, path, document)
        if status != 200:
            raise ValueError(body.get("detail", "the mock answered %d" % status))
        return body

    def scenarios(self, *scenarios, seed=None):
        """Plays these scenarios from now on, and no others; each is a dict as schemas/linkfault/scenarios.schema.json has it."""
        document = {"scenarios": list(scenarios)}
        if seed is not None:
            document["seed"] = seed
        return self._done("PUT", "/linkfault/scenarios", document)

    def pending(self):
        """The scenarios as they are written, each with its progress, and the sequences of preferences that have begun."""
        return self._done("GET", "/linkfault/scenarios")

    def reset(self):
        """Forgets the scenarios, the sequences that have begun, and everything that clients have met."""
        self._done("DELETE", "/linkfault/scenarios")
        self._done("DELETE", "/linkfault/exam")

    def report(self):
        """What clients have met so far, and the grade, as schemas/linkfault/exam.schema.json has it."""
        return self._done("GET", "/linkfault/exam")

    def verify(self, coverage=None, grade=True):
        """Raises AssertionError, saying what is missing, unless the grade is passed and the coverage, such as "90%", is reached."""
        wanted = {"grade": grade}
        if coverage is not None:
            wanted["coverage"] = coverage
        status, body = self._send("POST", "/linkfault/verdict", wanted)
        if status == 422:
            raise AssertionError("\n".join(body["missing"]))
        if status != 200:
            raise ValueError(body.get("detail", "the mock answered %d" % status))
        return body

    def stop(self):
        """Ends it and returns its exit code."""
        if self._process.poll() is None:
            self._process.stdin.close()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        return self._process.returncode

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.stop()


def _command(command):
    if command:
        return [command] if isinstance(command, str) else list(command)
    jar = os.environ.get("LINKFAULT_JAR")
    if jar:
        return ["java", "-jar", jar]
    return [shutil.which("linkfault") or _installed(pathlib.Path.cwd()) or "linkfault"]


def _installed(folder):
    for place in [folder, *folder.parents]:
        program = place / "node_modules" / ".bin" / "linkfault"
        if program.exists():
            return str(program)
    return None


def start_mock(*options, command=None, timeout=60):
    """Starts a mock on a free port and returns it once it answers.

    ``options`` are those of ``linkfault mock``, such as "--scenario", "file.yaml". The mock ends with this process.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "ready.json")
        arguments = [*_command(command), "mock", "--port", "0", "--quiet", "--until-eof", "--ready-file", file, *options]
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        end = time.monotonic() + timeout
        while not os.path.exists(file):
            if process.poll() is not None:
                raise RuntimeError("linkfault mock has ended: " + process.stderr.read().decode(errors="replace").strip())
            if time.monotonic() > end:
                process.kill()
                raise TimeoutError("linkfault mock did not answer within %s seconds" % timeout)
            time.sleep(0.02)
        with open(file, encoding="utf-8") as ready:
            return Mock(process, json.load(ready))


try:
    import pytest
except ImportError:
    pass
else:

    @pytest.fixture(scope="session")
    def linkfault_server():
        """One mock for all tests of the session."""
        with start_mock() as mock:
            yield mock

    @pytest.fixture
    def linkfault_mock(linkfault_server):
        """The session's mock, as if it had just been started."""
        linkfault_server.reset()
        yield linkfault_server
