"""How a group comes to life, in each language and without script: a network that the observatory misses is proposed and
opens when enough are interested, members join by its charter, a meeting with three seats has a waiting list, a check-in and
a report, a question is answered once and becomes a frequent question, and what follows comes in one mail of the day."""
import quopri
import re
import sqlite3
import time
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cooperative import CooperativeTest, letters
from crawl import LANGUAGES
from reader import Reader

SEATS = 3
ZONE = "Europe/Brussels"
NEEDED = 5  # members who would come before a network opens; who proposes it is one
NAMES = ("Ada", "Bo", "Cleo", "Dirk", "Eva")
WORDS = {
    "nl": {"name": "Ambachten langs de Leie", "charter": "We luisteren eerst.", "event": "Koffie aan de Leie",
           "report": "We deelden adressen van ateliers.", "task": "Een atelier bezoeken",
           "question": "Waar vind ik een kluisje aan de Leie?", "answer": "Aan de balie van het station.",
           "places": "Drie plaatsen per keer."},
    "fr": {"name": "Métiers le long de la Meuse", "charter": "Nous écoutons d’abord.", "event": "Un café sur la Meuse",
           "report": "Nous avons partagé des adresses d’ateliers.", "task": "Visiter un atelier",
           "question": "Où trouver un casier au bord de la Meuse ?", "answer": "Au guichet de la gare.",
           "places": "Trois places à la fois."},
    "en": {"name": "Crafts along the Thames", "charter": "We listen first.", "event": "Coffee by the Thames",
           "report": "We shared addresses of studios.", "task": "Visit a studio",
           "question": "Where is a locker by the Thames?", "answer": "At the desk of the station.",
           "places": "Three places at a time."},
}


