"""Each rule of templates, with a template that breaks it."""
import unittest

from templates.rules import PRAGMA, Checker, Known

KNOWN = Known(templates={"web/field", "web/pagination"}, html_members={"BIO"}, members=None,
              icons={"search"}, illustrations={"lost"})


def faults(body: str, known: Known = KNOWN) -> list[str]:
    return Checker("t.html", PRAGMA + body, known).run()


class Rules(unittest.TestCase):
    def assert_fine(self, body: str) -> None:
        self.assertEqual(faults(body), [])

    def assert_fault(self, body: str, part: str) -> None:
        found = faults(body)
        self.assertEqual(len(found), 1, (body, found))
        self.assertIn(part, found[0])

    def test_a_usual_template_is_fine(self) -> None:
        self.assert_fine(
            '{{! about }}<h1>[[Hello {NAME}]]</h1>[[icon:search]]{{#ROWS}}<a href="{{URL}}"'
            ' class="x{{#ON}} on{{/ON}}"{{#ON}} aria-current="page"{{/ON}}>{{AT:x-date}}</a>'
            '{{/ROWS}}<a href="[[url:/members]]?q={{Q:url_query_escape}}">{{>web/field}}</a>'
            '<textarea>\n{{V:pre_escape}}</textarea>{{BIO:none}}{{>PAGINATION}}{{>BIO}}'
            '[[part:rows]]<p title="[[x]]">[[count:N|%d one|%d many]]</p>[[/part]]')

    def test_the_pragma_comes_first(self) -> None:
        self.assertIn("does not start", Checker("t", "<p>", KNOWN).run()[0])

    def test_a_plain_text_has_no_pragma_and_no_tags(self) -> None:
        def plain(text: str) -> list[str]:
            return Checker("mail.txt", text, KNOWN).run()

        self.assertEqual(plain("{{#A}}Hello <{{MAIL}}>, [[see {URL}]]{{/A}}"), [])
        self.assertEqual(len(plain("{{#A}}{{V:x-dat}}")), 2)

    def test_variables_only_in_listed_attributes(self) -> None:
        for attribute in ("formaction", "poster", "srcset", "xlink:href", "srcdoc", "hx-get",
                          "hx-vals", "sizes", "integrity", "background", "ping"):
            self.assert_fault(f'<a {attribute}="{{{{V}}}}">', f"in attribute {attribute}")

    def test_script_attributes_and_styles_are_refused_even_without_variables(self) -> None:
        for attribute in ("onclick", "style", "hx-on:click", "ONLOAD"):
            self.assert_fault(f'<a {attribute}="x">', f"attribute {attribute.lower()}")
        self.assert_fault('<a href=" JavaScript:x">', "address")

    def test_variables_never_outside_text_and_quoted_values(self) -> None:
        self.assert_fault("<a href={{V}}>", "without quotes")
        self.assert_fault("<a {{V}}>", "in a tag")
        self.assert_fault("<script>var a = '{{V}}';</script>", "in <script>")
        self.assert_fault("<style>p { color: {{V}} }</style>", "in <style>")
        self.assert_fault("<!-- {{V}} -->", "in a comment")
        self.assert_fault("<script>[[Hello]]</script>", "in raw")

    def test_query_strings_and_kept_spaces_need_their_modifier(self) -> None:
        self.assert_fault('<a href="/x?q={{Q}}">', "in a query")
        self.assert_fault("<pre>{{V}}</pre>", "loses line ends")

    def test_what_was_typed_keeps_its_lines(self) -> None:
        self.assert_fault('<p class="lead as-typed">{{V}}</p>', "loses line ends")
        self.assert_fault('<span class="as-typed"><span>{{AT:x-date}}</span>{{V}}</span>', "loses")
        self.assert_fault('<li class="as-typed{{#ON}} on{{/ON}}"><b>{{V}}</b></li>', "loses")
        self.assert_fine('<p class="as-typed" lang="{{LANG}}">{{V:pre_escape}}</p><p>{{V}}</p>')
        self.assert_fine('<p class="as-typed-not">{{V}}</p>')

    def test_checked_links_only_as_a_whole(self) -> None:
        self.assert_fine('<a href="{{URL:x-link}}">')
        for wrong in ('<a href="/x{{URL:x-link}}">', '<img src="{{URL:x-link}}">', "{{URL:x-link}}"):
            self.assert_fault(wrong, "only at the start")

    def test_raw_output_only_of_html(self) -> None:
        self.assert_fault("{{NAME:none}}", "is no Html")
        self.assert_fault('<a title="{{BIO:none}}">', "is no Html")

    def test_modifiers_includes_and_drawings_exist(self) -> None:
        self.assert_fault("{{V:x-dat}}", "modifier x-dat")
        self.assert_fault("{{>web/nothing}}", "does not exist")
        self.assert_fault("{{>NOTHING}}", "does not exist")
        self.assert_fault("[[icon:nothing]]", "does not exist")
        self.assert_fault("[[illustration:nothing]]", "does not exist")

    def test_sections_and_parts_are_balanced(self) -> None:
        self.assert_fault("{{#A}}", "is not closed")
        self.assert_fault("{{/A}}", "closes nothing")
        self.assert_fault("[[part:x]]", "is not closed")
        self.assertTrue(faults("{{#A}}[[part:x]]x[[/part]]{{/A}}"))

    def test_stray_and_unknown_markers(self) -> None:
        self.assert_fault("<p>}}</p>", "stray")
        self.assert_fault("{{lower}}", "is not understood")
        self.assert_fault("[[url:members]]", "slash")
        self.assert_fault("[[Hello {name}]]", "is no variable")
        self.assert_fault("[[count:N|one]]", "expected")

    def test_names_belong_to_a_described_struct(self) -> None:
        known = Known(members={"NAME"})
        self.assertEqual(faults("{{NAME}}", known), [])
        self.assertIn("no described struct", faults("{{NMAE}}", known)[0])


if __name__ == "__main__":
    unittest.main()
