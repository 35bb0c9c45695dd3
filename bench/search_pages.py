"""The search box over everything: pages that nobody asked for before, as a visitor and as a member, and suggestions.
Needs wrk; started by script/bench-search.
usage: search_pages.py [MEMBERS [SECONDS [ROUNDS]]]
"""
import os
import random
import statistics
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "program"))
from browser import Browser  # noqa: E402
from server import PASSWORD, Server  # noqa: E402
from directory_pages import CONNECTIONS, SEED, demo_in, reading  # noqa: E402

POSTS = 100_000
EVENTS = 10_000
WORDS = ("photographer", "fotograaf", "comptabilité", "website", "Gent", "Liège", "breakfast", "atelier", "facture", "invoice",
         "Peeters", "Dubois", "vertaler", "music", "réseau", "workshop", "camera", "authors", "rights", "bread", "zzyx", "grafhic")


def pairs(chance: random.Random) -> list[str]:
    """One to three words, each address once, in no order."""
    texts = {" ".join(chance.sample(WORDS, chance.choice((1, 2, 2, 3)))) for _ in range(5000)}
    return chance.sample(sorted(texts), len(texts))


def main(members: int = 50_000, seconds: int = 5, rounds: int = 3) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = Server(folder / "beside")
        server.data = demo_in(folder, members, "--posts", str(POSTS), "--events", str(EVENTS))
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
            texts = pairs(random.Random(SEED))
            searches = [f"/en/search?q={quote(text)}" for text in texts]
            begun = sorted({text[:length] for text in texts for length in (2, 3, 5, 8)})
            typed = [f"/en/search/suggestions?part=suggestions&q={quote(text)}" for text in begun]
            for what, paths, known, connections in (
                    ("search, a visitor, kept", searches[:8], "", CONNECTIONS),
                    ("search, a member, one at a time", searches, cookie, 1),
                    ("search, a member", searches, cookie, CONNECTIONS),
                    ("suggestions, one at a time", typed, cookie, 1),
                    ("suggestions, a member", typed, cookie, CONNECTIONS)):
                said = [reading(folder, server, known, paths, seconds, connections) for _ in range(rounds)]
                rate, typical, slowest, spent = (statistics.median(getattr(one, figure) for one in said)
                                                 for figure in ("rate", "typical", "slowest", "spent"))
                print(f"{what:<32} {rate:7.0f}/s, p50 {typical:6.1f} ms, p99 {slowest:6.1f} ms, "
                      f"{spent:6.0f} us of processor", flush=True)
        finally:
            server.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
