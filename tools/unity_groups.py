#!/usr/bin/env python3
"""Which files of a part may be compiled at once, up to eight of them.

usage: tools/unity_groups.py FOLDER FILE …     in the part's folder
Writes FOLDER/0.cpp …, which include the files of a group each, and prints what there is to compile, a line each.

Two files may share one when no name that either keeps to itself (in an unnamed namespace, static, a type, alias or
using-declaration of a .cpp) occurs in the other, nor in a header of the part that only the other includes. That is
stricter than C++ asks, so that neither a clash nor a silent change of meaning comes of it.
"""
import os
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

AT_ONCE = 8
TOKEN = re.compile(
    r'R"(?P<delimiter>[^(\s]*)\(.*?\)(?P=delimiter)"'  # a raw string
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|//[^\n]*|/\*.*?\*/"
    r"|\d[\w.']*"  # also digits with separators
    r"|'(?:[^'\\\n]|\\.)+'"
    r"|(?P<directive>^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)"
    r"|(?P<word>[A-Za-z_]\w*)|(?P<sign>->|::|\[\[|\]\]|\S)",
    re.DOTALL | re.MULTILINE)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
TYPES = {"struct", "class", "enum", "union"}
MACRO = re.compile(r"[A-Z][A-Z0-9_]*$")
LITERALS = re.compile(r"std :: (chrono|string|string_view)_literals$")


@dataclass
class Unit:
    """What a file says, as far as it matters beside another."""
    path: Path
    own: dict[str, str] = field(default_factory=dict)  # name -> its whole declaration where it may be repeated
    shown: set[str] = field(default_factory=set)  # names that it defines for others
    words: set[str] = field(default_factory=set)  # every word that isn't a member of something
    headers: set[Path] = field(default_factory=set)
    alone: bool = False


def tokens_of(text: str):
    """Words and signs; strings, numbers and comments are left out, a macro is said as "#define"."""
    for match in TOKEN.finditer(text):
        if match["word"]:
            yield match["word"]
        elif match["sign"]:
            yield match["sign"]
        elif match["directive"] and re.match(r"[ \t]*#[ \t]*(define|undef|pragma)", match["directive"]):
            if "pragma once" not in match["directive"]:
                yield "#define"


def without_prefix(header: list[str]) -> list[str]:
    """Leaves out template<…>, [[…]], and a macro's call, which has no semicolon."""
    while header[:1] in (["template"], ["[["]) or (header[1:2] == ["("] and MACRO.match(header[0])):
        opening, closing = {"template": ("<", ">"), "[[": ("[[", "]]")}.get(header[0], ("(", ")"))
        depth = 0
        for at, token in enumerate(header):
            depth += (token == opening) - (token == closing)
            if at and depth == 0:
                break
        header = header[at + 1:]
    return header


def declarator(header: list[str]) -> str | None:
    """The name that a function's or a variable's declaration declares; none for a member or a macro."""
    depth = 0
    for at, token in enumerate(header + [";"]):
        if token == "<" and at and re.match(r"\w", header[at - 1]) and header[at - 1] != "operator":
            depth += 1
        elif token == ">" and depth:
            depth -= 1
        elif depth == 0 and token in {"(", "=", "{", "[", ";", "operator"}:
            if token == "operator":
                return "operator" + "".join(header[at + 1:at + 3])
            name = header[at - 1] if at else ""
            member = at > 1 and header[at - 2] == "::"
            return name if re.match(r"[A-Za-z_]\w*$", name) and not member and not MACRO.match(name) else None
    return None


