"""Reads the tab-separated tables of the project and reports every flaw of their form."""

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

PUNCTUATION = set(" .,:;'()-–/&+#!?%…")
NO_BREAK_SPACE = "\u00a0"


@dataclass
class Report:
    """Collects messages as file:line."""

    messages: list[str] = field(default_factory=list)

    def add(self, path: Path, line: int, text: str) -> None:
        self.messages.append(f"{path}:{line}: {text}")


@dataclass
class Row:
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def items_of(self, column: str) -> list[str]:
        """The values of a list cell; an empty cell is an empty list."""
        return self.cells[column].split(";") if self.cells[column] else []


@dataclass(frozen=True)
class Shape:
    """What a table must look like."""

    columns: tuple[str, ...]
    key: tuple[str, ...] = ("slug",)
    lists: frozenset[str] = frozenset()  # columns with values separated by ;
    french: frozenset[str] = frozenset()  # columns with French sentences
    templates: frozenset[str] = frozenset()  # columns where {placeholders} may stand
    marks: frozenset[str] = frozenset()  # columns where * may stand


def is_allowed(character: str, column: str, shape: Shape) -> bool:
    if character in PUNCTUATION or character.isascii() and character.isdigit():
        return True
    if character == NO_BREAK_SPACE:
        return column in shape.french
    if character in "{}_":
        return column in shape.templates
    if character == "*":
        return column in shape.marks
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def check_cell(
    report: Report, path: Path, line: int, column: str, value: str, shape: Shape
) -> None:
    if value != unicodedata.normalize("NFC", value):
        report.add(path, line, f"{column}: not in Unicode normal form C")
    wrong = {c for c in value if not is_allowed(c, column, shape)}
    if wrong:
        shown = ", ".join(f"U+{ord(c):04X}" for c in sorted(wrong))
        report.add(path, line, f"{column}: character not allowed ({shown})")
    for item in value.split(";") if column in shape.lists and value else [value]:
        if item != item.strip(" ") or "  " in item:
            report.add(path, line, f"{column}: stray space in '{item}'")
        if not item and column in shape.lists and value:
            report.add(path, line, f"{column}: empty value in the list")


def read_text(report: Report, path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        report.add(path, 1, "file is missing")
        return ""
    except UnicodeDecodeError as fault:
        report.add(path, 1, f"not UTF-8 at byte {fault.start}")
        return ""
    if "\r" in text:
        report.add(
            path,
            text[: text.index("\r")].count("\n") + 1,
            "carriage return; lines end with LF only",
        )
    if text.startswith("\ufeff"):
        report.add(path, 1, "byte order mark")
    if text and not text.endswith("\n"):
        report.add(path, text.count("\n") + 1, "no line feed at the end of the file")
    return text.removeprefix("\ufeff").replace("\r", "")


def read_table(report: Report, path: Path, shape: Shape) -> list[Row]:
    """All well-formed rows; the flaws of form go into the report."""
    lines = read_text(report, path).removesuffix("\n").split("\n")
    if lines == [""]:
        return []
    if tuple(lines[0].split("\t")) != shape.columns:
        report.add(path, 1, "header is not: " + " ".join(shape.columns))
        return []
    rows: list[Row] = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(shape.columns):
            report.add(path, number, f"{len(cells)} cells instead of {len(shape.columns)}")
            continue
        row = Row(number, dict(zip(shape.columns, cells)))
        for column, value in row.cells.items():
            check_cell(report, path, number, column, value, shape)
        rows.append(row)
    check_order(report, path, rows, shape)
    return rows


def check_order(report: Report, path: Path, rows: list[Row], shape: Shape) -> None:
    """Sorted by code point and each key once."""
    keys = [tuple(row[column] for column in shape.key) for row in rows]
    for previous, current, row in zip(keys, keys[1:], rows[1:]):
        if current == previous:
            report.add(path, row.line, f"{' '.join(current)}: stands there twice")
        elif current < previous:
            report.add(path, row.line, f"{' '.join(current)}: not sorted")


def check_french_spacing(report: Report, path: Path, row: Row, column: str) -> None:
    text = row[column]
    for position, character in enumerate(text):
        if character in ":;!?" and (position == 0 or text[position - 1] != NO_BREAK_SPACE):
            report.add(path, row.line, f"{column}: no-break space missing before '{character}'")
