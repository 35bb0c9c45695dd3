"""kill -9 under write load: what was acknowledged stays, nothing is half done.

On SQLite and on PostgreSQL agora itself is killed; on PostgreSQL, apart, the database server. AGORA_KILLS says how
often each; AGORA_SEED repeats a run's choice of moments; AGORA_READY_SECONDS, when set, is the most that a start may
take.
"""
import http.client
import os
import random
import secrets
import sqlite3
import statistics
import threading
import time
import unittest
from contextlib import closing

import postgres
from browser import Browser
from cooperative import MACHINE
from server import PASSWORD, ProgramTest, Server, run

KILLS = int(os.environ.get("AGORA_KILLS", "6"))
SEED = int(os.environ.get("AGORA_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
NEWCOMERS, MEMBERS = 4, 4  # who write at once: some sign up, some change their profile
MOST_BETWEEN_KILLS = 8  # acknowledged writes
HALVES = """SELECT mail FROM accounts_account
            WHERE account_id NOT IN (SELECT account_id FROM accounts_password)
               OR (standing = 'unconfirmed' AND account_id NOT IN (SELECT account_id FROM accounts_token))"""
NAMES = """SELECT accounts_account.mail, members_profile.public_name FROM members_profile
           JOIN accounts_account ON accounts_account.account_id = members_profile.account_id"""


class Journal:
    """What the server said it keeps, on disk outside of it: addresses, and the newest name of each member."""

    def __init__(self, path) -> None:
        self.file = path.open("a", encoding="utf-8")
        self.lock = threading.Condition()
        self.mails: set[str] = set()
        self.names: dict[str, int] = {}
        self.count = 0

    def acknowledged(self, mail: str, number: int | None = None) -> None:
        with self.lock:
            self.file.write(f"{mail} {number}\n")
            self.file.flush()
            os.fsync(self.file.fileno())
            if number is None:
                self.mails.add(mail)
            else:
                self.names[mail] = max(number, self.names.get(mail, 0))
            self.count += 1
            self.lock.notify_all()

    def wait_for(self, count: int) -> None:
        with self.lock:
            assert self.lock.wait_for(lambda: self.count >= count, 120), "the server stopped answering"


class Writer(threading.Thread):
    """Writes until the server is gone; keeps the form that got no answer."""

    def __init__(self, port: int, journal: Journal) -> None:
        super().__init__()
        self.journal, self.browser = journal, Browser(port)
        self.unanswered: tuple[str, dict[str, str]] | None = None
        self.fault = ""
        self.ended = threading.Event()

    def next_form(self) -> tuple[str, dict[str, str]]:
        raise NotImplementedError

    def keep(self, form: dict[str, str]) -> None:
        raise NotImplementedError

    def run(self) -> None:
        try:
            while not self.ended.is_set():
                path, form = self.next_form()
                self.unanswered = path, form
                answer = self.browser.post_form(path, form)
                if answer.status in (429, 503):  # too much at once, or no database: nothing is promised
                    self.ended.wait(0.02)
                    continue
                if answer.status != 303:
                    self.fault = f"{path}: {answer.status} {answer.body}"
                    return
                self.unanswered = None
                self.keep(form)
        except (OSError, http.client.HTTPException, AssertionError):
            pass

    def send_again(self, port: int) -> None:
        """The same form with the same key: done now if it was not, and never twice."""
        if not self.unanswered:
            return
        path, form = self.unanswered
        again = Browser(port)
        again.cookies = dict(self.browser.cookies)
        end = time.monotonic() + 60
        for _ in range(2):
            while (answer := again.post_form(path, form)).status in (429, 503):
                assert time.monotonic() < end, "the server does not come back"
                time.sleep(0.05)
            assert answer.status == 303, f"{path}: {answer.status} {answer.body}"
        again.close()
        self.keep(form)


class Newcomer(Writer):
    def next_form(self) -> tuple[str, dict[str, str]]:
        return "/en/accounts", self.browser.form_keys() | {
            "name": "Ana", "mail": f"new-{secrets.token_hex(8)}@example.org", "password": PASSWORD}

    def keep(self, form: dict[str, str]) -> None:
        self.journal.acknowledged(form["mail"])


class Member(Writer):
    """Changes the name on the profile: each change has a number higher than the one before."""

    def __init__(self, port: int, journal: Journal, mail: str, cookies: dict[str, str], keys: dict[str, str]) -> None:
        super().__init__(port, journal)
        self.mail, self.keys, self.browser.cookies = mail, keys, dict(cookies)
        self.number = journal.names.get(mail, 0)

    def next_form(self) -> tuple[str, dict[str, str]]:
        self.number += 1
        return "/en/profile/name", self.keys | {"form_key": secrets.token_urlsafe(18),
                                                "public_name": f"Name {self.number}"}

    def keep(self, form: dict[str, str]) -> None:
        self.journal.acknowledged(self.mail, int(form["public_name"].split()[1]))


class CrashTest(ProgramTest):
    """On SQLite."""
    engine = "sqlite"

    def setUp(self) -> None:
        self.mails = [f"member{number}@example.org" for number in range(MEMBERS)]
        self.start()
        for mail in self.mails:
            done = run("account", "add", mail, "--name", "Mia", "--password", PASSWORD, "--data", self.data,
                       *self.server.database)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.open_doors(self.data, self.server.database)
        self.server.start()
        self.signed_in = {}
        for mail in self.mails:
            browser = Browser(self.server.port)
            browser.sign_in(mail, PASSWORD)
            self.signed_in[mail] = browser.cookies, browser.form_keys()
            browser.close()

    def start(self) -> None:
        self.server = Server(self.data)
        self.addCleanup(lambda: self.server.is_up() and self.server.kill())

    def ask(self, query: str) -> list[list[str]]:
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database:
            return [list(row) for row in database.execute(query)]

    def check_files(self) -> None:
        self.assertEqual(self.ask("PRAGMA integrity_check"), [["ok"]])
        self.assertEqual(self.ask("PRAGMA foreign_key_check"), [])

    def break_down(self) -> float:
        """Kills and starts again; how long until it was ready."""
        self.server.kill()
        started = time.monotonic()
        self.server.start()
        return time.monotonic() - started

    def test_nothing_acknowledged_is_lost(self) -> None:
        chance, starts = random.Random(SEED), []
        journal = Journal(self.folder / "acknowledged")
        self.addCleanup(journal.file.close)
        for _ in range(KILLS):
            writers = [Newcomer(self.server.port, journal) for _ in range(NEWCOMERS)]
            writers += [Member(self.server.port, journal, mail, *self.signed_in[mail]) for mail in self.mails]
            target = journal.count + chance.randint(1, MOST_BETWEEN_KILLS)
            for writer in writers:
                writer.start()
            journal.wait_for(target)
            time.sleep(chance.uniform(0, 0.2))
            starts.append(self.break_down())
            for writer in writers:
                writer.ended.set()
                writer.join()
                self.assertEqual(writer.fault, "")
            self.check_kept(journal, writers)
            for writer in writers:
                writer.send_again(self.server.port)
                writer.browser.close()
        self.assertEqual(self.server.stop(), 0)
        self.check_kept(journal, [])
        self.assertEqual(run("verify", "--data", self.data, *self.server.database).returncode, 0)
        print(f"crash, {self.engine}: n={KILLS} kills, {journal.count} acknowledged ({len(journal.mails)} accounts, "
              f"names up to {max(journal.names.values(), default=0)}), 0 lost, 0 half done, ready after "
              f"{statistics.median(starts):.2f} s in the middle and {max(starts):.2f} s at most, AGORA_SEED={SEED}, "
              f"{MACHINE}")
        if most := os.environ.get("AGORA_READY_SECONDS"):
            self.assertLess(max(starts), float(most))

    def check_kept(self, journal: Journal, writers: list[Writer]) -> None:
        self.check_files()
        mails = {row[0] for row in self.ask("SELECT mail FROM accounts_account")}
        self.assertEqual(journal.mails - mails, set(), "acknowledged and lost")
        names = {mail: int(name.split()[1]) for mail, name in self.ask(NAMES) if name.startswith("Name ")}
        under_way = {writer.mail: writer.number for writer in writers if isinstance(writer, Member)}
        for mail, number in journal.names.items():
            self.assertGreaterEqual(names.get(mail, 0), number, "a change of a profile was acknowledged and lost")
            self.assertLessEqual(names[mail], max(number, under_way.get(mail, 0)))
        self.assertEqual(self.ask(HALVES), [], "half done")


@unittest.skipUnless(postgres.programs(), "PostgreSQL is left out: it is not installed")
class PostgresCrashTest(CrashTest):
    """agora is killed, PostgreSQL goes on."""
    engine = "postgresql, agora killed"

    def start(self) -> None:
        self.cluster = postgres.Cluster()
        self.addCleanup(self.cluster.end)
        self.cluster.start()
        super().start()
        self.server.database = ["--database", self.cluster.url]
        self.assertEqual(run("migrate", "--data", self.data, *self.server.database).returncode, 0)

    def ask(self, query: str) -> list[list[str]]:
        return self.cluster.ask(query)

    def check_files(self) -> None:
        """PostgreSQL's own check is its start."""


@unittest.skipUnless(postgres.programs(), "PostgreSQL is left out: it is not installed")
class DatabaseServerCrashTest(PostgresCrashTest):
    """PostgreSQL is killed under agora, which goes on by itself when it is back."""
    engine = "postgresql, its server killed"

    def break_down(self) -> float:
        self.cluster.kill()
        visitor = Browser(self.server.port)
        answers = {visitor.get("/en/members/1").status, visitor.get("/healthz").status}
        self.assertLessEqual(answers, {200, 404, 503}, "without a database a page may only be kept or say 503")
        started = time.monotonic()
        self.cluster.start()
        while visitor.get("/readyz").status != 200:
            self.assertLess(time.monotonic() - started, 60, "agora does not find its database again")
            time.sleep(0.05)
        visitor.close()
        return time.monotonic() - started
