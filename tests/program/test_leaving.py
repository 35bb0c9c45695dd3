"""Who leaves the directory is gone with the answer, however busy the program is; n by AGORA_LEAVING."""
import random
import re
import secrets
import threading
import time
import unittest

from browser import Browser
from cooperative import MACHINE, SEED, CooperativeTest, size

ROUNDS = size("AGORA_LEAVING", 25)
WRITERS, SEARCHERS = 3, 3
SIGNS = ("photo", "imker", "design", "boek", "web", "Quill")
SLOWEST = 20  # seconds for one answer: less than a browser's patience; not a measure of speed


def told(times: list[float]) -> str:
    ordered = sorted(times)
    p50, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000 for part in (0.5, 0.99))
    return f"p50 {p50:.0f} ms, p99 {p99:.0f} ms, max {ordered[-1] * 1000:.0f} ms"


class LeavingTest(CooperativeTest):
    MEMBERS = 60

    def send(self, who: Browser, path: str, fields: dict[str, str]) -> float:
        """Sends a form of its own key; the seconds until the answer."""
        keys = who.keys | {"form_key": secrets.token_hex(8)}
        start = time.monotonic()
        answer = who.post_form("/en" + path, fields | keys)
        self.assertEqual(answer.status, 303, (path, answer.body[:300]))
        return time.monotonic() - start

    def newcomer(self, name: str) -> Browser:
        who = self.join(f"{name} Quillfeather", f"{name.lower()}@leaving.example")
        who.keys = who.form_keys()
        return who

    def write(self, who: Browser) -> None:
        chance = random.Random(who.mail)
        self.send(who, "/profile/listing", {"list_me": "everyone"})
        while not self.over.is_set():
            self.send(who, "/profile/texts/who_i_am",
                      {"language": "en", "see": "everyone", "body": " ".join(chance.choices(SIGNS, k=40))})

    def search(self, who: Browser) -> None:
        chance = random.Random(who.port)
        while not self.over.is_set():
            language, word = chance.choice(("nl", "fr", "en")), chance.choice(SIGNS)
            answer = who.get(f"/{language}/members?q={word}&km={chance.randrange(1, 400)}")
            self.assertEqual(answer.status, 200, answer.body[:300])

    def busy(self, work, who: Browser) -> None:
        try:
            work(who)
        except BaseException as fault:  # told by the test, not by its thread
            self.faults.append(repr(fault))

    def is_there(self, visitor: Browser, number: str) -> list[str]:
        """Where a visitor meets this member now."""
        lists = ("/en/members?q=Vanishing", "/fr/members/print?q=Vanishing", "/members.atom?lang=nl", "/sitemap.xml",
                 "/api/members?q=Vanishing")
        listed = [path for path in lists if f"members/{number}" in visitor.get(path).body]
        return listed + [path for path in (f"/nl/members/{number}", f"/members/{number}/card.vcf", f"/api/members/{number}")
                         if visitor.get(path).status == 200]

    def test_leaving_holds_with_its_answer(self):
        self.over, self.faults = threading.Event(), []
        leaver, visitor = self.newcomer("Vanishing"), self.person()
        crowd = [(self.write, self.newcomer(f"Writer{n}")) for n in range(WRITERS)]
        crowd += [(self.search, self.person()) for _ in range(SEARCHERS)]
        self.send(leaver, "/profile/listing", {"list_me": "everyone", "allow_indexing": "true"})
        number = re.search(r'/en/members/(\d+)"', leaver.get("/en/profile").body)[1]
        threads = [threading.Thread(target=self.busy, args=one, daemon=True) for one in crowd]
        for thread in threads:
            thread.start()
        listing, unlisting, still = [], [], []
        try:
            for _ in range(ROUNDS):
                listing.append(self.send(leaver, "/profile/listing", {"list_me": "everyone", "allow_indexing": "true"}))
                self.assertEqual(visitor.get(f"/nl/members/{number}").status, 200)
                unlisting.append(self.send(leaver, "/profile/unlisting", {}))
                still += self.is_there(visitor, number)
        finally:
            self.over.set()
            for thread in threads:
                thread.join(60)
        print(f"leaving: n={ROUNDS}, listing {told(listing)}; unlisting {told(unlisting)}; seed {SEED}, {MACHINE}")
        self.assertEqual(self.faults, [])
        self.assertEqual(still, [], "a visitor still meets who left")
        self.assertLess(max(listing + unlisting), SLOWEST)


if __name__ == "__main__":
    unittest.main()
