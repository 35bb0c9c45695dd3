"""Who may call what: every route of the table, as every kind of person, as page and through the API."""
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass

from browser import Answer, Browser, multipart
from routes import Route, all_routes, posts_only
from server import PASSWORD, ProgramTest

ROLES = ("moderator", "adviser", "editor", "auditor", "administrator")
STANDINGS = ("unconfirmed", "suspended")
NOBODY = ("visitor", "suspended")  # a session ends with the suspension
PEOPLE = ("visitor", *STANDINGS, "member", *ROLES)
# What the guard answers; a page that is allowed never says one of these.
GUARD = {"sign_in_first": "Sign in to see this page.",
         "confirm_mail_first": "Confirm your e-mail address first",
         "account_suspended": "Your account is suspended.",
         "not_allowed": "This page is for people with another role",
         "form_out_of_date": "This form was open for too long",
         "sent_from_elsewhere": "This was sent from another site"}


@dataclass(frozen=True)
class Cell:
    route: Route
    person: str
    path: str

    @property
    def is_api(self) -> bool:
        return self.path.startswith("/api")

    def expected(self) -> str:
        """The guard's refusal by the table alone, or "allowed"."""
        access, person = self.route.identity, self.person
        if access == "visitor":
            return self._forgery()
        if person in NOBODY:
            return "sign_in_first"
        if access == "signed_in":
            return self._forgery()
        if person == "unconfirmed":
            return "confirm_mail_first"
        return self._forgery() if not self.route.roles or person in self.route.roles else "not_allowed"

    def _forgery(self) -> str:
        """A cookie may change nothing through the API; a visitor has no right to borrow."""
        by_cookie = self.route.method == "POST" and self.is_api and self.person not in NOBODY
        return "sent_from_elsewhere" if by_cookie else "allowed"

    def seen(self, answer: Answer) -> str:
        if answer.status == 303 and re.match("/(nl|fr|en)/session/new", answer.location):
            return "sign_in_first"
        if answer.status in (401, 403):
            named = (name for name, text in GUARD.items()
                     if (f'"{name}"' if self.is_api else text) in answer.body)
            return next(named, "allowed")
        return "allowed" if answer.status < 500 and answer.status != 405 else str(answer.status)


class MatrixTest(ProgramTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        for person in ("member", *STANDINGS):
            cls.add_account(f"{person}@example.org")
        for role in ROLES:
            cls.add_account(f"{role}@example.org", role)
        cls.server = cls.serve()
        cls.people = {person: Browser(cls.server.port) for person in PEOPLE}
        for browser in cls.people.values():
            cls.addClassCleanup(browser.close)
        for person in PEOPLE[1:]:
            cls.enter(person)

    @classmethod
    def enter(cls, person: str) -> None:
        """Signs in. Who is not active loses that while signed in: the session is worth less since."""
        if person in STANDINGS:
            cls.put_standing(person, "active")
        cls.people[person].sign_in(f"{person}@example.org", PASSWORD)
        if person in STANDINGS:
            cls.put_standing(person, person)

    @classmethod
    def put_standing(cls, person: str, standing: str) -> None:
        with closing(sqlite3.connect(cls.data / "agora.db", timeout=60)) as database, database:
            database.execute("UPDATE accounts_account SET standing = ? WHERE mail = ?",
                             (standing, f"{person}@example.org"))

    def ask(self, cell: Cell) -> Answer:
        browser = self.people[cell.person]
        if cell.route.method == "GET":
            answer = browser.get(cell.path)
        elif cell.is_api:
            answer = browser.send("POST", cell.path, "{}", {"Content-Type": "application/json"})
        else:
            answer = browser.post(cell.path, {})
        if cell.person == "visitor":
            browser.cookies.clear()
        elif "agora" not in browser.cookies:
            self.enter(cell.person)
        return answer

    def facts(self) -> list[list[tuple]]:
        """What people did, without what the program derives from it later."""
        tables = ("journal_entry", "accounts_account", "accounts_password", "accounts_session",
                  "accounts_token", "accounts_grant", "web_submission")
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database:
            return [sorted(database.execute(f"SELECT * FROM {table}"), key=repr) for table in tables]

    def test_every_cell_is_as_the_table_declares(self) -> None:
        cells = [Cell(route, person, path) for route in all_routes() for person in PEOPLE
                 for path in (route.page, route.api) if path]
        deviations = []
        for cell in cells:
            answer = self.ask(cell)
            if cell.seen(answer) != cell.expected():
                deviations.append(f"{cell.route.method} {cell.path} as {cell.person}: "
                                  f"{cell.seen(answer)} ({answer.status}), not {cell.expected()}")
        refused = sum(cell.expected() != "allowed" for cell in cells)
        print(f"matrix: {len(cells)} cells, {refused} of them refused, {len(deviations)} deviations")
        self.assertEqual(deviations, [], "\n".join(deviations))

    def test_a_forged_form_changes_nothing(self) -> None:
        """Without the form's token, from a foreign page, or with a token of somebody else."""
        browser = self.people["administrator"]
        keys, foreign = browser.form_keys(), self.people["member"].form_keys()
        forgeries = {"no token": ({}, {}),
                     "token of another person": (foreign, {}),
                     "foreign origin": (keys, {"Origin": "https://evil.example"}),
                     "no origin": (keys, {"Origin": "null"}),
                     "cross-site": (keys, {"Sec-Fetch-Site": "cross-site"}),
                     "same-site": (keys, {"Sec-Fetch-Site": "same-site"})}
        before, count = self.facts(), 0
        for route in all_routes():
            if route.method != "POST":
                continue
            for name, (fields, headers) in forgeries.items():
                self.assertEqual(browser.post_form(route.page, fields, headers).status, 403, f"{name}: {route.page}")
                kind, body = multipart([*fields.items(), ("file", ("people.csv", b"Name,E-mail"))])
                answer = browser.send("POST", route.page, body, {"Content-Type": kind} | headers)
                self.assertEqual(answer.status, 403, f"{name}, in parts: {route.page}")
                count += 2
        self.assertEqual(self.facts(), before)
        print(f"forgeries: {count} refused")

    def test_a_change_by_get_is_refused(self) -> None:
        browser = self.people["administrator"]
        before = self.facts()
        for route in posts_only():
            for path in (route.page, route.api):
                if path:
                    self.assertEqual(browser.get(path).status, 405, path)
        self.assertEqual(self.facts(), before)

    def test_no_address_leads_away_after_signing_in(self) -> None:
        for target in ("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:0"):
            browser = Browser(self.server.port)
            self.addCleanup(browser.close)
            answer = browser.post("/en/session", {"mail": "member@example.org", "password": PASSWORD,
                                                  "to": target})
            self.assertEqual((answer.status, answer.location), (303, "/en"), target)
