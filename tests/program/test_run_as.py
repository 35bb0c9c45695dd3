"""A server that root starts becomes the user of its configuration, or says why it cannot."""
import http.client
import os
import pwd
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from server import BINARY, Server, run

WRONG_USAGE = 2
USER = "nobody"


@unittest.skipUnless(os.geteuid() == 0, "only root can start a server that becomes somebody else")
class RunAsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="agora-run-as-"))
        self.folder.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / "data"
        self.server = Server(self.data)
        self.server.configuration.write_text(f'[server]\nrun_as = "{USER}"\n', encoding="utf-8")
        self.addCleanup(lambda: self.server.is_up() and self.server.kill())

    def refusal(self, *words: str) -> str:
        done = run("serve", "--data", self.data, "--port", "0", *words)
        self.assertEqual(done.returncode, WRONG_USAGE, done.stdout + done.stderr)
        return done.stderr

    def test_serves_without_any_right_of_root(self) -> None:
        self.server.start()
        status = Path(f"/proc/{self.server.process.pid}/status").read_text(encoding="utf-8")
        lines = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        user = pwd.getpwnam(USER)
        self.assertEqual(set(lines["Uid"].split()), {str(user.pw_uid)})
        self.assertEqual(set(lines["Gid"].split()), {str(user.pw_gid)})
        self.assertEqual(set(lines["Groups"].split()) - {str(user.pw_gid)}, set())
        self.assertEqual(int(lines["CapEff"], 16), 0)
        self.assertEqual(int(lines["CapPrm"], 16), 0)
        self.assertEqual(lines["NoNewPrivs"].strip(), "1")
        for path in [self.data, *self.data.rglob("*")]:
            self.assertEqual(path.stat().st_uid, user.pw_uid, path)

    def test_takes_a_port_that_only_root_may_have(self) -> None:
        self.server.process = subprocess.Popen(
            [str(BINARY), "serve", "--data", str(self.data), "--port", "901", "--run-as", USER],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.assertIn("(port 901)", self.server.process.stdout.readline())
        connection = http.client.HTTPConnection("127.0.0.1", 901, timeout=30)
        connection.request("GET", "/healthz")
        self.assertEqual(connection.getresponse().status, 200)
        connection.close()

    def test_says_whose_folder_it_is(self) -> None:
        self.assertEqual(run("migrate", "--data", self.data).returncode, 0)
        text = self.refusal("--run-as", USER)
        self.assertIn("belongs to root, not to nobody", text)
        self.assertIn(f"chown -R nobody: {self.data}", text)

    def test_says_that_the_way_to_the_folder_is_closed(self) -> None:
        self.data.mkdir()
        shutil.chown(self.data, USER)
        self.folder.chmod(0o700)
        self.assertIn("nobody cannot reach", self.refusal("--run-as", USER))

    def test_knows_no_such_user_and_not_root(self) -> None:
        self.assertIn("there is no user", self.refusal("--run-as", "agora-nobody-at-all"))
        self.assertIn("root", self.refusal("--run-as", "root"))

    def test_only_root_can_become_somebody_else(self) -> None:
        done = subprocess.run(
            ["setpriv", "--reuid", USER, "--clear-groups", str(BINARY), "serve", "--data",
             str(self.data), "--port", "0", "--run-as", "daemon"],
            capture_output=True, text=True, timeout=60, check=False)
        if "ermission denied" in done.stderr and "setpriv" in done.stderr:
            self.skipTest("the program lies where nobody else may go")
        self.assertEqual(done.returncode, WRONG_USAGE, done.stderr)
        self.assertIn("only a server that root starts", done.stderr)


if __name__ == "__main__":
    unittest.main()
