"""The register of recommendations as a member reads it: 10,000 of them with 100,000 references between them. Wanted: the
register at 3,000 pages a second, a story within 10 ms. Needs wrk; started by script/bench-recommendations.
usage: recommendation_pages.py [RECOMMENDATIONS [SECONDS [ROUNDS]]]
"""
import csv
import random
import sys
from pathlib import Path

from community_pages import measure
from directory_pages import SEED
from server import run

WORDS = ("ledengids annuaire vorming atelier kantoor bureau ruil troc tarief opdracht contract samenwerking groep vergadering "
         "verslag begroting vervoer opvang verzekering werktijd netwerk coach handvest aankoop stemming taal vertaling podcast "
         "website klant leverancier factuur loon pensioen ziekte reserve fonds subsidie wijk stad").split()
CYCLES = 12
GROUPS = 9
KINDS = (
    ("register", tuple(f"/en/recommendations?page={page}" for page in (1, 2, 3, 100)), ""),
    ("register, filters", tuple(f"/en/recommendations?cycle=ronde-{cycle}&status={status}"
                                for cycle in range(1, 5) for status in ("proposed", "accepted", "refused")), ""),
    ("register, words", tuple(f"/en/recommendations?q={word}" for word in WORDS[:20]), ""),
    ("asked before", tuple(f"/en/recommendations/near?q={one}+{other}" for one, other in zip(WORDS, WORDS[7:])), ""),
    ("story", tuple(f"/en/recommendations?page={page}" for page in (1, 2, 50)), r"/en/recommendations/\d{3}-\d+"),
    ("graph", tuple(f"/en/recommendations/graph?cycle=ronde-{cycle}" for cycle in range(1, 13)), ""),
    ("graph around one", tuple(f"/en/recommendations/graph?about=9{n:02}-{n}&steps=2" for n in range(1, 13)), ""),
)


def write_lists(folder: Path, recommendations: int) -> None:
    """Each refers to ten others, one of them in an earlier cycle."""
    chance = random.Random(SEED)
    each = recommendations // CYCLES
    numbers = [(cycle, place) for cycle in range(1, CYCLES + 1) for place in range(1, each + 1)]
    with (folder / "recommendations.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow("id,document,cycle,group,title_nl,context_nl,developments_nl,board_opinion_nl,status,status_date".split(","))
        for cycle, place in numbers:
            status = chance.choice(("proposed", "board-accepted", "board-refused"))
            rows.writerow((f"9{cycle:02}/{place}", f"9{cycle:02}", f"Ronde {cycle}", f"Groep {place % GROUPS}",
                           " ".join(chance.choices(WORDS, k=8)), " ".join(chance.choices(WORDS, k=120)),
                           " ".join(chance.choices(WORDS, k=80)), "" if status == "proposed" else "Om deze reden.", status,
                           f"20{10 + cycle}-03-01"))
    with (folder / "references.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("from_id", "to_id", "kind", "source_text"))
        for cycle, place in numbers:
            for which in range(10):
                other = max(1, cycle - 1) if which == 0 else cycle
                kind = "predecessor" if other < cycle else "cross-reference"
                rows.writerow((f"9{cycle:02}/{place}", f"9{other:02}/{chance.randrange(1, each + 1)}", kind, f"(zie {which})"))


def main(recommendations: int = 10_000, seconds: int = 4, rounds: int = 3) -> None:
    def prepare(data: Path) -> None:
        write_lists(data.parent, recommendations)
        done = run("import", "recommendations", data.parent / "recommendations.csv", "--data", data)
        assert done.returncode == 0, done.stdout + done.stderr

    measure(KINDS, 500, seconds, rounds, prepare=prepare)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
