"""Each kind of flaw is put into a small sound data set and must be found."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_vocabulary
from check_vocabulary import Limits
from demo_data_rules import NAME_LANGUAGES, SLOTS, TEXT_LANGUAGES, DemoLimits, check_demo_data
from tsv_table import Report

NB = "\u00a0"
LIMITS = Limits((1, 2), 2, 2, 2, 2, 2, ("nl", "vgt"))
DEMO_LIMITS = DemoLimits(10, 14, 1, 4, 1, 1)

VOCABULARY = {
    "sectors": (
        "slug\ten\tnl\tfr\tdescription_en\tdescription_nl\tdescription_fr\n"
        f"crafts\tcrafts\tambachten\tartisanat\tHandwork.\tHandwerk.\tFait main{NB}: tout.\n"
    ),
    "professions": (
        "slug\ten\tnl\tfr\tsectors\tnear\tsynonyms_en\tsynonyms_nl\tsynonyms_fr\n"
        "baker\tbaker\tbakker\tboulangère, boulanger\tcrafts\tmiller\tbakery\tbakkerij\tpain\n"
        "miller\tmiller\tmolenaar\tmeunière, meunier\tcrafts\tbaker\tflour\tmeel;bloem\tfarine\n"
    ),
    "skills": (
        "slug\ten\tnl\tfr\tprofessions\tsynonyms_en\tsynonyms_nl\tsynonyms_fr\n"
        "bread\tbread baking\tbrood bakken\tpain au levain\tbaker;miller\tloaves\t\t\n"
        "php\tPHP\tPHP\tPHP\tbaker;miller\t\t\t\n"
    ),
    "languages": (
        "slug\ten\tnl\tfr\n"
        "nl\tDutch\tNederlands\tnéerlandais\n"
        "vgt\tFlemish Sign Language\tVlaamse Gebarentaal\tlangue des signes flamande\n"
    ),
}


def sound_demo_data() -> dict[str, str]:
    texts = [
        f"{language}\t{slot}\t{target}\tA text of {language} for {words} and {word}.\n"
        for language in TEXT_LANGUAGES
        for slot, words in ((slot, slot.replace("_", " ")) for slot in SLOTS)
        for target, word in (("*", "all"), ("sector:crafts", "crafts"))
    ]
    names = ["D'Hondt\tnl", "Łukasik\tpl", "Peeters-Janssens\tnl", "Van den Broeck\tnl"]
    names += [f"Name{chr(97 + i)}\t{language}" for i, language in enumerate(NAME_LANGUAGES)]
    first = [f"Ana{chr(97 + i)}\t{language}\t3" for i, language in enumerate(NAME_LANGUAGES)]
    return {
        "bios": "language\tslot\tprofession\ttext\n" + "".join(sorted(texts)),
        "first_names": "name\tlanguage\tweight\n" + "\n".join(first) + "\n",
        "last_names": "name\tlanguage\n" + "\n".join(sorted(names)) + "\n",
    }


class Case(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            (self.folder / f"{name}.tsv").write_bytes(text.encode("utf-8"))

    def check(self) -> list[str]:
        raise NotImplementedError

    def assert_found(
        self, files: dict[str, str], file: str, old: str, new: str, message: str
    ) -> None:
        """Replaces old by new in one file and expects the message with the file's name."""
        self.assertIn(old, files[file])
        self.write({**files, file: files[file].replace(old, new, 1)})
        found = self.check()
        hits = [line for line in found if f"{file}.tsv:" in line and message in line]
        self.assertTrue(hits, f"'{message}' not among {found}")