def note(unit: Unit, header: list[str], hidden: bool) -> None:
    header = without_prefix(header)
    if not header:
        return
    whole = " ".join(header)
    if header[0] in {"using", "namespace"}:
        if header[1:2] == ["namespace"]:
            unit.alone = unit.alone or not LITERALS.match(" ".join(header[2:]))
        elif "=" in header:
            unit.own[header[1]] = whole
        elif header[0] == "using":
            unit.own[header[-1]] = whole
    elif header[0] in TYPES or header[0] == "typedef":
        names = [token for token in header[1:] if re.match(r"\w", token) and token not in TYPES]
        if names:
            unit.own[names[0]] = ""
    else:
        name = declarator(header)
        if name and (hidden or {"static", "inline"} & set(header)):
            unit.own[name] = ""
        elif name:
            unit.shown.add(name)


def read(path: Path) -> Unit:
    unit = Unit(path)
    text = path.read_text(encoding="utf-8")
    tokens = list(tokens_of(text))
    unit.alone = "#define" in tokens
    before = ""
    for token in tokens:
        if before not in {".", "->"}:
            unit.words.add(token)
        before = token

    spaces: list[bool] = []  # the namespaces that are open: whether each is unnamed
    header: list[str] = []
    depth = 0
    for token in tokens:
        if depth:
            depth += (token == "{") - (token == "}")
            if depth == 0 and header[:1] != ["="] and "=" not in header:
                note(unit, header, any(spaces))
                header = []
        elif token == "{" and header[:1] in (["namespace"], ["inline"], ["extern"]) and "(" not in header:
            spaces.append(header == ["namespace"])
            header = []
        elif token == "{":
            depth = 1
        elif token == "}":
            if spaces:
                spaces.pop()
            header = []
        elif token == ";":
            note(unit, header, any(spaces))
            header = []
        else:
            header.append(token)
    return unit


@cache
def words_of_header(path: Path) -> frozenset[str]:
    return frozenset(token for token in tokens_of(path.read_text(encoding="utf-8")) if token != "#define")


@cache
def included(path: Path, folders: tuple[Path, ...]) -> frozenset[Path]:
    """The part's own headers that a file includes, and those that these include."""
    found: set[Path] = set()
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        for folder in (path.parent, *folders):
            header = (folder / name).resolve()
            if header.is_file():
                if header not in found:
                    found |= {header} | included(header, folders)
                break
    return frozenset(found)


def clash(one: Unit, other: Unit) -> bool:
    for first, second in ((one, other), (other, one)):
        for name in first.own.keys() & (second.words | second.shown | second.own.keys()):
            if not first.own[name] or second.own.get(name) != first.own[name]:
                return True
        only_there = set().union(*(words_of_header(header) for header in second.headers - first.headers))
        if first.own.keys() & only_there:
            return True
    return False


def groups_of(units: list[Unit]) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in units:
        room = (group for group in groups
                if len(group) < AT_ONCE and not any(clash(unit, other) for other in group))
        group = next(room, None) if not unit.alone else None
        if group is not None:
            group.append(unit)
        else:
            groups.append([unit] if not unit.alone else [unit] * AT_ONCE)
    return [group for group in groups if len(group) > 1 and not group[0].alone]


def write_together(path: Path, files: list[Path]) -> None:
    """Includes them by relative names, so that a clone elsewhere compiles the same text (for ccache)."""
    rows = [f'#include "{os.path.relpath(file, path.parent)}"\n' for file in files]
    text = "// Made by tools/unity_groups.py.\n" + "".join(rows)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main(folder: Path, files: list[str]) -> None:
    part = Path.cwd()
    folders = tuple(part / name for name in ("src", "api", "test") if (part / name).is_dir())
    units = []
    for file in files:
        if file.endswith(".cpp") and Path(file).is_file():
            unit = read(Path(file).resolve())
            unit.headers = set(included(unit.path, folders))
            units.append(unit)
    together = groups_of(units)
    grouped = {unit.path for group in together for unit in group}
    for file in files:
        if Path(file).resolve() not in grouped:
            print(file)
    for number, group in enumerate(together):
        path = folder / f"{number}.cpp"
        write_together(path, [unit.path for unit in group])
        print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2:])
