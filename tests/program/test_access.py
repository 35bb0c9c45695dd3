"""Every page as people meet it: axe-core finds nothing, 320 pixels are wide enough, and it works without script.

A short run looks at each kind of page once, in another language and scheme each: at all that stands in it, but at a head
or foot that many share once in each language and scheme. Without script it reads every kind of page, and draws one for
each place where a form, its button or what needs script stands. AGORA_VIEWS=0 draws every page, whole, in three
languages, light and dark, as everybody who reaches it (script/verify-long).
"""
import itertools
import unittest
from urllib.parse import urlsplit

from cooperative import MACHINE, CooperativeTest, browser_is_missing, size
from crawl import LANGUAGES, Visit
from filling import takes_away
from looking import job, look
from standing import faults_as_written, where_it_stands
from walked import first_walk

ALL = size("AGORA_VIEWS", 1) == 0
SCHEMES = ("light", "dark")
CONTROL = """<!doctype html><title>x</title><main><img src="data:,"><p style="color:#999">words that are pale</p>
<div style="width:900px">wide</div><form><input name="a"></form></main>"""
SHARED = """<header><nav><a href="/{number}"><img src="data:,"></a></nav></header>"""  # a picture without a name


@unittest.skipIf(browser_is_missing(), f"the look of pages is left out: {browser_is_missing()}")
class AccessTest(CooperativeTest):
    ROLES = True

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.reached: dict[tuple, dict[str, Visit]] = {}
        for who, visits in first_walk(cls).items():
            for visit in visits:
                if visit.answer.status != 303:
                    kind = (visit.main,) if visit.answer.status >= 400 else (
                        visit.route.pattern if visit.route else "", bool(urlsplit(visit.path).query))
                    cls.reached.setdefault(kind, {}).setdefault(who, visit)

    def places(self) -> list[tuple[str, Visit]]:
        """In a short run the first person who reaches a kind of page."""
        return [place for places in self.reached.values() for place in list(places.items())[:None if ALL else 1]]

    def jobs(self, places: list[tuple[str, Visit]], checks: list[str], **more: object) -> list[dict]:
        jobs, turn = [], itertools.count()
        for who, visit in places:
            for language, scheme in itertools.product(LANGUAGES, SCHEMES) if ALL else [self.combination(turn)]:
                path = f"/{language}" + visit.path.removeprefix("/en")
                jobs.append(job(self.people[who], path, checks, scheme=scheme, whole=ALL, **more))
        return jobs

    @staticmethod
    def combination(turn) -> tuple[str, str]:
        number = next(turn)
        return LANGUAGES[number % 3], SCHEMES[number // 3 % 2]

    def check(self, what: str, jobs: list[dict], told: list[str] = ()) -> None:
        seen = look(self.server.port, jobs)
        faults = sorted({f"{one.path}: {fault}" for one in seen for fault in one.faults} | set(told))
        print(f"{what}: n={len(seen)} views of {len(self.reached)} kinds of page, {len(faults)} faults, {MACHINE}", *faults[:20], sep="\n  ")
        self.assertEqual(faults, [], "\n".join(faults[:40]))

    def test_axe_finds_nothing_and_320_pixels_are_enough(self) -> None:
        self.check("axe, 320 px", self.jobs(self.places(), ["axe", "narrow"]))

    def test_every_page_works_without_script(self) -> None:
        faults, known, drawn = [], set(), []
        for who, visit in self.places():
            body = self.people[who].get(visit.path).body
            faults += [f"{visit.path}: {fault}" for fault in faults_as_written(body)]
            places = where_it_stands(body)
            if ALL or not places <= known:
                known |= places
                drawn.append((who, visit))
        self.check("without script", self.jobs(drawn, ["bare"], script=False), faults)

    def test_a_refused_form_is_as_good(self) -> None:
        """Sent with nothing in it: the page that says what is wrong."""
        jobs = []
        for places in self.reached.values():
            who, visit = next(iter(places.items()))
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

    def test_a_head_that_pages_share_is_looked_at_once_and_the_rest_of_each(self) -> None:
        pages = [f"<!doctype html><html lang=en><title>x</title><body>{SHARED.format(number=number)}<main><h1>A page</h1>{main}"
                 for number, main in enumerate(("words", CONTROL.partition("<main>")[2]))]
        pages[1] = pages[1].replace("<title>x</title>", "")
        first, second = ("\n".join(seen.faults) for seen in look(self.server.port, [
            job(None, f"/{number}", ["axe"], html=page) for number, page in enumerate(pages)]))
        self.assertIn("axe image-alt", first)
        for wanted in ("axe image-alt: <img src=\"data:,\">", "axe color-contrast", "axe label", "axe document-title"):
            self.assertIn(wanted, second)
        self.assertNotIn("axe link-name", second)

    def test_what_a_page_lacks_is_told_from_its_text(self) -> None:
        lacking = "<main><h2>A</h2><form action=\"/send\"><input name=\"a\"><button type=\"button\">x</button></form></main>"
        self.assertEqual(faults_as_written(lacking), [
            "0 headings h1 as written", "main says nothing as written", "the form to /send has no button as written"])
        whole = "<main><h1>Twenty letters and more</h1><div class=\"row\"><form><button>x</button></form></div></main>"
        self.assertEqual(faults_as_written(whole), [])
        self.assertEqual(len(where_it_stands(whole)), 2)
        self.assertFalse(where_it_stands(whole.replace("row", "hidden")) <= where_it_stands(whole))
