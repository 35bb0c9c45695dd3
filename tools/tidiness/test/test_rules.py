"""Each kind of fault is found, and its sound twin is not."""
import tempfile
import unittest
from pathlib import Path

from tidiness import rules
from tidiness.tree import File


class RulesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, path: str, text: str) -> File:
        whole = Path(self.folder.name) / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text, encoding="utf-8")
        return File(path, Path(self.folder.name))

    def faults(self, rule, path: str, text: str) -> list[str]:
        return list(rule([self.file(path, text)]))

    def test_a_file_that_is_too_long(self):
        self.assertEqual(len(self.faults(rules.sizes, "src/base/src/a.cpp", "x\n" * 401)), 1)
        self.assertEqual(self.faults(rules.sizes, "src/base/src/a.cpp", "x\n" * 400), [])

    def test_an_outside_header_beyond_the_platform(self):
        line = "#include <sodium.h>\n"
        self.assertEqual(len(self.faults(rules.includes, "src/modules/members/src/a.cpp", line)), 1)
        self.assertEqual(self.faults(rules.includes, "src/platform/crypto/src/a.cpp", line), [])
        self.assertEqual(len(self.faults(rules.includes, "src/platform/crypto/api/agora/a.hpp", line)), 1)
        self.assertEqual(self.faults(rules.includes, "src/modules/members/src/a.cpp", "#include <string>\n"), [])

    def test_two_types_of_one_name(self):
        one = self.file("src/modules/places/src/a.hpp", "namespace agora::places {\nstruct Shown { int a; };\n}\n")
        twin = "namespace agora::places {\nstruct Shown final : Base { int b; };\n}\n"
        self.assertEqual(len(list(rules.one_definition([one, self.file("src/modules/places/src/b.cpp", twin)]))), 1)
        for text in ("namespace agora::places {\nnamespace {\nstruct Shown { int b; };\n}\n}\n",
                     "namespace agora::places {\nstruct Shown;\nstruct Shown::Content { int b; };\n}\n",
                     "namespace agora::loans {\nstruct Shown { int b; };\n}\n"):
            self.assertEqual(list(rules.one_definition([one, self.file("src/modules/places/src/b.cpp", text)])), [])

    def test_a_path_that_climbs(self):
        self.assertEqual(len(self.faults(rules.includes, "src/base/src/a.cpp", '#include "../a.hpp"\n')), 1)

    def test_too_many_includes(self):
        text = "".join(f'#include "a{n}.hpp"\n' for n in range(21))
        self.assertEqual(len(self.faults(rules.includes, "src/base/src/a.cpp", text)), 1)

    def test_a_function_that_is_too_long(self):
        text = "int f() {\n" + "    g();\n" * 61 + "}\n"
        self.assertEqual(len(self.faults(rules.function_lengths, "src/base/src/a.cpp", text)), 1)
        self.assertEqual(self.faults(rules.function_lengths, "src/base/src/a.cpp", "int f() {\n}\n" * 99), [])

    def test_sql_outside_a_store(self):
        sql = 'auto q = "SELECT a FROM members_profile";\n'
        self.assertEqual(len(self.faults(rules.sql_in_stores, "src/modules/members/src/a.cpp", sql)), 1)
        self.assertEqual(self.faults(rules.sql_in_stores, "src/modules/members/src/a_store.cpp", sql), [])

    def test_sql_put_together_at_run_time(self):
        store = "src/modules/members/src/member_store.cpp"
        for text in ('"SELECT name FROM members_profile WHERE name = " + name',
                     'query + " WHERE name = \'" + name', 'R"sql(SELECT 1)sql" + order',
                     'sql += " ORDER BY " + column', 'fmt::format("SELECT {} FROM members_profile", column)',
                     'out << "DELETE FROM " << table'):
            self.assertTrue(self.faults(rules.sql_from_values, store, text + ";\n"), text)
        for text in ('constexpr Query kFind{"members.find", R"sql(SELECT name FROM members_profile)sql"};',
                     'name + " and " + other', '"from " + name'):
            self.assertEqual(self.faults(rules.sql_from_values, store, text + ";\n"), [], text)

    def test_a_table_of_another_module(self):
        sql = 'R"sql(SELECT a FROM accounts_account)sql"\n'
        self.assertEqual(len(self.faults(rules.owned_tables, "src/modules/members/src/a_store.cpp", sql)), 1)
        self.assertEqual(self.faults(rules.owned_tables, "src/modules/accounts/src/a_store.cpp", sql), [])

    def test_words(self):
        self.assertEqual(len(self.faults(rules.words, "src/base/src/a.cpp", "// TO" "DO later\n")), 1)
        self.assertEqual(len(self.faults(rules.words, "src/base/src/a.hpp", "class MailManager {\n")), 1)
        self.assertEqual(len(self.faults(rules.words, "package-lock.json", "https://registry.npm" "js.org/x\n")), 1)
        self.assertEqual(self.faults(rules.words, "src/base/src/a.hpp", "class Outbox {\n"), [])

    def test_an_entry_of_the_journal_without_event(self):
        line = 'journal::add(tx, origin, "members.left", "account=7", journal::Audit::yes, {});\n'
        path = "src/modules/members/src/a.cpp"
        self.assertEqual(len(self.faults(rules.journal_by_events, path, line)), 1)
        self.assertEqual(self.faults(rules.journal_by_events, path, "journal::emit(tx, origin, left);\n"), [])
        self.assertEqual(self.faults(rules.journal_by_events, "src/modules/members/test/a_test.cpp", line), [])

    def test_a_dead_file(self):
        source = self.file("src/base/src/a.cpp", "")
        self.assertEqual(len(list(rules.dead_files([source]))), 1)
        listed = self.file("src/base/CMakeLists.txt", "src/a.cpp")
        self.assertEqual(list(rules.dead_files([source, listed])), [])

    def test_a_header_that_nobody_includes(self):
        header = self.file("src/base/src/a.hpp", "")
        self.assertEqual(len(list(rules.dead_files([header]))), 1)
        user = self.file("src/base/src/b.hpp", '#include "a.hpp"\n#include "b.hpp"\n')
        self.assertEqual(list(rules.dead_files([header, user])), [])

    def test_a_part_without_readme(self):
        self.assertEqual(len(self.faults(rules.readmes, "src/modules/members/src/a.cpp", "")), 1)


if __name__ == "__main__":
    unittest.main()
