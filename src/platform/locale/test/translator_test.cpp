#include "agora/locale/translator.hpp"

#include "mo_bytes.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace agora::locale {
namespace {

using namespace std::string_literals;

Translator translator() {
    return Translator{
        {{Language::nl,
          mo_bytes({{"Search", "Zoeken"}, {"%d member\0%d members"s, "%d lid\0%d leden"s}},
                   "(n != 1)")},
         {Language::nl,
          mo_bytes({{"At most {n}", "Hoogstens {n}"}, {"Search", "Opzoeken"}}, "(n != 1)")},
         {Language::fr,
          mo_bytes({{"%d member\0%d members"s, "%d membre\0%d membres"s}}, "(n > 1)")}}};
}

constexpr Plural kMembers = tr("%d member", "%d members");

TEST(Translator, GivesTheSourceWithoutACatalog) {
    const Translator none;
    EXPECT_EQ(none.translate(Language::nl, "Search"), "Search");
    EXPECT_EQ(none.plural(Language::fr, kMembers, 0), "0 member");
    EXPECT_EQ(none.plural(Language::nl, kMembers, 0), "0 members");
    EXPECT_FALSE(none.find(Language::nl, "Search"));
}

TEST(Translator, LooksInEveryCatalogOfTheLanguage) {
    const Translator all = translator();
    EXPECT_EQ(all.translate(Language::nl, "Search"), "Zoeken");
    EXPECT_EQ(all.text(Language::nl, {tr("At most {n}"), {{"n", "3"}}}), "Hoogstens 3");
    EXPECT_EQ(all.translate(Language::fr, "Search"), "Search");
    EXPECT_EQ(all.translate(Language::en, "Search"), "Search");
    EXPECT_EQ(all.translate(Language::nl, ""), "");
}

TEST(Translator, CountsByTheRuleOfTheLanguage) {
    const Translator all = translator();
    EXPECT_EQ(all.plural(Language::nl, kMembers, 0), "0 leden");
    EXPECT_EQ(all.plural(Language::nl, kMembers, 1), "1 lid");
    EXPECT_EQ(all.plural(Language::nl, kMembers, 2), "2 leden");
    EXPECT_EQ(all.plural(Language::nl, kMembers, 1'000'000), "1.000.000 leden");
    EXPECT_EQ(all.plural(Language::fr, kMembers, 0), "0 membre");
    EXPECT_EQ(all.plural(Language::fr, kMembers, 1), "1 membre");
    EXPECT_EQ(all.plural(Language::fr, kMembers, 2), "2 membres");
    EXPECT_EQ(all.plural(Language::fr, kMembers, 1'000'000), "1\u202F000\u202F000 membres");
    EXPECT_EQ(all.plural(Language::en, kMembers, 0), "0 members");
    EXPECT_EQ(all.plural(Language::en, kMembers, 1), "1 member");
    EXPECT_EQ(all.plural(Language::en, kMembers, 5'000'000'000), "5,000,000,000 members");
}

TEST(Translator, FillsNamesOnce) {
    const Translator none;
    EXPECT_EQ(none.text(Language::en,
                        {"At most {n} of {what}, {unknown} {open.", {{"n", "3"}, {"what", "{n}"}}}),
              "At most 3 of {n}, {unknown} {open.");
}

TEST(Translator, RefusesACatalogThatIsBroken) {
    EXPECT_ANY_THROW((Translator{{{Language::nl, "not a catalog"}}}));
}

TEST(Translator, ServesManyThreads) {
    const Translator all = translator();
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 500; ++n) {
                    if (all.translate(Language::nl, "Search") != "Zoeken") ++wrong;
                    if (all.plural(Language::fr, kMembers, 0) != "0 membre") ++wrong;
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace agora::locale
