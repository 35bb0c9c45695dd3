"""Before the facts are told nobody comes in; the commands tell them; a running server notices."""
import re
import time

from browser import Browser
from routes import all_routes
from server import FACTS, PASSWORD, ProgramTest, run

MAIL = "root@example.org"
OPEN = re.compile("/(session|language/|theme[.]css|healthz|readyz|metrics)")


class DoorTest(ProgramTest):
    @classmethod
    def open_doors(cls) -> None:
        """Not yet."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.add_account(MAIL, "administrator")
        cls.add_account("ana@example.org")
        cls.server = cls.serve()

    def person(self, mail: str = "") -> Browser:
        browser = Browser(self.server.port)
        self.addCleanup(browser.close)
        if mail:
            browser.sign_in(mail, PASSWORD)
        return browser

    def test_1_only_the_way_in_is_open(self) -> None:
        visitor, ana, root = self.person(), self.person("ana@example.org"), self.person(MAIL)
        for route in all_routes():
            if route.method != "GET" or route.path == "/robots.txt":
                continue
            shut = not OPEN.match(route.pattern)
            for path in filter(None, (route.page, route.api)):
                for person in (visitor, ana):
                    self.assertEqual(person.get(path).status == 503, shut, path)
                self.assertNotEqual(root.get(path).status, 503, path)
        self.assertEqual(visitor.get("/robots.txt").body, "User-agent: *\nDisallow: /\n")
        self.assertEqual(visitor.get("/nothing").status, 503)

    def test_2_a_command_opens_a_running_server(self) -> None:
        visitor = self.person()
        self.assertEqual(visitor.get("/en").status, 503)
        self.assertEqual(run("setting", "--file", FACTS, "--data", self.data).returncode, 0)
        until = time.monotonic() + 60
        while visitor.get("/en").status == 503 and time.monotonic() < until:
            time.sleep(0.1)
        self.assertEqual(visitor.get("/en").status, 200)
        self.assertEqual(run("setting", "legal.name", "--data", self.data).stdout, "Test\n")
        self.assertEqual(run("setting", "legal.name", "Other", "--data", self.data).returncode, 0)
        self.assertEqual(run("setting", "legal.name", "--data", self.data).stdout, "Other\n")

    def test_3_wrong_settings_are_refused(self) -> None:
        for words in (["legal.nothing", "x"], ["site.language", "de"], ["reports.due_days", "soon"],
                      ["legal.mail", "nobody"], ["site.colour_green", "green"]):
            done = run("setting", *words, "--data", self.data)
            self.assertEqual(done.returncode, 1, words)
            self.assertTrue(done.stderr.startswith("agora: "), done.stderr)
        self.assertIn("legal.name", run("setting", "--data", self.data).stdout)
