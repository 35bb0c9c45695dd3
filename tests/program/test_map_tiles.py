"""Pages name no other server, unless whoever runs the program names one for maps."""
import re

from browser import Browser
from server import CONFIGURATION, ProgramTest, run

TILES = "https://tiles.example/{z}/{x}/{y}.png"
OWN = "img-src 'self';"
OTHER = "img-src 'self' https://tiles.example;"
PATHS = ("/en", "/en/members/map", "/en/places/map", "/en/offices", "/en/privacy", "/en/nothing", "/api/members",
         "/healthz")


class MapTilesTest(ProgramTest):
    def read(self, path: str) -> tuple[str, str]:
        browser = Browser(self.server.port)
        try:
            answer = browser.get(path)
            return answer.header("Content-Security-Policy"), answer.body
        finally:
            browser.close()

    def test_only_the_server_that_is_named_may_be_asked_for_pictures(self) -> None:
        self.server = self.serve()
        for path in PATHS:
            policy, body = self.read(path)
            self.assertIn(OWN, policy, path)
            self.assertNotIn("http", policy, path)
            self.assertNotIn("data-tiles", body, path)
        self.server.stop()
        self.server.configuration.write_text(
            CONFIGURATION + f'[map]\ntiles = "{TILES}"\ncredit = "Our own"\n', encoding="utf-8")
        self.server.start()
        for path in PATHS:
            for _ in range(2):  # the second time from the pages that are kept
                policy, body = self.read(path)
                self.assertIn(OTHER, policy, path)
                self.assertEqual(len(re.findall("https?:", policy)), 1, path)
        self.assertIn(f'data-tiles="{TILES}"', self.read("/en/places/map")[1])

    def test_an_address_that_says_more_is_refused_at_the_start(self) -> None:
        configuration = self.data.parent / "wrong.toml"
        configuration.write_text('[map]\ntiles = "https://a.example; script-src *;/{z}/{x}/{y}"\n', encoding="utf-8")
        refused = run("serve", "--data", self.data, "--port", "0", "--config", configuration)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("map.tiles", refused.stderr)
