"""A PostgreSQL of a test's own, which it may kill."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

LONGEST_PLACE = 60


def programs() -> Path | None:
    """Where initdb and postgres are; none where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    return found[-1].parent if found else None


class Cluster:
    """Durable as it comes: fsync and synchronous_commit are on."""

    def __init__(self, kept: Path | None = None) -> None:
        """New, or with the data of one that was stopped."""
        # A short path: a socket's name is at most 107 bytes.
        place = tempfile.gettempdir() if len(tempfile.gettempdir()) < LONGEST_PLACE else "/tmp"
        self.folder = Path(tempfile.mkdtemp(prefix="agora-pg-", dir=place))
        self.bin = programs()
        self.process: subprocess.Popen | None = None
        self.as_owner = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
            self.as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        begin = [*self.as_owner, self.bin / "initdb", f"--pgdata={self.folder}/data", "--username=agora",
                 "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8"]
        if kept:
            begin = ["cp", "-a", kept, self.folder / "data"]
        subprocess.run(begin, check=True, capture_output=True, cwd=self.folder)
        self.url = f"postgresql:///postgres?host={self.folder}&user=agora"
        self.options = ("--database", self.url)

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*self.as_owner, self.bin / "postgres", "-D", f"{self.folder}/data", "-k", str(self.folder),
                 "-c", "listen_addresses=", "-c", "max_connections=100", "-c", "restart_after_crash=off"],
                stdout=log, stderr=log, cwd=self.folder, start_new_session=True)
        end = time.monotonic() + 60
        while subprocess.run([self.bin / "pg_isready", "-q", "-h", self.folder, "-U", "agora", "-d", "postgres"],
                             check=False).returncode:
            assert time.monotonic() < end, (self.folder / "log").read_text()[-2000:]
            time.sleep(0.05)

    def kill(self) -> None:
        """The server and all its processes at one moment, as when the machine's power fails."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for pid in (self.process.pid, *map(int, children)):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait(60)
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(60)

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, query: str) -> list[list[str]]:
        done = subprocess.run([self.bin / "psql", "-qAtX", "-F", "\t", "-v", "ON_ERROR_STOP=1", self.url, "-c", query],
                              check=True, capture_output=True, text=True)
        return [line.split("\t") for line in done.stdout.splitlines()]
