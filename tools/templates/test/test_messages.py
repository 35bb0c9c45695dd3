"""Extraction of texts, catalogs, and what is wrong with them."""
import tempfile
import unittest
from pathlib import Path

from templates.messages import Messages
from templates.po import Entry, read_catalog, write_catalog
from templates.rules import PRAGMA
from templates.sources import Text, texts_of_code, texts_of_template


class Sources(unittest.TestCase):
    def test_texts_of_a_template(self) -> None:
        self.assertEqual(
            texts_of_template("{{! [[no]] }}[[Hello\n   you]][[url:/x]][[icon:y]][[slot:title]]"
                              "[[count:N|%d a|%d b]]{{N:x-count=%d c|%d d}}[[/slot]]"),
            [Text("Hello you"), Text("%d a", "%d b"), Text("%d c", "%d d")])

    def test_texts_of_code(self) -> None:
        self.assertEqual(
            texts_of_code('a(tr("One " "and \\"two\\"")); // tr("x")\n  // tr("no")\n'
                          'b(tr("%d a",\n "%d b")); str("no"); tr(source)'),
            [Text('One and "two"'), Text("x"), Text("%d a", "%d b")])


class Catalogs(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)
        views = self.root / "src" / "modules" / "forum" / "views"
        views.mkdir(parents=True)
        (views / "page.html").write_text(PRAGMA + "[[Hello {NAME}]][[count:N|%d a|%d b]]")
        self.forum = self.root / "src" / "modules" / "forum" / "locale"

    def translate(self, hello: str, plural: list[str], fuzzy: bool = False) -> None:
        for language in ("nl", "fr"):
            write_catalog(self.forum / f"{language}.po", language,
                          [Entry(Text("Hello {NAME}"), [hello], [], fuzzy),
                           Entry(Text("%d a", "%d b"), plural)])

    def faults(self) -> list[str]:
        return [fault for fault in Messages(self.root).check() if "nl.po" in fault]

    def test_a_complete_catalog_is_fine(self) -> None:
        self.translate('Dag "{NAME}"\n', ["%d x", "%d y"])
        self.assertEqual(self.faults(), [])

    def test_what_is_missing_fuzzy_or_has_other_names_is_found(self) -> None:
        self.assertEqual(len(self.faults()), 2)
        self.translate("Dag {NAAM}", ["%d x", "y"])
        self.assertEqual(len(self.faults()), 2)
        self.translate("Dag {NAME}", ["%d x", ""])
        self.assertEqual(len(self.faults()), 1)
        self.translate("Dag {NAME}", ["%d x", "%d y"], fuzzy=True)
        self.assertEqual(len(self.faults()), 1)

    def test_what_is_not_used_is_found(self) -> None:
        self.translate("Dag {NAME}", ["%d x", "%d y"])
        entries = read_catalog(self.forum / "nl.po")
        write_catalog(self.forum / "nl.po", "nl", [*entries, Entry(Text("Gone"), ["Weg"])])
        self.assertEqual(len(self.faults()), 1)
        self.assertIn("not used", self.faults()[0])

    def test_one_text_has_one_translation_everywhere(self) -> None:
        self.translate("Dag {NAME}", ["%d x", "%d y"])
        other = self.root / "src" / "modules" / "members"
        (other / "views").mkdir(parents=True)
        (other / "views" / "page.html").write_text(PRAGMA + "[[Hello {NAME}]]")
        write_catalog(other / "locale" / "nl.po", "nl",
                      [Entry(Text("Hello {NAME}"), ["Hallo {NAME}"])])
        self.assertEqual(len(self.faults()), 1)

    def test_what_web_has_translated_need_not_stand_again(self) -> None:
        write_catalog(self.root / "web" / "locale" / "nl.po", "nl",
                      [Entry(Text("Hello {NAME}"), ["Dag {NAME}"])])
        write_catalog(self.forum / "nl.po", "nl", [Entry(Text("%d a", "%d b"), ["%d x", "%d y"])])
        self.assertEqual(self.faults(), [])

    def test_a_refusal_without_tr_is_found(self) -> None:
        self.translate("Dag {NAME}", ["%d x", "%d y"])
        code = self.forum.parent / "src" / "topic.cpp"
        code.parent.mkdir()
        code.write_text('return {"gone", RefusalKind::rule, "It is gone."};')
        self.assertIn("without tr()", Messages(self.root).check()[0])

    def test_an_update_keeps_translations_and_adds_what_is_new(self) -> None:
        self.translate("Dag {NAME}", ["%d x", "%d y"])
        page = self.forum.parent / "views" / "page.html"
        page.write_text(PRAGMA + "[[New]][[Hello {NAME}]]")
        missing = Messages(self.root).update({"forum"})
        self.assertEqual(len(missing), 2)
        entries = read_catalog(self.forum / "nl.po")
        self.assertEqual([entry.text.single for entry in entries], ["New", "Hello {NAME}"])
        self.assertEqual(entries[1].forms, ["Dag {NAME}"])


if __name__ == "__main__":
    unittest.main()
