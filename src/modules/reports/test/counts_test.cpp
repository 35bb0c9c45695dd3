#include "counts.hpp"

#include "rights.hpp"
#include "things.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::reports {
namespace {

using testing::ElementsAre;

TEST(Counts, HidesSmallNumbersAndWhatWouldGiveThemAway) {
    const PublicCount hidden;
    EXPECT_EQ(public_count(0), PublicCount{0});
    EXPECT_EQ(public_count(4), hidden);
    EXPECT_EQ(public_count(5), PublicCount{5});
    EXPECT_THAT(public_counts({}), ElementsAre());
    EXPECT_THAT(public_counts({9, 12}), ElementsAre(PublicCount{9}, PublicCount{12}));
    EXPECT_THAT(public_counts({3, 12, 9}), ElementsAre(hidden, PublicCount{12}, hidden));
    EXPECT_THAT(public_counts({3, 2, 9}), ElementsAre(hidden, hidden, PublicCount{9}));
    EXPECT_THAT(public_counts({0, 3}), ElementsAre(PublicCount{0}, hidden));
}

TEST(Addresses, AreThoseOfThisSiteWithoutLanguageAndQuery) {
    const std::string origin = "https://agora.example";
    EXPECT_EQ(bare_address("https://agora.example/nl/members/12?text=fr#x", origin), "/members/12");
    EXPECT_EQ(bare_address("/fr/members/12", origin), "/members/12");
    EXPECT_EQ(bare_address("/members/12", origin), "/members/12");
    EXPECT_EQ(bare_address("https://agora.example/en", origin), "/");
    EXPECT_EQ(bare_address(" https://agora.example ", origin), "/");
    for (const char* foreign :
         {"https://evil.example/nl", "//evil.example", "javascript:alert(1)", "members/12",
          "https://agora.example.evil.example/x", "/\\evil.example"}) {
        EXPECT_EQ(bare_address(foreign, origin), std::nullopt) << foreign;
    }
    EXPECT_EQ(bare_address("/" + std::string(600, 'a'), origin), std::nullopt);
}

TEST(Scopes, ComeBackAsTheyWere) {
    const std::vector<access::Scope> scopes{{access::ScopeKind::country, "be"},
                                            {access::ScopeKind::office, "12"}};
    EXPECT_EQ(scopes_text(scopes), "country:be office:12");
    EXPECT_EQ(scopes_of("country:be office:12"), scopes);
    EXPECT_TRUE(scopes_of("nonsense planet:mars").empty());
}

}  // namespace
}  // namespace agora::reports
