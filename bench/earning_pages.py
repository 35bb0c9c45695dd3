"""Work, the exchange and calls as a member reads them (goal P2): the lists, with many filters and with words, and what
they lead to. Needs wrk; started by script/bench-earning.
usage: earning_pages.py [MEMBERS [SECONDS [ROUNDS]]]
"""
import sys
from itertools import product

from community_pages import measure


def filters(path: str, **choices: tuple[str, ...]) -> tuple[str, ...]:
    """Every way to choose: {"side": ("offer", "")} gives the list of offers and the list of all."""
    chosen = ([f"{name}={value}" for name, value in zip(choices, values) if value] for values in product(*choices.values()))
    return tuple(path + ("?" if one else "") + "&".join(one) for one in chosen)


PAGES = ("", "2", "3", "40")
KINDS = (
    ("work list", filters("/en/work", page=PAGES), ""),
    ("work, filters", filters("/en/work", kind=("", "assignment", "project"), side=("", "wanted", "offered"),
                              region=("", "BE1", "BE2", "BE3"), profession=("", "photographer", "illustrator")), ""),
    ("work, words", filters("/en/work", q=("podcast", "toneelstuk", "traduire", "atelier", "website", "stand"), page=PAGES), ""),
    ("demand", filters("/en/work", page=PAGES), r"/en/work/\d+[\w-]*"),
    ("exchange list", filters("/en/exchange", page=PAGES), ""),
    ("exchange, filters", filters("/en/exchange", side=("", "offer", "want"), thing=("", "good", "service"),
                                  mode=("", "free", "barter", "credits")), ""),
    ("exchange, near", filters("/en/exchange", near=("Gent", "Namur", "Brussel"), within=("5", "25", "100"),
                               side=("", "offer")), ""),
    ("exchange, words", filters("/en/exchange", q=("bakfiets", "machine", "bread", "scherm", "salle", "nakijken"),
                                page=PAGES), ""),
    ("listing", filters("/en/exchange", page=PAGES), r"/en/exchange/\d+[\w-]*"),
    ("call list", filters("/en/calls", page=PAGES), ""),
    ("calls, filters", filters("/en/calls", kind=("", "tender", "subsidy"), region=("", "BE1", "BE2"),
                               language=("", "nl", "fr"), small=("", "perhaps"), sector=("", "crafts", "design")), ""),
    ("calls, words", filters("/en/calls", q=("vertaling", "ateliers", "video", "residentie", "sur", "buurt"), page=PAGES), ""),
    ("call", filters("/en/calls", page=PAGES), r"/en/calls/\d+[\w-]*"),
)


def main(members: int = 50_000, seconds: int = 4, rounds: int = 3) -> None:
    measure(KINDS, members, seconds, rounds, "--demands", "20000", "--listings", "50000", "--calls", "100000")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
