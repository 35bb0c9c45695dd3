#!/usr/bin/env python3
"""Checks the starter vocabulary and the texts of the demo cooperative.

Usage: check_vocabulary.py [REPOSITORY]
Prints file:line: message for every flaw; the exit code is 1 if there is one.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from demo_data_rules import DemoLimits, check_demo_data
from tsv_table import Report, Row, Shape, check_french_spacing, read_table

LANGUAGES = ("en", "nl", "fr")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
SYNONYMS = tuple(f"synonyms_{language}" for language in LANGUAGES)
DESCRIPTIONS = tuple(f"description_{language}" for language in LANGUAGES)
SHAPES = {
    "sectors": Shape(("slug", *LANGUAGES, *DESCRIPTIONS), french=frozenset({"description_fr"})),
    "professions": Shape(
        ("slug", *LANGUAGES, "sectors", "near", *SYNONYMS),
        lists=frozenset({"sectors", "near", *SYNONYMS}),
    ),
    "skills": Shape(
        ("slug", *LANGUAGES, "professions", *SYNONYMS), lists=frozenset({"professions", *SYNONYMS})
    ),
    "languages": Shape(("slug", *LANGUAGES)),
}
LABEL_LENGTH = 60
SLUG_LENGTH = 48
# First words of labels that are proper nouns; words like PHP and 3D need no place here.
PROPER_NOUNS = frozenset(
    "Ableton Android Angular Arduino C Deaf Drupal Dutch Engels Engelse English Europese European"
    " Excel Frans Franse French G Go Illustrator Java Linux Nederlands Nederlandse Photoshop"
    " Pilates Premiere Python React Ruby Rust Vue".split()
)


@dataclass(frozen=True)
class Limits:
    sectors: tuple[int, int] = (22, 30)
    professions: int = 260
    professions_per_sector: int = 6
    skills: int = 520
    skills_per_profession: int = 2
    languages: int = 60
    required_languages: tuple[str, ...] = ("nl", "fr", "en", "de", "vgt", "sfb")


def forms_of(label: str) -> set[str]:
    """A label and the parts of its double form: "traductrice, traducteur" has three forms."""
    return {form.casefold() for form in (label, *label.split(", "))}


def starts_lower(label: str) -> bool:
    first = re.split(r"[ ,(.#-]", label, maxsplit=1)[0]
    if first[:1].islower() or first in PROPER_NOUNS:
        return True
    return sum(c.isupper() or c.isdigit() for c in first) >= 2


def check_labels(report: Report, path: Path, rows: list[Row], proper_nouns: bool) -> None:
    for language in LANGUAGES:
        first_line: dict[str, int] = {}
        for row in rows:
            label = row[language]
            if not label:
                report.add(path, row.line, f"{language}: empty label")
                continue
            if len(label) > LABEL_LENGTH:
                report.add(
                    path, row.line, f"{language}: label longer than {LABEL_LENGTH} characters"
                )
            if ";" in label or ":" in label:
                report.add(path, row.line, f"{language}: label with a colon or semicolon")
            if not proper_nouns and not starts_lower(label):
                report.add(path, row.line, f"{language}: '{label}' starts with a capital")
            known = first_line.setdefault(label.casefold(), row.line)
            if known != row.line:
                report.add(
                    path, row.line, f"{language}: '{label}' is also the label of line {known}"
                )


def check_slugs(report: Report, path: Path, rows: list[Row], pattern: re.Pattern = SLUG) -> None:
    for row in rows:
        if not pattern.fullmatch(row["slug"]):
            report.add(path, row.line, f"slug '{row['slug']}' is malformed")
        if len(row["slug"]) > SLUG_LENGTH:
            report.add(path, row.line, f"slug longer than {SLUG_LENGTH} characters")


def check_synonyms(report: Report, path: Path, rows: list[Row]) -> None:
    for language, column in zip(LANGUAGES, SYNONYMS):
        owners = {row[language].casefold(): row["slug"] for row in rows}
        for row in rows:
            own = forms_of(row[language])
            for synonym, count in Counter(item.casefold() for item in row.items_of(column)).items():
                if count > 1:
                    report.add(path, row.line, f"{column}: '{synonym}' stands there {count} times")
                if synonym in own:
                    report.add(path, row.line, f"{column}: '{synonym}' is the row's own label")
                elif synonym in owners:
                    report.add(
                        path, row.line, f"{column}: '{synonym}' is the label of {owners[synonym]}"
                    )


def check_references(
    report: Report, path: Path, rows: list[Row], column: str, known: set[str]
) -> None:
    """Every slug of a list exists, is named once, isn't the row itself; the list isn't empty."""
    for row in rows:
        slugs = row.items_of(column)
        if not slugs:
            report.add(path, row.line, f"{column}: empty")
        for slug, count in Counter(slugs).items():
            if slug not in known:
                report.add(path, row.line, f"{column}: '{slug}' does not exist")
            if count > 1:
                report.add(path, row.line, f"{column}: '{slug}' stands there {count} times")
            if column == "near" and slug == row["slug"]:
                report.add(path, row.line, "near: names itself")


def check_sectors(report: Report, path: Path, rows: list[Row], limits: Limits) -> None:
    low, high = limits.sectors
    if not low <= len(rows) <= high:
        report.add(path, 1, f"{len(rows)} sectors instead of {low} to {high}")
    for row in rows:
        for column in DESCRIPTIONS:
            text = row[column]
            if not text or not text[0].isupper() or not text.endswith("."):
                report.add(
                    path, row.line, f"{column}: not a sentence with a capital and a full stop"
                )
        check_french_spacing(report, path, row, "description_fr")


def check_professions(
    report: Report, path: Path, rows: list[Row], sectors: list[Row], limits: Limits
) -> None:
    if len(rows) < limits.professions:
        report.add(path, 1, f"{len(rows)} professions; at least {limits.professions} are needed")
    check_references(report, path, rows, "sectors", {sector["slug"] for sector in sectors})
    check_references(report, path, rows, "near", {row["slug"] for row in rows})
    main = Counter(row.items_of("sectors")[0] for row in rows if row["sectors"])
    for slug in (sector["slug"] for sector in sectors):
        if main[slug] < limits.professions_per_sector:
            report.add(
                path,
                1,
                f"sector {slug}: only {main[slug]} professions have it as the main one",
            )
    for row in rows:
        for column in SYNONYMS:
            if not row[column]:
                report.add(path, row.line, f"{column}: empty; people type more than one word")


def check_skills(
    report: Report, path: Path, rows: list[Row], professions: list[Row], limits: Limits
) -> None:
    if len(rows) < limits.skills:
        report.add(path, 1, f"{len(rows)} skills; at least {limits.skills} are needed")
    check_references(
        report, path, rows, "professions", {profession["slug"] for profession in professions}
    )
    typical = Counter(slug for row in rows for slug in row.items_of("professions"))
    for profession in professions:
        slug = profession["slug"]
        if typical[slug] < limits.skills_per_profession:
            report.add(path, 1, f"profession {slug} has {typical[slug]} typical skills only")


def check_languages(report: Report, path: Path, rows: list[Row], limits: Limits) -> None:
    if len(rows) < limits.languages:
        report.add(path, 1, f"{len(rows)} languages; at least {limits.languages} are needed")
    for code in sorted(set(limits.required_languages) - {row["slug"] for row in rows}):
        report.add(path, 1, f"language {code} is missing")


def check_vocabulary(
    report: Report, folder: Path, limits: Limits = Limits()
) -> dict[str, list[Row]]:
    paths = {name: folder / f"{name}.tsv" for name in SHAPES}
    tables = {name: read_table(report, paths[name], SHAPES[name]) for name in SHAPES}
    for name, rows in tables.items():
        is_language = name == "languages"
        check_slugs(report, paths[name], rows, LANGUAGE_CODE if is_language else SLUG)
        check_labels(report, paths[name], rows, proper_nouns=is_language)
        if set(SYNONYMS) <= set(SHAPES[name].columns):
            check_synonyms(report, paths[name], rows)
    check_sectors(report, paths["sectors"], tables["sectors"], limits)
    check_professions(
        report, paths["professions"], tables["professions"], tables["sectors"], limits
    )
    check_skills(report, paths["skills"], tables["skills"], tables["professions"], limits)
    check_languages(report, paths["languages"], tables["languages"], limits)
    return tables


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    report = Report()
    tables = check_vocabulary(report, root / "src/modules/vocabulary/data")
    slugs = {name: {row["slug"] for row in tables[name]} for name in ("sectors", "professions")}
    check_demo_data(
        report, root / "src/app/demo/data", slugs["sectors"], slugs["professions"], DemoLimits()
    )
    for message in report.messages:
        print(message)
    return 1 if report.messages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
