#!/usr/bin/env python3
"""Brings the catalogs (locale/nl.po, locale/fr.po of each part) in line with the source texts.

usage: tools/messages.py [PART …]   rewrites the catalogs (of these parts, or of all) and lists
                                    what lacks a translation
       tools/messages.py --check    changes nothing; lists what is wrong and ends with 1
"""
import sys
from pathlib import Path

from templates.messages import Messages

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    messages = Messages(ROOT)
    names = {part.name for part in messages.parts}
    if arguments == ["--check"]:
        lines = messages.check()
    elif set(arguments) <= names:
        lines = messages.update(set(arguments) or names)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    for line in lines:
        print(line.replace(f"{ROOT}/", ""))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
