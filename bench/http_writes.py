"""Acknowledged durable writes over HTTP on SQLite: 64 clients against one, in turns in the same run (goal P4).

Each request changes an account's language and keeps the key of the form, in one commit with synchronous=FULL. What was
acknowledged is then counted in the database: nothing may be missing. Needs wrk; started by script/bench-writes.
usage: http_writes.py [SECONDS [ROUNDS]]
"""
import os
import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "program"))
from browser import Browser  # noqa: E402
from load import load  # noqa: E402
from server import PASSWORD, Server, run  # noqa: E402

LIMIT = 10_000  # writes a second
CLIENTS = 64
ROLES = ("member", "animator", "moderator", "adviser", "administrator")
SCRIPT = """
local tokens = {%s}
local count, thread = 0, 0
function setup(one) one:set("part", thread); thread = thread + 1 end
function request()
    count = count + 1
    local body = string.format('{"name":"Ana Bemba","language":"%%s"}', count %% 2 == 0 and "nl" or "fr")
    return wrk.format("POST", "/api/settings", {["Content-Type"] = "application/json",
        ["Authorization"] = "Bearer " .. tokens[count %% #tokens + 1],
        ["Idempotency-Key"] = string.format("%s-%%d-%%d", part, count)}, body)
end
"""


def kept(data: Path) -> int:
    with closing(sqlite3.connect(data / "agora.db")) as database:
        return database.execute("SELECT COUNT(*) FROM web_submission").fetchone()[0]


def main(seconds: int = 3, rounds: int = 5) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        made = run("demo", "--data", data, "--members", 300, "--seed", 1, "--password", PASSWORD)
        assert made.returncode == 0, made.stderr
        server = Server(data)
        server.configuration.write_text("[server]\nlimit_rates = false\nworkers = 64\n", encoding="utf-8")
        server.start()
        try:
            tokens = []
            for role in ROLES:
                for language in ("nl", "fr", "en"):
                    browser = Browser(server.port)
                    browser.sign_in(f"{role}.{language}@demo.example", PASSWORD)
                    browser.make_token()
                    browser.close()
                    tokens.append(f'"{browser.token}"')
            rates: dict[int, list[float]] = {CLIENTS: [], 1: []}
            slowest, spent, lost, total = [], [], 0, 0
            for number in range(rounds):
                for clients in rates:
                    script = Path(folder) / "writes.lua"
                    script.write_text(SCRIPT % (", ".join(tokens), f"{number}-{clients}"), encoding="utf-8")
                    before = kept(data)
                    said = load(server, script, clients, seconds)
                    lost += max(0, said.answers - (kept(data) - before))
                    total += said.answers
                    rates[clients].append(said.rate)
                    if clients == CLIENTS:
                        slowest.append(said.slowest)
                        spent.append(said.spent)
            many, one = (statistics.median(rates[clients]) for clients in (CLIENTS, 1))
            print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, median of {rounds} x {seconds} s, n={total}")
            print(f"{CLIENTS} clients: {many:.0f} acknowledged writes/s (limit {LIMIT}), 99 % within {statistics.median(slowest):.1f} ms, "
                  f"{statistics.median(spent):.0f} us of processor each; "
                  f"one client: {one:.0f}/s; {many / one:.1f} x; {lost} lost")
        finally:
            server.stop()
        if lost:
            raise SystemExit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
