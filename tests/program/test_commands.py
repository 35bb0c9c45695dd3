"""The commands as a script sees them: exit codes, and everything back after backup, restore and move."""
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import unittest
from contextlib import closing
from pathlib import Path

from browser import Browser
from server import PASSWORD, ProgramTest, Server, run

DONE, FAULTS, WRONG_USAGE = 0, 1, 2
MAIL = "cora@example.org"


def content(database: Path) -> dict[str, list[tuple]]:
    """Every row of every table, but not when each migration ran."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        return {table: sorted(connection.execute(f'SELECT * FROM "{table}"'), key=repr)
                for table in tables if table != "db_migration"}


def stored_name(content: bytes) -> str:
    """Where a file with this content lies in the data folder."""
    digest = hashlib.sha256(content).hexdigest()
    return f"files/{digest[:2]}/{digest[2:]}"


class CommandsTest(ProgramTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.add_account(MAIL, "editor")
        cls.stored = stored_name(b"kept as it is\n")
        (cls.data / cls.stored).parent.mkdir(parents=True, exist_ok=True)
        (cls.data / cls.stored).write_bytes(b"kept as it is\n")
        cls.database = cls.data / "agora.db"

    def check(self, expected: int, *words: object) -> subprocess.CompletedProcess:
        done = run(*words)
        self.assertEqual(done.returncode, expected, (words, done.stdout, done.stderr))
        return done

    def test_help_and_version_are_done(self) -> None:
        for words in (["--help"], ["--version"], ["serve", "--help"], ["move", "--help"]):
            self.assertTrue(self.check(DONE, *words).stdout)

    def test_wrong_usage_is_told_apart_from_a_fault(self) -> None:
        unknown = self.folder / "unknown.toml"
        unknown.write_text("[server]\nprot = 80\n", encoding="utf-8")
        for words in ([], ["sing"], ["serve"], ["serve", "--data"], ["verify", "--data", self.data, "--loud"],
                      ["account", "sing", MAIL, "--data", self.data],
                      ["serve", "--data", self.data, "--port", "many"],
                      ["serve", "--data", self.data, "--config", unknown]):
            self.assertTrue(self.check(WRONG_USAGE, *words).stderr, words)

    def test_a_refusal_is_a_fault(self) -> None:
        for words in (["account", "add", MAIL, "--name", "Cora", "--data", self.data],
                      ["account", "role", "nobody@example.org", "--role", "editor", "--data", self.data],
                      ["restore", self.folder / "absent", "--data", self.folder / "new"],
                      ["move", "--from", f"sqlite:{self.folder}/absent/agora.db",
                       "--to", f"sqlite:{self.folder}/moved.db"]):
            self.assertTrue(self.check(FAULTS, *words).stderr, words)

    def test_accounts_are_changed_while_the_server_runs(self) -> None:
        server = self.serve()
        late = "late@example.org"
        self.check(DONE, "account", "add", late, "--name", "Late", "--password", PASSWORD, "--data", self.data)
        self.check(DONE, "account", "role", late, "--role", "adviser", "--data", self.data)
        person = Browser(server.port)
        self.addCleanup(person.close)
        person.sign_in(late, PASSWORD)
        self.assertEqual(person.get("/en/profile").status, 200)
        self.assertEqual(server.stop(), DONE)

    def test_migrating_again_does_nothing(self) -> None:
        fresh = self.folder / "migrated"
        first = self.check(DONE, "migrate", "--data", fresh).stdout
        again = self.check(DONE, "migrate", "--data", fresh).stdout
        self.assertGreater(first.count("applied "), 1)
        self.assertTrue(again.startswith("0 applied"), again)

    def test_the_routes_are_printed_for_people_and_programs(self) -> None:
        self.assertEqual(self.check(DONE, "routes").stdout.count("\n"),
                         self.check(DONE, "routes", "--json").stdout.count('"pattern"'))

    def test_verify_finds_a_journal_that_was_changed(self) -> None:
        self.check(DONE, "verify", "--data", self.data)
        copy = self.folder / "changed"
        shutil.copytree(self.data, copy, symlinks=True)
        with closing(sqlite3.connect(copy / "agora.db")) as database, database:
            for (trigger,) in database.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal_entry'"
                    ).fetchall():
                database.execute(f"DROP TRIGGER {trigger}")
            database.execute("""UPDATE journal_entry SET at = at + 1 WHERE entry_id =
                                (SELECT entry_id FROM journal_seal WHERE seq = 1)""")
        found = self.check(FAULTS, "verify", "--data", copy)
        self.assertIn("fault:", found.stdout, found.stderr)

    def test_verify_finds_a_file_that_was_changed_and_one_that_is_missing(self) -> None:
        copy = self.folder / "files-changed"
        shutil.copytree(self.data, copy, symlinks=True)
        (copy / self.stored).write_bytes(b"something else\n")
        with closing(sqlite3.connect(copy / "agora.db")) as database, database:
            database.execute("""INSERT INTO members_profile (account_id, listed, public_name, commune, website,
                                phone, public_mail, picture_file, picture_alt, stage, availability, allow_indexing,
                                allow_project_search, confirmed_on, changed_at)
                                VALUES (7, 0, '', '', '', '', '', ?, '', 'unsaid', 'unsaid', 0, 0,
                                '2026-01-01', 0)""", ("ab" * 32,))
        found = self.check(FAULTS, "verify", "--data", copy).stdout
        self.assertIn("holds something else than its name says", found)
        self.assertIn("members_profile.picture_file names a file that is not there", found)

    def test_a_backup_comes_back_whole(self) -> None:
        backup, restored = self.folder / "backup", self.folder / "restored"
        self.check(DONE, "backup", backup, "--data", self.data)
        self.check(DONE, "restore", backup, "--data", restored)
        self.assertEqual(content(restored / "agora.db"), content(self.database))
        self.assertEqual((restored / self.stored).read_bytes(), b"kept as it is\n")
        self.check(DONE, "verify", "--data", restored)
        self.check(FAULTS, "restore", backup, "--data", restored)
        server = Server(restored)
        self.addCleanup(lambda: server.is_up() and server.kill())
        server.start()
        person = Browser(server.port)
        self.addCleanup(person.close)
        person.sign_in(MAIL, PASSWORD)
        self.assertEqual(server.stop(), DONE)

    def test_a_backup_is_taken_while_the_server_runs(self) -> None:
        server = self.serve()
        backup, restored = self.folder / "warm", self.folder / "restored-warm"
        self.check(DONE, "backup", backup, "--data", self.data)
        self.assertTrue(server.is_up())
        self.assertEqual(server.stop(), DONE)
        self.check(DONE, "restore", backup, "--data", restored)
        self.assertEqual(content(restored / "agora.db")["accounts_account"],
                         content(self.database)["accounts_account"])

    def test_a_move_brings_every_row_along(self) -> None:
        moved = self.folder / "moved.db"
        self.check(DONE, "move", "--from", f"sqlite:{self.database}", "--to", f"sqlite:{moved}")
        self.assertEqual(content(moved), content(self.database))

    @unittest.skipUnless(os.environ.get("AGORA_TEST_POSTGRESQL") and shutil.which("psql"),
                         "PostgreSQL is left out: AGORA_TEST_POSTGRESQL or psql is missing")
    def test_a_move_to_postgresql_and_back_brings_every_row_along(self) -> None:
        url, schema = os.environ["AGORA_TEST_POSTGRESQL"], f"move_{random.SystemRandom().getrandbits(60)}"
        command = ["psql", "-q", "-v", "ON_ERROR_STOP=1", url, "-c"]
        subprocess.run([*command, f"CREATE SCHEMA {schema}"], check=True, capture_output=True)
        self.addCleanup(subprocess.run, [*command, f"DROP SCHEMA {schema} CASCADE"], check=True,
                        capture_output=True)
        there = url + ("&" if "?" in url else "?") + f"options=-csearch_path%3D{schema}"
        back = self.folder / "back.db"
        self.check(DONE, "move", "--from", f"sqlite:{self.database}", "--to", there)
        self.check(DONE, "move", "--from", there, "--to", f"sqlite:{back}")
        self.assertEqual(content(back), content(self.database))

    def test_reindex_counts_documents_and_works_while_the_server_runs(self) -> None:
        data = self.folder / "reindexed"
        self.check(DONE, "demo", "--data", data, "--members", "40", "--password", PASSWORD)
        alone = self.check(DONE, "reindex", "--data", data)
        documents = int(alone.stdout.split()[0])
        self.assertGreater(documents, 5)
        server = Server(data)
        self.addCleanup(lambda: server.is_up() and server.kill())
        server.start()
        self.assertEqual(self.check(DONE, "reindex", "--data", data).stdout.split()[0], str(documents))
        person = Browser(server.port)
        self.addCleanup(person.close)
        self.assertEqual(person.get("/en/members?q=the").status, 200)
        self.assertEqual(server.stop(), DONE)
        self.check(DONE, "verify", "--data", data)

    def test_lists_are_imported_and_what_is_wrong_is_told_by_line(self) -> None:
        data, file = self.folder / "lists", self.folder / "professions.csv"
        file.write_text("code;nl;fr\n9901;droomvanger;capteur de rêves\n9902;;\n", encoding="utf-8")
        dry = self.check(FAULTS, "import", "professions", file, "--data", data, "--dry-run")
        self.assertIn("Line 3 (Label): There is no label.", dry.stdout)
        self.assertIn("Nothing was written.", dry.stdout)
        dutch = self.check(FAULTS, "import", "professions", file, "--data", data, "--language", "nl")
        self.assertIn("Regel 3 (Benaming): Er is geen benaming.", dutch.stdout)
        self.assertIn("1 new, 0 changed, 0 the same, 1 left out.", dry.stdout)
        again = self.check(FAULTS, "import", "professions", file, "--data", data)
        self.assertIn("0 new, 0 changed, 1 the same, 1 left out.", again.stdout)
        file.write_text("NIS_code,municipality_NL,zip\n44021,Gent,9000\n", encoding="utf-8")
        self.assertIn("1 changed", self.check(DONE, "import", "territories", file, "--data", data).stdout)
        file.write_text("country_code,zipcode,place\nBE,9030,Gent\n", encoding="utf-8")
        self.assertIn("1 new", self.check(DONE, "import", "postcodes", file, "--data", data).stdout)
        for words in (["import", "songs", file], ["import", "skills", self.folder / "absent"],
                      ["import", "skills", file], ["import", "postcodes", file, "--map", "place=colour"]):
            self.assertTrue(self.check(WRONG_USAGE, *words, "--data", data).stderr, words)

    def test_recommendations_are_imported_once_and_changed_only_when_confirmed(self) -> None:
        data, folder = self.folder / "register", self.folder / "recommendations"
        folder.mkdir()
        file = folder / "recommendations.csv"
        command = ["import", "recommendations", file, "--data", data]
        columns = "id,document,cycle,parent_id,title_nl,status,status_date\n"
        sound = columns + "700/1,700,Cycle A,,Een ledenregister,proposed,\n"
        (folder / "references.csv").write_text(
            "from_id,to_id,kind,source_text\n700/1,,cross-reference,zie 9\n", encoding="utf-8")
        file.write_text(sound + "700/2,700,Cycle A,,Een gids,perhaps,\n", encoding="utf-8")
        faulty = self.check(FAULTS, *command, "--dry-run").stdout
        self.assertIn("Line 3 (Status): No such status is known.", faulty)
        file.write_text(sound + "700/1a,700,Cycle A,700/1,Op het web,proposed,\n", encoding="utf-8")
        dry = self.check(DONE, *command, "--dry-run").stdout
        self.assertIn("Nothing was written.", dry)
        self.assertIn("2 recommendations: 1 at the top, 1 parts of others.", dry)
        self.assertIn("2 new, 0 changed, 0 the same, 0 left out.", self.check(DONE, *command).stdout)
        again = self.check(DONE, *command).stdout
        self.assertIn("0 new, 0 changed, 2 the same, 0 left out.", again)
        self.assertIn("0 new, 0 changed, 1 the same, 0 left out.", again, "the references beside it")
        file.write_text(sound.replace("ledenregister", "ledengids"), encoding="utf-8")
        said = "Line 2, 700/1, Title: was “Een ledenregister”, is “Een ledengids”."
        for words in ([], [], ["--confirm"]):
            self.assertIn(said, self.check(DONE, *command, *words).stdout, words)
        self.assertIn("0 new, 0 changed, 1 the same", self.check(DONE, *command).stdout)
        absent = self.check(WRONG_USAGE, *command, "--references", folder / "absent.csv")
        self.assertTrue(absent.stderr)
