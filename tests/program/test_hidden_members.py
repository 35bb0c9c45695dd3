"""What a member shows to nobody, to members or to everyone is where it may be, and nowhere else.

Every text field of every form under /profile gets a word of its own (a canary) from members who are not listed, listed
for members and listed for everyone, at each audience. Then everything is read as a visitor and as another member.
AGORA_HIDDEN: how many members plant (script/verify-long: 1,000).
"""
import secrets
import statistics
import time
from dataclasses import dataclass, field

from browser import Answer, Browser
from cooperative import MACHINE, CooperativeTest, size
from crawl import Table, Visit, starts, walk
from filling import Filler
from pages import Field, Form, Page, without_keys

HIDDEN = size("AGORA_HIDDEN", 8)
LEVELS = ("only_me", "my_groups", "members", "everyone")
TRIES = 15  # for the time of a page that is not there


@dataclass(frozen=True)
class Canary:
    word: str
    where: str
    listed: str  # only_me, members, everyone
    level: str

    def is_for(self, viewer: str) -> bool:
        enough = ("everyone",) if viewer == "visitor" else ("members", "everyone")
        return self.listed in enough and self.level in enough


@dataclass
class Planter:
    browser: Browser
    listed: str
    level_at: int | None  # None: everything for everyone
    page: str = ""
    canaries: list[Canary] = field(default_factory=list)
    shelves: dict[str, str] = field(default_factory=dict)  # audience of all that is kept under an address

    def level(self) -> str:
        if self.level_at is None:
            return "everyone"
        self.level_at += 1
        return LEVELS[self.level_at % len(LEVELS)]


def audience_of(form: Form, name: str) -> Field | None:
    """The choice of audience that goes with a field: the only one, or the one that is named like it."""
    found = [one for one in form.fields.values() if set(LEVELS) <= set(one.options)]
    if len(found) <= 1:
        return next(iter(found), None)
    return next((one for one in found if one.name.split("_")[-1] in name), None)


