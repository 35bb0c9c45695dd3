"""What a template may hold; the reasons are in src/platform/view/README.md and docs/decisions."""
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from .html import Found, walk, walk_plain
from .parts import Part, parts_of, template_name
from .sources import COMMENT, NOT_A_TEXT

PRAGMA = '{{%AUTOESCAPE context="HTML"}}'

# ctemplate knows how to escape in these; in others (formaction, srcdoc, hx-on …) it doesn't.
ATTRIBUTES = {
    "href", "src", "value", "id", "for", "name", "class", "alt", "title", "lang", "datetime",
    "content", "min", "max", "maxlength", "rows", "action", "placeholder", "autocomplete", "type",
    "accept", "colspan", "rowspan", "width", "height", "list", "label", "download", "start",
    "inputmode", "step", "dir", "hreflang", "form", "abbr", "headers",
}
SVG_NUMBERS = {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points",
               "viewbox", "transform"}
PREFIXES = ("aria-", "data-")
ADDRESSES = {"href", "src", "action"}
MODIFIERS = {
    "none", "url_query_escape", "u", "pre_escape", "p", "x-date", "x-date-brief", "x-date-middle",
    "x-date-weekday", "x-month", "x-datetime", "x-datetime-brief", "x-datetime-middle",
    "x-datetime-weekday", "x-time", "x-ago", "x-number", "x-money", "x-count",
    "x-link",
}
VARIABLE = re.compile(r"^([A-Z][A-Z0-9_]*)((?::[^:}]+)*)$")
SECTION = re.compile(r"^([#/])([A-Za-z][A-Za-z0-9_]*)$")
INCLUDE = re.compile(r"^>([A-Z][A-Z0-9_]*|[a-z][a-z0-9_/-]*)$")
BLOCK = re.compile(r"^(/?)(part|slot)(?::([a-z_]+))?$")


@dataclass
class Known:
    """What exists beside the template at hand."""

    templates: set[str] = field(default_factory=set)
    html_members: set[str] | None = None  # NAMES of members of type Html; None: not checked
    members: set[str] | None = None  # NAMES of all members; None: not checked
    enumerators: set[str] = field(default_factory=set)  # of all enums, for NAME_IS_CHOICE
    icons: set[str] | None = None
    illustrations: set[str] | None = None

    def is_member(self, name: str) -> bool:
        if self.members is None or name in self.members:
            return True
        # Where the name of a member or an enumerator holds "_IS_" itself, any place may be the one.
        return any(name[:at] in self.members and name[at + 4:] in self.enumerators
                   for at in range(len(name)) if name.startswith("_IS_", at))


@dataclass(frozen=True)
class Variable:
    name: str
    modifiers: tuple[str, ...]


def variable_of(content: str) -> Variable | None:
    match = VARIABLE.match(content)
    if not match:
        return None
    modifiers = tuple(part.split("=")[0] for part in match[2].split(":") if part)
    return Variable(match[1], modifiers)