class VocabularyTest(Case):
    def check(self) -> list[str]:
        report = Report()
        check_vocabulary.check_vocabulary(report, self.folder, LIMITS)
        return report.messages

    def assert_flaw(self, file: str, old: str, new: str, message: str) -> None:
        self.assert_found(VOCABULARY, file, old, new, message)

    def test_a_sound_vocabulary_has_no_flaw(self) -> None:
        self.write(VOCABULARY)
        self.assertEqual(self.check(), [])

    def test_form_of_the_file(self) -> None:
        self.assert_flaw("skills", "\n", "\r\n", "carriage return")
        self.assert_flaw("skills", "slug", "\ufeffslug", "byte order mark")
        self.assert_flaw("skills", "php\tPHP\tPHP\tPHP\tbaker;miller\t\t\t\n", "", "1 skills")
        self.assert_flaw("skills", "\t\t\t\n", "\t\t\t", "no line feed at the end")
        self.assert_flaw("skills", "slug\ten", "slug\tEN", "header is not")
        self.assert_flaw("skills", "\tloaves", "\tloaves\tx", "9 cells instead of 8")
        self.assert_flaw("skills", "\nphp", "\n\nphp", "1 cells instead of 8")

    def test_missing_and_undecodable_files(self) -> None:
        self.write(VOCABULARY)
        (self.folder / "skills.tsv").write_bytes(b"slug\xff\n")
        (self.folder / "languages.tsv").unlink()
        found = "\n".join(self.check())
        self.assertIn("skills.tsv:1: not UTF-8 at byte 4", found)
        self.assertIn("languages.tsv:1: file is missing", found)

    def test_characters(self) -> None:
        self.assert_flaw("skills", "loaves", '"loaves"', "U+0022")
        self.assert_flaw("skills", "loaves", "lo\u200baves", "U+200B")
        self.assert_flaw("skills", "loaves", f"fresh{NB}loaves", "U+00A0")
        self.assert_flaw("skills", "loaves", "хлеб", "U+0431")
        self.assert_flaw("skills", "loaves", "baker’s", "U+2019")
        self.assert_flaw("skills", "loaves", "{loaves}", "U+007B")
        self.assert_flaw("skills", "levain", "leva\u0301in", "normal form C")
        self.assert_flaw("skills", "loaves", " loaves", "stray space")
        self.assert_flaw("skills", "loaves", "big  loaves", "stray space")
        self.assert_flaw("skills", "loaves", "loaves;", "empty value in the list")

    def test_order_and_slugs(self) -> None:
        self.assert_flaw("skills", "bread\t", "zbread\t", "php: not sorted")
        self.assert_flaw("skills", "php\t", "bread\t", "stands there twice")
        self.assert_flaw("skills", "php\t", "PHP\t", "malformed")
        self.assert_flaw("skills", "php\t", "php--x\t", "malformed")
        self.assert_flaw("skills", "php\t", f"p{'h' * 48}\t", "slug longer than 48")
        self.assert_flaw("languages", "vgt\t", "vgt-x\t", "malformed")

    def test_labels(self) -> None:
        self.assert_flaw("skills", "brood bakken", "", "nl: empty label")
        self.assert_flaw("skills", "brood bakken", "b" * 61, "longer than 60")
        self.assert_flaw("skills", "brood bakken", "Brood bakken", "starts with a capital")
        self.assert_flaw("skills", "brood bakken", "brood: bakken", "colon or semicolon")
        self.assert_flaw("skills", "brood bakken", "php", "also the label of line 2")

    def test_synonyms(self) -> None:
        self.assert_flaw("professions", "meel;bloem", "meel;Meel", "'meel' stands there 2 times")
        self.assert_flaw("professions", "meel;bloem", "molenaar", "the row's own label")
        self.assert_flaw("professions", "farine", "meunier", "the row's own label")
        self.assert_flaw("professions", "meel;bloem", "bakker", "is the label of baker")
        self.assert_flaw("professions", "meel;bloem", "", "synonyms_nl: empty")

    def test_references(self) -> None:
        self.assert_flaw("professions", "crafts\tmiller", "craft\tmiller", "'craft' does not exist")
        self.assert_flaw("professions", "crafts\tmiller", "\tmiller", "sectors: empty")
        self.assert_flaw("professions", "crafts\tmiller", "crafts\tcook", "'cook' does not exist")
        self.assert_flaw("professions", "crafts\tmiller", "crafts\tbaker", "names itself")
        self.assert_flaw("professions", "crafts\tmiller", "crafts\t", "near: empty")
        self.assert_flaw("skills", "baker;miller", "baker;cook", "'cook' does not exist")
        self.assert_flaw("skills", "baker;miller", "baker;baker", "'baker' stands there 2 times")
        self.assert_flaw("skills", "baker;miller", "", "professions: empty")

    def test_coverage(self) -> None:
        self.assert_flaw("skills", "baker;miller", "baker", "profession miller has 1 typical")
        self.assert_flaw(
            "professions", "miller\tmiller", "miller\tx\ty", "1 professions; at least 2"
        )
        self.assert_flaw(
            "professions", "\tcrafts\tbaker", "\tarts;crafts\tbaker", "only 1 professions"
        )
        self.assert_flaw("languages", "vgt\t", "vls\t", "language vgt is missing")
        self.assert_flaw("languages", "nl\tDutch\tNederlands\tnéerlandais\n", "", "1 languages")
        row = VOCABULARY["sectors"].splitlines()[1]
        self.assert_flaw("sectors", row + "\n", "", "0 sectors instead of 1 to 2")

    def test_descriptions(self) -> None:
        self.assert_flaw("sectors", "Handwork.", "Handwork", "description_en: not a sentence")
        self.assert_flaw("sectors", "Handwork.", "handwork.", "description_en: not a sentence")
        self.assert_flaw("sectors", "Handwork.", "", "description_en: not a sentence")
        self.assert_flaw("sectors", f"main{NB}:", "main :", "no-break space missing before ':'")


