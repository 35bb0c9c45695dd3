#include "agora/locale/formats.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::locale {
namespace {

TEST(Order, SortsAsADictionaryDoes) {
    std::vector<std::string> names{"Zoë",    "élan",  "Eva",   "elan",
                                   "10 ans", "9 ans", "Çelik", "Cools"};
    std::ranges::sort(names, [](const auto& left, const auto& right) {
        return compare(Language::fr, left, right) < 0;
    });
    EXPECT_EQ(names, (std::vector<std::string>{"9 ans", "10 ans", "Çelik", "Cools", "elan", "élan",
                                               "Eva", "Zoë"}));
}

TEST(Order, SortKeysAgreeWithCompare) {
    const std::vector<std::string> names{"",  "a", "A",  "á",  "ab", "b",
                                         "é", "ß", "ss", "10", "9",  "€"};
    for (const auto& left : names) {
        for (const auto& right : names) {
            const auto by_key = sort_key(Language::nl, left).compare(sort_key(Language::nl, right));
            const int direct = compare(Language::nl, left, right);
            EXPECT_EQ(by_key < 0, direct < 0) << left << " " << right;
            EXPECT_EQ(by_key > 0, direct > 0) << left << " " << right;
        }
    }
}

}  // namespace
}  // namespace agora::locale
