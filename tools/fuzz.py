"""Runs the fuzzed parsers, each for a stated time of processor, over a corpus that is kept: script/fuzz calls it.

A round ends by the wall clock, as libFuzzer knows no other; rounds follow until the processor time is spent. What was
spent on a parser stands beside its corpus, so that a release can add hours up over several runs. Shown for each parser:
inputs tried, edges covered after a tenth, a half and all of this run (a plateau is where they no longer differ), the
slowest input and what broke. A folder of seeds that isn't there is said and passed over.
"""

import argparse
import json
import pathlib
import re
import resource
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"

# Parser: where its seeds lie, under src/ or under the folder of real files.
SEEDS = {
    "calendar": ["03-icalendar"],
    "csv_notices": ["src/modules/notices/test/data", "05-csv"],
    "db_text": ["01-naughty-strings", "02-injection"],
    "document_kind": ["08-uploads"],
    "eforms": ["src/modules/notices/test/data", "04-tenders"],
    "escaping": ["01-naughty-strings", "02-injection"],
    "feed": ["src/modules/notices/test/data", "04-feeds"],
    "form": ["01-naughty-strings", "02-injection"],
    "mail": ["01-naughty-strings"],
    "mailbox": ["01-naughty-strings"],
    "markdown": ["02-injection"],
    "multipart": ["08-uploads", "02-injection"],
    "ocds": ["src/modules/notices/test/data", "04-tenders", "01-naughty-strings/JSONTestSuite"],
    "passkeys": ["10-webauthn-oidc"],
    "picture_head": ["08-uploads"],
    "request": ["02-injection"],
    "search_question": ["01-naughty-strings"],
    "sheet": ["06-geo"],
    "tabular_reader": ["05-csv"],
    "xml": ["src/modules/notices/test/data", "04-tenders", "04-feeds"],
}
LONGEST_INPUT = 65536
ROUND_SECONDS = 300


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seeds_of(name):
    folders = [ROOT / seed if seed.startswith("src/") else DATA / seed for seed in SEEDS.get(name, [])]
    for folder in folders:
        if not folder.is_dir():
            print(f"  {name}: no seeds in {folder.relative_to(ROOT.parent)}", flush=True)
    return [folder for folder in folders if folder.is_dir()]


def number_of(pattern, text, otherwise=0):
    found = re.findall(pattern, text)
    return int(found[-1]) if found else otherwise


def fuzz(program, corpus, seconds):
    """What `seconds` of processor time found: a dict of counts."""
    name = program.name.removeprefix("fuzz_")
    kept, broken, log = (corpus / name / part for part in ("kept", "broken", "log"))
    for folder in (kept, broken):
        folder.mkdir(parents=True, exist_ok=True)
    seeds = seeds_of(name)
    spent_before = json.loads((corpus / name / "spent").read_text()) if (corpus / name / "spent").exists() else 0
    start, tried, covered, slowest = children_seconds(), 0, [], 0
    before = {path.name for path in broken.iterdir()}
    while (spent := children_seconds() - start) < seconds:
        command = [program, kept, *seeds, f"-max_len={LONGEST_INPUT}", "-timeout=60", "-rss_limit_mb=2048",
                   f"-max_total_time={min(ROUND_SECONDS, int(seconds - spent) + 1)}", f"-artifact_prefix={broken}/",
                   "-print_final_stats=1", "-report_slow_units=1"]
        with open(log, "w", encoding="utf-8", errors="replace") as out:
            ended = subprocess.run(command, stdout=out, stderr=out, check=False)
        text = log.read_text(encoding="utf-8", errors="replace")
        tried += number_of(r"stat::number_of_executed_units:\s+(\d+)", text)
        slowest = max(slowest, number_of(r"stat::slowest_unit_time_sec:\s+(\d+)", text))
        spent = children_seconds() - start
        covered += [(spent, int(edges)) for edges in re.findall(r" cov: (\d+)", text)[-1:]]
        (corpus / name / "spent").write_text(json.dumps(spent_before + spent))
        if ended.returncode != 0:
            break
    found = sorted(new for new in {path.name for path in broken.iterdir()} - before if not new.startswith("slow-unit"))
    return {"name": name, "seconds": round(spent), "in all": round(spent_before + spent), "tried": tried,
            "covered": [next((edges for when, edges in covered if when >= spent * part), 0) for part in (0.1, 0.5, 1)],
            "kept": sum(1 for _ in kept.iterdir()), "slowest": slowest, "broken": found,
            "ended": "" if ended.returncode == 0 else f"ended with {ended.returncode}, see {log}"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="parsers; all of them when none is named")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "fuzz")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "build" / "corpus")
    parser.add_argument("--seconds", type=int, default=600, help="of processor time for each parser")
    arguments = parser.parse_args()
    programs = {path.name.removeprefix("fuzz_"): path for path in arguments.build.glob("src/**/fuzz_*")
                if path.is_file() and path.stat().st_mode & 0o100}
    unknown = [name for name in arguments.names if name not in programs]
    if unknown or not programs:
        sys.exit(f"no such parser: {' '.join(unknown)}; there are: {' '.join(sorted(programs))}")
    failed = False
    for name in arguments.names or sorted(programs):
        result = fuzz(programs[name], arguments.corpus, arguments.seconds)
        failed |= bool(result["broken"] or result["ended"])
        print(f"{name}: {result['seconds']} s of processor ({result['in all']} in all), {result['tried']} inputs, edges "
              f"{' / '.join(map(str, result['covered']))} after a tenth, half, all; {result['kept']} kept; slowest "
              f"{result['slowest']} s; {'broken: ' + ' '.join(result['broken']) if result['broken'] else 'nothing broke'}"
              f"{' ' + result['ended'] if result['ended'] else ''}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
