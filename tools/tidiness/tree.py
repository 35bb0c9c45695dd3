"""The files of the repository, as the rules see them."""
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class File:
    path: str  # from the root, with slashes
    root: Path

    @cached_property
    def text(self) -> str:
        return (self.root / self.path).read_text(encoding="utf-8", errors="replace")

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def parts(self) -> list[str]:
        return self.path.split("/")

    @property
    def part(self) -> str:
        """platform/db, modules/members, base, app, or empty outside src."""
        if self.parts[0] != "src" or len(self.parts) < 3:
            return ""
        two = self.parts[1] in ("platform", "modules")
        return "/".join(self.parts[1:3] if two else self.parts[1:2])

    @property
    def is_test(self) -> bool:
        return "test" in self.parts or "testing" in self.parts


def tracked(root: Path) -> list[File]:
    """What git tracks, without binary files."""
    names = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], check=True,
                           stdout=subprocess.PIPE).stdout.decode().split("\0")
    binary = (".png", ".woff2", ".bin", ".ico", ".webp", ".jpg")
    return [File(name, root) for name in names
            if name and not name.endswith(binary) and (root / name).is_file()]
