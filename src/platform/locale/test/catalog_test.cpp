#include "catalog.hpp"

#include "mo_bytes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::locale {
namespace {

using namespace std::string_literals;

TEST(Catalog, NamesEachSentenceOfPluralsTheFirst) {
    const std::string bytes = mo_bytes(
        {{"Search", "Zoeken"}, {"%d member\0%d members"s, "%d lid\0%d leden"s}}, "(n != 1)");
    const auto sources = catalog_sources(bytes);
    EXPECT_EQ(sources.size(), 3U) << "and the head, whose sentence is empty";
    for (const std::string_view source : {"", "Search", "%d member"}) {
        EXPECT_NE(std::ranges::find(sources, source), sources.end()) << source;
    }
}

TEST(Catalog, ReadsNothingBeyondTheEnd) {
    const std::string bytes = mo_bytes({{"Search", "Zoeken"}}, "(n != 1)");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const std::string cut = bytes.substr(0, length);
        for (const std::string_view source : catalog_sources(cut)) {
            EXPECT_LE(source.data() + source.size(), cut.data() + cut.size());
        }
    }
    EXPECT_TRUE(catalog_sources("no catalog, but a text that is long enough for one").empty());
}

}  // namespace
}  // namespace agora::locale
