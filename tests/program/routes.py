"""The program's own table of routes, as the tests walk it."""
import json
import re
from dataclasses import dataclass

from server import run

PLACEHOLDERS = {"language": "fr", "token": "not-a-token-of-anybody", "day": "2026-05-01"}


@dataclass(frozen=True)
class Route:
    method: str
    pattern: str
    identity: str
    roles: frozenset[str]
    bare: bool

    @property
    def path(self) -> str:
        """The pattern with an id that nobody has."""
        return re.sub(r"\{(\w+)\}", lambda name: PLACEHOLDERS.get(name[1], "1"), self.pattern)

    @property
    def page(self) -> str:
        if self.bare:
            return self.path
        return "/en" if self.path == "/" else "/en" + self.path

    @property
    def api(self) -> str | None:
        if self.bare:
            return None
        return "/api" if self.path == "/" else "/api" + self.path

    def fits(self, other: "Route") -> bool:
        """Whether the other's address could be meant for this pattern too."""
        ours, theirs = self.pattern.split("/"), other.path.split("/")
        return self.bare == other.bare and len(ours) == len(theirs) and all(
            mine == yours or mine.startswith("{") for mine, yours in zip(ours, theirs))


def all_routes() -> list[Route]:
    rows = json.loads(run("routes", "--json").stdout)
    return [Route(row["method"], row["pattern"], row["identity"], frozenset(row["roles"].split()),
                  row["reach"] == "bare") for row in rows]


def posts_only() -> list[Route]:
    """The state-changing routes at whose address nothing is read."""
    table = all_routes()
    return [route for route in table if route.method == "POST" and not any(
        other.method == "GET" and other.fits(route) for other in table)]
