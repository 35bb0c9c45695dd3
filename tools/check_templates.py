#!/usr/bin/env python3
"""Checks every template and every translation; lists what is wrong and ends with 1.

usage: tools/check_templates.py [ROOT]
"""
import sys
from pathlib import Path

from templates.messages import Messages
from templates.rules import check_all


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    faults = [*check_all(root), *Messages(root).check()]
    for fault in faults:
        print(fault.replace(f"{root}/", ""))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
