"""Payloads that run scripts elsewhere, in every text field, looked at in Chromium with our policy and without it.

AGORA_SCRIPTS: rounds over all forms, each with other payloads; 0 goes on until each was planted (script/verify-long). One
round fills each form once; a page whose main part is as it was before anything was planted is not looked at.
Every payload also goes through every field without a browser: test_hostile_text looks at the tree of each answer.
"""
import secrets
import unittest

import hostile
from browser import Browser
from cooperative import FEW, MACHINE, SEED, CooperativeTest, browser_is_missing, size
from crawl import Table, Visit, forms_of, starts, walk
from filling import Filler, takes_away
from looking import job, look
from pages import Form, Page, main_of
from walked import first_walk

ROUNDS = size("AGORA_SCRIPTS", 1)
FEWEST_VIEWS = 100
IN_A_TEXT = 12  # payloads that share a field of many lines
CONTROL = """<!doctype html><title>x</title><main><p onclick="1">x</p><img src="https://elsewhere.example/x.png">
<a href="javascript:alert(2)">x</a><script>alert(1)</script></main>"""


@unittest.skipIf(browser_is_missing(), f"scripts are left out: {browser_is_missing()}")
class ScriptsTest(CooperativeTest):
    ROLES = True

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.payloads = hostile.sample(hostile.scripts(), SEED, len(hostile.scripts()))
        cls.planted = cls.viewed = 0
        cls.found = first_walk(cls)
        cls.before = {(who, visit.path, visit.main) for who, visits in cls.found.items() for visit in visits}
        cls.untouched = 0

    def next_payload(self, limit: int = 10**6) -> str:
        self.planted += 1
        return self.payloads[(self.planted - 1) % len(self.payloads)][:limit]

    def plant(self, browser: Browser, visit: Visit, form: Form) -> None:
        """Every text field of one form; what is refused is left as it was."""
        fresh = Page(visit.path, browser.get(visit.path).body).form_like(form)
        if fresh is None or any(one.kind == "password" for one in fresh.fields.values()):
            return
        filler = Filler(browser)
        values = filler.values(fresh)
        usual = dict(values)
        for one in fresh.fields.values():
            if one.kind == "textarea":
                values[one.name] = "\n\n".join(self.next_payload() for _ in range(IN_A_TEXT))
            elif one.kind in ("text", "url", "search"):
                values[one.name] = self.next_payload()
            elif "everyone" in one.options:
                values[one.name] = "everyone"
        for _ in range(4):
            fresh.keys |= {"form_key": secrets.token_urlsafe(18)}
            answer = filler.send(fresh, values)
            again = Page(form.action, answer.body).form_like(form) if answer.status in (409, 422) else None
            wrong = [one.name for one in again.fields.values() if one.error] if again else []
            if not wrong:
                return
            for name in wrong:  # shorter first, then what a person would write
                if name not in values:  # a question that came with the answer
                    values[name] = usual[name] = filler.values(again)[name]
                    continue
                text = values[name] if isinstance(values[name], str) else ""
                values[name] = text[:60] if len(text) > 60 else usual[name]

    def test_nothing_runs_and_nothing_goes_out(self) -> None:
        faults, views, number, jobs = [], 0, 0, []
        while number < ROUNDS or (ROUNDS == 0 and self.planted < len(self.payloads)):
            number += 1
            jobs = self.one_round()
            views += len(jobs)
            faults += [f"{seen.path}: {fault}" for seen in look(self.server.port, jobs) for fault in seen.faults]
        print(f"scripts: n={self.planted} payloads of {len(self.payloads)} in {number} rounds, {views} views with and "
              f"without policy, {self.untouched} pages as before, {len(faults)} faults, AGORA_SEED={SEED}, {MACHINE}")
        self.assertGreater(views, FEWEST_VIEWS, "what was planted is looked for where it is not")
        self.assertEqual(faults, [], "\n".join(faults[:30]))

    def one_round(self) -> list[dict]:
        self.people["member"].post("/en/profile/listing", {"list_me": "everyone"})
        planted = set()
        for who, browser in self.people.items():
            visits = self.found.pop(who, None) or walk(browser, self.table, starts(self.table), most=2)
            for visit, form, route in [alike[0] for alike in forms_of(visits, self.table)]:
                kind = (who if ROUNDS != 1 else "", route.pattern, frozenset(form.fields))
                if form.method == "POST" and form.texts and route.identity != "visitor" and \
                        not takes_away(form.path) and kind not in planted:
                    planted.add(kind)
                    self.plant(browser, visit, form)
        jobs, shown = [], set()
        own = self.ask("SELECT account_id FROM accounts_account WHERE mail = 'member.en@demo.example'")[0][0]
        for who in FEW if ROUNDS == 1 else self.people:
            browser = self.people[who]
            first = [f"/en/members/{own}", "/en/members"] if who in ("visitor", "member") else []
            for visit in walk(browser, self.table, first + starts(self.table), most=2):
                kind = visit.route and (visit.route.pattern, who in ("visitor", "member") and who)
                if not kind or not visit.page or kind in shown:
                    continue
                if (who, visit.path, main_of(visit.answer.body)) in self.before:
                    self.untouched += 1  # nothing that was planted is in it
                    continue
                shown.add(kind)
                jobs += self.views(browser, visit.path)
            if who == "visitor":  # what is asked for is shown again
                for form in (alike[0] for alike in forms_of(walk(browser, self.table, starts(self.table), most=1),
                                                             self.table) if alike[0][1].method == "GET"):
                    for one in form[1].texts:
                        path = f"{form[1].path}?{one.name}={hostile.percent(self.next_payload())}"
                        jobs += self.views(browser, path)
        return jobs

    def views(self, browser: Browser, path: str) -> list[dict]:
        """With our policy and without; a short run takes one of them, in turn."""
        self.viewed += 1
        policies = (True, False) if ROUNDS != 1 else (bool(self.viewed % 2),)
        return [job(browser, path, ["scripts"], policy=policy) for policy in policies]

    def test_the_browser_sees_what_runs_and_goes_out(self) -> None:
        """A page that is wrong in four ways: each is told."""
        seen = look(self.server.port, [job(None, "/wrong", ["scripts"], html=CONTROL, policy=False)])[0]
        told = "\n".join(seen.faults)
        for wanted in ("dialog: 1", "asked https://elsewhere.example/x.png", "<p onclick>", "javascript:alert(2)"):
            self.assertIn(wanted, told)
