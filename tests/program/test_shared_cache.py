"""A shared cache that ignores Vary and cookies stands in front: nobody gets what was made for somebody else.

AGORA_CACHED: requests of all people together (script/verify-long: 100,000).
"""
from urllib.parse import urlsplit

from browser import Answer, Browser
from cooperative import MACHINE, SEED, CooperativeTest, size
from crawl import Table, starts, walk
from server import PASSWORD

REQUESTS = size("AGORA_CACHED", 1500)
PEOPLE = size("AGORA_CACHED_PEOPLE", 3)


class Cache:
    """Keeps whatever it may by Cache-Control, under the address alone."""

    def __init__(self) -> None:
        self.kept: dict[str, Answer] = {}
        self.hits = 0

    def get(self, browser: Browser, path: str) -> Answer:
        if path in self.kept:
            self.hits += 1
            return self.kept[path]
        answer = browser.get(path)
        control = answer.header("Cache-Control").lower()
        if not any(word in control for word in ("private", "no-store")):
            self.kept[path] = answer
        return answer


class SharedCacheTest(CooperativeTest):
    def test_no_answer_crosses_over(self) -> None:
        table, cache = Table(), Cache()
        browsers = {"": self.people["visitor"]}
        for number in range(PEOPLE):
            word = f"zqcrossed{number}zq"
            mail = f"{word}@harness.example"
            self.add_account(mail)
            browsers[word] = self.person(mail)
        paths = sorted({visit.path for browser in list(browsers.values())[:2]
                        for visit in walk(browser, table, starts(table, everything=True), everything=True)})
        crossed, cookies, own = [], [], 0
        for _ in range(REQUESTS):
            word, path = self.chance.choice(list(browsers)), self.chance.choice(paths)
            answer = cache.get(browsers[word], path)
            own += bool(word) and word in answer.body
            crossed += [f"{path} gave {word or 'a visitor'} what is {other}'s" for other in browsers
                        if other and other != word and other in answer.body]
            if answer.all("Set-Cookie") and "no-store" not in answer.header("Cache-Control"):
                cookies.append(path)
        print(f"hostile cache: n={REQUESTS} of {len(browsers)} people to {len(paths)} addresses, {cache.hits} from the "
              f"cache, {own} answers named their person, {len(crossed)} crossed, AGORA_SEED={SEED}, {MACHINE}")
        self.assertEqual(crossed, [], "\n".join(crossed[:20]))
        self.assertEqual(cookies, [])
        self.assertGreater(own, 0, "no page names the person it is for: nothing could have crossed")
        self.assertGreater(cache.hits, 0, "the cache kept nothing")
