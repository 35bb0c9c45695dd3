"""Every form, sent several times while lines are cut: it takes effect once, and each answer is the first one.

AGORA_AGAIN: rounds over all forms (script/verify-long: many).
"""
import http.client
import secrets
import time
from collections import Counter

from browser import Answer, Browser
from cooperative import EVERY_ROLE, FEW, MACHINE, SEED, CooperativeTest, size
from crawl import Table, forms_of, starts, walk
from filling import Filler, takes_away
from pages import Page
from repeater import Repeater
from server import LONGEST_START
from walked import first_walk

ROUNDS = size("AGORA_AGAIN", 1)
CUTS = ("before", "unanswered", "half", "none")
LONGEST_PERIODIC = 2  # seconds in which some periodic work is begun while any is due; not a measure of speed
# What grows by itself: sessions are touched, tries and showings counted, work is planned.
BESIDE = {"journal_seal", "journal_unsealed", "journal_cursor", "jobs_job", "jobs_period", "outbox_letter",
          "accounts_session", "accounts_attempt", "members_shown"}


class SentAgainTest(CooperativeTest):
    ROLES = True

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.repeater = Repeater(cls.server.port)
        cls.addClassCleanup(cls.repeater.end)
        cls.database = cls.kept_open()
        cls.compared = ({table for table, _ in cls.columns()} | {"members_profession", "members_skill"}) - BESIDE
        cls.version = None
        cls.rest()

    @classmethod
    def rest(cls) -> None:
        """What the program does by itself at its times is done now, and not in the middle of a comparison."""
        done = "SELECT name, next_at FROM jobs_period ORDER BY name"
        before = None
        while before != (now := cls.database.execute(done).fetchall()) or not now:
            before = now
            time.sleep(LONGEST_PERIODIC)
        cls.database.execute("UPDATE jobs_period SET next_at = next_at + ?", (24 * 3_600_000_000,))

    def facts(self) -> dict[str, list]:
        """Every row of every table, in the order of its key, when no work is waiting."""
        self.wait_for_work()
        version = self.database.execute("PRAGMA data_version").fetchone()[0]
        if version != self.version:
            self.version = version
            self.database.execute("BEGIN")
            self.known_facts = {table: self.database.execute(f'SELECT * FROM "{table}"').fetchall()
                                for table in self.compared}
            self.database.execute("COMMIT")
        return self.known_facts

    def wait_for_work(self) -> None:
        end = time.monotonic() + LONGEST_START
        due = "SELECT 1 FROM jobs_job WHERE state = 'waiting' AND run_at <= ?"
        while self.database.execute(due, (time.time_ns() // 1000,)).fetchone():
            self.assertLess(time.monotonic(), end, "work that never ends")
            time.sleep(0.02)

    def send(self, browser: Browser, form, pairs) -> Answer | None:
        """Once through the proxy, on a line of its own; none when it was cut."""
        through = Browser(self.repeater.port)
        through.cookies = dict(browser.cookies)
        try:
            return through.post_pairs(form.action, pairs, form.is_multipart)
        except (OSError, http.client.HTTPException):
            return None
        finally:
            through.close()

    def test_every_form_takes_effect_once(self) -> None:
        faults, verdicts, cut, sent = [], Counter(), Counter(), 0
        known: set[tuple] = set()
        first = first_walk(type(self))
        for number in range(ROUNDS + 1):  # what the first round made has forms of its own
            for who in list(FEW if number == ROUNDS else self.people):
                browser = self.people[who]
                self.back(browser)
                visits = first.pop(who, None) or walk(browser, self.table, starts(self.table), most=2)
                found = [alike[0] for alike in forms_of(visits, self.table)]
                for visit, form, route in sorted(found, key=lambda one: takes_away(one[1].path)):
                    key = (number if number < ROUNDS else 0, route.pattern, frozenset(form.fields))
                    if form.method != "POST" or key in known:
                        continue
                    known.add(key)
                    verdict, count = self.check(who, visit, form, route, faults, cut)
                    if verdict == "gone" and number < ROUNDS:
                        known.discard(key)  # used up by what was sent before: somebody else's may stand, or a later one
                        continue
                    verdicts[verdict] += 1
                    sent += count
        print(f"sent again: n={sent} requests for {sum(verdicts.values())} forms, {dict(verdicts)}, cuts {dict(cut)}, "
              f"{len(faults)} faults, AGORA_SEED={SEED}, {MACHINE}", *faults[:30], sep="\n  ")
        self.assertEqual(faults, [])
        self.assertGreater(verdicts["once"], 0)

    def check(self, who: str, visit, form, route, faults: list[str], cut: Counter) -> tuple[str, int]:
        browser = self.member_again(who)
        form = Page(visit.path, browser.get(visit.path).body).form_like(form)
        if form is None:
            return "gone", 0
        filler = Filler(browser, who[:3])
        values, usual = self.values_that_fit(browser, visit, form, filler)
        form.keys = form.keys and (form.keys | {"form_key": secrets.token_urlsafe(18)})
        pairs = filler.pairs(form, values)
        before = self.facts()
        self.repeater.cuts = [self.chance.choice(CUTS) for _ in range(self.chance.randint(1, 4))]
        cut.update(self.repeater.cuts)
        sent = len(self.repeater.cuts)
        for _ in range(sent):
            self.send(browser, form, pairs)
        first = self.send(browser, form, pairs)
        once = self.facts()
        second = self.send(browser, form, pairs)
        twice = self.facts()
        filler.keep_password(form, values)
        if first.status >= 400 and second.status >= 400 and not self.growth(before, once):
            return f"refused {first.status}", sent + 2
        if (first.status, first.location) != (second.status, second.location) and \
                "/session/new" not in second.location:
            faults.append(f"{route.pattern}: first {first.status} {first.location}, then {second.status} "
                          f"{second.location}")
        changed = [table for table in once if once[table] != twice[table]]
        if self.is_download(first):
            # Given as often as it is asked for, and each time written down; nothing else may change.
            if changed != ["journal_entry"] or set(self.growth(before, twice)) != {"journal_entry"}:
                faults.append(f"{route.pattern}: a download that changed {self.growth(before, twice)}")
            return f"download: {route.pattern}", sent + 2
        if changed:
            faults.append(f"{route.pattern}: sent again it changed {changed}")
        grown = self.growth(before, once)
        more = {table: rows for table, rows in grown.items() if usual is not None and rows > max(usual[table], 1)}
        if more or grown["web_submission"] > 1:
            faults.append(f"{route.pattern}: added {more or grown}, once adds {usual}")
        return "once" if grown["web_submission"] == 1 else f"once, no submission kept: {route.pattern}", sent + 2

    @staticmethod
    def is_download(answer: Answer) -> bool:
        return answer.header("Content-Disposition").startswith("attachment")

    @staticmethod
    def growth(before: dict[str, list], after: dict[str, list]) -> Counter:
        return Counter({table: len(rows) - len(before[table]) for table, rows in after.items()
                        if len(rows) != len(before[table])})

    def member_again(self, who: str) -> Browser:
        """Signed in; somebody new when the account was closed by what was sent."""
        browser = self.people[who]
        self.stay_visitor(browser)
        try:
            self.back(browser)
        except AssertionError:
            if who in (*self.roles, EVERY_ROLE):
                raise
            browser = self.people[who] = self.join("Again", f"again{secrets.token_hex(3)}@harness.example")
        return browser

    @staticmethod
    def stay_visitor(browser: Browser) -> None:
        """Who signed in by the form before is nobody again."""
        if not browser.mail:
            browser.cookies.pop("agora", None)

    def values_that_fit(self, browser: Browser, visit, form, filler: Filler) -> tuple[dict, Counter | None]:
        """Found by sending another one first, when that leaves the form where it is; and what that one added."""
        if takes_away(form.path) or not form.fields:
            return filler.values(form), None
        trial = Page(visit.path, browser.get(visit.path).body).form_like(form)
        before = self.facts()
        values, answer = filler.solve(visit.path, trial)
        usual = self.growth(before, self.facts()) if answer.status < 400 else None
        fresh = filler.values(form)
        for one in form.texts:
            if values[one.name] == "" or one.kind in ("date", "time", "url", "tel"):
                fresh[one.name] = values[one.name]
        after = Page(visit.path, browser.get(visit.path).body).form_like(form)
        if after:
            form.keys = after.keys
        return {name: values[name] if form.fields[name].is_choice else value for name, value in fresh.items()}, usual
