"""The directory as a member reads it: pages whose facets are kept, pages that nobody asked for before, and those with
a distance (goals P2 and P3; P7 with 1,000,000 members). Each figure stands beside its limit; processor time counts
where the machine is shared. Needs wrk; started by script/bench-directory.
usage: directory_pages.py [MEMBERS [SECONDS [ROUNDS]]]
"""
import itertools
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "program"))
from browser import Browser  # noqa: E402
from server import PASSWORD, Server, run  # noqa: E402
from load import Said, load  # noqa: E402

SEED = 1
CONNECTIONS = 32
MOST_PATHS = 200_000
PLACES = ("Brussel", "Gent", "Antwerpen", "Liège", "Namur", "Lille", "Paris", "Lyon", "Utrecht", "Berlin", "Wien", "Milano")
WIDEST_KM = 200
# What each figure is held to: pages a second, milliseconds of the 99th percentile.
LIMITS = {"hit": (8000, 15), "miss": (3000, 15), "miss with a distance": (3000, 15)}
SCRIPT = """
local paths, at = {}, 0
for line in io.lines("%s") do paths[#paths + 1] = line end
function request()
    at = at %% #paths + 1
    return wrk.format("GET", paths[at])
end
"""


def choices(page: str) -> dict[str, list[str]]:
    """What each filter of the page offers."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'type="checkbox" id="[^"]*" name="(\w+)" value="([^"]+)"', page):
        values = found.setdefault(name, [])
        if value not in values:
            values.append(value)
    return found


def combinations(offered: dict[str, list[str]], chance: random.Random) -> list[str]:
    """Addresses with three filters, each once, in no order."""
    names = sorted(name for name, values in offered.items() if len(values) > 1)
    paths = set()
    for three in itertools.combinations(names, 3):
        for values in itertools.product(*(offered[name] for name in three)):
            paths.add("&".join(f"{name}={value}" for name, value in zip(three, values)))
    return chance.sample(sorted(paths), min(len(paths), MOST_PATHS))


def paths_of(offered: dict[str, list[str]], chance: random.Random) -> dict[str, list[str]]:
    filters = combinations(offered, chance)
    near = [f"near={quote(place)}&km={km}&{name}={value}" for place in PLACES for km in range(5, WIDEST_KM)
            for name in ("profession", "language", "skill") for value in offered.get(name, ())]
    chance.shuffle(near)
    return {"hit": filters[:8], "miss": filters[8:], "miss with a distance": near[:MOST_PATHS]}


def reading(folder: Path, server: Server, cookie: str, addresses: list[str], seconds: int,
            connections: int = CONNECTIONS) -> Said:
    """The addresses one after the other, over many connections."""
    lines, script = folder / "paths", folder / "paths.lua"
    lines.write_text("".join(f"{address}\n" for address in addresses), encoding="utf-8")
    script.write_text(SCRIPT % lines, encoding="utf-8")
    return load(server, script, connections, seconds, cookie)


def demo_in(folder: Path, members: int, *more: str) -> Path:
    """The data folder of a demo with the password of the tests: the one of AGORA_DATA, or made here."""
    kept = os.environ.get("AGORA_DATA")
    if kept:
        return Path(kept)
    data = folder / "data"
    made = subprocess.run([os.environ["AGORA_BINARY"], "demo", "--data", data, "--members", str(members),
                           "--seed", str(SEED), "--password", PASSWORD, *more], capture_output=True, check=False)
    assert made.returncode == 0, made.stderr
    return data


class Reader:
    """A member who reads pages over many connections."""

    def __init__(self, folder: Path, server: Server, cookie: str):
        self.folder, self.server, self.cookie = folder, server, cookie

    def read(self, paths: list[str], seconds: int) -> Said:
        return reading(self.folder, self.server, self.cookie, [f"/en/members?{path}" for path in paths], seconds)


def measure(reader: Reader, kind: str, paths: list[str], seconds: int, rounds: int) -> None:
    said, at = [], 0
    reader.read(paths[-50:], 1)
    for _ in range(rounds):
        said.append(reader.read(paths if kind == "hit" else paths[at:] + paths[:at], seconds))
        at = (at + said[-1].answers) % len(paths)
    rate, typical, slowest, spent = (statistics.median(getattr(one, name) for one in said)
                                     for name in ("rate", "typical", "slowest", "spent"))
    most, longest = LIMITS[kind]
    print(f"{kind + f' ({len(paths)} addresses)':<36} {rate:7.0f}/s (>= {most}), p50 {typical:5.1f} ms, "
          f"p99 {slowest:5.1f} ms (< {longest}), {spent:4.0f} us of processor", flush=True)


def main(members: int = 50_000, seconds: int = 5, rounds: int = 5) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = Server(folder / "beside")
        server.data = demo_in(folder, members)
        server.configuration.write_text("[server]\nlimit_rates = false\n", encoding="utf-8")
        server.start()
        try:
            browser = Browser(server.port)
            browser.sign_in("member.en@demo.example", PASSWORD)
            offered = choices(browser.get("/en/members").body)
            cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
            browser.close()
            print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {members} members, seed {SEED}, "
                  f"{CONNECTIONS} connections, median of {rounds} x {seconds} s")
            reader = Reader(folder, server, cookie)
            for kind, paths in paths_of(offered, random.Random(SEED)).items():
                measure(reader, kind, paths, seconds, rounds)
        finally:
            server.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
