#include "agora/locale/formats.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

TEST(Numbers, AreGroupedAsTheLanguageDoes) {
    EXPECT_EQ(number(Language::nl, 1234567), "1.234.567");
    EXPECT_EQ(number(Language::fr, 1234567), "1\u202F234\u202F567");
    EXPECT_EQ(number(Language::en, -1234567), "-1,234,567");
    EXPECT_EQ(decimal(Language::nl, 2.5, 2), "2,50");
}

TEST(Numbers, ShowMoneyInItsCurrency) {
    EXPECT_EQ(money(Language::nl, {123450}), "€\u00A01.234,50");
    EXPECT_EQ(money(Language::fr, {123450}), "1\u202F234,50\u00A0€");
    EXPECT_EQ(money(Language::en, {-5}), "-€0.05");
    EXPECT_EQ(money(Language::en, {9'007'199'254'740'993}), "€90,071,992,547,409.93");
}

TEST(Numbers, JoinLists) {
    EXPECT_EQ(list(Language::nl, {"a", "b", "c"}), "a, b en c");
    EXPECT_EQ(list(Language::fr, {"a", "b"}, Joining::any), "a ou b");
    EXPECT_EQ(list(Language::en, {}), "");
}

TEST(Numbers, NameSizesAndShares) {
    EXPECT_EQ(file_size(Language::nl, 1'200'000), "1,2\u00A0MB");
    EXPECT_EQ(file_size(Language::en, 0), "0\u00A0B");
    EXPECT_EQ(percent(Language::en, 0.256), "26%");
}

TEST(Numbers, NameLanguagesCountriesAndDays) {
    EXPECT_EQ(language_name(Language::fr, "nl"), "néerlandais");
    EXPECT_EQ(language_name(Language::en, "zz zz"), "zz zz");
    EXPECT_EQ(country_name(Language::nl, "DE"), "Duitsland");
    EXPECT_EQ(weekday_name(Language::en, 1), "Monday");
    EXPECT_EQ(weekday_name(Language::fr, 7), "dimanche");
    EXPECT_EQ(month_name(Language::nl, 3), "maart");
}

}  // namespace
}  // namespace agora::locale
