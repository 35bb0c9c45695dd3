"""A page as a person without script reads it: its words, its links, its forms with what stands in them."""
import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"script", "style", "template", "title"}
ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "poster", "data", "background"}
FOREIGN = {"iframe", "object", "embed", "base", "applet", "frame"}
KEYS = {"form_token", "form_key"}
# Another one on each page: the keys of a form and the question to a passkey.
SINGLE_USE = re.compile(
    r'((?:name=\\?"(?:form_token|form_key|question)\\?" value=\\?|data-question=|"question":)")[\w-]*')
SCHEME = re.compile(r"[\0-\x20]*([a-z][a-z0-9+.\t\r\n-]*):", re.I)
# A tag as our templates write it. Whatever else has a "<" goes through the patient parser.
PLAIN = re.compile(r"""<(?:(?P<end>/)(?P<closed>[a-zA-Z][a-zA-Z0-9-]*)\s*>
    |(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:\s+[a-zA-Z_:][\w:.-]*(?:=(?:"[^"]*"|[^\s"'<>=`]+))?)*)\s*/?>
    |!--.*?-->|![dD][oO][cC][tT][yY][pP][eE][^>]*>)""", re.X | re.S)
ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)(?:=(?:"([^"]*)"|([^\s"'<>=`]+)))?""")


@dataclass
class Field:
    name: str
    kind: str
    ids: list[str] = field(default_factory=list)
    value: str = ""
    options: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)
    required: bool = False
    multiple: bool = False
    autocomplete: str = ""
    inputmode: str = ""
    minimum: str = ""
    maximum: str = ""
    accept: str = ""
    error: str = ""

    @property
    def is_text(self) -> bool:
        """Whether a person types freely here."""
        return self.kind in ("text", "search", "email", "url", "tel", "textarea", "password")

    @property
    def is_choice(self) -> bool:
        return self.kind in ("select", "radio", "checkbox")


@dataclass
class Form:
    method: str
    action: str
    enctype: str
    fields: dict[str, Field] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def path(self) -> str:
        return urlsplit(self.action).path

    @property
    def is_multipart(self) -> bool:
        return self.enctype == "multipart/form-data"

    @property
    def texts(self) -> list[Field]:
        return [one for one in self.fields.values() if one.is_text]

    def shape(self) -> tuple:
        return self.method, frozenset(self.fields)


@lru_cache(maxsize=100_000)
def attributes_of(raw: str) -> dict[str, str]:
    """What stands in a tag; never changed, for tags alike share it."""
    found: dict[str, str] = {}
    for name, quoted, bare in ATTRIBUTE.findall(raw):
        found.setdefault(name.lower(), unescape(quoted or bare))
    return found


@lru_cache(maxsize=100_000)
def is_dangerous(tag: str, raw: str) -> bool:
    return weighs_wrong(tag, attributes_of(raw))


def weighs_wrong(tag: str, has: dict[str, str]) -> bool:
    """Whether it could run or load from elsewhere."""
    wrong = tag in FOREIGN or (tag == "meta" and "http-equiv" in has)
    wrong |= any(name.startswith("on") or name in ("style", "srcdoc") for name in has)
    wrong |= tag == "script" and has.get("type") != "application/ld+json" and \
        not has.get("src", "").startswith("/assets/")
    for name in ADDRESSES & set(has):
        scheme = SCHEME.match(has[name])
        wrong |= bool(scheme) and scheme[1].lower() not in ("http", "https", "mailto", "tel")
    return wrong


def plain_tokens(body: str) -> list[tuple[str, str, str]] | None:
    """Tags and texts in order; none when something isn't written as our templates write it."""
    found: list[tuple[str, str, str]] = []
    at = 0
    while at < len(body):
        start = body.find("<", at)
        if start != at:
            text = body[at:start] if start >= 0 else body[at:]
            found.append(("data", "", unescape(text)))
            if start < 0:
                break
        tag = PLAIN.match(body, start)
        if tag is None:
            return None
        at = tag.end()
        if tag["closed"]:
            found.append(("end", tag["closed"].lower(), ""))
        elif tag["tag"]:
            name = tag["tag"].lower()
            found.append(("start", name, tag["attributes"]))
            if name in ("script", "style"):
                end = body.find(f"</{name}", at)
                if end < 0:
                    return None
                found.append(("data", "", body[at:end]))
                at = end
    return found


def joined(at: str, address: str) -> str:
    if address.startswith("/") and "//" not in address and "/." not in address:
        return address.strip()
    return urljoin(at, address)


