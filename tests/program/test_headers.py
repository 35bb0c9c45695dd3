"""Every answer carries the headers that protect the reader, and no shared cache keeps what is personal."""
import json

from browser import Answer, Browser
from routes import all_routes, posts_only
from server import PASSWORD, ProgramTest

MAIL = "hanna@example.org"
MALFORMED = "/en/%zz"
ERRORS = {"/nothing": 404, "/en/nothing": 404, "/api/nothing": 404, "/en/members/0": 404,
          "/assets/nothing.css": 404, MALFORMED: 400}


class HeadersTest(ProgramTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.add_account(MAIL)
        cls.server = cls.serve()
        cls.pages = [route.page for route in all_routes() if route.method == "GET"]
        cls.apis = [route.api for route in all_routes() if route.method == "GET" and route.api]
        cls.errors = ERRORS | {route.page: 405 for route in posts_only()}
        cls.addresses = cls.pages + cls.apis + list(cls.errors)

    def person(self) -> Browser:
        browser = Browser(self.server.port)
        self.addCleanup(browser.close)
        return browser

    def stranger_reads(self, path: str) -> Answer:
        """As somebody who never came before; hangs up, since one address may not hold many connections."""
        browser = Browser(self.server.port)
        try:
            return browser.get(path)
        finally:
            browser.close()

    def check_protection(self, path: str, answer: Answer) -> None:
        policy = answer.header("Content-Security-Policy")
        self.assertIn("default-src 'none'", policy, path)
        self.assertIn("frame-ancestors 'none'", policy, path)
        self.assertNotIn("unsafe-", policy, path)
        self.assertEqual(answer.header("X-Content-Type-Options"), "nosniff", path)
        self.assertIn(answer.header("Referrer-Policy"), {"same-origin", "no-referrer"}, path)
        for cookie in answer.all("Set-Cookie"):
            self.assertIn("; HttpOnly", cookie, path)
            self.assertRegex(cookie, "; SameSite=(Lax|Strict)", path)

    def test_every_cookie_is_declared_with_purpose_and_life(self) -> None:
        """Whatever an address leaves in the browser stands on the privacy page."""
        stored = json.loads(self.person().get("/api/privacy").body)["stored"]
        self.assertTrue(all(item["purpose"] and item["life"] for item in stored))
        declared = {item["name"] for item in stored}
        visitor, member, seen = self.person(), self.person(), set()
        member.sign_in(MAIL, PASSWORD)
        for path in [*self.addresses, "/language/fr?to=/fr"]:
            for person in (visitor, member):
                answer = person.get(path) if path != MALFORMED else self.stranger_reads(path)
                seen |= {cookie.split("=", 1)[0] for cookie in answer.all("Set-Cookie")}
        self.assertTrue({"agora_form", "agora_language"} <= seen, seen)
        self.assertEqual(seen - declared, set())

    def check_cache(self, path: str, answer: Answer) -> None:
        kept = "public" in answer.header("Cache-Control")
        self.assertTrue(kept or "no-store" in answer.header("Cache-Control"), path)
        if kept:
            self.assertEqual(answer.all("Set-Cookie"), [], path)

    def test_every_address_protects_a_visitor(self) -> None:
        for path in self.addresses:
            answer = self.stranger_reads(path)
            self.check_protection(path, answer)
            self.check_cache(path, answer)
            self.assertLess(answer.status, 500, path)
        print(f"headers: {len(self.addresses)} addresses")

    def test_errors_are_what_they_say(self) -> None:
        self.assertIn(405, self.errors.values())
        for path, status in self.errors.items():
            self.assertEqual(self.stranger_reads(path).status, status, path)

    def test_an_answer_to_a_signed_in_person_is_kept_by_nobody(self) -> None:
        person = self.person()
        person.sign_in(MAIL, PASSWORD)
        for path in self.addresses:
            if path == MALFORMED:
                continue
            answer = person.get(path)
            self.check_protection(path, answer)
            self.assertEqual(answer.header("Cache-Control"), "private, no-store", path)

    def test_a_kept_page_stays_a_visitors_page_after_a_person_read_it(self) -> None:
        """A visitor's page is the same bytes before and after somebody with a session asked for it."""
        before = self.person().get("/en")
        person = self.person()
        person.sign_in(MAIL, PASSWORD)
        personal = person.get("/en")
        after = self.person().get("/en")
        self.assertEqual(before.body, after.body)
        self.assertNotEqual(personal.body, after.body)
        self.assertIn("public", after.header("Cache-Control"))
