"""Signing in as a whole: no answer tells who has an account, and sessions end at once.

AGORA_SIGN_IN_TRIES (12) is how often each address is tried; from 1,000 on the times must be equal too."""
import json
import os
import random
import re
import sqlite3
import statistics
import time
import unittest
from contextlib import closing

from browser import Answer, Browser
from server import CONFIGURATION, PASSWORD, ProgramTest, Server

TRIES = int(os.environ.get("AGORA_SIGN_IN_TRIES", "12"))
ENOUGH_FOR_A_VERDICT = 1000
MOST_DIFFERENCE_MS = 5.0
MOST_SECONDS_TO_DIE = 1.0
MAIL = "hanna@example.org"
KEYS = re.compile(r'(name="(?:form_token|form_key|question)" value|data-question)="[^"]*"')


class SignInTest(ProgramTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.add_account(MAIL)
        cls.open_doors()
        cls.server = Server(cls.data)
        cls.server.configuration.write_text(
            CONFIGURATION + 'trusted_proxies = ["127.0.0.1"]\n', encoding="utf-8")
        cls.addClassCleanup(lambda: cls.server.is_up() and cls.server.kill())
        cls.server.start()
        cls.networks = 0

    def person(self) -> Browser:
        browser = Browser(self.server.port)
        self.addCleanup(browser.close)
        return browser

    def ask(self, browser: Browser, path: str, sent: dict) -> tuple[Answer, float]:
        """Through a proxy, from a network that nobody used before; the answer and milliseconds."""
        type(self).networks += 1
        number = self.networks
        network = f"10.{number // 65536}.{number // 256 % 256}.{number % 256}"
        headers = {"Content-Type": "application/json", "X-Forwarded-For": network}
        browser.cookies.clear()
        body = json.dumps(sent)
        began = time.perf_counter()
        answer = browser.send("POST", path, body, headers)
        return answer, (time.perf_counter() - began) * 1000

    def compare(self, path: str, sent: dict) -> None:
        """A known and an unknown address by turns, in random order."""
        browser, dice = self.person(), random.Random(7)
        times: dict[str, list[float]] = {"known": [], "unknown": []}
        for turn in range(TRIES):
            texts = set()
            for who in dice.sample(("known", "unknown"), 2):
                mail = MAIL if who == "known" else f"n{turn:04d}@example.org"
                answer, spent = self.ask(browser, path, sent | {"mail": mail})
                times[who].append(spent)
                texts.add((answer.status, answer.body))
            self.assertEqual(len(texts), 1, f"{path} tells who has an account: {texts}")
        difference = statistics.median(times["known"]) - statistics.median(times["unknown"])
        mean = statistics.fmean(times["known"]) - statistics.fmean(times["unknown"])
        error = self.error_of_medians(times)
        print(f"{path}: {TRIES} tries each, known {statistics.median(times['known']):.2f} ms, unknown "
              f"{statistics.median(times['unknown']):.2f} ms (medians), difference {difference:+.2f} ms, "
              f"give or take {error:.2f}; of the means {mean:+.2f} ms")
        if TRIES < ENOUGH_FOR_A_VERDICT:
            return
        if 2 * error > MOST_DIFFERENCE_MS:
            self.skipTest(f"{path}: the machine is too busy to tell a difference of {MOST_DIFFERENCE_MS} ms")
        self.assertLess(abs(difference), MOST_DIFFERENCE_MS, path)

    @staticmethod
    def error_of_medians(times: dict[str, list[float]]) -> float:
        """The standard error of the difference, from samples drawn again."""
        dice = random.Random(11)
        drawn = [statistics.median(dice.choices(times["known"], k=TRIES))
                 - statistics.median(dice.choices(times["unknown"], k=TRIES)) for _ in range(200)]
        return statistics.pstdev(drawn)

    def test_a_wrong_password_tells_nothing(self) -> None:
        self.compare("/api/session", {"password": "not the password"})

    def test_asking_for_a_link_tells_nothing(self) -> None:
        self.compare("/api/session/link", {})

    def test_asking_for_a_new_password_tells_nothing(self) -> None:
        self.compare("/api/accounts/password", {})

    def test_signing_up_tells_nothing(self) -> None:
        self.compare("/api/accounts", {"name": "Hanna", "password": "six calm geese at noon"})

    def test_pages_are_the_same_but_for_what_was_typed(self) -> None:
        pages = []
        for mail in (MAIL, "nobody@example.org"):
            answer = self.person().post("/en/session", {"mail": mail, "password": "not it at all"})
            pages.append((answer.status, KEYS.sub("", answer.body).replace(mail, "(typed)")))
        self.assertEqual(pages[0], pages[1])

    def test_sessions_die_within_a_second(self) -> None:
        """After a new password, and after the account is suspended."""
        mail = "iris@example.org"
        self.sign_up(mail)
        here, elsewhere = self.person(), self.person()
        here.sign_in(mail, PASSWORD)
        elsewhere.sign_in(mail, PASSWORD)
        self.assertEqual(elsewhere.get("/en/settings").status, 200)
        changed = here.post("/en/settings/password",
                            {"present": PASSWORD, "password": "six calm geese at noon"})
        self.assertEqual(changed.status, 303)
        self.assert_dies(elsewhere)
        self.assertEqual(here.get("/en/settings").status, 200)
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database, database:
            database.execute("UPDATE accounts_account SET standing = 'suspended' WHERE mail = ?",
                             (mail,))
        self.assert_dies(here)

    def assert_dies(self, person: Browser) -> None:
        began = time.monotonic()
        self.assertEqual(person.get("/en/settings").status, 303)
        self.assertLess(time.monotonic() - began, MOST_SECONDS_TO_DIE)

    def sign_up(self, mail: str) -> None:
        """An active account, made while the server runs."""
        answer, _ = self.ask(self.person(), "/api/accounts",
                             {"name": "Iris", "mail": mail, "password": PASSWORD})
        self.assertEqual(answer.status, 200)
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database, database:
            database.execute("UPDATE accounts_account SET standing = 'active' WHERE mail = ?",
                             (mail,))

    def test_a_session_that_was_there_before_is_worth_nothing_after(self) -> None:
        person = self.person()
        person.sign_in(MAIL, PASSWORD)
        before = person.cookies["agora"]
        answer = person.post("/en/session", {"mail": MAIL, "password": PASSWORD})
        self.assertEqual(answer.status, 303)
        self.assertNotEqual(person.cookies["agora"], before)
        thief = self.person()
        thief.cookies["agora"] = before
        self.assertEqual(thief.get("/en/settings").status, 303)
        thief.cookies["agora"] = "plantedplantedplanted000"
        thief.post("/en/session", {"mail": MAIL, "password": PASSWORD})
        self.assertNotEqual(thief.cookies["agora"], "plantedplantedplanted000")


if __name__ == "__main__":
    unittest.main()
