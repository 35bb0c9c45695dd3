"""What breaks texts elsewhere goes through every text field of every form, as a page and through the API.

Taken means kept and shown unchanged but for what fields::check_form states: normal form C, line ends as line
feeds, and white space at both ends of a line. Refused means a sentence at the field and what was typed still there.
AGORA_STRINGS: strings for each field, and as many of our own; 0 sends all (script/verify-long). AGORA_SEED: another
choice of them.
"""
import http.client
import io
import json
import secrets
import unicodedata
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from xml.etree import ElementTree

import hostile
from browser import Answer, Browser
from cooperative import EVERY_ROLE, FEW, MACHINE, SEED, CooperativeTest, size
from crawl import Table, Visit, every_text, forms_of, json_texts, starts, walk
from filling import Filler, takes_away
from pages import Field, Form, Page, squeezed
from routes import Route
from server import run
from walked import first_walk

STRINGS = size("AGORA_STRINGS", 2)
TAKEN, REFUSED = "taken", "refused"
# Words to find a thing by are kept folded, so that "Été" and "ete" are one, and each once; a search is kept as an address.
FOLDED = {("/forum/topics", "tags"), ("/forum/topics/{topic}/posts/{place}", "tags"), ("/forum/categories", "slug"),
          ("/forum/categories/{category}", "slug"), ("/members/project-searches", "near"),
          *(("/terms/{id}", f"synonyms_{language}") for language in ("nl", "fr", "en"))}
# What is said of a picture: it goes along with the text, and stands in it from then on.
PICTURE = "\n\n!["
OF_PICTURE = {"alternative_text", "rights_holder"}


def as_kept(text: str) -> set[str]:
    """The forms in which a text may come back."""
    normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return {normal, normal.strip(" \t\n\v\f\r")}


@dataclass
class Place:
    """A form, where it stands and who sends it, with values that are taken."""
    who: str
    at: str
    form: Form
    route: Route
    values: dict[str, object] = field(default_factory=dict)
    others: list[tuple[str, Form]] = field(default_factory=list)  # the same form for other things
    gone: bool = False

    def __str__(self) -> str:
        return f"{self.route.pattern} as {self.who}"


