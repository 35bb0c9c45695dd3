"""A demo cooperative that runs, and one person signed in for each role that the route table names."""
import fcntl
import os
import random
import re
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from browser import Browser
from routes import all_routes
from server import PASSWORD, ProgramTest, run

KEPT = os.environ.get("AGORA_KEPT", "")  # a folder for demonstrations that several tests begin with
SEED = int(os.environ.get("AGORA_SEED", "1"))
MACHINE = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
EVERY_ROLE = "every_role"  # who holds them all
FEW = ("visitor", "member", "editor", EVERY_ROLE)  # between them they reach every kind of page and each form's address
REPORTING = ("credits.dac7", "reports")  # as a platform that reports its sellers: with the pages for that
MOST_TERMS = 400  # of one compound SELECT; SQLite takes 500
EML_LINK = re.compile(r"/(?:nl|fr|en)/[\w./-]+/[\w-]{16,}")


def batched(rows: list, most: int) -> list[list]:
    return [rows[at:at + most] for at in range(0, len(rows), most)]


def size(name: str, usual: int) -> int:
    """How much of it: the environment's word, else the short size of script/test."""
    return int(os.environ.get(name, usual))


EACH_ROLE = size("AGORA_ROLES", 0)  # 1: each role by itself too (script/verify-long)


