"""Compares the texts of each part with its catalogs."""
import re
from pathlib import Path

from .parts import Part, parts_of
from .po import Entry, HEADER, read_catalog, write_catalog
from .sources import Text, texts_of

NAMES = re.compile(r"\{[^{}]*\}")
BARE_SENTENCE = re.compile(r'RefusalKind::\w+\s*,\s*"([^"]*)"')


def names_in(text: str) -> list[str]:
    return sorted(NAMES.findall(text))


def faults_of_entry(entry: Entry) -> list[str]:
    """What is wrong with a translation that is there."""
    if entry.fuzzy:
        return ["is marked fuzzy"]
    if not entry.is_complete():
        return ["is not translated"]
    faults = []
    for form in entry.forms:
        if names_in(form) != names_in(entry.text.single):
            faults.append(f"has other {{names}} than its source: {form}")
    counted = entry.text.plural or entry.text.single
    if counted.count("%d") != entry.forms[-1].count("%d"):
        faults.append(f"has another number of %d than its source: {entry.forms[-1]}")
    return faults


class Messages:
    """The texts of all parts, and the catalogs as they are."""

    def __init__(self, root: Path) -> None:
        self.parts = parts_of(root)
        self.texts = {part: texts_of(part) for part in self.parts}
        self.everywhere = {text for texts in self.texts.values() for text in texts}

    def common(self, language: str) -> set[Text]:
        return {entry.text for part in self.parts if part.is_common
                for entry in read_catalog(part.catalog(language))}

    def wanted(self, part: Part, language: str) -> dict[Text, list[str]]:
        """What the part's own catalog has to hold."""
        texts = self.texts[part]
        if part.is_common:
            return texts
        common = self.common(language)
        return {text: files for text, files in texts.items() if text not in common}

    def check(self) -> list[str]:
        faults = [f"{file}: a refusal's sentence without tr(): {sentence!r}"
                  for part in self.parts for file in part.code()
                  for sentence in BARE_SENTENCE.findall(file.read_text(encoding="utf-8"))]
        for language in HEADER:
            seen: dict[str, tuple[Part, list[str]]] = {}
            for part in self.parts:
                faults += self.check_part(part, language, seen)
        return faults

    def check_part(self, part: Part, language: str,
                   seen: dict[str, tuple[Part, list[str]]]) -> list[str]:
        catalog = part.catalog(language)
        wanted = self.wanted(part, language)
        entries = {entry.text: entry for entry in read_catalog(catalog)}
        faults = [f"{catalog}: missing: {text.single!r}" for text in wanted if text not in entries]
        for text, entry in entries.items():
            is_used = text in (self.everywhere if part.is_common else wanted)
            if not is_used:
                faults.append(f"{catalog}: not used: {text.single!r}")
            faults += [f"{catalog}: {text.single!r} {fault}" for fault in faults_of_entry(entry)]
            other, forms = seen.setdefault(text.single, (part, entry.forms))
            if forms != entry.forms:
                faults.append(f"{catalog}: {text.single!r} is {forms} in {other.name}")
        return faults

    def update(self, names: set[str]) -> list[str]:
        """Rewrites the catalogs in the order of the sources; gives what lacks a translation."""
        missing: list[str] = []
        for part in (part for part in self.parts if part.name in names):
            for language in HEADER:
                known = {entry.text: entry for entry in read_catalog(part.catalog(language))}
                entries = [Entry(text, known[text].forms if text in known else [], files,
                                 text in known and known[text].fuzzy)
                           for text, files in self.wanted(part, language).items()]
                if part.is_common:
                    own = {entry.text for entry in entries}
                    entries += [entry for text, entry in known.items()
                                if text in self.everywhere and text not in own]
                if entries or known:
                    write_catalog(part.catalog(language), language, entries)
                missing += [f"{part.catalog(language)}: {entry.text.single!r}"
                            for entry in entries if not entry.is_complete()]
        return missing