class Page(HTMLParser):
    """Parsed on creation; `at` is the page's own path with its query."""

    def __init__(self, at: str, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.at, self.body = at, body
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.forms: list[Form] = []
        self.errors: dict[str, str] = {}
        self.alerts: list[str] = []
        self.words: list[str] = []
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.language = ""
        self.dangers: list[str] = []  # what could run or load from elsewhere
        self._open: list[str] = []
        self._form: Form | None = None
        self._area: Field | None = None
        self._select: Field | None = None
        self._error: tuple[str, int] | None = None
        self._alert: int | None = None
        # As a browser reads it: line ends of a document are line feeds.
        self._read(body.replace("\r\n", "\n").replace("\r", "\n"))
        for form in self.forms:
            for one in form.fields.values():
                one.error = self._error_of(one)

    def _read(self, body: str) -> None:
        tokens = plain_tokens(body)
        if tokens is None:
            self.feed(body)
            self.close()
            return
        for kind, name, text in tokens:
            if kind == "data":
                self.handle_data(text)
            elif kind == "end":
                self.handle_endtag(name)
            else:
                self._start(name, attributes_of(text), is_dangerous(name, text))

    @property
    def text(self) -> str:
        return "".join(self.words)

    def values(self) -> list[str]:
        return [one.value for form in self.forms for one in form.fields.values()]

    def form_like(self, wanted: Form) -> Form | None:
        """The same form on this page, after it was sent or asked for again; it may ask one thing more."""
        alike = [form for form in self.forms if form.shape() == wanted.shape()]
        alike = alike or [form for form in self.forms
                          if form.path == wanted.path and set(form.fields) >= set(wanted.fields)]
        return next((form for form in alike if form.path == wanted.path), alike[0] if alike else None)

    def _error_of(self, one: Field) -> str:
        for key, text in self.errors.items():
            if any(name == key or name.startswith(key + "-") for name in one.ids):
                return text
        return ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attributes}
        self._start(tag, has, weighs_wrong(tag, has))

    def _start(self, tag: str, has: dict[str, str], is_wrong: bool) -> None:
        self.shape.append((tag, tuple(sorted(has))))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "html":
            self.language = has.get("lang", "")
        if is_wrong:
            self.dangers.append(f"<{tag} {has}>"[:160])
        if tag == "a" and "href" in has:
            self.links.append(joined(self.at, has["href"]))
        if tag == "img" and "src" in has:
            self.pictures.append(joined(self.at, has["src"]))
        classes = has.get("class", "").split()
        if "field-error" in classes and has.get("id", "").endswith("-error"):
            self._error = has["id"][:-6], len(self._open)
            self.errors[self._error[0]] = ""
        if has.get("role") == "alert":
            self._alert = len(self._open)
            self.alerts.append("")
        if tag == "form":
            self._form = Form(has.get("method", "get").upper(), urljoin(self.at, has.get("action", "")) or self.at,
                              has.get("enctype", ""))
            self.forms.append(self._form)
        elif self._form is not None:
            self._control(tag, has)

    def _control(self, tag: str, has: dict[str, str]) -> None:
        name, form = has.get("name", ""), self._form
        if tag == "option" and self._select is not None:
            value = has.get("value", "")
            self._select.options.append(value)
            if "selected" in has:
                self._select.chosen.append(value)
        if tag == "button" and has.get("type", "submit") == "submit":
            form.buttons.append((name, has.get("value", "")))
        if not name or tag not in ("input", "select", "textarea"):
            return
        kind = has.get("type", "text").lower() if tag == "input" else tag
        if kind in ("submit", "image", "reset", "button"):
            form.buttons.append((name, has.get("value", "")))
            return
        if name in KEYS:
            form.keys[name] = has.get("value", "")
            return
        one = form.fields.setdefault(name, Field(name, kind))
        one.ids += [has["id"]] if "id" in has else []
        one.required |= "required" in has
        one.multiple |= "multiple" in has
        one.autocomplete, one.inputmode = has.get("autocomplete", ""), has.get("inputmode", "")
        one.minimum, one.maximum, one.accept = has.get("min", ""), has.get("max", ""), has.get("accept", "")
        if kind in ("radio", "checkbox"):
            one.options.append(has.get("value", "on"))
            if "checked" in has:
                one.chosen.append(has.get("value", "on"))
        elif tag == "select":
            self._select = one
        elif tag == "textarea":
            self._area, one.value = one, ""
        else:
            one.value = has.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if self._error and len(self._open) < self._error[1]:
            self._error = None
        if self._alert is not None and len(self._open) < self._alert:
            self._alert = None
        if tag == "form":
            self._form = None
        if tag == "textarea" and self._area is not None:
            self._area.value = self._area.value.removeprefix("\n")
            self._area = None
        if tag == "select":
            self._select = None
        if tag in ("p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "dd", "dt", "br"):
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._area.value += data
            return
        if self._open and self._open[-1] in UNSEEN:
            return
        if self._error:
            self.errors[self._error[0]] += data
        if self._alert is not None:
            self.alerts[-1] += data
        self.words.append(data)


def without_keys(body: str) -> str:
    return SINGLE_USE.sub(r"\1", body)


def main_of(body: str) -> str:
    """A digest of the page between its head and its foot."""
    start, end = body.find("<main"), body.rfind("</main>")
    return hashlib.sha256(without_keys(body[start:end] if 0 <= start < end else body).encode("utf-8", "replace")).hexdigest()


def squeezed(text: str) -> str:
    """As it is read: any white space is one space."""
    return re.sub(r"\s+", " ", text).strip()
