"""A server under the load of wrk: how many answers, how fast, and how much of its processor each took."""
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass
class Said:
    answers: int
    rate: float  # answers a second
    typical: float  # 50th percentile, ms
    slowest: float  # 99th percentile, ms
    spent: float  # microseconds of the server's processor for each answer


def processor_seconds(process: int) -> float:
    words = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def load(server, script: Path, connections: int, seconds: int, cookie: str = "") -> Said:
    """Loads `server` with the requests of a wrk script; fails unless every answer is a good one."""
    used = processor_seconds(server.process.pid)
    said = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script),
         *(["-H", f"Cookie: {cookie}"] if cookie else []), f"http://127.0.0.1:{server.port}"],
        capture_output=True, text=True, check=True).stdout
    used = processor_seconds(server.process.pid) - used
    if "Non-2xx" in said:
        raise SystemExit(f"not every answer is a good one:\n{said}")
    answers = int(re.search(r"(\d+) requests in", said)[1])
    slow = {share: float(number) * UNITS[unit] for share, number, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s)", said)}
    return Said(answers, float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), slow["50"], slow["99"], used / answers * 1e6)