class Checker:
    """Checks one template; faults are sentences with their line."""

    def __init__(self, name: str, text: str, known: Known) -> None:
        self.name = name
        self.text = text
        self.known = known
        self.faults: list[str] = []
        self.open: list[str] = []

    def fault(self, found: Found, what: str) -> None:
        self.faults.append(f"{self.name}:{found.line}: {what}")

    def run(self) -> list[str]:
        is_html = not self.name.endswith(".txt")
        body = self.text
        if is_html and not body.startswith(PRAGMA):
            self.faults.append(f"{self.name}:1: does not start with {PRAGMA}")
            return self.faults
        if is_html:
            body = " " * len(PRAGMA) + body[len(PRAGMA):]
        body = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
        checks: dict[str, Callable[[Found], None]] = {
            "marker": self.check_marker, "text": self.check_text,
            "attribute": self.check_attribute, "value": self.check_value,
            "stray": lambda found: self.fault(found, f"stray {found.content}"),
        }
        for found in walk(body) if is_html else walk_plain(body):
            checks[found.kind](found)
        self.faults += [f"{self.name}: {opened} is not closed" for opened in self.open]
        return self.faults

    def check_attribute(self, found: Found) -> None:
        name = found.content
        if name.startswith("on") or name == "style" or name.startswith("hx-on"):
            self.fault(found, f"attribute {name}: the site's policy forbids it")

    def check_value(self, found: Found) -> None:
        if re.match(r"\s*(javascript|data|vbscript):", found.content, re.IGNORECASE):
            self.fault(found, f"address {found.content}")

    def check_marker(self, found: Found) -> None:
        content = found.content
        if match := SECTION.match(content):
            self.check_section(found, match[1], match[2])
        elif match := INCLUDE.match(content):
            self.check_include(found, match[1])
        elif variable := variable_of(content):
            self.check_variable(found, variable)
        else:
            self.fault(found, f"{{{{{content}}}}} is not understood")

    def check_section(self, found: Found, sign: str, name: str) -> None:
        if found.place.kind in ("raw", "comment", "unquoted"):
            self.fault(found, f"section {name} in {found.place.kind}")
        if sign == "#":
            self.open.append(f"#{name}")
            self.check_known(found, name)
        elif self.open and self.open[-1] == f"#{name}":
            self.open.pop()
        else:
            self.fault(found, f"{{{{/{name}}}}} closes nothing")

    def check_include(self, found: Found, name: str) -> None:
        if found.place.kind != "text":
            self.fault(found, f"include {name} inside a tag")
        if name.isupper():
            fine = (name == "BODY" or f"web/{name.lower()}" in self.known.templates or
                    self.known.html_members is None or name in self.known.html_members)
        else:
            fine = name in self.known.templates
        if not fine:
            self.fault(found, f"include {name} does not exist")

    def check_variable(self, found: Found, variable: Variable) -> None:
        place = found.place
        for modifier in variable.modifiers:
            if modifier not in MODIFIERS:
                self.fault(found, f"modifier {modifier} is not known")
        if place.kind in ("raw", "comment", "unquoted", "tag"):
            where = {"raw": f"<{place.element}>", "comment": "a comment",
                     "unquoted": "an attribute without quotes", "tag": "a tag"}[place.kind]
            self.fault(found, f"variable {variable.name} in {where}")
        elif place.kind == "attribute":
            self.check_in_attribute(found, variable)
        elif "x-link" in variable.modifiers:
            self.fault(found, f"{variable.name}:x-link stands only at the start of href")
        elif place.element and not self.keeps_lines(variable):
            self.fault(found, f"variable {variable.name} in <{place.element}> loses line ends: "
                              "write :pre_escape")
        if "none" in variable.modifiers:
            self.check_none(found, variable)
        self.check_known(found, variable.name)

    @staticmethod
    def keeps_lines(variable: Variable) -> bool:
        return any(one in ("p", "pre_escape", "none") or one.startswith("x-")
                   for one in variable.modifiers)

    def check_in_attribute(self, found: Found, variable: Variable) -> None:
        attribute = found.place.attribute
        allowed = (attribute in ATTRIBUTES or attribute.startswith(PREFIXES) or
                   attribute in SVG_NUMBERS)
        if not allowed:
            self.fault(found, f"variable {variable.name} in attribute {attribute}")
        is_start = attribute == "href" and not found.place.before
        if "x-link" in variable.modifiers and not is_start:
            self.fault(found, f"{variable.name}:x-link stands only at the start of href")
        in_query = attribute in ADDRESSES and "?" in found.place.before
        if in_query and not {"u", "url_query_escape"} & set(variable.modifiers):
            self.fault(found, f"variable {variable.name} in a query: write :url_query_escape")

    def check_none(self, found: Found, variable: Variable) -> None:
        members = self.known.html_members
        fine = members is None or variable.name in members | {"BODY"}
        if found.place.kind == "attribute" or not fine:
            self.fault(found, f"{variable.name}:none, but it is no Html")

    def check_known(self, found: Found, name: str) -> None:
        if not self.known.is_member(name):
            self.fault(found, f"no described struct has a member for {name}")

    def check_text(self, found: Found) -> None:
        marker = found.content
        if found.place.kind in ("raw", "comment", "unquoted"):
            self.fault(found, f"[[{marker}]] in {found.place.kind}")
        if match := BLOCK.match(marker):
            self.check_block(found, match)
        elif marker.startswith("url:") and not marker.startswith("url:/"):
            self.fault(found, f"[[{marker}]] does not start with a slash")
        elif marker.startswith("icon:"):
            self.check_drawing(found, marker.removeprefix("icon:"), self.known.icons)
        elif marker.startswith("illustration:"):
            self.check_drawing(found, marker.removeprefix("illustration:"),
                               self.known.illustrations)
        elif marker.startswith("count:"):
            if marker.count("|") != 2:
                self.fault(found, f"[[{marker}]]: [[count:NAME|one|many]] expected")
            self.check_known(found, marker.removeprefix("count:").split("|")[0])
        elif not NOT_A_TEXT.search(marker):
            self.check_names(found)

    def check_drawing(self, found: Found, name: str, drawings: set[str] | None) -> None:
        if drawings is not None and name not in drawings:
            self.fault(found, f"[[{found.content}]] does not exist")

    def check_block(self, found: Found, match: re.Match[str]) -> None:
        closes, kind = match[1], match[2]
        if closes and self.open and self.open[-1] == kind:
            self.open.pop()
        elif closes:
            self.fault(found, f"[[/{kind}]] closes nothing")
        else:
            if self.open:
                self.fault(found, f"[[{kind}:…]] inside {self.open[-1]}")
            self.open.append(kind)

    def check_names(self, found: Found) -> None:
        """{NAME} of a sentence is a variable at this place."""
        for content in re.findall(r"(?<!\{)\{([^{}]*)\}(?!\})", found.content):
            variable = variable_of(content)
            if variable:
                self.check_variable(found, variable)
            else:
                self.fault(found, f"{{{content}}} in a text is no variable")


