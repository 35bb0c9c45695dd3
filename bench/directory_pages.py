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
from http_writes import processor_seconds  # noqa: E402

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
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


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


class Load:
    def __init__(self, folder: Path, server: Server, cookie: str):
        self.folder, self.server, self.cookie = folder, server, cookie
        self.asked = 0

    def run(self, paths: list[str], seconds: int) -> tuple[float, dict[str, float], float]:
        """Pages a second, percentiles in ms, microseconds of the server's processor for each."""
        lines, script = self.folder / "paths", self.folder / "paths.lua"
        lines.write_text("".join(f"/en/members?{path}\n" for path in paths), encoding="utf-8")
        script.write_text(SCRIPT % lines, encoding="utf-8")
        used = processor_seconds(self.server.process.pid)
        said = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(script), "-H",
             f"Cookie: {self.cookie}", f"http://127.0.0.1:{self.server.port}"],
            capture_output=True, text=True, check=True).stdout
        used = processor_seconds(self.server.process.pid) - used
        if "Non-2xx" in said:
            raise SystemExit(f"not every page came:\n{said}")
        self.asked = int(re.search(r"(\d+) requests in", said)[1])
        slow = {share: float(number) * UNITS[unit]
                for share, number, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s)", said)}
        return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), slow, used / self.asked * 1e6


def measure(load: Load, kind: str, paths: list[str], seconds: int, rounds: int) -> None:
    rates, typical, slowest, spent = [], [], [], []
    at = 0
    load.run(paths[-50:], 1)
    for _ in range(rounds):
        part = paths if kind == "hit" else paths[at:] + paths[:at]
        rate, slow, used = load.run(part, seconds)
        at = (at + load.asked) % len(paths)
        rates.append(rate)
        typical.append(slow["50"])
        slowest.append(slow["99"])
        spent.append(used)
    most, longest = LIMITS[kind]
    print(f"{kind + f' ({len(paths)} addresses)':<36} {statistics.median(rates):7.0f}/s (>= {most}), "
          f"p50 {statistics.median(typical):5.1f} ms, p99 {statistics.median(slowest):5.1f} ms (< {longest}), "
          f"{statistics.median(spent):4.0f} us of processor", flush=True)


def main(members: int = 50_000, seconds: int = 5, rounds: int = 5) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = os.environ.get("AGORA_DATA")  # a demo made before, with the password of the tests
        data = Path(kept) if kept else folder / "data"
        if not kept:
            made = subprocess.run([os.environ["AGORA_BINARY"], "demo", "--data", data, "--members", str(members),
                                   "--seed", str(SEED), "--password", PASSWORD], capture_output=True, check=False)
            assert made.returncode == 0, made.stderr
        server = Server(folder / "beside")
        server.data = data
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
            load = Load(folder, server, cookie)
            for kind, paths in paths_of(offered, random.Random(SEED)).items():
                measure(load, kind, paths, seconds, rounds)
        finally:
            server.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
