#!/usr/bin/env python3
"""Puts files into one object of the program: a table of names, and their bytes one after the other.

usage: embed.py --out DIR [--part NAME=FOLDER …] [--tree PREFIX=FOLDER …]

Of a part: views/, migrations/ and data/ as they are, and all locale/*.po together as locale/nl.mo and
locale/fr.mo. Of a tree: every file. Writes resources.bin, resources.S, resources.cpp, resources.d.
"""
import argparse
import subprocess
from pathlib import Path

CARRIED = ("views", "migrations", "data")
LANGUAGES = ("nl", "fr")


def pairs(values: list[str]) -> list[tuple[str, Path]]:
    return [(name, Path(folder)) for name, folder in (value.split("=", 1) for value in values)]


def files_below(folder: Path) -> list[Path]:
    """Every file but the samples of views, which only the preview shows."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.rglob("*")
                  if file.is_file() and "samples" not in file.relative_to(folder).parts)


def compiled_catalog(catalogs: list[Path]) -> bytes:
    """All parts' translations of one language as one .mo; the first of two wins, and the check of
    templates refuses two that differ."""
    merged = subprocess.run(["msgcat", "--use-first", "--to-code=UTF-8", *map(str, catalogs)],
                            check=True, stdout=subprocess.PIPE).stdout
    return subprocess.run(["msgfmt", "--check-format", "-o", "-", "-"], input=merged, check=True,
                          stdout=subprocess.PIPE).stdout


def collected(parts: list[tuple[str, Path]], trees: list[tuple[str, Path]]
              ) -> tuple[dict[str, bytes], list[Path]]:
    """The bytes by name, and every file that was read."""
    content: dict[str, bytes] = {}
    read: list[Path] = []
    sources = [(f"{part}/{kind}", folder / kind) for part, folder in parts for kind in CARRIED]
    for prefix, folder in [*sources, *trees]:
        for file in files_below(folder):
            content[f"{prefix}/{file.relative_to(folder).as_posix()}"] = file.read_bytes()
            read.append(file)
    for language in LANGUAGES:
        catalogs = [folder / "locale" / f"{language}.po" for _, folder in parts]
        catalogs = [catalog for catalog in catalogs if catalog.exists()]
        if catalogs:
            content[f"locale/{language}.mo"] = compiled_catalog(catalogs)
            read += catalogs
    return content, read


ASSEMBLY = """    .section .rodata
    .global agora_resource_bytes
    .balign 16
agora_resource_bytes:
    .incbin "{binary}"
    .byte 0
    .section .note.GNU-stack,"",%progbits
"""

CODE = """// Written by cmake/embed.py.
#include "agora/resources/embedded.hpp"

extern "C" const char agora_resource_bytes[];

namespace agora::resources {{
namespace {{

const Resource kTable[] = {{
{rows}
    {{}},
}};

}}  // namespace

Set embedded() {{
    return Set{{std::span<const Resource>{{kTable, {count}}}}};
}}

}}  // namespace agora::resources
"""


def write_if_changed(path: Path, content: bytes) -> None:
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--part", action="append", default=[])
    parser.add_argument("--tree", action="append", default=[])
    arguments = parser.parse_args()

    content, read = collected(pairs(arguments.part), pairs(arguments.tree))
    rows, blob = [], b""
    for name in sorted(content, key=str.encode):
        rows.append(f'    {{"{name}", {{agora_resource_bytes + {len(blob)}, {len(content[name])}}}}},')
        blob += content[name]

    out = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    binary = out / "resources.bin"
    write_if_changed(binary, blob)
    code = CODE.format(rows="\n".join(rows), count=len(rows))
    (out / "resources.cpp").write_text(code, encoding="utf-8")
    (out / "resources.S").write_text(ASSEMBLY.format(binary=binary), encoding="utf-8")
    depends = " \\\n  ".join(str(file).replace(" ", "\\ ") for file in read)
    (out / "resources.d").write_text(f"{out / 'resources.cpp'}: {depends}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
