"""Reads and writes gettext catalogs, as far as the project uses them."""
import re
from dataclasses import dataclass, field
from pathlib import Path

from .sources import Text

HEADER = {
    "nl": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
}


@dataclass
class Entry:
    """The translation of one text: one form, or two when the text has a plural."""

    text: Text
    forms: list[str]
    files: list[str] = field(default_factory=list)
    fuzzy: bool = False

    def is_complete(self) -> bool:
        wanted = 2 if self.text.plural else 1
        return len(self.forms) == wanted and all(self.forms)


ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), text)


def quoted(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t") + '"'


KEYWORD = re.compile(r'^(msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*"(.*)"\s*$')


def entry_of(block: str) -> Entry | None:
    """One block of lines between empty lines."""
    values: dict[str, str] = {}
    files: list[str] = []
    fuzzy = False
    keyword = ""
    for line in block.splitlines():
        if line.startswith("#:"):
            files += line[2:].split()
        elif line.startswith("#,") and "fuzzy" in line:
            fuzzy = True
        elif match := KEYWORD.match(line):
            keyword = match[1] or keyword
            values[keyword] = values.get(keyword, "") + unquoted(match[2])
    if not values.get("msgid"):
        return None
    forms = [values[key] for key in sorted(values) if key.startswith("msgstr")]
    return Entry(Text(values["msgid"], values.get("msgid_plural", "")), forms, files, fuzzy)


def read_catalog(path: Path) -> list[Entry]:
    if not path.exists():
        return []
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    return [entry for block in blocks if (entry := entry_of(block))]


def written(entry: Entry) -> str:
    lines = [f"#: {file}" for file in entry.files]
    if entry.fuzzy:
        lines.append("#, fuzzy")
    lines.append(f"msgid {quoted(entry.text.single)}")
    if entry.text.plural:
        lines.append(f"msgid_plural {quoted(entry.text.plural)}")
        forms = [*entry.forms, "", ""][:2]
        lines += [f"msgstr[{number}] {quoted(form)}" for number, form in enumerate(forms)]
    else:
        lines.append(f"msgstr {quoted([*entry.forms, ''][0])}")
    return "\n".join(lines) + "\n"


def write_catalog(path: Path, language: str, entries: list[Entry]) -> None:
    header = (f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n'
              '"Content-Type: text/plain; charset=UTF-8\\n"\n'
              f'"Plural-Forms: {HEADER[language]}\\n"\n')
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *map(written, entries)]), encoding="utf-8")
