"""The rules of the demo cooperative's names and texts."""

import re
import string
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tsv_table import Report, Row, Shape, check_french_spacing, read_table

NAME_LANGUAGES = ("nl", "fr", "en", "de", "it", "es", "ar", "tr", "pl", "pt")
TEXT_LANGUAGES = ("nl", "fr", "en")
SLOTS = ("who_i_am", "what_i_do", "what_i_offer", "what_i_look_for")
PLACEHOLDERS = ("profession", "town", "years", "skill", "skill2")
SHAPES = {
    "first_names": Shape(("name", "language", "weight"), key=("name", "language")),
    "last_names": Shape(("name", "language"), key=("name", "language")),
    "bios": Shape(
        ("language", "slot", "profession", "text"),
        key=("language", "slot", "profession", "text"),
        french=frozenset({"text"}),
        templates=frozenset({"slot", "text"}),
        marks=frozenset({"profession"}),
    ),
}
NAME = re.compile(r"'?[^\W\d_]+((' ?| '|[ -])[^\W\d_]+)*")
TEXT_LENGTH = (15, 400)
CLICHES = (
    *(
        "passionate",
        "passion for",
        "guru",
        "ninja",
        "think outside",
        "thinking outside",
        "game changer",
        "go the extra mile",
    ),
    *(
        "passie",
        "gepassioneerd",
        "gedreven",
        "out of the box",
        "no-nonsense",
        "duizendpoot",
        "ontzorg",
    ),
    *(
        "passion",
        "passionné",
        "dynamique",
        "sur mesure",
        "clé en main",
        "dynamic",
        "dynamisch",
        "synerg",
    ),
)
# What may not stand before a placeholder, since it depends on the word that is filled in.
ARTICLES = {
    "en": re.compile(r"\b(an? \{|(the|this|these|some|many) \{skill)", re.IGNORECASE),
    "nl": re.compile(
        r"\b((het|dit|dat|ons) \{profession|(de|het|een|deze|dit|die|dat|mijn|veel|geen) \{skill)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(le|la|les|un|une|des|du|de|à|au|aux|en|mon|ma|mes|votre|vos|ce|cette|ces) \{"
        r"|\b(que|je suis) \{|'\{",
        re.IGNORECASE,
    ),
}
YEARS = {
    "en": re.compile(r"\{years\} years?\b"),  # "1 years": write {years}-year or year {years}
    "nl": re.compile(r"\{years\} jaren\b"),
    "fr": re.compile(r"\{years\}\s+an(née)?s?\b"),
}


@dataclass(frozen=True)
class DemoLimits:
    first_names: int = 400
    last_names: int = 500
    names_per_language: int = 20
    general_texts: int = 60
    general_texts_per_slot: int = 10
    texts_per_sector: int = 4


def check_names(
    report: Report, path: Path, rows: list[Row], least: int, limits: DemoLimits
) -> None:
    if len(rows) < least:
        report.add(path, 1, f"{len(rows)} names; at least {least} are needed")
    for row in rows:
        if row["language"] not in NAME_LANGUAGES:
            report.add(
                path,
                row.line,
                f"language '{row['language']}' is not one of {' '.join(NAME_LANGUAGES)}",
            )
        if not NAME.fullmatch(row["name"]) or not any(c.isupper() for c in row["name"]):
            report.add(path, row.line, f"'{row['name']}' does not look like a name")
        if row.cells.get("weight", "1") not in ("1", "2", "3", "4", "5"):
            report.add(path, row.line, "weight is not 1 to 5")
    counts = Counter(row["language"] for row in rows)
    for language in NAME_LANGUAGES:
        if counts[language] < limits.names_per_language:
            report.add(
                path,
                1,
                f"{counts[language]} names in {language}; {limits.names_per_language} are needed",
            )


def check_variety(report: Report, path: Path, rows: list[Row]) -> None:
    """The names that break careless programs must be among them."""
    names = [row["name"] for row in rows]
    for mark, meaning in (("'", "an apostrophe"), ("-", "a hyphen"), (" ", "a space")):
        if not any(mark in name for name in names):
            report.add(path, 1, f"no name with {meaning}")
    if all(name.isascii() for name in names):
        report.add(path, 1, "no name with an accent")


def placeholders_of(text: str) -> list[str]:
    """The names between braces; raises ValueError where braces don't match."""
    return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]


