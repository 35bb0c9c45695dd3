"""The disk is full or can't be written, files run out: a calm page, nothing acknowledged that is not kept, and back.

Needs root for a small disk in memory. AGORA_SCARCITY: how often the disk fills (script/verify-long).
"""
import contextlib
import http.client
import os
import shutil
import socket
import sqlite3
import subprocess
import time
import unittest
from contextlib import closing
from pathlib import Path

from browser import Browser
from cooperative import MACHINE, size
from server import BINARY, PASSWORD, ProgramTest, Server, run

FILLS = size("AGORA_SCARCITY", 2)
MEMBER = "ines@example.org"
MEGABYTES = 40
FEW_FILES = 100


@contextlib.contextmanager
def small_disk(folder: Path):
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=700", "tmpfs", str(folder)],
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise unittest.SkipTest(f"a small disk is left out: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("mount"), "a small disk is left out: only root can mount it")
class ScarcityTest(ProgramTest):
    def setUp(self) -> None:
        self.disk = self.enterContext(small_disk(self.folder / self._testMethodName))
        self.here = self.disk / "data"
        done = run("account", "add", MEMBER, "--name", "Ines", "--password", PASSWORD, "--data", self.here)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.open_doors(self.here)

    def serve_here(self, *under: str) -> Browser:
        server = Server(self.here)
        server.configuration, server.errors = self.folder / "agora.toml", self.folder / f"{self.id()}.log"
        server.configuration.write_text("[server]\nlimit_rates = false\nworkers = 8\n", encoding="utf-8")
        server.under = list(under)
        server.start()
        self.server = server
        self.addCleanup(lambda: server.is_up() and server.kill())
        browser = Browser(server.port)
        self.addCleanup(browser.close)
        browser.sign_in(MEMBER, PASSWORD)
        return browser

    def fill(self) -> Path:
        """Until not one byte more fits."""
        filler = self.disk / "filler"
        with filler.open("wb", buffering=0) as file:
            for size_of_piece in (1 << 20, 4096, 1):
                with contextlib.suppress(OSError):
                    while True:
                        file.write(b"\0" * size_of_piece)
        return filler

    def stored(self) -> str:
        with closing(sqlite3.connect(self.here / "agora.db", timeout=60)) as database:
            return database.execute("SELECT body FROM members_text").fetchone()[0]

    @staticmethod
    def write(browser: Browser, keys: dict[str, str], number: int):
        """A text long enough to need room."""
        text = f"{number} " + "long words " * 400
        return text, browser.post_form("/en/profile/texts/who_i_am", keys | {
            "form_key": f"scarcity{number:016}", "language": "en", "body": text, "see": "members"})

    def test_a_full_disk(self) -> None:
        browser = self.serve_here()
        keys, number, refused, taken = browser.form_keys(), 0, 0, 0
        kept, answer = self.write(browser, keys, number)
        self.assertEqual(answer.status, 303, answer.body)
        for _ in range(FILLS):
            filler = self.fill()
            for _ in range(40):
                number += 1
                text, answer = self.write(browser, keys, number)
                self.assertIn(answer.status, (303, 503), answer.body[:500])
                if answer.status == 303:
                    kept, taken = text, taken + 1
                    continue
                refused += 1
                self.assertTrue(answer.header("Retry-After"))
                self.assertIn("<h1", answer.body)
                for word in ("sqlite", "SQL", "disk I/O", "exception"):
                    self.assertNotIn(word, answer.body)
                for page in ("/en", "/en/members", "/en/profile"):
                    self.assertEqual(browser.get(page).status, 200, page)
                if refused % 5 == 0:
                    break
            filler.unlink()
            started = time.monotonic()
            while True:
                number += 1
                text, answer = self.write(browser, keys, number)
                if answer.status == 303:
                    break
                self.assertLess(time.monotonic() - started, 10, "it does not come back by itself")
            kept, back = text, time.monotonic() - started
        print(f"full disk: n={FILLS}, {taken} writes still fitted, {refused} answered 503, back after {back:.2f} s, "
              f"{MACHINE}")
        self.assertGreater(refused, 0, "the disk was never full")
        self.assertEqual(self.server.stop(), 0)
        self.assertEqual(self.stored().strip(), kept.strip())
        with closing(sqlite3.connect(self.here / "agora.db")) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(run("verify", "--data", self.here).returncode, 0)

    def test_a_kill_on_a_full_disk(self) -> None:
        browser = self.serve_here()
        kept, answer = self.write(browser, browser.form_keys(), 1)
        self.assertEqual(answer.status, 303)
        filler = self.fill()
        self.server.kill()
        filler.unlink()
        again = self.serve_here()
        self.assertEqual(again.get("/en/profile").status, 200)
        self.assertEqual(self.stored().strip(), kept.strip())

    def test_a_disk_that_is_read_only(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(self.disk)], check=True)
        done = subprocess.run([str(BINARY), "serve", "--data", str(self.here), "--port", "0"], capture_output=True,
                              text=True, timeout=120, check=False)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertTrue(done.stderr.strip(), "it says nothing")
        subprocess.run(["mount", "-o", "remount,rw", str(self.disk)], check=True)
        self.assertEqual(self.serve_here().get("/en/profile").status, 200)

    def test_no_file_is_left_to_open(self) -> None:
        browser = self.serve_here("prlimit", f"--nofile={FEW_FILES}:{FEW_FILES}")
        idle = []
        for _ in range(2 * FEW_FILES):
            connection = socket.create_connection(("127.0.0.1", self.server.port), timeout=10)
            connection.sendall(b"GET /en HTTP/1.1\r\n")
            idle.append(connection)
        time.sleep(1)
        self.assertTrue(self.server.is_up())
        for connection in idle:
            connection.close()
        started = time.monotonic()
        while True:
            try:
                browser.close()
                if browser.get("/en/profile").status == 200:
                    break
            except (OSError, http.client.HTTPException):
                pass
            self.assertLess(time.monotonic() - started, 20, "it does not come back by itself")
            time.sleep(0.1)
        _, answer = self.write(browser, browser.form_keys(), 5)
        self.assertEqual(answer.status, 303)
        print(f"few files: {FEW_FILES} allowed, {len(idle)} connections, back after "
              f"{time.monotonic() - started:.2f} s")
