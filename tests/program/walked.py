"""What everybody finds in the demonstration as it was made: walked once a run, for all tests that begin with it."""
import copy
import pickle
from pathlib import Path

from browser import Answer
from cooperative import KEPT, CooperativeTest, made_once
from crawl import Table, Visit, starts, walk
from pages import main_of

LOST = ("/en/nothing-is-here", "/en/members/1")
MOST = 2  # pages of a kind


def first_walk(test: type[CooperativeTest]) -> dict[str, list[Visit]]:
    """By person, in order; the pages without their words. Before the test changes anything."""
    if not KEPT:
        return walks(test)
    kept = made_once(test.kept_as("walk"), lambda path: path.write_bytes(pickle.dumps(walks(test))))
    return pickle.loads(kept.read_bytes())


def walks(test: type[CooperativeTest]) -> dict[str, list[Visit]]:
    table = Table()
    first = starts(table) + list(LOST)
    return {who: [without_words(visit) for visit in walk(browser, table, first, most=MOST)]
            for who, browser in test.people.items()}


def without_words(visit: Visit) -> Visit:
    page = copy.copy(visit.page)
    page.body, page.rawdata, page.words, page.shape = "", "", [], []
    answer = Answer(visit.answer.status, visit.answer.headers, "")
    return Visit(visit.path, visit.route, answer, page, main_of(visit.answer.body))
