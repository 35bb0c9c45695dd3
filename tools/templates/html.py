"""Walks a template as HTML and tells, for each marker of ctemplate, the place it stands in."""
import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
NAME = re.compile(r"[^\s\"'<>/={}]+")
RAW = ("script", "style")
KEEPS_SPACE = ("textarea", "pre")
KEEPING_CLASS = "as-typed"  # whatever the element


@dataclass(frozen=True)
class Place:
    """text, tag, attribute, unquoted, raw or comment; the attribute's name and what of it came."""

    kind: str
    element: str = ""
    attribute: str = ""
    before: str = ""


@dataclass(frozen=True)
class Found:
    """A marker {{…}}, a [[text]] or an attribute's name, and where it stands."""

    kind: str
    content: str
    place: Place
    line: int


class Walker:
    """A small tokenizer: enough of HTML for templates that we write ourselves."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.element = ""
        self.classes: list[str] = []  # of the tag at hand
        self.kept: list[str] = []  # elements around that keep space, and those of their name in them

    def found(self, kind: str, content: str, place: Place) -> Found:
        return Found(kind, content, place, self.text.count("\n", 0, self.at) + 1)

    def starts(self, start: str) -> bool:
        return self.text.startswith(start, self.at)

    def markers(self, place: Place) -> Iterator[Found]:
        """The marker at this position, if there is one; moves behind it."""
        if self.starts("[["):
            end = self.text.find("]]", self.at)
            end = len(self.text) if end < 0 else end
            yield self.found("text", self.text[self.at + 2:end], place)
            inside = self.text[self.at:end]
            for match in MARKER.finditer(inside):
                yield self.found("marker", match[1], place)
            self.at = end + 2
        elif match := MARKER.match(self.text, self.at):
            yield self.found("marker", match[1], place)
            self.at = match.end()

    def is_marker(self) -> bool:
        return self.starts("[[") or MARKER.match(self.text, self.at) is not None

    def run(self) -> Iterator[Found]:
        while self.at < len(self.text):
            if self.starts("<!--"):
                yield from self.until("-->", Place("comment"))
            elif re.match(r"</?[a-zA-Z]", self.text[self.at:self.at + 3]):
                yield from self.tag()
            elif self.is_marker():
                element = self.kept[-1] if self.kept else ""
                yield from self.markers(Place("text", element))
            else:
                if self.text[self.at] in "{}" and self.text[self.at:self.at + 2] in ("{{", "}}"):
                    yield self.found("stray", self.text[self.at:self.at + 2], Place("text"))
                self.at += 1

    def until(self, end: str, place: Place) -> Iterator[Found]:
        while self.at < len(self.text) and not self.text[self.at:].lower().startswith(end):
            if self.is_marker():
                yield from self.markers(place)
            else:
                self.at += 1
        self.at += len(end) if place.kind == "comment" else 0

    def tag(self) -> Iterator[Found]:
        closes = self.starts("</")
        self.at += 2 if closes else 1
        name = NAME.match(self.text, self.at)
        self.element = name[0].lower() if name else ""
        self.classes = []
        self.at = name.end() if name else self.at
        while self.at < len(self.text) and not self.starts(">"):
            yield from self.attribute()
        self.at += 1
        if closes and self.kept and self.kept[-1] == self.element:
            self.kept.pop()
        elif not closes and (self.element in KEEPS_SPACE or KEEPING_CLASS in self.classes or
                             self.element in self.kept[-1:]):
            self.kept.append(self.element)
        elif not closes and self.element in RAW:
            yield from self.until(f"</{self.element}", Place("raw", self.element))

    def attribute(self) -> Iterator[Found]:
        if self.is_marker():
            yield from self.markers(Place("tag", self.element))
        elif name := NAME.match(self.text, self.at):
            attribute = name[0].lower()
            yield self.found("attribute", attribute, Place("tag", self.element))
            self.at = name.end()
            if self.starts("="):
                self.at += 1
                yield from self.value(attribute)
        else:
            self.at += 1

    def value(self, attribute: str) -> Iterator[Found]:
        quote = self.text[self.at:self.at + 1]
        start = self.at + 1
        if quote not in ('"', "'"):
            while self.at < len(self.text) and self.text[self.at] not in " \t\n>":
                if self.is_marker():
                    yield from self.markers(Place("unquoted", self.element, attribute))
                else:
                    self.at += 1
            return
        self.at += 1
        while self.at < len(self.text) and self.text[self.at] != quote:
            if self.is_marker():
                before = self.text[start:self.at]
                yield from self.markers(Place("attribute", self.element, attribute, before))
            else:
                self.at += 1
        if attribute == "class":
            self.classes = MARKER.sub(" ", self.text[start:self.at]).split()
        self.at += 1
        yield self.found("value", self.text[start:self.at - 1], Place("attribute", self.element,
                                                                      attribute))


def walk(text: str) -> list[Found]:
    return list(Walker(text).run())


def walk_plain(text: str) -> list[Found]:
    """The same for a text that is no HTML."""
    walker = Walker(text)
    found: list[Found] = []
    while walker.at < len(text):
        if walker.is_marker():
            found += walker.markers(Place("text"))
        else:
            walker.at += 1
    return found
