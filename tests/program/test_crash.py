"""kill -9 under write load: what was acknowledged stays, nothing is half done.

People sign up, change their name, register for a meeting, answer in the forum, book a room and pay in credits. On SQLite and on
PostgreSQL agora itself is killed; on PostgreSQL, apart, the database server. AGORA_KILLS says how often each; AGORA_SEED
repeats a run's choice of moments; AGORA_READY_SECONDS, when set, is the most that a start may take.
"""
import http.client
import os
import random
import re
import secrets
import sqlite3
import statistics
import threading
import time
import unittest
from contextlib import closing
from datetime import date, datetime, timedelta

import postgres
from browser import Browser
from cooperative import MACHINE
from pages import Page
from reader import Reader
from server import PASSWORD, ProgramTest, Server, run

KILLS = int(os.environ.get("AGORA_KILLS", "6"))
SEED = int(os.environ.get("AGORA_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
NEWCOMERS = 4  # who sign up, all at once with the members: name, registration, answers, bookings and payments
MEMBERS = 5
MOST_BETWEEN_KILLS = 8  # acknowledged writes
HALVES = """SELECT mail FROM accounts_account WHERE mail LIKE 'new-%'
            AND (account_id NOT IN (SELECT account_id FROM accounts_password)
                 OR (standing = 'unconfirmed' AND account_id NOT IN (SELECT account_id FROM accounts_token)))"""
# What a member changes again and again, each time with a higher number: whose it is, and the words that stand.
NUMBERED = {
    "name": """SELECT accounts_account.mail, members_profile.public_name FROM members_profile
               JOIN accounts_account ON accounts_account.account_id = members_profile.account_id""",
    "registration": """SELECT accounts_account.mail, events_registration.words FROM events_registration
                       JOIN accounts_account ON accounts_account.account_id = events_registration.account_id""",
}
# What is added, each with a mark of its own that may stand there once.
MARKED = {"account": "SELECT mail FROM accounts_account WHERE mail LIKE 'new-%'",
          "answer": "SELECT body FROM forum_post WHERE body LIKE 'Answer %'",
          "booking": "SELECT purpose FROM places_booking WHERE purpose LIKE 'Booked %'",
          "payment": """SELECT words FROM credits_note JOIN ledger_transfer ON
                        ledger_transfer.transfer_id = credits_note.transfer_id WHERE words LIKE 'Paid %'"""}
# Nobody is held up by what they wrote, booked or paid before the last kill.
A_DAY_PASSES = ("UPDATE forum_post SET made_at = made_at - 86400000000",
                "UPDATE places_booking SET starts_at = 1, ends_at = 2", "UPDATE credits_pace SET begun = 0",
                "UPDATE ledger_account SET lowest = -1000000, highest = 1000000")


class Journal:
    """What the server said it keeps, on disk outside of it: marks, and the newest number of each member."""

    def __init__(self, path) -> None:
        self.file = path.open("a", encoding="utf-8")
        self.lock = threading.Condition()
        self.marks: dict[str, set[str]] = {what: set() for what in MARKED}
        self.numbers: dict[tuple[str, str], int] = {}
        self.count = 0

    def _write(self, line: str) -> None:
        self.file.write(line + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())
        self.count += 1
        self.lock.notify_all()

    def marked(self, what: str, mark: str) -> None:
        with self.lock:
            self.marks[what].add(mark)
            self._write(f"{what} {mark}")

    def numbered(self, what: str, mail: str, number: int) -> None:
        with self.lock:
            self.numbers[what, mail] = max(number, self.numbers.get((what, mail), 0))
            self._write(f"{what} {mail} {number}")

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
                    said = Page(path, answer.body)
                    self.fault = f"{path}: {answer.status} {said.errors} {said.alerts}"
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
        self.journal.marked("account", form["mail"])


class Signed(Writer):
    """A member who sends one form after another."""

    def __init__(self, port: int, journal: Journal, mail: str, signed_in: tuple[dict, dict], path: str) -> None:
        super().__init__(port, journal)
        self.mail, self.path, (cookies, self.keys) = mail, path, signed_in
        self.browser.cookies = dict(cookies)

    def fresh(self, **fields: str) -> tuple[str, dict[str, str]]:
        return self.path, self.keys | {"form_key": secrets.token_urlsafe(18)} | fields


class Numbering(Signed):
    """Changes the same words again and again: each change has a number higher than the one before."""
    what, field = "", ""

    def __init__(self, port: int, journal: Journal, mail: str, *rest: object) -> None:
        super().__init__(port, journal, mail, *rest)
        self.number = journal.numbers.get((self.what, mail), 0)

    def next_form(self) -> tuple[str, dict[str, str]]:
        self.number += 1
        return self.fresh(**{self.field: f"Number {self.number}"})

    def keep(self, form: dict[str, str]) -> None:
        self.journal.numbered(self.what, self.mail, int(form[self.field].split()[1]))


class Named(Numbering):
    what, field = "name", "public_name"


class Guest(Numbering):
    what, field = "registration", "words"


class Answering(Signed):
    def next_form(self) -> tuple[str, dict[str, str]]:
        return self.fresh(body=f"Answer {secrets.token_hex(8)}", language="en")

    def keep(self, form: dict[str, str]) -> None:
        self.journal.marked("answer", form["body"])


class Booking(Signed):
    def next_form(self) -> tuple[str, dict[str, str]]:
        return self.fresh(purpose=f"Booked {secrets.token_hex(8)}", day=(date.today() + timedelta(days=2)).isoformat(),
                          weeks="1", **{"from": "10:00", "until": "11:00"})

    def keep(self, form: dict[str, str]) -> None:
        self.journal.marked("booking", form["purpose"])


class Paying(Signed):
    group = ""  # the address of the one that is paid

    def next_form(self) -> tuple[str, dict[str, str]]:
        return self.fresh(words=f"Paid {secrets.token_hex(8)}", to=self.group, amount="1", category="service")

    def keep(self, form: dict[str, str]) -> None:
        self.journal.marked("payment", form["words"])


MEMBER_KINDS = (Named, Guest, Answering, Booking, Paying)


class CrashTest(ProgramTest):
    """On SQLite."""
    engine = "sqlite"

    def setUp(self) -> None:
        self.mails = [f"member{number}@example.org" for number in range(MEMBERS)]
        self.start()
        made = run("demo", "--data", self.data, "--members", 30, "--seed", 1, "--password", PASSWORD, *self.server.database)
        self.assertEqual(made.returncode, 0, made.stderr)
        for mail in self.mails:
            done = run("account", "add", mail, "--name", "Mia", "--password", PASSWORD, "--data", self.data,
                       *self.server.database)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.open_doors(self.data, self.server.database)
        self.server.start()
        self.signed_in = {mail: self.sign_in(mail) for mail in self.mails}
        self.paths = self.prepare()

    def sign_in(self, mail: str) -> tuple[dict[str, str], dict[str, str]]:
        browser = Browser(self.server.port)
        browser.sign_in(mail, PASSWORD)
        keys = browser.form_keys()
        browser.close()
        return browser.cookies, keys

    def prepare(self) -> dict[type, str]:
        """A thread to answer in, a meeting to come to and a room that holds any number; where each is written to."""
        browser = Browser(self.server.port)
        browser.sign_in("administrator.nl@demo.example", PASSWORD)
        host = Reader(browser, "en")
        host.open("/forum/topics/new")
        host.send(r"/forum/topics$", title="Which shelves hold?", body="Say.", kind="question",
                  category=next(filter(None, host.form(r"/forum/topics$").fields["category"].options)))
        if host.path.endswith("/forum/topics"):  # others look alike: it is none of them
            host.send(r"/forum/topics$")
        topic = host.path
        begin = datetime.now() + timedelta(days=30)
        host.open("/events/new").send(
            r"/events$", title="Shelves", body="Come.", voice="member", starts_at=begin.strftime("%Y-%m-%dT%H:%M"),
            ends_at=(begin + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"), time_zone="Europe/Brussels",
            registers=["true"], audience="members", place="Gent")
        event = host.path
        host.open("/places?book=yes").follow(r"/places/\d+[\w-]*$").follow(r"/spaces/\d+")
        room, number = host.path, re.search(r"/spaces/(\d+)", host.path)[1]
        browser.close()
        group = self.ask("SELECT slug FROM circles_circle WHERE state = 'active' ORDER BY slug")[0][0]
        Paying.group = f"https://cooperative.example/en/groups/{group}"
        self.change(f"UPDATE places_space SET seats = 1000000, days_ahead = 300, longest_minutes = 600, who = 'members', "
                    f"week = '9-18|9-18|9-18|9-18|9-18|9-18|9-18' WHERE space_id = {number}")
        return {Named: "/en/profile/name", Guest: f"{event}/registration", Answering: f"{topic}/posts",
                Booking: f"{room}/bookings", Paying: "/en/credits/payments"}

    def start(self) -> None:
        self.server = Server(self.data)
        self.addCleanup(lambda: self.server.is_up() and self.server.kill())

    def ask(self, query: str) -> list[list[str]]:
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database:
            return [list(row) for row in database.execute(query)]

    def change(self, statement: str) -> None:
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database, database:
            database.execute(statement)

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
            writers += [kind(self.server.port, journal, mail, self.signed_in[mail], self.paths[kind])
                        for kind, mail in zip(MEMBER_KINDS, self.mails)]
            target = journal.count + chance.randint(1, MOST_BETWEEN_KILLS)
            for writer in writers:
                writer.start()
            journal.wait_for(target)
            time.sleep(chance.uniform(0, 0.2))
            starts.append(self.break_down())
            # All at one moment: who goes on while others end would soon have all the bookings that one may have.
            for writer in writers:
                writer.ended.set()
            for writer in writers:
                writer.join()
                self.assertEqual(writer.fault, "")
            self.check_kept(journal, writers)
            for statement in A_DAY_PASSES:
                self.change(statement)
            for writer in writers:
                writer.send_again(self.server.port)
                writer.browser.close()
        self.assertEqual(self.server.stop(), 0)
        self.check_kept(journal, [])
        self.assertEqual(run("verify", "--data", self.data, *self.server.database).returncode, 0)
        said = ", ".join([f"{what}s {len(marks)}" for what, marks in journal.marks.items()] +
                         [f"{what} {number}" for (what, _), number in journal.numbers.items()])
        print(f"crash, {self.engine}: n={KILLS} kills, {journal.count} acknowledged ({said}), 0 lost, 0 half done, ready after "
              f"{statistics.median(starts):.2f} s in the middle and {max(starts):.2f} s at most, AGORA_SEED={SEED}, "
              f"{MACHINE}")
        if most := os.environ.get("AGORA_READY_SECONDS"):
            self.assertLess(max(starts), float(most))

    def check_kept(self, journal: Journal, writers: list[Writer]) -> None:
        self.check_files()
        for what, marks in journal.marks.items():
            found = [row[0] for row in self.ask(MARKED[what])]
            self.assertEqual(marks - set(found), set(), f"{what}: acknowledged and lost")
            self.assertEqual(len(found), len(set(found)), f"{what}: there twice")
        under_way = {(writer.what, writer.mail): writer.number for writer in writers if isinstance(writer, Numbering)}
        stands = {(what, mail): int(words.split()[1]) for what, query in NUMBERED.items()
                  for mail, words in self.ask(query) if words.startswith("Number ")}
        for key, number in journal.numbers.items():
            self.assertGreaterEqual(stands.get(key, 0), number, f"{key}: a change was acknowledged and lost")
            self.assertLessEqual(stands[key], max(number, under_way.get(key, 0)), f"{key}: a change that nobody sent")
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

    def change(self, statement: str) -> None:
        self.cluster.ask(statement)

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
