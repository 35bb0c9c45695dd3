"""SQL in a parameter or a field is a text like any other: the same status, no more rows, no slower, and the tables stay.

AGORA_SQL: strings for each parameter that a page asks for, and one for each other that pages have; 0 sends all.
AGORA_SQLMAP=1 runs sqlmap on every parameter that a page asks for (script/verify-long).
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import time
import unittest
from urllib.parse import parse_qsl, urlsplit

import hostile
from browser import Answer
from cooperative import MACHINE, SEED, CooperativeTest, size
from crawl import Table
from pages import Page
from walked import first_walk

STRINGS = size("AGORA_SQL", 4)
ASLEEP = 4  # seconds; a text that makes the database sleep asks for five or more
# Asked of every page, whether its own links do or not.
USUAL = ("q", "page", "sort", "order", "part", "lang", "id", "to", "near", "letter", "kind", "as")


class SqlInjectionTest(CooperativeTest):
    ROLES = True
    TOKENS = True

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.asked: dict[tuple[str, str], tuple[str, str]] = {}
        cls.pages: dict[str, tuple[str, str]] = {}
        for who, visits in first_walk(cls).items():
            for visit in visits:
                if not visit.route or visit.answer.status != 200:
                    continue
                path = urlsplit(visit.path).path
                cls.pages.setdefault(visit.route.pattern, (who, path))
                names = [name for name, _ in parse_qsl(urlsplit(visit.path).query)]
                names += [name for form in visit.page.forms if form.method == "GET" and form.path == path
                          for name in form.fields]
                for name in names:
                    cls.asked.setdefault((visit.route.pattern, name), (who, path))
        cls.own = set(cls.asked)
        for pattern, place in cls.pages.items():
            for name in USUAL:
                cls.asked.setdefault((pattern, name), place)

    @staticmethod
    def rows(answer: Answer) -> int:
        """How much an answer of the API lists, beside the choices of its forms."""
        def count(value: object) -> int:
            if isinstance(value, dict):
                return sum(count(one) for key, one in value.items() if key not in ("options", "form", "facets"))
            if isinstance(value, list):
                return len(value) + sum(count(one) for one in value)
            return 0
        try:
            return count(json.loads(answer.body))
        except ValueError:
            return len(answer.body) // 1000

    def ask_api(self, who: str, path: str, name: str, text: str) -> tuple[Answer, float]:
        started = time.monotonic()
        address = f"/api{path.removeprefix('/en') or '/'}?{name}={hostile.percent(text)}"
        answer = self.people[who].call("GET", address)
        return answer, time.monotonic() - started

    def most_of_one_word(self, who: str, path: str, name: str, text: str) -> int:
        """Quotation marks make phrases of some words and leave others out."""
        return max((self.rows(self.ask_api(who, path, name, word)[0])
                    for word in hostile.as_words(text).split()), default=0)

    def test_a_parameter_with_sql_finds_no_more_than_its_words(self) -> None:
        before = self.ask("SELECT name FROM sqlite_master ORDER BY name")
        faults, times, count = [], [], 0
        for at, ((pattern, name), (who, path)) in enumerate(self.asked.items()):
            nothing, _ = self.ask_api(who, path, name, "zzqxv")
            none_of_it = self.rows(nothing)
            strings = STRINGS if (pattern, name) in self.own else min(STRINGS, 1)
            for text in hostile.sample(hostile.sql(), at + SEED, strings):
                answer, seconds = self.ask_api(who, path, name, text)
                times.append(seconds)
                count += 1
                found = self.rows(answer)
                if answer.status == nothing.status < 500 and found <= none_of_it and seconds <= ASLEEP:
                    continue  # no more than for nonsense: what its words find is not asked
                words, waited = self.ask_api(who, path, name, hostile.as_words(text))
                allowed = max(none_of_it, self.rows(words))
                if answer.status >= 500 or answer.status not in (nothing.status, words.status, 200, 422):
                    faults.append(f"{pattern}?{name}={text[:60]!r}: {answer.status}, its words {words.status}")
                elif answer.status == 200 and found > allowed and \
                        found > self.most_of_one_word(who, path, name, text):
                    faults.append(f"{pattern}?{name}={text[:60]!r}: {found} rows, its words {allowed}")
                elif seconds > ASLEEP and waited < ASLEEP:
                    faults.append(f"{pattern}?{name}={text[:60]!r}: took {seconds:.1f} s")
        print(f"sql: n={count} in {len(self.asked)} parameters ({len(self.own)} asked for) of {len(self.pages)} pages, "
              f"{len(faults)} faults, middle {statistics.median(times) * 1000:.1f} ms, AGORA_SEED={SEED}, {MACHINE}")
        self.assertEqual(faults, [], "\n".join(faults[:30]))
        self.assertEqual(self.ask("SELECT name FROM sqlite_master ORDER BY name"), before)

    def test_an_address_with_sql_is_no_address(self) -> None:
        """A number or name in the path itself."""
        faults, count = [], 0
        for at, route in enumerate(route for route in self.table.routes if "{" in route.pattern and
                                   route.method == "GET" and route.identity == "visitor"):
            for text in hostile.sample(hostile.sql(), at + SEED, STRINGS):
                path = re.sub(r"\{\w+\}", lambda _: hostile.percent(text),
                              route.pattern if route.bare else "/en" + route.pattern)
                answer = self.people["visitor"].get(path)
                count += 1
                if answer.status not in (400, 404, 409, 410) and not (answer.status in (200, 302, 303) and (
                        "{token}" in route.pattern or "{language}" in route.pattern)):
                    faults.append(f"{path}: {answer.status}")
        print(f"sql: n={count} in addresses, {len(faults)} faults")
        self.assertEqual(faults, [], "\n".join(faults[:30]))

    def test_signing_in_with_sql_signs_nobody_in(self) -> None:
        texts = hostile.sample(hostile.sql(), SEED, STRINGS * 3)
        for text in texts:
            browser = self.person()
            answer = browser.post_pairs("/en/session", list(browser.form_keys().items()) + [
                ("mail", f"member.en@demo.example{text}"), ("password", text)])
            self.assertIn(answer.status, (400, 422, 429), text)
            self.assertNotIn("agora", browser.cookies, text)
            browser.close()
        print(f"sql: n={len(texts)} tries to sign in, nobody let in")

    @unittest.skipUnless(os.environ.get("AGORA_SQLMAP") and shutil.which("sqlmap"),
                         "sqlmap is left out: AGORA_SQLMAP is not set or sqlmap is missing")
    def test_sqlmap_finds_nothing(self) -> None:
        found = []
        own = [(key, place) for key, place in self.asked.items() if key[1] not in USUAL or "members" in key[0]]
        for (pattern, name), (who, path) in own:
            browser = self.people[who]
            cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
            done = subprocess.run(
                ["sqlmap", "--batch", "--level=3", "--risk=2", "--technique=BEUSQ", "--flush-session", "-p", name,
                 "--output-dir", str(self.folder / "sqlmap"), "--cookie", cookie, "--disable-coloring",
                 "-u", f"http://127.0.0.1:{self.server.port}{path}?{name}=photographer"],
                capture_output=True, text=True, timeout=1800, check=False)
            if "is vulnerable" in done.stdout or "injection point" in done.stdout:
                found.append(f"{pattern}?{name}: {done.stdout[-500:]}")
        print(f"sqlmap: level 3, risk 2, n={len(own)} parameters, {len(found)} findings")
        self.assertEqual(found, [])


class BlindTest(unittest.TestCase):
    """The count of rows would see a tautology."""

    def test_rows_are_counted_at_every_depth(self) -> None:
        answer = Answer(200, [], '{"people": [{"terms": ["a", "b"]}, {}], "form": {"options": [1, 2, 3]}}')
        self.assertEqual(SqlInjectionTest.rows(answer), 4)
        self.assertTrue(Page("/", "<p>x").text)

    def test_a_text_that_finds_more_than_its_words_is_told(self) -> None:
        seen = SqlInjectionTest("test_a_parameter_with_sql_finds_no_more_than_its_words")
        seen.asked, seen.pages, seen.ask = {("/things", "q"): ("visitor", "/en/things")}, {}, lambda *_: []
        rows = {True: Answer(200, [], '{"things": []}'), False: Answer(200, [], '{"things": [1, 2, 3]}')}
        seen.ask_api = lambda who, path, name, text: (rows[bool(re.fullmatch(r"[\w ]*", text))], 0.0)
        for seen.own in (set(), set(seen.asked)):
            with self.assertRaisesRegex(AssertionError, "3 rows, its words 0"):
                seen.test_a_parameter_with_sql_finds_no_more_than_its_words()