def made_once(name: str, make: Callable[[Path], None]) -> Path:
    """A file or folder that the tests of a run share: who comes first makes it, the others wait."""
    kept = Path(KEPT) / name
    kept.parent.mkdir(parents=True, exist_ok=True)
    with open(f"{kept}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            new = Path(f"{kept}.new")
            shutil.rmtree(new, ignore_errors=True)  # of one that failed
            make(new)
            new.rename(kept)
    return kept


def letters(folder: Path, without: set[str] = frozenset()) -> dict[str, str]:
    """The mails that were kept as files, oldest first, with the lines of quoted-printable joined."""
    found = sorted((path.stat().st_mtime_ns, str(path)) for path in folder.rglob("*.eml") if str(path) not in without)
    return {path: re.sub(r"=\r?\n", "", Path(path).read_text(encoding="utf-8", errors="replace"))
            for _, path in found}


class CooperativeTest(ProgramTest):
    MEMBERS = 30
    ROLES = False  # whether somebody is there for each role
    TOKENS = False

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.chance = random.Random(SEED)
        cls.letters_read: set[str] = set()
        cls.links: dict[str, list[str]] = {}
        cls.of_text: list[tuple[str, str]] = []
        cls.looking_in: sqlite3.Connection | None = None
        cls.roles = sorted({role for route in all_routes() for role in route.roles}) if cls.ROLES else []
        if KEPT:
            shutil.copytree(made_once(cls.kept_as("demo"), cls.make_folder), cls.data, symlinks=True)
        else:
            cls.make_folder(cls.data)
        cls.server = cls.serve()
        cls.people = {"visitor": cls.person(), "member": cls.person("member.en@demo.example")}
        for role in (*cls.alone(), EVERY_ROLE) if cls.ROLES else ():
            cls.people[role] = cls.person(f"{role}@harness.example")

    @classmethod
    def alone(cls) -> list[str]:
        """The roles that somebody holds and no other."""
        return [role for role in cls.roles if EACH_ROLE or role in FEW]

    @classmethod
    def kept_as(cls, what: str) -> str:
        return f"{what}-{cls.MEMBERS}" + ("-roles" if cls.ROLES else "")

    @classmethod
    def make_folder(cls, data: Path) -> None:
        made = run("demo", "--data", data, "--members", cls.MEMBERS, "--seed", 1, "--password", PASSWORD)
        assert made.returncode == 0, made.stderr
        for role in cls.alone():
            cls.add_account(f"{role}@harness.example", role, data=data)
        if cls.ROLES:
            cls.add_account(f"{EVERY_ROLE}@harness.example", *cls.roles, data=data)
        done = run("setting", "--data", data, *REPORTING)
        assert done.returncode == 0, done.stdout + done.stderr

    @classmethod
    def person(cls, mail: str = "") -> Browser:
        browser = Browser(cls.server.port)
        cls.addClassCleanup(browser.close)
        if mail:
            browser.sign_in(mail, PASSWORD)
            if cls.TOKENS:
                browser.make_token()
        return browser

    @classmethod
    def join(cls, name: str, mail: str, language: str = "en") -> Browser:
        """Somebody signs up and follows the link in the mail; signed in afterwards."""
        browser = cls.person()
        answer = browser.post(f"/{language}/accounts", {"name": name, "mail": mail, "password": PASSWORD})
        assert answer.status == 303, answer.body
        browser.mail, browser.password = mail, PASSWORD
        answer = browser.post(cls.mailed(mail), {})
        assert answer.status == 303, answer.body
        return browser

    @classmethod
    def back(cls, browser: Browser) -> None:
        """Signs in again when what was sent ended the session."""
        if browser.mail and "agora" not in browser.cookies:
            browser.sign_in(browser.mail, browser.password)

    @classmethod
    def mailed(cls, mail: str, under: str = "/", wait: float = 30) -> str:
        """The oldest link, with this in its path, that this person got by mail and that nobody asked for yet."""
        end = time.monotonic() + wait
        while time.monotonic() < end:
            for path, text in letters(cls.data / "mail", cls.letters_read).items():
                cls.letters_read.add(path)
                for to in re.findall(r"^To: .*?([\w.+-]+@[\w.-]+)", text, re.M):
                    cls.links.setdefault(to, []).extend(EML_LINK.findall(text)[:1])
            links = cls.links.get(mail, [])
            for link in links:
                if under in link:
                    links.remove(link)
                    return link
            time.sleep(0.05)
        raise AssertionError(f"no letter to {mail} with a link under {under}")

    @classmethod
    def ask(cls, query: str, *values: object) -> list[tuple]:
        with closing(sqlite3.connect(cls.data / "agora.db", timeout=60)) as database:
            return database.execute(query, values).fetchall()

    @classmethod
    def kept_open(cls) -> sqlite3.Connection:
        """For who asks often: a new connection reads the whole schema again."""
        if cls.looking_in is None:
            cls.looking_in = sqlite3.connect(cls.data / "agora.db", timeout=60, isolation_level=None)
            cls.addClassCleanup(cls.looking_in.close)
        return cls.looking_in

    @classmethod
    def columns(cls) -> list[tuple[str, str]]:
        """Every column of text of every table."""
        if not cls.of_text:
            cls.of_text = cls.ask(
                "SELECT one.name, held.name FROM sqlite_master AS one, pragma_table_info(one.name) AS held "
                "WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite_%' AND held.type = 'TEXT'")
        return cls.of_text

    @classmethod
    def cells_with(cls, text: str) -> int:
        """How many cells of the database hold exactly this."""
        counts = [f'SELECT count(*) AS n FROM "{table}" WHERE "{column}" = ?1' for table, column in cls.columns()]
        queries = [" UNION ALL ".join(some) for some in batched(counts, MOST_TERMS)]
        database = cls.kept_open()
        return sum(database.execute(f"SELECT sum(n) FROM ({query})", (text,)).fetchone()[0] for query in queries)

    @classmethod
    def cells_holding(cls, text: str) -> list[str]:
        """The columns, of text or bytes, in which it stands somewhere."""
        found = []
        with closing(sqlite3.connect(cls.data / "agora.db", timeout=60)) as database:
            tables = [row[0] for row in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
            for table in tables:
                for column in [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]:
                    query = f'SELECT count(*) FROM "{table}" WHERE instr(CAST("{column}" AS BLOB), CAST(? AS BLOB))'
                    if database.execute(query, (text,)).fetchone()[0]:
                        found.append(f"{table}.{column}")
        return found


def viewer(script: str, *words: object, typed: str = "", timeout: int = 550) -> subprocess.CompletedProcess:
    """One of tests/browser's programs; typed is its input."""
    folder = Path(__file__).resolve().parent.parent / "browser"
    return subprocess.run(["node", str(folder / script), *map(str, words)], input=typed, capture_output=True,
                          text=True, timeout=timeout, check=False)


def browser_is_missing() -> str:
    """Why nothing can be looked at in a browser here; empty when it can."""
    root = Path(__file__).resolve().parent.parent.parent
    if not shutil.which("node"):
        return "node is missing"
    if not any(Path(f"/usr/bin/{name}").exists() for name in ("chromium", "chromium-headless-shell")):
        return "chromium is missing"
    if not (root / "node_modules" / "playwright-core").exists():
        return "playwright-core is missing"
    return ""
