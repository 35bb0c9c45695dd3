"""The demonstration and some members more, on either engine, for tests that race: made once a run."""
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cooperative import KEPT, made_once
from postgres import Cluster
from server import PASSWORD, ProgramTest, run

SHARED = 24  # members of what is kept: as many as the test that needs most


def mails(count: int) -> list[str]:
    return [f"member{number}@example.org" for number in range(count)]


def populate(data: Path, count: int) -> None:
    """On SQLite, in the folder."""
    if KEPT and count <= SHARED:
        shutil.copytree(made_once("members", lambda new: _make(new, SHARED)), data, symlinks=True)
    else:
        _make(data, count)


def populate_cluster(data: Path, count: int) -> Cluster:
    """On a PostgreSQL of its own, which runs."""
    if KEPT and count <= SHARED:
        kept = made_once("members-postgresql", lambda new: _keep_cluster(new, SHARED))
        shutil.copytree(kept / "data", data, symlinks=True)
        cluster = Cluster(kept / "cluster")
        cluster.start()
        return cluster
    cluster = Cluster()
    cluster.start()
    _make(data, count, cluster.options)
    return cluster


def _make(data: Path, count: int, database: tuple[str, ...] = ()) -> None:
    if database:
        _done("migrate", "--data", data, *database)
    _done("demo", "--data", data, "--members", 30, "--seed", 1, "--password", PASSWORD, *database)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda mail: _done("account", "add", mail, "--name", "Mia", "--password", PASSWORD, "--data", data,
                                         *database), mails(count)))
    ProgramTest.open_doors(data, database)


def _keep_cluster(new: Path, count: int) -> None:
    new.mkdir()
    cluster = Cluster()
    cluster.start()
    _make(new / "data", count, cluster.options)
    cluster.stop()
    subprocess.run(["cp", "-a", cluster.folder / "data", new / "cluster"], check=True)
    cluster.end()


def _done(*words: object) -> None:
    done = run(*words)
    assert done.returncode == 0, done.stdout + done.stderr
