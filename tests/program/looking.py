"""Gives pages to tests/browser/view.mjs and reads what it saw."""
import json
from dataclasses import dataclass

from browser import Browser
from cooperative import viewer


@dataclass
class Seen:
    path: str
    faults: list[str]
    bytes: int = 0
    requests: int = 0


def job(browser: Browser | None, path: str, checks: list[str], **more: object) -> dict:
    return {"path": path, "cookies": dict(browser.cookies) if browser else {}, "checks": checks} | more


def look(port: int, jobs: list[dict]) -> list[Seen]:
    """In groups that share a browser's window are looked at one after the other."""
    in_groups = sorted(jobs, key=lambda one: json.dumps(
        [one["cookies"], one.get("scheme"), one.get("width"), one.get("policy"), one.get("script")]))
    done = viewer("view.mjs", typed=json.dumps({"origin": f"http://127.0.0.1:{port}", "jobs": in_groups}),
                  timeout=60 + 20 * len(jobs))
    assert done.returncode == 0, done.stderr
    seen = [Seen(**json.loads(line)) for line in done.stdout.splitlines()]
    assert len(seen) == len(jobs), done.stderr
    return seen
