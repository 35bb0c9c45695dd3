"""A draw computed by three programs: this one, `agora verify-draw` and the short one beside the reference."""
import hashlib
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from server import run

SOUND, FAULTS, WRONG_USAGE = 0, 1, 2
SHORT_PROGRAM = Path(__file__).resolve().parents[2] / "docs/reference/verify_draw.py"
SECRETS = ["the first secret words", "the second secret words"]


def sha(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def frozen() -> str:
    lines = ["agora-draw\t1", "draw\t12", "title\tOne chair – één stoel", "frozen\t2026-11-20T10:00:00Z", "seats\t2",
             "reserves\t1", "value\tThe numbers of Saturday", "value-numbers\t3",
             "moment\t2026-11-21T19:00:00Z"]
    lines += [f"witness\t{number}\t{sha('agora-draw/1 commitment', '12', str(number), secret)}"
              for number, secret in enumerate(SECRETS, 1)]
    lines += [f"candidate\t{number}" for number in range(1, 8)]
    return "\n".join(lines) + "\n"


def record(answers: list[str] | None = None, value: str = "3 17 22") -> str:
    """With other answers of the witnesses, or another value, everything that follows from them is right."""
    pool = frozen()
    if answers is None:
        answers = [f"secret\t{number}\t{secret}" for number, secret in enumerate(SECRETS, 1)]
    secrets = [line.removeprefix("secret\t") for line in answers if line.startswith("secret\t")]
    seed = sha("agora-draw/1 seed", sha_of(pool), value, *secrets)
    ranked = sorted(range(1, 8), key=lambda number: sha("agora-draw/1 rank", seed, str(number)))
    lines = [f"pool-sha256\t{sha_of(pool)}", f"public-value\t{value}", *answers,
             f"seed\t{seed}", f"drawn\t1\t{ranked[0]}", f"drawn\t2\t{ranked[1]}", f"reserve\t1\t{ranked[2]}"]
    return pool + "\n".join(lines) + "\n"


def sha_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class DrawsTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "record.txt"

    def told(self, content: bytes, *options: str) -> tuple[int, int]:
        self.file.write_bytes(content)
        short = subprocess.run([sys.executable, SHORT_PROGRAM, self.file], capture_output=True, check=False)
        return run("verify-draw", self.file, *options).returncode, short.returncode

    def test_three_programs_agree(self) -> None:
        self.assertEqual(self.told(record().encode()), (SOUND, 0))

    def test_each_witness_is_answered_for_once_and_one_secret_is_there(self) -> None:
        first, second = (f"secret\t{number}\t{secret}" for number, secret in enumerate(SECRETS, 1))
        self.assertEqual(self.told(record([first, "withheld\t2"]).encode()), (SOUND, 0))
        for answers in (["withheld\t1", "withheld\t2"], [first], [], [first, first], [first, second, "withheld\t2"],
                        [second, first]):
            self.assertEqual(self.told(record(answers).encode()), (FAULTS, 1), answers)

    def test_a_value_is_written_in_one_way(self) -> None:
        for value in ("03 17 22", "3 17", "3 17 22 4", "+3 17 22"):
            self.assertEqual(self.told(record(value=value).encode()), (FAULTS, 1), value)

    def test_nothing_is_added_to_the_result(self) -> None:
        for line in ("drawn\t3\t4", "short\tRegion\tNorth\t3\t1", "empty\t1", "note\tall is well"):
            self.assertEqual(self.told((record() + line + "\n").encode()), (FAULTS, 1), line)

    def test_a_changed_byte_is_found(self) -> None:
        sound = record().encode()
        for at in range(0, len(sound), 17):
            changed = bytearray(sound)
            changed[at] = ord("7") if changed[at] != ord("7") else ord("8")
            self.file.write_bytes(changed)
            self.assertEqual(run("verify-draw", self.file).returncode, FAULTS, at)

    def test_the_frozen_list_is_held_against_what_was_noted(self) -> None:
        self.file.write_text(frozen(), encoding="utf-8")
        self.assertEqual(run("verify-draw", self.file, "--hash", sha_of(frozen())).returncode, SOUND)
        self.assertEqual(run("verify-draw", self.file, "--hash", "0" * 64).returncode, FAULTS)

    def test_wrong_usage_is_told_apart(self) -> None:
        for words in (["verify-draw"], ["verify-draw", self.file.parent / "none.txt"],
                      ["verify-draw", self.file.parent]):
            done = run(*words)
            self.assertEqual(done.returncode, WRONG_USAGE, (words, done.stdout))


if __name__ == "__main__":
    unittest.main()
