#include "agora/locale/translator.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

TEST(Translator, GivesTheSourceWithoutACatalog) {
    const Translator translator;
    EXPECT_EQ(translator.translate(Language::nl, "Search"), "Search");
    EXPECT_EQ(translator.plural(Language::fr, tr("%d member", "%d members"), 0), "0 member");
    EXPECT_EQ(translator.plural(Language::nl, tr("%d member", "%d members"), 0), "0 members");
    EXPECT_EQ(translator.plural(Language::en, tr("%d member", "%d members"), 1), "1 member");
}

TEST(Translator, FillsNames) {
    const Translator translator;
    EXPECT_EQ(translator.text(Language::en,
                              {"At most {n} of {what}, {unknown}.", {{"n", "3"}, {"what", "{n}"}}}),
              "At most 3 of {n}, {unknown}.");
}

}  // namespace
}  // namespace agora::locale