class MeetingTest(CooperativeTest):
    MEMBERS = 1200

    def readers(self, language: str) -> list[Reader]:
        return [Reader(self.join(f"{name} {language.upper()}", f"{name.lower()}.{language}@harness.example", language),
                       language) for name in NAMES]

    def change(self, statement: str, *values: object) -> None:
        with closing(sqlite3.connect(self.data / "agora.db", timeout=60)) as database, database:
            self.assertGreater(database.execute(statement, values).rowcount, 0, statement)

    def found(self, founder: Reader, words: dict[str, str], number: int) -> str:
        founder.open("/observatory")
        gaps = [link for link in founder.page.links if "/groups/new?kind=profession" in link]
        self.assertTrue(gaps, "no profession without a network")
        founder.open(gaps[number % len(gaps)])
        form = founder.form(r"/groups$")
        self.assertTrue(form.fields["profession"].chosen and form.fields["place"].value, "the gap is not filled in")
        founder.send(r"/groups$", name=words["name"], summary=words["name"], goal=words["name"], charter=words["charter"],
                     openness="open", interest_needed=str(NEEDED))
        self.assertIn(words["charter"], founder.text)
        return founder.path

    def begin(self, guests: list[Reader], group: str, words: dict[str, str]) -> None:
        """It opens when enough said that they would come; each of them hears of it."""
        before = set(letters(self.data / "mail"))
        for guest in guests:
            guest.open(group)
            self.assertFalse(guest.has_form("/membership"), "it is open before anybody is interested")
            guest.send(r"/interest$")
        self.wait_for_letter(guests[0].browser.mail, before, group)

    def come_in(self, guest: Reader, group: str, words: dict[str, str]) -> None:
        guest.open(group).follow(r"/membership/new$")
        self.assertIn(words["charter"], guest.text)
        guest.send(r"/membership$", accept=["true"])

    def announce(self, founder: Reader, group: str, words: dict[str, str]) -> str:
        begin = datetime.now(ZoneInfo(ZONE)) + timedelta(minutes=90)
        founder.open(group).follow(r"/events/new")
        form = founder.form(r"/events$")
        circle = form.fields["circles"]
        founder.send(r"/events$", title=words["event"], body=words["places"], voice="group",
                     circles=circle.chosen or circle.options[-1:], starts_at=begin.strftime("%Y-%m-%dT%H:%M"),
                     ends_at=(begin + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"), time_zone=ZONE, registers=["true"],
                     capacity=str(SEATS), audience="members", place="Gent")
        self.assertIn(words["event"], founder.text)
        return founder.path

    def fill(self, founder: Reader, guests: list[Reader], event: str) -> None:
        """One more comes than there are seats; when one stays at home, who waits has the seat, and hears of it."""
        for guest in guests:
            guest.open(event).send(r"/registration$")
        last, first = guests[-1], guests[0]
        founder.open(event).follow(r"/events/\d+[^/]*/people$")
        self.assertEqual(len([form for form in founder.page.forms if "/presence" in form.path]), SEATS)
        before = set(letters(self.data / "mail"))
        first.open(event).send(r"/declining$")
        self.wait_for_letter(last.browser.mail, before, event)

    def wait_for_letter(self, mail: str, before: set[str], holds: str, wait: float = 30) -> str:
        end = time.monotonic() + wait
        while time.monotonic() < end:
            for text in letters(self.data / "mail", before).values():
                if re.search(rf"^To: .*{re.escape(mail)}", text, re.M) and holds in text:
                    return text
            time.sleep(0.1)
        self.fail(f"no letter to {mail} with {holds}")

    def meet(self, founder: Reader, guests: list[Reader], event: str, words: dict[str, str]) -> None:
        founder.open(event + "/people")
        came = [form for form in founder.page.forms if "/presence" in form.path]
        for form in came:
            founder.open(event + "/people").send(re.escape(form.path) + "$")
        number = int(re.search(r"/events/(\d+)", event)[1])
        day = 86_400_000_000
        self.change("UPDATE events_event SET starts_at = starts_at - ?, ends_at = ends_at - ? WHERE event_id = ?", day, day,
                    number)
        founder.open(event).follow(r"/report$").send(r"/report$", body=words["report"])
        founder.open(event).follow(r"/tasks/new$").send(r"/tasks$", words=words["task"])
        guests[1].open(event)
        self.assertIn(words["report"], guests[1].text)
        self.assertIn(words["task"], guests[1].text)

    def answer_once(self, founder: Reader, guests: list[Reader], group: str, words: dict[str, str]) -> str:
        asker, other = guests[1], guests[2]
        asker.open("/settings/notices").send(r"/settings/notices$", answer="daily")
        asker.open(group).follow(r"/forum/topics/new\?category=").send(r"/forum/topics$", title=words["question"],
                                                            body=words["question"], kind="question")
        if asker.path.endswith("/forum/topics"):  # others look alike: it is none of them
            asker.send(r"/forum/topics$")
        topic = asker.path
        founder.open(topic).send(r"/posts$", body=words["answer"])
        asker.open(topic).send(r"/acceptance$")
        founder.open(topic).send(r"/topics/[^/]+/faq$")
        other.open(group).follow(r"/forum")
        other.open("/search?q=" + words["question"].split()[3])
        self.assertIn(words["question"], other.text, "who searches does not find the answer")
        return topic

    def hear(self, asker: Reader, another: Reader, topic: str, words: dict[str, str]) -> None:
        """What came after the asker was there comes in one mail of the next day, and not before."""
        another.open(topic).send(r"/posts$", body=words["report"])
        before = set(letters(self.data / "mail"))
        self.assertFalse([text for text in letters(self.data / "mail").values()
                          if asker.browser.mail in text and "/forum/topics/" in text], "the answer was mailed at once")
        self.change("UPDATE inbox_notice SET mail_at = 1 WHERE mail_at IS NOT NULL")
        self.change("UPDATE jobs_period SET next_at = 0 WHERE name = 'inbox.digests'")
        mail = self.wait_for_letter(asker.browser.mail, before, topic)
        self.assertIn(words["question"], quopri.decodestring(mail).decode())

    def test_a_group_comes_to_life(self) -> None:
        for number, language in enumerate(LANGUAGES):
            words = WORDS[language]
            with self.subTest(language=language):
                founder, *guests = self.readers(language)
                group = self.found(founder, words, number)
                self.begin(guests, group, words)
                for guest in guests:
                    self.come_in(guest, group, words)
                event = self.announce(founder, group, words)
                self.fill(founder, guests, event)
                self.meet(founder, guests, event, words)
                topic = self.answer_once(founder, guests, group, words)
                self.hear(guests[1], guests[3], topic, words)
                print(f"meeting: {language}: {group} {event} {topic}")
