"""Walks the pages as one person, by the links that a page has; knows which route each address is."""
import json
from collections import Counter
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from browser import Answer, Browser
from pages import Form, Page
from routes import Route, all_routes

LANGUAGES = ("nl", "fr", "en")


@dataclass
class Visit:
    path: str
    route: Route | None
    answer: Answer
    page: Page | None
    main: str = ""  # a digest of what it says, where that is kept


class Table:
    """The route that an address belongs to; a literal word goes before a placeholder."""

    def __init__(self) -> None:
        self.routes = all_routes()
        self._found: dict[tuple[str, str], Route | None] = {}
        self._alike: dict[tuple[str, bool, int], list[tuple[list[str], Route]]] = {}
        for route in sorted(self.routes, key=lambda route: route.pattern.count("{")):
            pattern = route.pattern.strip("/").split("/")
            self._alike.setdefault((route.method, route.bare, len(pattern)), []).append((pattern, route))

    def find(self, method: str, path: str) -> Route | None:
        asked = (method, urlsplit(path).path)
        if asked not in self._found:
            self._found[asked] = self._look_for(*asked)
        return self._found[asked]

    def _look_for(self, method: str, path: str) -> Route | None:
        parts = path.strip("/").split("/")
        bare = parts[0] not in (*LANGUAGES, "api")
        own = (parts if bare else parts[1:]) or [""]
        alike = self._alike.get((method, bare, len(own)), [])
        return next((route for pattern, route in alike if self._fits(pattern, own)), None)

    @staticmethod
    def _fits(pattern: list[str], words: list[str]) -> bool:
        return all(word == wanted or (wanted.startswith("{") and word) for wanted, word in zip(pattern, words))


def kind_of(route: Route | None, path: str) -> tuple:
    """Addresses of one kind differ by their ids and values alone."""
    split = urlsplit(path)
    return (route.pattern if route else split.path, frozenset(name for name, _ in parse_qsl(split.query)))


def walk(browser: Browser, table: Table, starts: list[str], most: int = 3, language: str = "en",
         everything: bool = False, most_things: int = 0) -> list[Visit]:
    """At most so many pages of a kind (of things with a number or name: most_things), in one language;
    everything: files and feeds too."""
    waiting, seen, kinds, visits = list(dict.fromkeys(starts)), set(), Counter(), []
    patterns: Counter = Counter()
    while waiting:
        path = waiting.pop(0)
        route = table.find("GET", path)
        kind = kind_of(route, path)
        limit = max(most, most_things) if "{" in kind[0] else most
        if path in seen or kinds[kind] >= limit or patterns[kind[0]] >= 4 * limit:
            continue
        seen.add(path)
        kinds[kind] += 1
        patterns[kind[0]] += 1
        answer = browser.get(path)
        html = answer.header("Content-Type").startswith("text/html")
        page = Page(path, answer.body) if html else None
        if html or everything:
            visits.append(Visit(path, route, answer, page))
        if answer.status in (301, 302, 303, 307, 308):
            waiting += wanted([answer.location], language, everything)
        if page:
            waiting += wanted(page.links + page.pictures if everything else page.links, language, everything)
    return visits


def wanted(links: list[str], language: str, everything: bool) -> list[str]:
    """The site's own pages of this language; with everything also what has no language."""
    found = []
    for link in links:
        split = urlsplit(link)
        first = split.path.strip("/").split("/")[0]
        if split.netloc or split.scheme or first == "assets" or not split.path.startswith("/"):
            continue
        if first == language or (everything and first not in LANGUAGES and first != "language"):
            found.append(split.path + ("?" + split.query if split.query else ""))
    return found


def starts(table: Table, language: str = "en", everything: bool = False) -> list[str]:
    """Home, and every page of the table whose address needs nothing."""
    return [f"/{language}"] + [
        route.pattern if route.bare else f"/{language}{route.pattern.rstrip('/')}" for route in table.routes
        if route.method == "GET" and "{" not in route.pattern and (everything or not route.bare)]


def forms_of(visits: list[Visit], table: Table) -> list[list[tuple[Visit, Form, Route]]]:
    """The forms by kind: one route, one set of fields; the same form for several things together."""
    found: dict[tuple, list[tuple[Visit, Form, Route]]] = {}
    for visit in visits:
        for form in visit.page.forms if visit.page else []:
            route = table.find(form.method, form.path)
            if route:
                found.setdefault((route.method, route.pattern, frozenset(form.fields)), []).append((visit, form, route))
    return list(found.values())


def every_text(value: object):
    """All strings in an answer of the API."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from every_text(one)
    elif isinstance(value, list):
        for one in value:
            yield from every_text(one)


def json_texts(answer: Answer) -> list[str]:
    try:
        return list(every_text(json.loads(answer.body)))
    except ValueError:
        return []