def names_of_struct(members: list[str]) -> set[str]:
    names: set[str] = set()
    for member in members:
        upper = member.upper()
        names |= {upper, f"NOT_{upper}", f"HAS_{upper}", f"{upper}_EMPTY", f"{upper}_COUNT",
                  f"{upper}_separator"}
    return names


DESCRIBED = re.compile(r"AGORA_(FIELDS|ENUM)\(\s*(\w+)\s*,([^)]*)\)")
HTML_MEMBER = re.compile(r"\bHtml (\w+)\s*[;={]")


def described(code: str) -> tuple[set[str], set[str]]:
    """The names that members give, and the enumerators, of the structs listed in a file."""
    members: set[str] = set()
    enumerators: set[str] = set()
    for kind, _, listed in DESCRIBED.findall(code):
        names = [name.strip() for name in listed.split(",") if name.strip()]
        if kind == "FIELDS":
            members |= names_of_struct(names)
        else:
            enumerators |= {name.upper() for name in names}
    return members, enumerators


def known_in(root: Path, parts: list[Part]) -> Known:
    known = Known(members={"ITEM"}, html_members=set())
    known.enumerators = {"NL", "FR", "EN"}
    for part in parts:
        for file in part.code():
            code = file.read_text(encoding="utf-8")
            members, choices = described(code)
            known.members |= members
            known.enumerators |= choices
            known.html_members |= {name.upper() for name in HTML_MEMBER.findall(code)}
        for file in part.templates():
            known.templates.add(template_name(part, file))
    known.icons = drawings(root / "web" / "icons")
    known.illustrations = drawings(root / "web" / "illustrations")
    return known


def drawings(folder: Path) -> set[str] | None:
    return {file.stem for file in folder.glob("*.svg")} if folder.is_dir() else None


def check_all(root: Path) -> list[str]:
    parts = parts_of(root)
    known = known_in(root, parts)
    # The common views may offer a name that no struct gives.
    common = replace(known, members=None, html_members=None)
    faults: list[str] = []
    for part in parts:
        for file in part.templates():
            name = str(file.relative_to(root))
            text = file.read_text(encoding="utf-8")
            faults += Checker(name, text, common if part.is_common else known).run()
    return faults
