"""The search box over everything: pages that nobody asked for before, as a visitor and as a member, and suggestions.
Needs wrk; started by script/bench-search.
usage: search_pages.py [MEMBERS [SECONDS [ROUNDS]]]
"""
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "program"))
from browser import Browser  # noqa: E402
from server import PASSWORD, Server  # noqa: E402
from directory_pages import CONNECTIONS, SEED, demo_in, reading  # noqa: E402

POSTS = 100_000
EVENTS = 10_000
THINGS = ("--demands", "20000", "--listings", "50000", "--calls", "100000")
WORDS = ("photographer", "fotograaf", "comptabilité", "website", "Gent", "Liège", "breakfast", "atelier", "facture", "invoice",
         "Peeters", "Dubois", "vertaler", "music", "réseau", "workshop", "camera", "authors", "rights", "bread", "zzyx", "grafhic",
         "bakfiets", "machine", "podcast", "toneelstuk", "traduire", "stand", "video", "residentie", "buurt", "salle", "scherm",
         "tender", "wage", "pension", "verzekering", "assurance", "lawyer", "teacher", "kok", "jardin", "tuin", "repair",
         "illustration", "Namur", "Leuven", "Brussel", "meeting", "vote", "money", "holiday", "child", "theatre")


def texts_of(chance: random.Random) -> list[str]:
    """Two or three words, each address once, in no order: more than a run asks for, so that none is answered twice."""
    texts = {" ".join(chance.sample(WORDS, chance.choice((2, 2, 3)))) for _ in range(40_000)}
    return chance.sample(sorted(texts), len(texts))


def rest(server: Server) -> None:
    """Waits until the letters that a new cooperative sends are sent."""
    with closing(sqlite3.connect(f"file:{server.data}/agora.db?mode=ro", uri=True)) as database:
        waiting = "SELECT COUNT(*) FROM jobs_job WHERE state = 'waiting' AND run_at < unixepoch() * 1000000"
        while database.execute(waiting).fetchone()[0] > 0:
            time.sleep(1)


def main(members: int = 50_000, seconds: int = 5, rounds: int = 3) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = Server(folder / "beside")
        server.data = demo_in(folder, members, "--posts", str(POSTS), "--events", str(EVENTS), *THINGS)
        server.configuration.write_text("[server]\nlimit_rates = false\n", encoding="utf-8")
        server.start()
        try:
            browser = Browser(server.port)
            browser.sign_in("member.en@demo.example", PASSWORD)
            browser.get("/en/search?q=first")
            cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
            browser.close()
            print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {members} members, seed {SEED}, "
                  f"{CONNECTIONS} connections or one, median of {rounds} x {seconds} s")
            rest(server)
            texts = texts_of(random.Random(SEED))
            searches = [f"/en/search?q={quote(text)}" for text in texts]
            begun = sorted({text[:length] for text in texts for length in (2, 3, 5, 8)})
            typed = [f"/en/search/suggestions?part=suggestions&q={quote(text)}" for text in begun]
            for what, paths, known, connections in (
                    ("search, a visitor, kept", searches[:8], "", CONNECTIONS),
                    ("search, a member, one at a time", searches, cookie, 1),
                    ("search, a member", searches, cookie, CONNECTIONS),
                    ("suggestions, one at a time", typed, cookie, 1),
                    ("suggestions, a member", typed, cookie, CONNECTIONS)):
                said = []
                for _ in range(rounds):
                    said.append(reading(folder, server, known, paths, seconds, connections))
                    if known:
                        paths = paths[said[-1].answers:] + paths[:said[-1].answers]
                rate, typical, slowest, spent = (statistics.median(getattr(one, figure) for one in said)
                                                 for figure in ("rate", "typical", "slowest", "spent"))
                print(f"{what:<32} {rate:7.0f}/s, p50 {typical:6.1f} ms, p99 {slowest:6.1f} ms, "
                      f"{spent:6.0f} us of processor", flush=True)
        finally:
            server.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