class HostileTextTest(CooperativeTest):
    ROLES = True
    TOKENS = True

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.places: list[Place] = []
        cls.unfilled: list[str] = []
        cls.known: set[tuple] = set()
        for who, visits in first_walk(cls).items():
            cls.fill_all(who, visits)
        for who in FEW if STRINGS else cls.people:  # what was made has pages of its own
            cls.fill_all(who, walk(cls.people[who], cls.table, starts(cls.table), most=1 if STRINGS else 3))
        cls.faults: list[str] = []
        cls.seen: dict[str, Counter] = {}

    @classmethod
    def fill_all(cls, who: str, visits: list[Visit]) -> None:
        for (visit, form, route), *others in forms_of(visits, cls.table):
            key = (route.pattern, frozenset(form.fields))
            if form.method == "POST" and form.texts and key not in cls.known and not takes_away(form.path):
                cls.known.add(key)
                cls.fill(who, visit, form, route, [(visit.path, form) for visit, form, _ in others])

    @classmethod
    def fill(cls, who: str, visit: Visit, form: Form, route: Route, others: list) -> None:
        browser = cls.people[who]
        cls.back(browser)
        page = Page(visit.path, browser.get(visit.path).body)
        fresh = page.form_like(form)
        if fresh is None:
            return
        values, answer = Filler(browser, who[:3]).solve(visit.path, fresh)
        place = Place(who, visit.path, fresh, route, values, others, gone=True)  # looked for again at first
        if answer.status >= 400:
            cls.unfilled.append(str(place))
        cls.places.append(place)

    def fault(self, place: Place, name: str, text: str, what: str) -> None:
        self.faults.append(f"{place}, {name} = {ascii(text[:60])}: {what}")

    def test_every_text_field_of_every_page(self) -> None:
        self.go_through("pages", self.send_as_page)

    def test_every_text_field_of_the_api(self) -> None:
        self.go_through("api", self.send_to_api)

    def go_through(self, name: str, send) -> None:
        self.faults.clear()
        count, verdicts, at = 0, Counter(), SEED
        strings = hostile.naughty() + hostile.scripts()
        for place in self.places:
            for one in place.form.texts:
                at += 1
                own = hostile.sample(hostile.OWN, at, STRINGS)
                for text in dict.fromkeys(own + hostile.sample(strings, at, STRINGS)):
                    if not self.is_there(place):
                        verdicts["used up"] += 1
                        break
                    verdict = send(place, one, text)
                    verdicts[verdict] += 1
                    self.seen.setdefault(f"{place.route.pattern} {one.name}", Counter())[verdict] += 1
                    count += 1
        print(f"hostile text, {name}: n={count} in {sum(len(place.form.texts) for place in self.places)} fields of "
              f"{len(self.places)} forms, {dict(verdicts)}, {len(self.faults)} faults, AGORA_SEED={SEED}, {MACHINE}")
        if self.unfilled:
            print("  forms that took none of our values:", "; ".join(self.unfilled))
        self.assertEqual(self.faults, [], "\n".join(self.faults[:40]))
        self.assertLessEqual(len(self.unfilled) * 5, len(self.places) * 2, "too many forms could not be filled")
        self.assertGreater(verdicts[TAKEN], 0)
        self.assertGreater(verdicts[REFUSED], 0)

    def is_there(self, place: Place) -> bool:
        """Some forms go when they were sent (a decision): the same one for another thing then."""
        browser = self.browser_of(place)
        while place.gone and not Page(place.at, browser.get(place.at).body).form_like(place.form):
            if not place.others:
                return False
            place.at, place.form = place.others.pop()
            place.form.keys = browser.form_keys()
        place.gone = False
        return True

    def browser_of(self, place: Place) -> Browser:
        browser = self.people[place.who]
        if browser.mail and "agora" not in browser.cookies:
            self.back(browser)
            place.form.keys = browser.form_keys()
        return browser

    def send_as_page(self, place: Place, one: Field, text: str) -> str:
        browser = self.browser_of(place)
        values = self.with_passwords(place, browser) | {one.name: text}
        if "form_token" in place.form.keys:
            place.form.keys = browser.form_keys() if place.who == "visitor" else place.form.keys
            place.form.keys["form_key"] = secrets.token_urlsafe(18)
        held = self.cells_with(text) if self.can_be_kept(text) else 0
        try:
            answer = Filler(browser).send(place.form, values)
        except (OSError, http.client.HTTPException) as error:
            self.fault(place, one.name, text, f"no answer: {error!r}")
            return "no answer"
        if answer.status in (200, 303):
            return self.judge_taken(place, one, text, answer, held)
        return self.judge_refused(place, one, text, answer)

    @staticmethod
    def with_passwords(place: Place, browser: Browser) -> dict[str, object]:
        present = {one.name: browser.password for one in place.form.fields.values()
                   if one.autocomplete == "current-password" and browser.mail}
        return place.values | present

    def in_document(self, wanted: set[str]) -> bool:
        """Whether it stands among others in one cell, as the questions of a survey do."""
        written = [json.dumps(form, ensure_ascii=False)[1:-1] for form in wanted if form]
        safe = [form.translate({ord(one): f"\\u{ord(one):04x}" for one in "<>&"}) for form in written]
        return any(self.cells_holding(form) for form in written + safe)

    @staticmethod
    def without_picture(value: str) -> str:
        return value.split(PICTURE)[0] if PICTURE in value else value

    @staticmethod
    def can_be_kept(text: str) -> bool:
        return "\0" not in text and text.encode("utf-8", "ignore").decode() == text

    def judge_taken(self, place: Place, one: Field, text: str, answer: Answer, held: int) -> str:
        if not self.can_be_kept(text):
            self.fault(place, one.name, text, "taken, although it is no text")
        if one.kind == "password":
            return TAKEN
        browser, wanted = self.browser_of(place), as_kept(text)
        page = Page(place.at, answer.body if answer.status == 200 else browser.get(place.at).body)
        form = page.form_like(place.form)
        place.gone = form is None
        now = self.without_picture(form.fields[one.name].value) if form else ""
        elsewhere = answer.location and answer.location != place.at
        after = Page(answer.location, browser.get(answer.location).body) if elsewhere else page
        for danger in page.dangers + after.dangers:
            self.fault(place, one.name, text, f"became {danger}")
        if now in wanted or place.route.identity == "visitor" or (place.route.pattern, one.name) in FOLDED:
            return TAKEN
        shown = page.text + " " + after.text
        if any(squeezed(form) in squeezed(shown) for form in wanted) or \
                any(self.cells_with(form) > held for form in wanted) or self.in_document(wanted):
            return TAKEN
        self.fault(place, one.name, text, f"taken, but nothing shows or keeps it; the field says {ascii(now[:60])}")
        return "lost"

    def judge_refused(self, place: Place, one: Field, text: str, answer: Answer) -> str:
        if answer.status not in (400, 409, 413, 422, 429):
            self.fault(place, one.name, text, f"answered {answer.status} {answer.location}")
            return str(answer.status)
        page = Page(place.form.action, answer.body)
        form = page.form_like(place.form)
        for danger in page.dangers:
            self.fault(place, one.name, text, f"refused, and became {danger}")
        if not self.can_be_kept(text) and answer.status == 400 and squeezed(page.text):
            return REFUSED  # no browser sends this
        place.gone = form is None
        if not form and answer.status == 409 and squeezed(page.text):
            return "used up"  # what it was about went with an earlier one
        if not form:
            self.fault(place, one.name, text, f"{answer.status} without the form")
            return "form lost"
        if not form.fields[one.name].error and not any(alert.strip() for alert in page.alerts):
            self.fault(place, one.name, text, f"{answer.status} without a sentence")
        typed = self.without_picture(form.fields[one.name].value)
        if one.kind != "password" and self.can_be_kept(text) and typed not in as_kept(text) and \
                not self.is_one_line(one, text):
            self.fault(place, one.name, text, f"{answer.status}, and what was typed became {ascii(typed[:60])}")
        for other in place.form.texts:
            sent = place.values[other.name]
            stands = self.without_picture(form.fields[other.name].value)
            went_along = other.name in OF_PICTURE and any(PICTURE in field.value for field in form.texts)
            if other.name != one.name and other.kind != "password" and not went_along and \
                    stands not in as_kept(self.without_picture(sent)):
                self.fault(place, one.name, text, f"{answer.status}, and {other.name} lost what was typed")
        return REFUSED

    @staticmethod
    def is_one_line(one: Field, text: str) -> bool:
        """A browser drops line ends from a field of one line, and a page shows other white space there as a space."""
        return one.kind != "textarea" and any(end in text for end in "\r\n\t\v\f")

    def send_to_api(self, place: Place, one: Field, text: str) -> str:
        browser = self.people[place.who]
        values = {name: value for name, value in self.with_passwords(place, browser).items()
                  if not isinstance(value, tuple)} | {one.name: text}
        if any(isinstance(value, tuple) for value in place.values.values()):
            return "has a file"
        path = "/api" + place.form.action.removeprefix("/en")
        held = self.cells_with(text) if self.can_be_kept(text) else 0
        answer = browser.call("POST", path, values)
        if answer.status == 401 and browser.mail:  # the tokens ended with the password or the role
            self.back(browser)
            browser.make_token()
            answer = browser.call("POST", path, values)
        if answer.status < 400:
            Filler(browser).keep_password(place.form, values)
            if not self.can_be_kept(text):
                self.fault(place, one.name, text, "the API took it, although it is no text")
            texts = json_texts(answer)
            for address in {place.at, *(text for text in texts if text.startswith("/en/"))}:
                texts += json_texts(browser.call("GET", "/api" + address.removeprefix("/en").split("#")[0]))
            kept = one.kind == "password" or place.route.identity == "visitor" or any(
                form in texts or self.cells_with(form) > held for form in as_kept(text))
            kept = kept or (place.route.pattern, one.name) in FOLDED or self.in_document(as_kept(text))
            if not kept:
                self.fault(place, one.name, text, "the API took it, but nothing shows or keeps it")
            return TAKEN
        try:
            errors = json.loads(answer.body)["errors"]
        except (ValueError, KeyError, TypeError):
            errors = []
        if answer.status not in (400, 409, 413, 422, 429) or not errors:
            self.fault(place, one.name, text, f"the API answered {answer.status} {answer.body[:100]}")
        elif not all(error["message"] for error in errors):
            self.fault(place, one.name, text, "the API refuses without a sentence")
        return REFUSED

    def test_no_body_of_the_api_breaks_anything(self) -> None:
        """Every JSON file that parsers disagree on, and values of the wrong kind, to every address that takes JSON."""
        bodies, count, faults = hostile.json_bodies(), 0, []
        posts = [route for route in self.table.routes if route.method == "POST" and route.api and
                 not takes_away(route.path)]
        browser = self.people[EVERY_ROLE]
        for at, route in enumerate(posts):
            for body in hostile.sample(bodies, at, STRINGS * 3):
                answer = browser.call("POST", route.api, body)
                if answer.status == 401:
                    self.back(browser)
                    browser.make_token()
                    answer = browser.call("POST", route.api, body)
                count += 1
                if answer.status >= 500 or (answer.status >= 400 and not json_texts(answer)):
                    faults.append(f"{route.api} {ascii(body[:60])}: {answer.status} {answer.body[:80]}")
        print(f"hostile JSON: n={count} to {len(posts)} addresses, {len(faults)} faults")
        self.assertEqual(faults, [], "\n".join(faults[:40]))

    def test_every_query_is_answered(self) -> None:
        """Hostile text in every parameter that a page is asked with."""
        faults, count, at = [], 0, SEED
        asked = {}
        for who in ("visitor", "member"):
            for visit in walk(self.people[who], self.table, starts(self.table)):
                for form in visit.page.forms if visit.page else []:
                    if form.method == "GET" and (route := self.table.find("GET", form.path)):
                        for one in form.fields.values():
                            asked.setdefault((route.pattern, one.name), (who, form.path))
        for (_, name), (who, path) in asked.items():
            at += 1
            for text in hostile.sample(hostile.naughty() + hostile.scripts(), at, STRINGS * 2):
                answer = self.people[who].get(f"{path}?{name}={hostile.percent(text)}")
                count += 1
                dangers = Page(path, answer.body).dangers
                if answer.status not in (200, 303, 400, 404, 414, 422, 431) or dangers:
                    faults.append(f"{path}?{name}={ascii(text[:60])}: {answer.status} {dangers}")
        print(f"hostile queries: n={count} in {len(asked)} parameters, {len(faults)} faults")
        self.assertGreater(len(asked), 0)
        self.assertEqual(faults, [], "\n".join(faults[:40]))

    def test_what_was_kept_goes_out_and_comes_back_unchanged(self) -> None:
        """The own copy, the feed and a backup hold hostile text as it was typed."""
        member = self.people["member"]
        self.back(member)
        kept = [text for text in hostile.OWN if self.can_be_kept(text) and 0 < len(text.strip()) < 200 and
                text.isprintable()]
        place = next(place for place in self.places if place.route.pattern == "/profile/texts/{kind}")
        text = "\n\n".join(kept)
        form = Page(place.at, member.get(place.at).body).form_like(place.form)
        audience = next(name for name in form.fields if name.startswith("see"))
        answer = Filler(member).send(form, place.values | {
            next(one.name for one in form.texts if one.kind == "textarea"): text, audience: "everyone"})
        self.assertEqual(answer.status, 303)
        text = next(form for form in as_kept(text) if self.cells_with(form))
        archive = zipfile.ZipFile(io.BytesIO(member.get("/en/settings/data/archive").content))
        copies = [every_text(json.loads(archive.read(name))) for name in archive.namelist() if name.endswith(".json")]
        self.assertTrue(any(as_kept(text) & set(texts) for texts in copies), "the own copy changed the text")
        ElementTree.fromstring(self.people["visitor"].get("/members.atom").content)
        before, backup, back = self.cells_with(text), self.folder / "backup", self.folder / "back"
        self.assertEqual(run("backup", backup, "--data", self.data).returncode, 0)
        self.assertEqual(run("restore", backup, "--data", back).returncode, 0)
        self.assertGreater(before, 0)
        there, type(self).data = self.data, back
        self.addClassCleanup(setattr, type(self), "data", there)
        self.assertEqual(self.cells_with(text), before)
        type(self).data = there
