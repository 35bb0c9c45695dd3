"""What somebody is kept under comes along in their copy, whole and alone, and goes with them when they leave.

Two people plant a word of their own in every text field that they may fill anywhere. AGORA_OWNERS: how many pairs.
"""
import io
import json
import re
import secrets
import time
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

from browser import Browser
from cooperative import MACHINE, CooperativeTest, letters, size
from crawl import Table, every_text, forms_of, starts, walk
from filling import Filler, takes_away
from pages import Page

PAIRS = size("AGORA_OWNERS", 1)
MOST_FIELDS = 200
ANONYMOUS = {"surveys_sheet", "surveys_response"}  # nobody can tell whose they are, so they are in no copy and stay
SOURCES = Path(__file__).resolve().parent.parent.parent / "src"
DECLARED = re.compile(r'\.table = "(\w+)",(?:(?!\.table).)*?\.erasure = (?:web::)?Erasure::(\w+)', re.S)
BLANKED = re.compile(r'\bblanked\("(\w+)"')


def tables_that_stay() -> set[str]:
    """Whose rows stay without the person, with the reason that the privacy page gives."""
    return {table for path in SOURCES.rglob("*.cpp") if "test" not in path.parts
            for table, erasure in DECLARED.findall(path.read_text(encoding="utf-8"))
            if erasure in ("blank_columns", "keep")} | {
        table for path in SOURCES.rglob("personal_tables.cpp") for table in BLANKED.findall(path.read_text(encoding="utf-8"))}


class OwnDataTest(CooperativeTest):
    MEMBERS = 6

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()

    def plant(self, name: str) -> tuple[Browser, dict[str, str]]:
        """Everything that was taken: word by field."""
        browser = self.join(self.word(), f"{self.word()}@harness.example")
        words = {"account mail": browser.mail.split("@")[0]}
        known = set()
        for _ in range(2):
            visits = walk(browser, self.table, starts(self.table), most=8)
            for alike in forms_of(visits, self.table):
                for visit, form, route in alike:
                    key = (form.path, frozenset(form.fields))
                    own = route.identity != "visitor" and not takes_away(form.path)
                    if form.method == "POST" and form.texts and own and key not in known and len(words) < MOST_FIELDS:
                        known.add(key)
                        words |= self.plant_form(browser, visit.path, form)
        return browser, words

    @staticmethod
    def word() -> str:
        return "zq" + secrets.token_hex(6)

    def plant_form(self, browser: Browser, at: str, form) -> dict[str, str]:
        if any(one.kind == "password" for one in form.fields.values()):
            return {}
        fresh = Page(at, browser.get(at).body).form_like(form)
        if fresh is None:
            return {}
        filler, words = Filler(browser), {}
        values = filler.values(fresh)
        for one in fresh.texts:
            if one.kind in ("text", "textarea", "email", "url", "search"):
                word = self.word()
                values[one.name] = {"email": f"{word}@harness.example", "url": f"https://example.org/{word}"}.get(
                    one.kind, f"{word} words")
                words[one.name] = word
        answer = filler.send(fresh, values)
        wrong = [one.name for one in (Page(form.action, answer.body).form_like(form) or form).texts if one.error]
        for name in wrong:
            words.pop(name, None)
            values[name] = ""
        if answer.status >= 400:
            fresh.keys |= {"form_key": secrets.token_urlsafe(18)}
            answer = filler.send(fresh, values)
        if answer.status not in (200, 303):
            return {}
        return {f"{urlsplit(form.action).path} {name}": word for name, word in words.items()}

    def test_the_copy_holds_all_of_it_and_erasing_takes_all_of_it(self) -> None:
        for _ in range(PAIRS):
            (ana, anas), (ben, bens) = self.plant("ana"), self.plant("ben")
            answer = ana.get("/en/settings/data/archive")
            self.assertEqual(answer.status, 200)
            archive = zipfile.ZipFile(io.BytesIO(answer.content))
            told = b"\n".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")
            texts = [text for name in archive.namelist() if name.endswith(".json")
                     for text in every_text(json.loads(archive.read(name)))]
            held = {place: self.named(self.cells_holding(word)) for place, word in anas.items()}
            missing = [f"{place}: {held[place]}" for place, word in anas.items()
                       if held[place] and not any(word in text for text in texts)]
            foreign = [place for place, word in bens.items() if word in told]
            print(f"own copy: n={len(anas)} canaries of one, {len(missing)} missing; {len(foreign)} of "
                  f"{len(bens)} of somebody else, {MACHINE}")
            self.assertGreater(len(anas), 8, "too little was planted")
            self.assertEqual(missing, [])
            self.assertEqual(foreign, [])
            number = self.ask("SELECT account_id FROM accounts_account WHERE mail = ?", ana.mail)[0][0]
            self.erase(ana)
            self.check_gone(number, anas, bens)

    @staticmethod
    def named(cells: list[str]) -> list[str]:
        return [cell for cell in cells if cell.split(".")[0] not in ANONYMOUS]

    def erase(self, browser: Browser) -> None:
        self.assertEqual(browser.post("/en/settings/data/closure", {"present": browser.password}).status, 303)
        if browser.get("/en/settings").status == 200:
            self.assertEqual(self.person().post(self.mailed(browser.mail), {}).status, 303)

    def check_gone(self, account: int, gone: dict[str, str], staying: dict[str, str]) -> None:
        """From tables, queues and search at once; the index's files when they are written anew."""
        kept, end, left = tables_that_stay() | ANONYMOUS, time.monotonic() + 15, ["?"]
        while left and time.monotonic() < end:
            held = [(place, cell) for place, word in gone.items() for cell in self.cells_holding(word)]
            left = [(place, cell) for place, cell in held if cell.split(".")[0] not in kept]
            time.sleep(0.5 if left else 0)
        linked = [(place, cell) for place, cell in held if self.is_linked(account, cell, gone[place])]
        found = [place for place, word in gone.items() if self.finds(word)]
        log = self.server.errors.read_text(encoding="utf-8")
        mails = sum(any(word in text for word in gone.values()) for text in letters(self.data / "mail").values())
        print(f"erasure: n={len(gone)} canaries, {len(left)} left in tables, {len(held)} stay as declared and nameless, "
              f"{len(found)} found by searching; {mails} letters to them lie in the folder for trying")
        self.assertEqual(left, [])
        self.assertEqual(linked, [], "what stays still says whose it was")
        self.assertEqual(found, [])
        self.assertEqual([word for word in gone.values() if word in log], [])
        lost = [place for place, word in staying.items() if not self.cells_holding(word)]
        self.assertLess(len(lost) * 2, len(staying), "somebody else's data went too")

    def is_linked(self, account: int, cell: str, word: str) -> bool:
        """Whether the row that holds the word holds the person's number too."""
        table, column = cell.split(".")
        return any(account in row for row in self.ask(
            f'SELECT * FROM "{table}" WHERE instr(CAST("{column}" AS BLOB), CAST(? AS BLOB))', word))

    def finds(self, word: str) -> bool:
        return json.loads(self.people["member"].get(f"/api/members?q={word}").body)["count"] > 0
