"""The fifty tasks of a newcomer: each that can be done by now takes at most three clicks from home, without script.

tasks.tsv: number, who, what is typed on the way, the page or act to reach, what stands there, or the area that the task
still waits for. A link followed or a form sent is a click; typing is none. An act ends at its opened form.

What /findability tells is the last walk that was kept; another result now is a fault. AGORA_RECORD=1 keeps this one.
"""
import csv
import os
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from browser import Browser
from cooperative import CooperativeTest
from crawl import LANGUAGES, Table, kind_of, wanted
from pages import Form, Page
from server import PASSWORD

CLICKS = 3
ALIKE = 4  # pages of one kind that are opened from home on
OPENED = 30  # of the pages that could be the one
KEPT = Path(__file__).resolve().parents[2] / "src" / "modules" / "findability" / "data" / "clicks.tsv"


@dataclass(frozen=True)
class Task:
    number: int
    who: str
    typed: str
    target: str
    contains: str
    waits: str

    @property
    def words(self) -> dict[str, str]:
        return dict(word.split("=", 1) for word in self.typed.split())


def all_tasks() -> list[Task]:
    with (Path(__file__).resolve().parent / "tasks.tsv").open(encoding="utf-8", newline="") as file:
        return [Task(int(row["task"]), row["who"], row["typed"], row["target"], row["contains"], row["waits for"])
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


class Walker:
    """Clicks from home on; remembers what it saw, so that each task asks only what is new."""

    def __init__(self, browser: Browser, table: Table, language: str) -> None:
        self.browser, self.table, self.language = browser, table, language
        self.pages: dict[str, Page] = {}

    def page(self, path: str) -> Page:
        if path not in self.pages:
            answer = self.browser.get(path)
            html = answer.status == 200 and answer.header("Content-Type").startswith("text/html")
            self.pages[path] = Page(path, answer.body if html else "")
        return self.pages[path]

    def clicks(self, task: Task) -> int | None:
        """The fewest; none when three are not enough."""
        level, seen, kinds, opened = [f"/{self.language}"], set(), Counter(), 0
        for clicks in range(CLICKS):
            following = []
            for path in level:
                page = self.page(path)
                if any(self.is_act(task, form) for form in page.forms):
                    return clicks + 1
                nexts = wanted(page.links, self.language, True) + [
                    sent for form in page.forms if (sent := self.sent(task, form))]
                for address in nexts:
                    if self.is_target(task, address):
                        opened += 1
                        if opened <= OPENED and re.search(task.contains, self.page(address).text):
                            return clicks + 1
                    kind = kind_of(self.table.find("GET", address), address)
                    if address not in seen and (kinds[kind] < ALIKE or any(word in address for word in task.words)):
                        seen.add(address)
                        kinds[kind] += 1
                        following.append(address)
            level = following
        return None

    def is_act(self, task: Task, form: Form) -> bool:
        method, pattern = task.target.split(" ", 1)
        route = self.table.find("POST", form.path)
        return method == form.method == "POST" and route is not None and route.pattern == pattern

    def is_target(self, task: Task, address: str) -> bool:
        method, pattern = task.target.split(" ", 1)
        split, target = urlsplit(address), urlsplit(pattern)
        route = self.table.find("GET", address)
        return method == "GET" and route is not None and route.pattern == target.path and \
            set(parse_qsl(target.query)) <= set(parse_qsl(split.query))

    def sent(self, task: Task, form: Form) -> str:
        """A form that is read by its address, filled in with the task's words."""
        if form.method != "GET" or not set(form.fields) & set(task.words):
            return ""
        values = []
        for one in form.fields.values():
            word = task.words.get(one.name)
            if one.is_choice:
                values += [(one.name, value) for value in one.chosen] + (
                    [(one.name, word)] if word in one.options and word not in one.chosen else [])
            else:
                values.append((one.name, word if word is not None else one.value))
        return form.path + "?" + urlencode(values)


class Walk:
    """The clicks of each task and language, as the page tells them: the longest of its ways."""

    def __init__(self) -> None:
        self.clicks: dict[int, dict[str, int]] = {}
        self.waits: dict[int, str] = {}

    def note(self, number: int, language: str, clicks: int) -> None:
        languages = self.clicks.setdefault(number, {})
        languages[language] = max(languages.get(language, 0), clicks)

    def lines(self) -> list[str]:
        """A task with a way that waits is not there yet."""
        return [f"waits\t{number}\t{self.waits[number]}" if number in self.waits else
                "\t".join(["clicks", str(number)] + [str(self.clicks[number].get(language, 0)) for language in LANGUAGES])
                for number in sorted({*self.clicks, *self.waits})]


class TasksTest(CooperativeTest):
    MEMBERS = 120

    def test_each_task_takes_three_clicks_at_most(self) -> None:
        tasks, table, faults, counts, walk = all_tasks(), Table(), [], Counter(), Walk()
        self.assertEqual({task.number for task in tasks}, set(range(1, 51)))
        walkers: dict[tuple[str, str], Walker] = {}
        for task in tasks:
            if task.waits:
                walk.waits[task.number] = task.waits
                continue
            for language in LANGUAGES:
                key = task.who, language
                if key not in walkers:
                    walkers[key] = Walker(self.someone(task.who, language), table, language)
                clicks = walkers[key].clicks(task)
                counts[clicks] += 1
                if clicks is None:
                    faults.append(f"task {task.number} in {language}: {task.target} takes more than {CLICKS} clicks")
                else:
                    walk.note(task.number, language, clicks)
        waiting = {task.number for task in tasks if task.waits}
        print(f"tasks: {50 - len(waiting)} of 50 can be done by now, clicks {dict(counts)}, {len(faults)} faults; "
              f"{len(waiting)} wait for their areas")
        self.assertEqual(faults, [], "\n".join(faults))
        if os.environ.get("AGORA_RECORD"):
            KEPT.write_text("\n".join([f"date\t{date.today()}", *walk.lines(), ""]), encoding="utf-8")
        told = [line for line in KEPT.read_text(encoding="utf-8").splitlines() if not line.startswith("date")]
        self.assertEqual(told, walk.lines(), "the page tells another walk; AGORA_RECORD=1 keeps this one")

    def someone(self, who: str, language: str) -> Browser:
        if who == "visitor":
            return self.people["visitor"]
        browser = self.person()
        browser.sign_in(f"{who}.{language}@demo.example", PASSWORD)
        return browser

    def test_what_is_not_there_is_not_found(self) -> None:
        """A page behind four clicks, and one that nobody links to."""
        walker = Walker(self.people["visitor"], Table(), "en")
        for target, contains in (("GET /accounts/closure/{token}", ""), ("GET /offices/{id}", "Atlantis")):
            self.assertIsNone(walker.clicks(Task(0, "visitor", "", target, contains, "")))
