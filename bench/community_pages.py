"""The community as a member reads it (goal P2): lists of topics, topics, the calendar, groups and their homes, what is
new; each page over many connections. Needs wrk; started by script/bench-community.
usage: community_pages.py [MEMBERS [SECONDS [ROUNDS]]]
"""
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "program"))
from browser import Browser  # noqa: E402
from server import PASSWORD, Server  # noqa: E402
from directory_pages import CONNECTIONS, SEED, demo_in, reading  # noqa: E402

WANTED = 5000  # pages a second
SLOWEST = 15  # ms, of the 99th percentile
MOST = 40  # pages of a kind

KINDS = (("topic list", ("/en/forum", "/en/forum?page=2", "/en/forum?page=3"), ""),
         ("topic", ("/en/forum", "/en/forum?page=2"), r"/en/forum/topics/\d+[\w-]*"),
         ("calendar", ("/en/events", "/en/events/month"), ""),
         ("event", ("/en/events",), r"/en/events/\d+[\w-]*"),
         ("group list", ("/en/groups", "/en/groups/networks", "/en/groups/local"), ""),
         ("group home", ("/en/groups", "/en/groups/networks"), r"/en/groups/(?!networks|local|working|quiet|new)[\w-]+"),
         ("places", ("/en/places",), ""),
         ("inbox", ("/en/inbox",), ""),
         ("today", ("/en",), ""))


def addresses(browser: Browser, lists: tuple[str, ...], like: str) -> list[str]:
    """The lists themselves, or the pages that they lead to."""
    if not like:
        return list(lists)
    found = {path for one in lists for path in re.findall(f'href="({like})"', browser.get(one).body)}
    return [path for path in sorted(found) if browser.get(path).status == 200][:MOST]


def measure(kinds: tuple, members: int, seconds: int, rounds: int, *more: str,
            prepare: Callable[[Path], None] | None = None) -> None:
    """Each kind of page as a member of a demo reads it, which `prepare` may add to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = Server(folder / "beside")
        server.data = demo_in(folder, members, *more)
        if prepare:
            prepare(server.data)
        server.configuration.write_text("[server]\nlimit_rates = false\n", encoding="utf-8")
        server.start()
        try:
            browser = Browser(server.port)
            browser.sign_in("member.en@demo.example", PASSWORD)
            cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
            print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {members} members, seed {SEED}, {CONNECTIONS} "
                  f"connections, median of {rounds} x {seconds} s; wanted: {WANTED}/s, p99 < {SLOWEST} ms")
            for kind, lists, like in kinds:
                paths = addresses(browser, lists, like)
                for path in paths:
                    browser.get(path)  # what is kept in memory is there before many ask at once
                reading(folder, server, cookie, paths, 1)
                said = [reading(folder, server, cookie, paths, seconds) for _ in range(rounds)]
                rate, typical, slowest, spent = (statistics.median(getattr(one, figure) for one in said)
                                                 for figure in ("rate", "typical", "slowest", "spent"))
                print(f"{f'{kind} ({len(paths)})':<26} {rate:7.0f}/s ({rate / WANTED:4.2f} of wanted), p50 {typical:5.1f} ms, "
                      f"p99 {slowest:6.1f} ms, {spent:5.0f} us of processor", flush=True)
            browser.close()
        finally:
            server.stop()


def main(members: int = 50_000, seconds: int = 4, rounds: int = 3) -> None:
    measure(KINDS, members, seconds, rounds, "--posts", "80000", "--events", "5000")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
