"""What a first visit weighs: every byte over the line and every request, in Chromium without anything kept."""
import http.client
import secrets
import unittest
from urllib.parse import urlsplit

from browser import Browser
from cooperative import CooperativeTest, browser_is_missing
from crawl import Table, walk
from looking import job, look

MOST_BYTES = 100 * 1024
MOST_REQUESTS = 12
HEAVIER = 300 * 1024  # with a map or a chart
MAP = "/assets/map."


class CompressionTest(CooperativeTest):
    MEMBERS = 8

    def test_the_first_answer_is_as_small_as_the_kept_ones(self) -> None:
        for encoding in ("br", "gzip"):
            path = f"/nl/members?q={secrets.token_hex(6)}"
            answers = []
            for _ in range(2):
                line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
                line.request("GET", path, headers={"Accept-Encoding": encoding})
                answer = line.getresponse()
                answers.append((answer.status, answer.getheader("Content-Encoding"), answer.getheader("ETag"),
                                answer.read()))
                line.close()
            self.assertEqual(answers[0], answers[1])
            self.assertEqual(answers[0][:2], (200, encoding))


@unittest.skipIf(browser_is_missing(), f"weights are left out: {browser_is_missing()}")
class WeightTest(CooperativeTest):
    MEMBERS = 300

    def test_a_first_visit_is_light(self) -> None:
        visitor: Browser = self.people["visitor"]
        paths = ["/nl", "/nl/members", "/nl/members/map", "/nl/offices", "/nl/professions"]
        for start, pattern in (("/nl/members", "/members/{id}"), ("/nl/forum", "/forum/topics/{topic}"),
                               ("/nl/events", "/events/{id}")):
            found = [visit.path for visit in walk(visitor, Table(), [start], most=1, language="nl")
                     if visit.route and visit.route.pattern == pattern][:1]
            self.assertTrue(found, pattern)
            paths += found
        seen = look(self.server.port, [job(visitor, path, ["weight"]) for path in paths])
        heavy = []
        for one in sorted(seen, key=lambda one: one.bytes):
            limit = HEAVIER if MAP in visitor.get(one.path).body else MOST_BYTES
            print(f"weight: {urlsplit(one.path).path}: {one.bytes / 1024:.1f} KB, {one.requests} requests")
            if one.bytes > limit or (one.requests > MOST_REQUESTS and limit == MOST_BYTES):
                heavy.append(f"{one.path}: {one.bytes} bytes, {one.requests} requests")
            self.assertGreater(one.bytes, 1000, f"{one.path} was not weighed: {one.faults}")
        self.assertEqual(heavy, [])
