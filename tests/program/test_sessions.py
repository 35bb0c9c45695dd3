"""A session ends at once with what it stood for, can't be planted, and is worth nothing to who reads the database."""
import re
import time

from browser import Browser
from cooperative import CooperativeTest
from server import CONFIGURATION, PASSWORD, run

AT_ONCE = 1.0  # seconds
OTHER_PASSWORD = "eleven slow foxes by the sea"


class SessionsTest(CooperativeTest):
    MEMBERS = 8

    def two_devices(self, name: str) -> tuple[Browser, Browser]:
        mail = f"{name}@harness.example"
        return self.join(name, mail), self.person(mail)

    def check_ended(self, browser: Browser, since: float) -> None:
        """Asked until it is over: at most a second."""
        while browser.get("/en/settings").status == 200:
            self.assertLess(time.monotonic() - since, AT_ONCE, "the session is still alive")
        self.assertEqual(browser.get("/api/settings").status, 401)

    def test_a_changed_password_ends_the_other_sessions(self) -> None:
        here, there = self.two_devices("changed")
        answer = here.post("/en/settings/password", {"present": PASSWORD, "password": OTHER_PASSWORD})
        self.assertEqual(answer.status, 303)
        self.check_ended(there, time.monotonic())
        self.assertEqual(here.get("/en/settings").status, 200)

    def test_a_reset_by_the_operator_ends_all(self) -> None:
        here, there = self.two_devices("reset")
        self.assertEqual(run("account", "reset", "reset@harness.example", "--ask", "--data", self.data,
                             typed=OTHER_PASSWORD + "\n").returncode, 0)
        since = time.monotonic()
        self.check_ended(here, since)
        self.check_ended(there, since)

    def test_another_role_ends_all(self) -> None:
        browser, _ = self.two_devices("role")
        for words in (["--role", "editor"], ["--role", "editor", "--withdraw"]):
            done = run("account", "role", "role@harness.example", *words, "--data", self.data)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.check_ended(browser, time.monotonic())
            browser = self.person("role@harness.example")

    def test_signing_out_ends_it_on_the_server(self) -> None:
        here, there = self.two_devices("out")
        kept = dict(here.cookies)
        self.assertEqual(here.post("/en/session/closure", {}).status, 303)
        here.cookies = kept
        self.assertEqual(here.get("/en/settings").status, 303)
        self.assertEqual(there.get("/en/settings").status, 200)

    def test_a_closed_account_has_no_session(self) -> None:
        here, there = self.two_devices("closed")
        self.assertEqual(here.post("/en/settings/data/closure", {"present": PASSWORD}).status, 303)
        if here.get("/en/settings").status == 200:
            visitor = self.person()
            self.assertEqual(visitor.post(self.mailed("closed@harness.example"), {}).status, 303)
        since = time.monotonic()
        self.check_ended(here, since)
        self.check_ended(there, since)

    def test_a_planted_session_is_not_taken_over(self) -> None:
        self.join("fixed", "fixed@harness.example")
        attacker = self.person("member.en@demo.example")
        for planted in (attacker.cookies["agora"], "A" * 43, "planted"):
            victim = self.person()
            victim.cookies["agora"] = planted
            keys = victim.form_keys()
            victim.cookies["agora"] = planted
            answer = victim.post_form("/en/session", keys | {"mail": "fixed@harness.example", "password": PASSWORD})
            if answer.status == 403:  # the form belonged to another session: as good
                continue
            self.assertEqual(answer.status, 303)
            self.assertNotEqual(victim.cookies["agora"], planted)
            old = self.person()
            old.cookies["agora"] = planted
            self.assertNotIn("fixed", old.get("/en/settings").body)

    def test_the_database_holds_no_secret_that_lets_in(self) -> None:
        browser = self.person("member.nl@demo.example")
        browser.make_token()
        self.assertEqual(self.person().post("/en/session/link", {"mail": "member.fr@demo.example"}).status, 303)
        link = self.mailed("member.fr@demo.example", "/session/").rsplit("/", 1)[1]
        for name, secret in {"session": browser.cookies["agora"], "token": browser.token, "link": link}.items():
            self.assertEqual(self.cells_holding(secret), [], name)
            self.assertNotIn(secret.encode(), self.server.errors.read_bytes(), name)
            if name == "link":
                continue  # it was in a letter; freed pages of the file are written over later
            for path in self.data.rglob("*"):
                if path.is_file():
                    self.assertNotIn(secret.encode(), path.read_bytes(), f"{name} in {path.name}")

    def test_a_mailed_link_works_once(self) -> None:
        visitor = self.person()
        self.assertEqual(visitor.post("/en/session/link", {"mail": "animator.en@demo.example"}).status, 303)
        link = self.mailed("animator.en@demo.example", "/session/")
        self.assertEqual(visitor.post(link, {}).status, 303)
        self.assertEqual(visitor.get("/en/settings").status, 200)
        again = self.person()
        again.post(link, {})
        self.assertNotEqual(again.get("/en/settings").status, 200)

    def test_no_letter_or_page_tells_whether_an_account_exists(self) -> None:
        answers = []
        for mail in ("member.en@demo.example", "nobody-at-all@demo.example"):
            for path in ("/en/session/link", "/en/accounts/password"):
                browser = self.person()
                answer = browser.post(path, {"mail": mail})
                answers.append((path, answer.status, answer.location, [name for name, _ in answer.headers]))
        self.assertEqual(answers[:2], answers[2:])


class CookieTest(CooperativeTest):
    """Behind https the cookie belongs to this host alone and never travels in the clear."""
    MEMBERS = 8

    def test_flags_of_every_cookie(self) -> None:
        self.server.stop()
        self.server.configuration.write_text(
            CONFIGURATION + 'origin = "https://agora.example"\ntrusted_proxies = ["127.0.0.1"]\n', encoding="utf-8")
        self.server.start()
        browser = Browser(self.server.port)
        self.addCleanup(browser.close)
        browser.extra = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        keys = browser.form_keys()
        answer = browser.post_form("/en/session", keys | {"mail": "member.en@demo.example", "password": PASSWORD},
                                   {"Origin": "https://agora.example"})
        self.assertEqual(answer.status, 303, answer.body)
        cookies = [cookie for cookie in answer.all("Set-Cookie")]
        self.assertTrue(any(cookie.startswith("__Host-agora=") for cookie in cookies), cookies)
        for cookie in cookies:
            for flag in ("; Secure", "; HttpOnly", "; Path=/"):
                self.assertIn(flag, cookie)
            self.assertRegex(cookie, "; SameSite=(Lax|Strict)")
            self.assertNotIn("Domain", cookie)
        self.assertIn("max-age=", browser.get("/en").header("Strict-Transport-Security"))
