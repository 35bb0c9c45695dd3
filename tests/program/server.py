"""Starts the built program on a data folder of its own, for tests that use it as people do."""
import http.client
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

BINARY = Path(os.environ.get("AGORA_BINARY", ""))
PASSWORD = "seven quiet herons at dawn"
CONFIGURATION = '[server]\nlimit_rates = false\nworkers = 8\n'
FACTS = Path(__file__).resolve().parent.parent / "facts.toml"
LONGEST_START = 120  # seconds until a start counts as failed; not a measure of speed


def run(*words: object, typed: str = "") -> subprocess.CompletedProcess:
    """One command of the program; its answer has returncode, stdout and stderr."""
    return subprocess.run([str(BINARY), *map(str, words)], input=typed, capture_output=True,
                          text=True, timeout=LONGEST_START, check=False)


class Server:
    """agora serve on a free port, answering from the end of start() until stop() or kill()."""

    def __init__(self, data: Path):
        self.data = data
        self.port = 0
        self.process: subprocess.Popen | None = None
        self.configuration = data.parent / "agora.toml"
        self.configuration.write_text(CONFIGURATION, encoding="utf-8")
        self.errors = data.parent / "serve.log"
        self.database: list[str] = []  # --database and its value
        self.under: list[str] = []  # a command that runs it, as prlimit does

    def start(self) -> None:
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [*self.under, str(BINARY), "serve", "--data", str(self.data), "--port", "0", "--config",
                 str(self.configuration), *self.database], stdout=subprocess.PIPE, stderr=errors, text=True)
        for line in self.process.stdout:
            if "(port " in line:
                self.port = int(line.rsplit("(port ", 1)[1].rstrip(")\n"))
                break
        else:
            raise AssertionError("the server did not start:\n" + self.errors.read_text()[-2000:])
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_START)
        connection.request("GET", "/readyz")
        assert connection.getresponse().status == 200, "started, but not ready"
        connection.close()

    def stop(self) -> int:
        """Asks it to end and waits; the exit code."""
        self.process.terminate()
        return self._gone()

    def kill(self) -> None:
        self.process.kill()
        self._gone()

    def is_up(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def _gone(self) -> int:
        code = self.process.wait(LONGEST_START)
        self.process.stdout.close()
        return code


class ProgramTest(unittest.TestCase):
    """A class of tests that share one fresh data folder."""

    @classmethod
    def setUpClass(cls) -> None:
        if not BINARY.is_file():
            raise AssertionError("AGORA_BINARY names no program: build the target agora first")
        folder = tempfile.TemporaryDirectory(prefix="agora-program-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.data = cls.folder / "data"

    @classmethod
    def open_doors(cls, data: Path | None = None, database: list[str] = ()) -> None:
        """Tells who is behind the site: until then visitors cannot come in."""
        done = run("setting", "--file", FACTS, "--data", data or cls.data, *database)
        assert done.returncode == 0, done.stdout + done.stderr

    @classmethod
    def serve(cls) -> Server:
        cls.open_doors()
        server = Server(cls.data)
        cls.addClassCleanup(lambda: server.is_up() and server.kill())
        server.start()
        return server

    @classmethod
    def add_account(cls, mail: str, *roles: str, data: Path | None = None) -> None:
        for words in [("add", mail, "--name", mail.split("@", maxsplit=1)[0], "--language", "en",
                       "--password", PASSWORD)] + [("role", mail, "--role", role) for role in roles]:
            done = run("account", *words, "--data", data or cls.data)
            assert done.returncode == 0, done.stdout + done.stderr
