"""Fills a form as a person would: what stands there stays, what is empty gets something that fits."""
import itertools
import secrets
import struct
import zlib
from datetime import date, timedelta

from browser import Answer, Browser
from pages import Field, Form, Page
from server import PASSWORD

# Last words of an address whose form takes something away; sent after all others.
TAKING_AWAY = ("removal", "closure", "unlisting", "refusal", "suspension", "erasure", "cancellation", "declining",
               "departure")
MOST_TRIES = 8
CSV = b"Name,E-mail\nAnna Bakker,%s@import.example\n"
Pairs = list[tuple[str, str | tuple[str, bytes]]]


def one_pixel() -> bytes:
    """A PNG that is whole, and of another colour each time."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0" + secrets.token_bytes(3))) + chunk(b"IEND", b""))


def one_page() -> bytes:
    """A PDF that is whole: one empty page."""
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + (b"xref\n0 4\n0000000000 65535 f \n%strailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                      % (table, len(written)))


class Filler:
    KNOWN = "member.en@demo.example"

    def __init__(self, browser: Browser, name: str = "f") -> None:
        self.browser, self.name = browser, name
        self.count = itertools.count(1)

    def values(self, form: Form) -> dict[str, object]:
        """What would be sent: text, list of texts, or a file."""
        return {one.name: self.first(form, one) for one in form.fields.values()}

    def first(self, form: Form, one: Field) -> object:
        if one.kind == "select":
            chosen = one.chosen or [option for option in one.options if option][:1]
            return chosen if one.multiple else (chosen or [""])[0]
        if one.kind == "radio":
            return (one.chosen or one.options[:1])[0]
        if one.kind == "checkbox":
            return one.chosen or (one.options[:1] if one.required else [])
        if one.kind == "file":
            return self.file(one)
        if self.signs_in(form):
            return PASSWORD if one.kind == "password" else self.KNOWN if one.kind == "email" else one.value
        if one.kind == "password":
            return self.browser.password if one.autocomplete == "current-password" else "nine patient otters at dusk"
        if one.kind == "hidden":  # nobody types there
            return one.value
        return one.value or next(self.candidates(one))

    def file(self, one: Field) -> tuple[str, bytes]:
        if "csv" in one.accept:
            return "people.csv", CSV % self.unique().encode()
        return ("page.pdf", one_page()) if "pdf" in one.accept else ("dot.png", one_pixel())

    def signs_in(self, form: Form) -> bool:
        """A visitor's form that asks for a password that exists."""
        return not self.browser.mail and any(one.autocomplete == "current-password" for one in form.fields.values())

    def unique(self) -> str:
        return f"{self.name}{next(self.count)}"

    def candidates(self, one: Field):
        """Values to try, the likeliest first."""
        soon = date.today() + timedelta(days=30)
        by_kind = {"email": [f"{self.unique()}@harness.example"], "url": ["https://example.org/" + self.unique()],
                   "tel": ["+32 2 123 45 67"], "date": [soon.isoformat()], "time": ["09:00"],
                   "datetime-local": [soon.isoformat() + "T10:00"], "number": [one.minimum or "1"],
                   "month": [soon.isoformat()[:7]]}
        yield from by_kind.get(one.kind, [])
        if one.inputmode in ("decimal", "numeric"):
            yield "12"
        yield f"Plain words {self.unique()}"
        yield from ("Gent", "photographer", "1", "12", "9000", "12,50", soon.isoformat(), "10:00", "https://example.org/",
                    "0123.456.749")

    @staticmethod
    def pairs(form: Form, values: dict[str, object]) -> Pairs:
        pairs: Pairs = list(form.keys.items())
        for name, value in values.items():
            pairs += [(name, one) for one in value] if isinstance(value, list) else [(name, value)]
        return pairs + [button for button in form.buttons[:1] if button[0]]

    def send(self, form: Form, values: dict[str, object]) -> Answer:
        answer = self.browser.post_pairs(form.action, self.pairs(form, values), form.is_multipart)
        if answer.status < 400:
            self.keep_password(form, values)
        return answer

    def keep_password(self, form: Form, values: dict[str, object]) -> None:
        """A form that asks for the present password and a new one has changed it."""
        kinds = {one.autocomplete: one.name for one in form.fields.values()}
        if {"current-password", "new-password"} <= set(kinds):
            self.browser.password = values[kinds["new-password"]]

    def solve(self, visit_path: str, form: Form) -> tuple[dict[str, object], Answer]:
        """Values that are taken, and the answer: a refused field gets another value, or none."""
        values = self.values(form)
        tries = {one.name: self.candidates(one) for one in form.fields.values()}
        answer = self.send(form, values)
        for _ in range(MOST_TRIES):
            if answer.status not in (409, 422):
                break
            again = Page(form.action, answer.body).form_like(form)
            wrong = [one for one in again.fields.values() if one.error] if again else []
            if not wrong:
                break
            form.keys = again.keys
            for one in wrong:
                if one.name not in form.fields:  # asked only now, as whether this is another than what is like it
                    form.fields[one.name] = one
                    tries[one.name] = self.candidates(one)
                values[one.name] = self._other(form.fields[one.name], values.get(one.name), tries)
            answer = self.send(form, values)
        return values, answer

    def _other(self, one: Field, refused: object, tries: dict) -> object:
        if one.is_choice and one.options:
            at = one.options.index(refused) + 1 if refused in one.options else 0
            return one.options[at % len(one.options)]
        if not one.required and refused:
            return ""
        return next(tries[one.name], "") if one.is_text or one.kind not in ("file", "hidden") else refused


def takes_away(path: str) -> bool:
    return path.rstrip("/").rsplit("/", 1)[-1] in TAKING_AWAY
