"""Which files may be compiled at once."""
import tempfile
import unittest
from pathlib import Path

from unity_groups import clash, included, read


class Clash(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()

    def unit(self, name: str, text: str):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        unit = read(path)
        unit.headers = set(included(path, (self.folder,)))
        return unit

    def clashes(self, one: str, other: str) -> bool:
        included.cache_clear()
        return clash(self.unit("one.cpp", one), self.unit("other.cpp", other))

    def test_a_hidden_name_and_the_same_hidden_name(self):
        self.assertTrue(self.clashes("namespace { int size() { return 1; } }",
                                     "namespace { std::string size(int) { return {}; } }"))

    def test_a_hidden_name_that_the_other_uses(self):
        self.assertTrue(self.clashes("namespace a { namespace { const int kMost{3}; } }",
                                     "namespace a { int f() { return kMost; } }"))

    def test_a_hidden_name_that_the_other_qualifies(self):
        self.assertTrue(self.clashes("namespace a { static void tell(); }", "void f() { a::tell(); }"))

    def test_members_and_words_in_strings_are_no_names(self):
        self.assertFalse(self.clashes("namespace { int size() { return 1; } }",
                                      'int f(T t) { return t.size() + t->size(); } // size\nauto x = R"(size)";'))

    def test_types_of_a_file_are_its_own(self):
        self.assertTrue(self.clashes("struct Row { int a; };", "struct Row { int b; };"))

    def test_the_same_short_name_for_the_same_thing(self):
        self.assertFalse(self.clashes("using access::Role;", "using access::Role;"))
        self.assertTrue(self.clashes("using access::Role;", "using bids::Role;"))

    def test_a_header_that_only_the_other_includes(self):
        (self.folder / "labels.hpp").write_text("#pragma once\nint label(int);\n", encoding="utf-8")
        hidden = "namespace { int label(int) { return 0; } }"
        self.assertTrue(self.clashes(hidden, '#include "labels.hpp"\nint f();'))
        self.assertFalse(self.clashes('#include "labels.hpp"\n' + hidden, '#include "labels.hpp"\nint f();'))

    def test_a_template_with_a_comparison_in_a_function(self):
        self.assertTrue(self.clashes(
            "namespace { template <class T> std::vector<T> some(T a) { return a < 1 ? x : y; } int last; }",
            "int last();"))

    def test_a_hidden_name_behind_a_macro(self):
        self.assertTrue(self.clashes("namespace { MEMBERS(A, (b)) [[nodiscard]] constexpr Form kForm{.a = 1}; }",
                                     "namespace { constexpr Form kForm{.a = 2}; }"))

    def test_a_file_with_macros_stands_alone(self):
        self.assertTrue(self.unit("one.cpp", "#define X 1\n").alone)
        self.assertFalse(self.unit("one.cpp", "#pragma once\n#include <x>\n").alone)


if __name__ == "__main__":
    unittest.main()
