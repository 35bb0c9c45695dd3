"""kill -9 under write load: what was acknowledged stays, nothing is half done.

AGORA_KILLS says how often; AGORA_SEED repeats a run's choice of moments; AGORA_READY_SECONDS, when set, is the
most that a start may take.
"""
import http.client
import os
import random
import sqlite3
import threading
import time
from contextlib import closing

from browser import Browser
from server import PASSWORD, ProgramTest, run

KILLS = int(os.environ.get("AGORA_KILLS", "10"))
SEED = int(os.environ.get("AGORA_SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
WRITERS = 8
MOST_BETWEEN_KILLS = 8  # acknowledged sign-ups


class Journal:
    """The addresses that the server said it keeps, on disk outside of it."""

    def __init__(self, path) -> None:
        self.file = path.open("a+", encoding="utf-8")
        self.lock = threading.Condition()
        self.count = 0

    def acknowledged(self, mail: str) -> None:
        with self.lock:
            self.file.write(mail + "\n")
            self.file.flush()
            os.fsync(self.file.fileno())
            self.count += 1
            self.lock.notify_all()

    def wait_for(self, count: int) -> None:
        with self.lock:
            assert self.lock.wait_for(lambda: self.count >= count, 120), "the server stopped answering"

    def all(self) -> list[str]:
        with self.lock:
            self.file.seek(0)
            return self.file.read().split()


class Writer(threading.Thread):
    """Signs people up until the server is gone; keeps the form that got no answer."""

    def __init__(self, port: int, name: str, journal: Journal) -> None:
        super().__init__()
        self.port, self.prefix, self.journal = port, name, journal
        self.unanswered: tuple[dict[str, str], dict[str, str]] | None = None
        self.fault = ""

    def run(self) -> None:
        browser = Browser(self.port)
        try:
            for number in range(10**6):
                keys = browser.form_keys()
                form = keys | {"name": "Ana", "mail": f"{self.prefix}-{number}@example.org",
                               "password": PASSWORD}
                self.unanswered = form, dict(browser.cookies)
                answer = browser.post_form("/en/accounts", form)
                if answer.status == 429:  # more passwords at once than the server takes: nothing done
                    continue
                if answer.status != 303:
                    self.fault = f"{answer.status} {answer.body}"
                    return
                self.unanswered = None
                self.journal.acknowledged(form["mail"])
        except (OSError, http.client.HTTPException):
            pass
        finally:
            browser.close()


class CrashTest(ProgramTest):
    def test_nothing_acknowledged_is_lost(self) -> None:
        chance = random.Random(SEED)
        print(f"crash: {KILLS} kills, AGORA_SEED={SEED}")
        journal = Journal(self.folder / "acknowledged")
        self.addCleanup(journal.file.close)
        server, starts = self.serve(), []
        for kill in range(KILLS):
            unanswered = self.load_and_kill(server, journal, f"k{kill}", chance)
            started = time.monotonic()
            server.start()
            starts.append(time.monotonic() - started)
            self.check_kept(journal)
            self.send_again(server, journal, unanswered)
        self.assertEqual(server.stop(), 0)
        self.check_kept(journal)
        self.assertEqual(run("verify", "--data", self.data).returncode, 0)
        print(f"crash: {journal.count} acknowledged, 0 lost, slowest start {max(starts):.2f} s")
        if most := os.environ.get("AGORA_READY_SECONDS"):
            self.assertLess(max(starts), float(most))

    def load_and_kill(self, server, journal: Journal, name: str, chance: random.Random) -> list:
        """Kills in the middle of the load; the forms that were under way."""
        writers = [Writer(server.port, f"{name}-w{number}", journal) for number in range(WRITERS)]
        target = journal.count + chance.randint(1, MOST_BETWEEN_KILLS)
        for writer in writers:
            writer.start()
        journal.wait_for(target)
        time.sleep(chance.uniform(0, 0.05))
        server.kill()
        for writer in writers:
            writer.join()
            self.assertEqual(writer.fault, "")
        return [writer.unanswered for writer in writers if writer.unanswered]

    def send_again(self, server, journal: Journal, unanswered: list) -> None:
        """The same form with the same key: done now if it was not, and never twice."""
        for form, cookies in unanswered:
            browser = Browser(server.port)
            browser.cookies = dict(cookies)
            for _ in range(2):
                self.assertEqual(browser.post_form("/en/accounts", form).status, 303)
            browser.close()
            journal.acknowledged(form["mail"])

    def check_kept(self, journal: Journal) -> None:
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database:
            ask = lambda query: [row[0] for row in database.execute(query)]
            self.assertEqual(ask("PRAGMA integrity_check"), ["ok"])
            self.assertEqual(ask("PRAGMA foreign_key_check"), [])
            mails = ask("SELECT mail FROM accounts_account")
            halves = ask("""SELECT mail FROM accounts_account
                            WHERE account_id NOT IN (SELECT account_id FROM accounts_password)
                               OR account_id NOT IN (SELECT account_id FROM accounts_token)""")
        self.assertEqual(set(journal.all()) - set(mails), set(), "acknowledged and lost")
        self.assertEqual(halves, [], "half done")