def check_placeholders(report: Report, path: Path, row: Row) -> None:
    text, language = row["text"], row["language"]
    try:
        used = placeholders_of(text)
    except ValueError:
        report.add(path, row.line, "braces don't match")
        return
    for name, count in Counter(used).items():
        if name not in PLACEHOLDERS:
            report.add(path, row.line, f"placeholder {{{name}}} is not known")
        if count > 1:
            report.add(path, row.line, f"placeholder {{{name}}} stands there {count} times")
    if "skill2" in used and "skill" not in used:
        report.add(path, row.line, "{skill2} without {skill}")
    if re.search(r"(^|[.!?…]\s)\{(profession|skill2?|years)\}", text):
        report.add(path, row.line, "a sentence starts with a placeholder that is not capitalised")
    if language in ARTICLES and (found := ARTICLES[language].search(text)):
        report.add(
            path, row.line, f"'{found.group()}': does not fit every word that may be filled in"
        )
    if language in YEARS and YEARS[language].search(text):
        report.add(path, row.line, "{years} may be 1: the plural does not fit")


def check_wording(report: Report, path: Path, row: Row, last_names: set[str]) -> None:
    text = row["text"]
    low, high = TEXT_LENGTH
    if not low <= len(text) <= high:
        report.add(path, row.line, f"text of {len(text)} characters instead of {low} to {high}")
    if text[:1].islower() or text[-1:] not in set(".!?…)"):
        report.add(path, row.line, "not a sentence with a capital and an end")
    plain = re.sub(r"\{\w+\}", "", text)
    if any(c.isdigit() for c in plain):
        report.add(path, row.line, "figures come from the program")
    for cliche in CLICHES:
        if cliche in plain.casefold():
            report.add(path, row.line, f"cliché: {cliche}")
    inside = re.findall(r"(?<=[\w,] )[^\W\d_][\w'-]+", plain)
    for word in sorted(set(inside) & last_names):
        report.add(path, row.line, f"surname in the text: {word}")


def check_bio_target(
    report: Report, path: Path, row: Row, sectors: set[str], professions: set[str]
) -> None:
    target = row["profession"]
    known = (
        target == "*"
        or target in professions
        or target.removeprefix("sector:") in sectors
        and ":" in target
    )
    if not known:
        report.add(path, row.line, f"'{target}' is neither * nor a profession nor sector:slug")
    if row["language"] not in TEXT_LANGUAGES:
        report.add(
            path, row.line, f"language '{row['language']}' is not one of {' '.join(TEXT_LANGUAGES)}"
        )
    if row["slot"] not in SLOTS:
        report.add(path, row.line, f"slot '{row['slot']}' is not one of {' '.join(SLOTS)}")


def check_coverage(
    report: Report, path: Path, rows: list[Row], sectors: set[str], limits: DemoLimits
) -> None:
    targets = Counter((row["language"], row["profession"]) for row in rows)
    slots = Counter((row["language"], row["slot"]) for row in rows if row["profession"] == "*")
    for language in TEXT_LANGUAGES:
        if targets[language, "*"] < limits.general_texts:
            report.add(
                path,
                1,
                f"only {targets[language, '*']} general texts in {language}",
            )
        for slot in SLOTS:
            if slots[language, slot] < limits.general_texts_per_slot:
                report.add(
                    path, 1, f"only {slots[language, slot]} general texts in {language} for {slot}"
                )
        for sector in sorted(sectors):
            if (count := targets[language, f"sector:{sector}"]) < limits.texts_per_sector:
                report.add(
                    path,
                    1,
                    f"only {count} texts in {language} for sector {sector}",
                )


def check_demo_data(
    report: Report, folder: Path, sectors: set[str], professions: set[str], limits: DemoLimits
) -> None:
    paths = {name: folder / f"{name}.tsv" for name in SHAPES}
    tables = {name: read_table(report, paths[name], SHAPES[name]) for name in SHAPES}
    check_names(report, paths["first_names"], tables["first_names"], limits.first_names, limits)
    check_names(report, paths["last_names"], tables["last_names"], limits.last_names, limits)
    check_variety(report, paths["last_names"], tables["last_names"])
    last_names = {row["name"] for row in tables["last_names"]}
    texts: dict[tuple[str, str], int] = {}
    for row in tables["bios"]:
        check_bio_target(report, paths["bios"], row, sectors, professions)
        check_placeholders(report, paths["bios"], row)
        check_wording(report, paths["bios"], row, last_names)
        if row["language"] == "fr":
            check_french_spacing(report, paths["bios"], row, "text")
        elif "\u00a0" in row["text"]:
            report.add(paths["bios"], row.line, "no-break space outside French")
        if texts.setdefault((row["language"], row["text"]), row.line) != row.line:
            report.add(paths["bios"], row.line, "the same text stands there twice")
    check_coverage(report, paths["bios"], tables["bios"], sectors, limits)
