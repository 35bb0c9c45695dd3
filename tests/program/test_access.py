"""Every page as people meet it: axe-core finds nothing, 320 pixels are wide enough, and it works without script.

A short run looks at each page once, in another language and scheme each; AGORA_VIEWS=0 looks at every page in three
languages, light and dark, as everybody who reaches it (script/verify-long).
"""
import itertools
import unittest
from urllib.parse import urlsplit

from cooperative import MACHINE, CooperativeTest, browser_is_missing, size
from crawl import LANGUAGES, Table, Visit, starts, walk
from filling import takes_away
from looking import job, look

ALL = size("AGORA_VIEWS", 1) == 0
SCHEMES = ("light", "dark")
LOST = ("/en/nothing-is-here", "/en/members/1")
CONTROL = """<!doctype html><title>x</title><main><img src="data:,"><p style="color:#999">words that are pale</p>
<div style="width:900px">wide</div><form><input name="a"></form></main>"""


@unittest.skipIf(browser_is_missing(), f"the look of pages is left out: {browser_is_missing()}")
class AccessTest(CooperativeTest):
    MEMBERS = 30

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.reached: dict[tuple, list[tuple[str, Visit]]] = {}
        for who, browser in cls.people.items():
            for visit in walk(browser, cls.table, list(LOST) + starts(cls.table), most=1):
                if visit.page and visit.answer.status != 303:
                    kind = (visit.route.pattern if visit.route else "", visit.answer.status,
                            bool(urlsplit(visit.path).query))
                    cls.reached.setdefault(kind, []).append((who, visit))

    def jobs(self, checks: list[str], **more: object) -> list[dict]:
        jobs, turn = [], itertools.count()
        for places in self.reached.values():
            for who, visit in places if ALL else places[:1]:
                for language, scheme in itertools.product(LANGUAGES, SCHEMES) if ALL else [self.combination(turn)]:
                    path = f"/{language}" + visit.path.removeprefix("/en")
                    jobs.append(job(self.people[who], path, checks, scheme=scheme, **more))
        return jobs

    @staticmethod
    def combination(turn) -> tuple[str, str]:
        number = next(turn)
        return LANGUAGES[number % 3], SCHEMES[number // 3 % 2]

    def check(self, what: str, jobs: list[dict]) -> None:
        seen = look(self.server.port, jobs)
        faults = sorted({f"{one.path}: {fault}" for one in seen for fault in one.faults})
        print(f"{what}: n={len(seen)} views of {len(self.reached)} kinds of page, {len(faults)} faults, {MACHINE}", *faults[:20], sep="\n  ")
        self.assertEqual(faults, [], "\n".join(faults[:40]))

    def test_axe_finds_nothing_and_320_pixels_are_enough(self) -> None:
        self.check("axe, 320 px", self.jobs(["axe", "narrow"]))

    def test_every_page_works_without_script(self) -> None:
        self.check("without script", self.jobs(["bare"], script=False))

    def test_a_refused_form_is_as_good(self) -> None:
        """Sent with nothing in it: the page that says what is wrong."""
        jobs = []
        for places in self.reached.values():
            who, visit = places[0]
            forms = [form for form in visit.page.forms if form.method == "POST"]
            if len(forms) == 1 and not takes_away(forms[0].path) and \
                    any(one.is_text and one.required for one in forms[0].fields.values()):
                language = LANGUAGES[len(jobs) % 3]
                jobs.append(job(self.people[who], f"/{language}" + visit.path.removeprefix("/en"), ["axe", "narrow"],
                                scheme=SCHEMES[len(jobs) % 2], send=True))
        self.assertGreater(len(jobs), 3)
        self.check("refused forms", jobs)

    def test_the_browser_sees_what_is_wrong(self) -> None:
        seen = look(self.server.port, [job(None, "/wrong", ["axe", "narrow", "bare"], html=CONTROL)])[0]
        told = "\n".join(seen.faults)
        for wanted in ("axe image-alt", "axe color-contrast", "axe label", "too wide at 320", "headings h1",
                       "no button to send it"):
            self.assertIn(wanted, told)
