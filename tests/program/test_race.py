"""Many want the same at one moment (goals R7 and R8): exactly as many get a seat as there are, the rest wait in one order,
and each seat given back goes to who waits longest; a room is never held by more than fit in it; a thing that is lent goes
to one.

On SQLite and on PostgreSQL. AGORA_RACERS: how many people; AGORA_RACES: how often (script/verify-long: 1,000 and 100).
"""
import asyncio
import re
import secrets
import sqlite3
import unittest
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import populated
import postgres
from browser import Browser
from cooperative import MACHINE, SEED, size
from reader import Reader
from server import PASSWORD, ProgramTest, Server

RACERS = size("AGORA_RACERS", populated.SHARED)
RACES = size("AGORA_RACES", 2)
SEATS = min(50, RACERS // 3)
GIVEN_BACK = SEATS // 2
ZONE = "Europe/Brussels"
LONGEST = 300  # seconds until an answer counts as lost; not a measure of speed


class Racer:
    """Somebody signed in who sends one form on a line that is open already."""

    def __init__(self, port: int, mail: str) -> None:
        browser = Browser(port)
        browser.sign_in(mail, PASSWORD)
        self.mail = mail
        self.token = browser.form_keys()["form_token"]
        self.cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
        browser.close()

    def request(self, path: str, fields: dict[str, str]) -> bytes:
        body = urlencode(fields | {"form_token": self.token, "form_key": secrets.token_urlsafe(18)})
        return (f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\nConnection: close\r\n"
                f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n{body}").encode()


async def race(port: int, requests: list[bytes]) -> list[int]:
    """All lines are open before the first request is sent; the status that each was answered with. Who is told that it is
    too much at once comes again, as a browser would."""
    gate = asyncio.Event()

    async def one(request: bytes) -> int:
        for _ in range(200):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            await gate.wait()
            try:
                writer.write(request)
                answer = await asyncio.wait_for(reader.read(), LONGEST)
            finally:
                writer.close()
            status = int(answer.split(b" ", 2)[1])
            if status not in (429, 503):
                return status
            await asyncio.sleep(0.05)
        return status

    tasks = [asyncio.create_task(one(request)) for request in requests]
    await asyncio.sleep(0.1)
    gate.set()
    return await asyncio.gather(*tasks)


class RaceTest(ProgramTest):
    """On SQLite."""
    engine = "sqlite"

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.server = Server(cls.data)
        cls.populate()
        cls.server.start()
        cls.addClassCleanup(lambda: cls.server.is_up() and cls.server.kill())
        with ThreadPoolExecutor(4) as pool:
            cls.racers = list(pool.map(lambda mail: Racer(cls.server.port, mail), populated.mails(RACERS)))
        browser = Browser(cls.server.port)
        cls.addClassCleanup(browser.close)
        browser.sign_in("administrator.nl@demo.example", PASSWORD)
        cls.host = Reader(browser, "en")

    @classmethod
    def populate(cls) -> None:
        populated.populate(cls.data, RACERS)

    @classmethod
    def ask(cls, query: str) -> list[list]:
        with closing(sqlite3.connect(cls.data / "agora.db", timeout=60)) as database:
            return [list(row) for row in database.execute(query)]

    def sent(self, racers: list[Racer], path: str, fields: dict[str, str] | None = None) -> list[int]:
        return asyncio.run(race(self.server.port, [racer.request(path, fields or {}) for racer in racers]))

    def announce(self, number: int) -> str:
        begin = datetime.now(ZoneInfo(ZONE)) + timedelta(days=3)
        self.host.open("/events/new").send(
            r"/events$", title=f"A race {number}", body="Come.", voice="member", starts_at=begin.strftime("%Y-%m-%dT%H:%M"),
            ends_at=(begin + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"), time_zone=ZONE, registers=["true"],
            capacity=str(SEATS), audience="members", place="Gent")
        return self.host.path

    def registered(self, event: str) -> dict[str, tuple[str, int]]:
        """Who is in which state, and the number in the queue, by address."""
        number = int(re.search(r"/events/(\d+)", event)[1])
        return {mail: (state, int(queue)) for mail, state, queue in self.ask(
            "SELECT mail, state, queue FROM events_registration JOIN accounts_account ON accounts_account.account_id = "
            f"events_registration.account_id WHERE event_id = {number} ORDER BY queue")}

    def test_seats_are_given_once_and_the_queue_keeps_its_order(self) -> None:
        for number in range(RACES):
            event = self.announce(number)
            self.assertEqual(set(self.sent(self.racers, f"{event}/registration")), {303})
            people = self.registered(event)
            coming = [mail for mail, (state, _) in people.items() if state == "attending"]
            waiting = [mail for mail, (state, _) in people.items() if state == "waiting"]
            self.assertEqual((len(coming), len(waiting)), (SEATS, RACERS - SEATS))
            self.assertEqual(len({queue for _, queue in people.values()}), RACERS, "two have one place in the queue")
            self.assertLess(max(people[mail][1] for mail in coming), min(people[mail][1] for mail in waiting),
                            "somebody got a seat before who came first")
            leaving = [racer for racer in self.racers if racer.mail in coming[:GIVEN_BACK]]
            self.assertEqual(set(self.sent(leaving, f"{event}/declining")), {303})
            after = self.registered(event)
            self.assertEqual([mail for mail, (state, _) in after.items() if state == "attending"],
                             coming[GIVEN_BACK:] + waiting[:GIVEN_BACK], "a seat did not go to who waited longest")
        print(f"race for seats, {self.engine}: n={RACES} rounds of {RACERS} people for {SEATS} seats, {GIVEN_BACK} given "
              f"back at once, 0 faults, AGORA_SEED={SEED}, {MACHINE}")

    def test_a_room_is_held_by_one_at_a_time(self) -> None:
        self.host.open("/places?book=yes").follow(r"/places/\d+[\w-]*$").follow(r"/spaces/\d+")
        room, seats = self.host.path, self.seats_of(self.host.path)
        form = self.host.form(r"/bookings$")
        day = datetime.now(ZoneInfo(ZONE)).date() + timedelta(days=1)
        taken = 0
        for _ in range(30):
            if taken == RACES:
                break
            day += timedelta(days=1)
            statuses = self.sent(self.racers, form.action, {"day": day.isoformat(), "from": "14:00", "until": "15:00",
                                                            "weeks": "1"})
            if statuses.count(303) == 0 and set(statuses) == {422}:
                continue  # closed on that day
            self.assertEqual(set(statuses) - {303, 409, 422}, set())
            self.assertEqual(statuses.count(303), seats, f"{room} on {day}")
            taken += 1
        self.assertEqual(taken, RACES, "the room is never open")
        print(f"race for a room, {self.engine}: n={RACES} rounds of {RACERS} people for {seats} places, 0 faults, {MACHINE}")

    def test_the_last_thing_to_lend_goes_to_one(self) -> None:
        self.host.open("/loans/new").send(r"/loans$", title="The last ladder", body="Four metres.", category="tools",
                                          condition="good", commune="Gent", shown_to="members", acceptance="automatic",
                                          longest_days="5", hold_days="2")
        thing = self.host.path
        number = int(re.search(r"/loans/(\d+)", thing)[1])
        day = datetime.now(ZoneInfo(ZONE)).date()
        for _ in range(RACES):
            day += timedelta(days=3)
            dates = {"first_day": day.isoformat(), "last_day": (day + timedelta(days=2)).isoformat()}
            statuses = self.sent(self.racers, f"{thing}/reservations", dates)
            self.assertEqual(set(statuses) - {303, 409, 422}, set())
            kept = self.ask(f"SELECT borrower_id FROM loans_loan WHERE thing_id = {number} AND first_day = '{day}'")
            self.assertEqual((statuses.count(303), len(kept)), (1, 1), f"{thing} on {day}")
        print(f"race for a thing, {self.engine}: n={RACES} rounds of {RACERS} people for one thing, 0 faults, {MACHINE}")

    def seats_of(self, room: str) -> int:
        number = int(re.search(r"/spaces/(\d+)", room)[1])
        [[shared]] = self.ask(f"SELECT seats FROM places_space WHERE space_id = {number}")
        return max(1, int(shared))


@unittest.skipUnless(postgres.programs(), "PostgreSQL is left out: it is not installed")
class PostgresRaceTest(RaceTest):
    engine = "postgresql"

    @classmethod
    def populate(cls) -> None:
        cls.cluster = populated.populate_cluster(cls.data, RACERS)
        cls.addClassCleanup(cls.cluster.end)
        cls.server.database = list(cls.cluster.options)

    @classmethod
    def ask(cls, query: str) -> list[list]:
        return cls.cluster.ask(query)
