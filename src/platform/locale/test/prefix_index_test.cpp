#include "agora/locale/prefix_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace agora::locale {
namespace {

using testing::ElementsAre;
using Fit = PrefixIndex::Fit;

std::vector<std::pair<std::uint32_t, Fit>> found(const PrefixIndex& index, std::string_view typed) {
    std::vector<std::pair<std::uint32_t, Fit>> hits;
    index.find(typed, [&](const PrefixIndex::Hit& hit) { hits.emplace_back(hit.number, hit.fit); });
    return hits;
}

PrefixIndex towns() {
    PrefixIndex index;
    index.add("Sint-Denijs-Westrem", 1, 0);
    index.add("Liège", 2, 0);
    index.add("Liege-sur-Sambre", 3, 0);
    index.add("", 4, 0);
    index.add("L'Aquila", 5, 7);
    index.freeze();
    return index;
}

TEST(PrefixIndex, FindsTextsByTheBeginningOfAnyWordWithoutAccentsAndCase) {
    const PrefixIndex index = towns();
    EXPECT_THAT(found(index, "LIE"),
                ElementsAre(std::pair{2U, Fit::beginning}, std::pair{3U, Fit::beginning}));
    EXPECT_THAT(found(index, "liège"),
                ElementsAre(std::pair{2U, Fit::exactly}, std::pair{3U, Fit::beginning}));
    EXPECT_THAT(found(index, "denijs wes"), ElementsAre(std::pair{1U, Fit::inner_word}));
    EXPECT_THAT(found(index, "l aquila"), ElementsAre(std::pair{5U, Fit::exactly}));
    EXPECT_THAT(found(index, "enijs"), ElementsAre());
}

TEST(PrefixIndex, FindsNothingForNothing) {
    const PrefixIndex index = towns();
    EXPECT_THAT(found(index, ""), ElementsAre());
    EXPECT_THAT(found(index, " -' "), ElementsAre());
    EXPECT_TRUE(index.exactly("zz").empty());
}

TEST(PrefixIndex, TellsWholeTextsWithTheirTag) {
    const auto hits = towns().exactly("l’aquila");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].tag, 7);
}

TEST(PrefixIndex, KeepsLettersOfOtherScripts) {
    EXPECT_EQ(search_words("  София–Град 2 "), "софия град 2");
}

}  // namespace
}  // namespace agora::locale