class HiddenMembersTest(CooperativeTest):
    MEMBERS = 8

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.table = Table()
        cls.visitor, cls.member = cls.people["visitor"], cls.people["member"]
        cls.before = cls.everything("visitor")
        hidden = [("only_me", None), ("only_me", 0), ("members", None), ("members", 1)]
        cls.planters = [cls.plant(*hidden[at % 4]) for at in range(max(HIDDEN * 3 // 4, 4))]
        cls.settle()
        cls.after = cls.everything("visitor")
        cls.planters += [cls.plant("everyone", at) for at in range(max(HIDDEN // 4, 4))]
        cls.settle()
        cls.canaries = [canary for planter in cls.planters for canary in planter.canaries]
        cls.seen = {who: cls.everything(who) for who in ("visitor", "member")}

    @classmethod
    def settle(cls) -> None:
        """Until the search has followed: its tail is at most a second."""
        time.sleep(2)

    @classmethod
    def everything(cls, who: str) -> dict[str, Answer]:
        """Every page, file and feed that this person's links lead to, and the same through the API."""
        browser, answers = cls.people[who], {}
        for visit in walk(browser, cls.table, starts(cls.table, everything=True), most=4, everything=True,
                          most_things=20 + 2 * HIDDEN):
            answers[visit.path] = visit.answer
            if visit.route and not visit.route.bare and visit.path.startswith("/en"):
                api = "/api" + (visit.path.removeprefix("/en") or "/")
                answers[api] = browser.get(api)
        return answers

    @classmethod
    def word(cls) -> str:
        return "zq" + secrets.token_hex(6)

    @classmethod
    def plant(cls, listed: str, level_at: int | None) -> Planter:
        name, mail = cls.word(), cls.word()
        planter = Planter(cls.join(name, f"{mail}@harness.example"), listed, level_at)
        planter.canaries = [Canary(name, "the account's name", listed, "only_me"),
                            Canary(mail, "the address to sign in with", listed, "only_me")]
        planted = set()
        for visit in walk(planter.browser, cls.table, ["/en/profile"], most=10):
            for form in visit.page.forms if visit.page and visit.path.startswith("/en/profile") else []:
                is_own = form.method == "POST" and form.path.startswith("/en/profile")
                if is_own and form.texts and form.path not in planted:
                    planted.add(form.path)
                    cls.plant_form(planter, visit, form)
        planter.browser.post("/en/profile/listing", {"list_me": listed})
        planter.page = f"/en/members/{cls.ask('SELECT account_id FROM accounts_account WHERE mail LIKE ?', mail + '@%')[0][0]}"
        return planter

    @classmethod
    def plant_form(cls, planter: Planter, visit: Visit, form: Form) -> None:
        filler, words, levels = Filler(planter.browser), {}, {}
        beside = next((other for other in visit.page.forms if other is not form and
                       other.path.startswith(form.path + "/") and audience_of(other, "")), None)
        if beside:
            one = audience_of(beside, "")
            levels[one.name] = planter.shelves[form.path] = planter.level()
            assert filler.send(beside, {one.name: levels[one.name]}).status == 303
        shelf = next((level for path, level in planter.shelves.items() if form.path.startswith(path + "/")), "")
        values = filler.values(form)
        for one in form.texts:
            audience = audience_of(form, one.name)
            if audience:
                values[audience.name] = levels.setdefault(audience.name, planter.level())
            level = levels[audience.name] if audience else next(iter(levels.values()), shelf or planter.listed)
            if one.kind == "tel":
                word = "4" + str(secrets.randbelow(10**8)).zfill(8)
                values[one.name] = f"+32 {word}"
            else:
                word = cls.word()
                values[one.name] = {"email": f"{word}@harness.example", "url": f"https://example.org/{word}"}.get(
                    one.kind, f"{word} words")
            words[one.name] = Canary(word, f"{form.path} {one.name}", planter.listed, level)
        form.keys = planter.browser.form_keys()
        answer = filler.send(form, values)
        for name in [one.name for one in (Page(form.action, answer.body).form_like(form) or form).texts if one.error]:
            values[name] = "Gent"  # only what exists is taken here
            words.pop(name)
        if answer.status != 303:
            form.keys = planter.browser.form_keys()
            answer = filler.send(form, values)
        assert answer.status == 303, (form.path, values, answer.status)
        planter.canaries += words.values()

    def found(self, answer: Answer, canaries: list[Canary]) -> list[Canary]:
        told = answer.content + str(answer.headers).encode()
        if b"zq" not in told and b"+32" not in told:
            return []
        return [canary for canary in canaries if canary.word.encode() in told]

    def test_nobody_sees_what_is_not_for_them(self) -> None:
        for who, answers in self.seen.items():
            own = [canary for canary in self.canaries if canary.is_for(who)]
            others = [canary for canary in self.canaries if not canary.is_for(who)]
            leaks = [f"{path} shows a {who} {canary.where} (listed {canary.listed}, for {canary.level})"
                     for path, answer in answers.items() for canary in self.found(answer, others)]
            shown = {canary for answer in answers.values() for canary in self.found(answer, own)}
            print(f"hidden members, {who}: n={len(self.planters)} members, {len(others)} canaries not for them, "
                  f"{len(answers)} answers, {len(leaks)} leaks; {len(shown)} of {len(own)} shown that are for them")
            self.assertEqual(leaks, [], "\n".join(leaks[:20]))
            missing = [f"{canary.where} (listed {canary.listed}, for {canary.level})" for canary in set(own) - shown]
            self.assertEqual(missing, [], "what is for them is looked for in vain: the test sees too little")

    def test_hidden_members_change_nothing_that_a_visitor_reads(self) -> None:
        """Counts, facets, feeds, the sitemap, the map: the same bytes as before they joined."""
        self.assertEqual(set(self.before), set(self.after))
        changed = [path for path, answer in self.before.items()
                   if without_keys(answer.body) != without_keys(self.after[path].body) and path != "/metrics"]
        self.assertEqual(changed, [])

    def test_their_addresses_look_like_no_address(self) -> None:
        times: dict[bool, list[float]] = {True: [], False: []}
        for viewer in ("visitor", "member"):
            hidden = [planter for planter in self.planters if planter.listed == "only_me" or
                      (viewer == "visitor" and planter.listed == "members")]
            for planter in hidden:
                number = planter.page.rsplit("/", 1)[1]
                nobody = number[:-4] + str((int(number[-4:]) + 7) % 10000).zfill(4)
                for pattern in ("/en/members/{}", "/api/members/{}", "/members/{}/card.vcf", "/members/{}/qr.svg"):
                    there, absent = (self.people[viewer].get(pattern.format(one)) for one in (number, nobody))
                    self.assertEqual((there.status, absent.status), (404, 404), (viewer, pattern, planter.listed))
                    self.assertEqual(without_keys(there.body).replace(number, ""),
                                     without_keys(absent.body).replace(nobody, ""), pattern)
                    self.assertEqual([name for name, _ in there.headers], [name for name, _ in absent.headers])
        for _ in range(TRIES):
            for is_there, one in ((True, number), (False, nobody)):
                started = time.perf_counter()
                self.visitor.get(f"/en/members/{one}")
                times[is_there].append(time.perf_counter() - started)
        there, absent = (statistics.median(times[is_there]) * 1000 for is_there in (True, False))
        print(f"hidden members: 404 of a hidden one {there:.2f} ms, of nobody {absent:.2f} ms "
              f"(middle of {TRIES} each), {MACHINE}")

    def test_a_search_for_their_words_finds_what_nonsense_finds(self) -> None:
        count = 0
        for viewer in ("visitor", "member"):
            hidden = [canary for canary in self.canaries if not canary.is_for(viewer)]
            for canary in hidden[:: max(1, len(hidden) // 30)]:
                nonsense = canary.word[:2] + canary.word[2:][::-1]
                for path in ("/en/members?q={}", "/api/members?q={}", "/en/members/map?q={}", "/members.atom?q={}",
                             "/en/members/print?q={}", "/api/members?q={}%20photographer", "/en/search?q={}",
                             "/api/search?q={}%20photographer", "/api/search/suggestions?q={}"):
                    asked, other = (self.people[viewer].get(path.format(word)) for word in (canary.word, nonsense))
                    self.assertEqual(without_keys(asked.body).replace(canary.word, "?"),
                                     without_keys(other.body).replace(nonsense, "?"),
                                     f"{viewer}: {path} finds {canary.where}")
                    count += 1
        print(f"hidden members: n={count} searches for hidden words, each as for nonsense")

    def test_the_visitors_part_of_the_index_and_the_log_hold_none_of_it(self) -> None:
        visitors = b"".join(path.read_bytes() for path in (self.data / "index").resolve().rglob("visitors/*")
                            if path.is_file())
        held = {canary for canary in self.canaries if canary.word.encode() in visitors}
        wrong = [canary.where for canary in held if not canary.is_for("visitor")]
        print(f"hidden members: {len(visitors)} bytes of the visitors' index hold {len(held)} canaries, "
              f"{len(wrong)} of them wrongly")
        self.assertEqual(wrong, [])
        self.assertGreater(len(held), 0, "the index is not readable by searching its bytes: this test is blind")
        log = self.server.errors.read_bytes()
        self.assertEqual([canary.where for canary in self.canaries if canary.word.encode() in log], [])
