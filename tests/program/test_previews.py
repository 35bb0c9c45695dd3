"""Looking at a text in its layout takes nothing: each form with a preview shows it, keeps what was typed, and saves nothing."""
import secrets

from cooperative import CooperativeTest
from crawl import Table, forms_of
from filling import Filler
from pages import Page
from walked import first_walk

ACT = ("act", "preview")


class PreviewTest(CooperativeTest):
    ROLES = True

    def forms(self):
        """Each form with a preview once, with who met it first."""
        table, known = Table(), set()
        for who, visits in first_walk(type(self)).items():
            for (visit, form, route), *_ in forms_of(visits, table):
                if ACT in form.buttons and route.pattern not in known:
                    known.add(route.pattern)
                    yield who, visit, form, route

    def test_a_preview_saves_nothing(self) -> None:
        count = 0
        for who, visit, form, route in self.forms():
            with self.subTest(route=route.pattern, who=who):
                browser = self.people[who]
                self.back(browser)
                form = Page(visit.path, browser.get(visit.path).body).form_like(form)
                filler = Filler(browser)
                words = f"read **{secrets.token_hex(8)}** first"
                long = [one.name for one in form.fields.values() if one.kind == "textarea"]
                pairs = filler.pairs(form, filler.values(form) | dict.fromkeys(long, words))
                pairs = [pair for pair in pairs if pair[0] != "act"] + [ACT]
                answer = browser.post_pairs(form.action, pairs, form.is_multipart)
                self.assertEqual(answer.status, 200, (route.pattern, answer.body[:500]))
                page = Page(form.action, answer.body)
                shown = words.replace("**", "<strong>", 1).replace("**", "</strong>")
                self.assertIn(shown, answer.body)
                again = page.form_like(form)
                self.assertTrue(again, "the form is gone")
                # A picture that went along stands behind the words from then on.
                stand = [again.fields[name].value.split("\n\n![")[0] for name in long]
                self.assertEqual(stand, [words] * len(long))
                self.assertEqual(page.errors, {}, "a preview finds fault")
                self.assertEqual(self.cells_with(words), 0, "a preview is saved")
                count += 1
        print(f"previews: {count} forms")
        self.assertGreater(count, 12)
