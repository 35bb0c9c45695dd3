"""Finds the English source texts: [[…]] and x-count in templates, tr("…") in C++."""
import re
from dataclasses import dataclass
from pathlib import Path

from .parts import Part

# Markers that are not texts; count: is a text with two forms.
NOT_A_TEXT = re.compile(r"^(url|asset|icon|illustration|layout|slot|part):|^/(slot|part)$")
MARKER = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
X_COUNT = re.compile(r"\{\{[A-Z0-9_]+:x-count=([^|}]+)\|([^|}]+)\}\}")
COMMENT = re.compile(r"\{\{!.*?\}\}", re.DOTALL)


@dataclass(frozen=True)
class Text:
    """An English text; plural is empty when it has one form."""

    single: str
    plural: str = ""


def with_single_spaces(text: str) -> str:
    return " ".join(text.split())


def texts_of_template(content: str) -> list[Text]:
    content = COMMENT.sub("", content)
    found = [(m.start(), Text(m[1], m[2])) for m in X_COUNT.finditer(content)]
    for match in MARKER.finditer(content):
        marker = match[1]
        if marker.startswith("count:"):
            forms = marker.removeprefix("count:").split("|")
            if len(forms) == 3:
                one, many = map(with_single_spaces, forms[1:])
                found.append((match.start(), Text(one, many)))
        elif not NOT_A_TEXT.search(marker):
            found.append((match.start(), Text(with_single_spaces(marker))))
    return [text for _, text in sorted(found, key=lambda pair: pair[0])]


LITERAL = r'"(?:[^"\\\n]|\\.)*"'
CALL = re.compile(
    rf"(?<![\w.>:])tr\(\s*((?:{LITERAL}\s*)+)(?:,\s*((?:{LITERAL}\s*)+))?\)")
LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def joined_literals(literals: str) -> str:
    """Adjacent literals are one; of the escapes only those that texts use."""
    text = "".join(part[1:-1] for part in re.findall(LITERAL, literals))
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)


def texts_of_code(content: str) -> list[Text]:
    content = LINE_COMMENT.sub("", content)
    return [Text(joined_literals(m[1]), joined_literals(m[2]) if m[2] else "")
            for m in CALL.finditer(content) if joined_literals(m[1])]


def texts_of(part: Part) -> dict[Text, list[str]]:
    """Each text of the part with the files it stands in, in order."""
    found: dict[Text, list[str]] = {}
    for file in [*part.templates(), *part.code()]:
        content = file.read_text(encoding="utf-8")
        is_code = file.suffix in (".hpp", ".cpp")
        for text in texts_of_code(content) if is_code else texts_of_template(content):
            files = found.setdefault(text, [])
            name = file.relative_to(part.folder).as_posix()
            if name not in files:
                files.append(name)
    return found