class DemoDataTest(Case):
    def check(self) -> list[str]:
        report = Report()
        check_demo_data(report, self.folder, {"crafts"}, {"baker"}, DEMO_LIMITS)
        return report.messages

    def assert_flaw(self, file: str, old: str, new: str, message: str) -> None:
        self.assert_found(sound_demo_data(), file, old, new, message)

    def assert_text_flaw(self, language: str, text: str, message: str) -> None:
        row = f"{language}\twhat_i_do\t*\tA text of {language} for what i do and all."
        self.assert_flaw("bios", row, f"{language}\twhat_i_do\t*\t{text}", message)

    def test_sound_data_have_no_flaw(self) -> None:
        self.write(sound_demo_data())
        self.assertEqual(self.check(), [])

    def test_sound_placeholders_have_no_flaw(self) -> None:
        data = sound_demo_data()
        for language, text in (
            ("en", "I live in {town}: {years}-year plan, {skill}, {skill2}."),
            ("nl", "Ik ben een {profession} uit {town}, al {years} jaar."),
            ("fr", f"Mon métier{NB}: {{profession}}. Depuis {{town}}."),
        ):
            row = f"A text of {language} for what i do and all."
            self.write({**data, "bios": data["bios"].replace(row, text)})
            self.assertEqual(self.check(), [])

    def test_names(self) -> None:
        self.assert_flaw("first_names", "Anaa\tnl\t3", "Anaa\tnl\t6", "weight is not 1 to 5")
        self.assert_flaw("first_names", "Anaa\tnl\t3", "Anaa\txx\t3", "language 'xx'")
        self.assert_flaw("first_names", "Anaa\tnl\t3", "Anaa\txx\t3", "0 names in nl")
        self.assert_flaw("first_names", "Anaa\tnl\t3", "anaa\tnl\t3", "does not look like a name")
        self.assert_flaw("first_names", "Anaa\tnl\t3", "An9\tnl\t3", "does not look like a name")
        self.assert_flaw("first_names", "Anaa\tnl\t3\n", "", "9 names; at least 10")
        self.assert_flaw("first_names", "Anaa\tnl\t3", "Zoe\tnl\t3", "not sorted")
        self.assert_flaw("last_names", "Namea\tnl\n", "", "13 names; at least 14")
        self.assert_flaw("last_names", "Nameb\tfr", "Nameb\tnl", "0 names in fr")
        self.assert_flaw("last_names", "Namea\tnl", "Name-\tnl", "does not look like a name")

    def test_variety_of_names(self) -> None:
        self.assert_flaw("last_names", "D'Hondt", "DHondt", "no name with an apostrophe")
        self.assert_flaw("last_names", "Peeters-Janssens", "Peeters", "no name with a hyphen")
        self.assert_flaw("last_names", "Van den Broeck", "Vandenbroeck", "no name with a space")
        self.assert_flaw("last_names", "Łukasik", "Lukasik", "no name with an accent")

    def test_placeholders(self) -> None:
        self.assert_text_flaw(
            "en", "I live in {city} with a cat.", "placeholder {city} is not known"
        )
        self.assert_text_flaw("en", "From {town} to {town} by bike.", "{town} stands there 2 times")
        self.assert_text_flaw("en", "I live in {town with a cat.", "braces don't match")
        self.assert_text_flaw("en", "What I offer: {skill2} only.", "{skill2} without {skill}")
        self.assert_text_flaw("en", "Hello there. {profession} here.", "not capitalised")
        self.assert_text_flaw("nl", "{skill} is wat ik doe.", "not capitalised")

    def test_words_before_placeholders(self) -> None:
        self.assert_text_flaw("en", "I work as a {profession} here.", "does not fit every word")
        self.assert_text_flaw("nl", "Ik doe de {skill} zelf, altijd.", "does not fit every word")
        self.assert_text_flaw("fr", "On me connaît pour la {skill}.", "does not fit every word")
        self.assert_text_flaw("fr", "Mon métier, plus d'{profession}.", "does not fit every word")
        self.assert_text_flaw("en", "I did it for {years} years now.", "may be 1")
        self.assert_text_flaw("fr", "Je fais cela depuis {years} ans.", "may be 1")

    def test_wording(self) -> None:
        self.assert_text_flaw("en", "Too short.", "text of 10 characters")
        self.assert_text_flaw("en", "too low a start of a text.", "not a sentence")
        self.assert_text_flaw("en", "A sentence without an end", "not a sentence")
        self.assert_text_flaw("en", "I have 12 years of practice.", "figures come from the program")
        self.assert_text_flaw("en", "I am passionate about bread.", "cliché: passionate")
        self.assert_text_flaw(
            "nl", "Wij werken bij Nameb in de buurt.", "surname in the text: Nameb"
        )
        self.assert_text_flaw("fr", "Voici mon métier: le pain.", "no-break space missing")
        self.assert_text_flaw("en", f"Bread{NB}and butter every day.", "outside French")
        self.assert_text_flaw("en", "A text of en for what i look for and all.", "the same text")

    def test_targets_and_coverage(self) -> None:
        self.assert_flaw("bios", "en\twhat_i_do\t*", "en\twhat_i_do\tcook", "'cook' is neither")
        self.assert_flaw("bios", "en\twhat_i_do\t*", "en\twhat_i_do\tcrafts", "'crafts' is neither")
        self.assert_flaw("bios", "en\twhat_i_do\t*", "en\twhat_i_do\tbaker", "only 0 general texts")
        self.assert_flaw("bios", "en\twhat_i_do\t*", "en\twhat_i_do\tbaker", "only 3 general texts")
        self.assert_flaw("bios", "en\twhat_i_do\t*", "de\twhat_i_do\t*", "language 'de'")
        self.assert_flaw("bios", "en\twhat_i_do\t*", "en\twhat_i_eat\t*", "slot 'what_i_eat'")
        data = sound_demo_data()
        data["bios"] = "".join(
            line
            for line in data["bios"].splitlines(True)
            if not line.startswith("fr") or "*" in line
        )
        self.write(data)
        self.assertIn("only 0 texts in fr for sector crafts", "\n".join(self.check()))


class CommandTest(unittest.TestCase):
    def test_the_command_ends_with_1_and_names_the_file_where_data_are_missing(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(__file__).with_name("check_vocabulary.py")
            run = subprocess.run(
                [sys.executable, str(script), folder], capture_output=True, text=True, check=False
            )
        self.assertEqual(run.returncode, 1)
        self.assertIn("sectors.tsv:1: file is missing", run.stdout)

    def test_the_data_of_this_repository_have_no_flaw(self) -> None:
        self.assertEqual(check_vocabulary.main([]), 0)


if __name__ == "__main__":
    unittest.main()
