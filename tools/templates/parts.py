"""The folders of the source tree that carry templates, translations or sentences."""
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """One folder: src/platform/X, src/modules/X, src/app, or web (layout and common partials)."""

    name: str
    folder: Path

    @property
    def is_common(self) -> bool:
        """web/: what it has translated need not stand again in each part."""
        return self.folder.name == "web" and self.folder.parent.name != "platform"

    def templates(self) -> list[Path]:
        views = self.folder / "views"
        return sorted([*views.rglob("*.html"), *views.rglob("*.txt")])

    def code(self) -> list[Path]:
        files = [*self.folder.rglob("*.hpp"), *self.folder.rglob("*.cpp")]
        return sorted(file for file in files if not is_test(file.relative_to(self.folder)))

    def catalog(self, language: str) -> Path:
        return self.folder / "locale" / f"{language}.po"


def is_test(path: Path) -> bool:
    return path.parts[0] in ("test", "testing", "bench")


def parts_of(root: Path) -> list[Part]:
    folders = [root / "web", root / "src" / "base", root / "src" / "app"]
    for group in ("platform", "modules"):
        folders += sorted(folder for folder in (root / "src" / group).glob("*") if folder.is_dir())
    return [Part(folder.name, folder) for folder in folders if folder.is_dir()]


def template_name(part: Part, file: Path) -> str:
    """members/directory for src/modules/members/views/directory.html."""
    inside = file.relative_to(part.folder / "views").as_posix()
    return f"{part.name}/{inside.removesuffix('.html')}"
