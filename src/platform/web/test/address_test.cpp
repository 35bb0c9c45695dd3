#include "address.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

Address address(std::string_view target) {
    http::RequestHead head;
    EXPECT_TRUE(http::set_target(head, target));
    return address_of(head);
}

TEST(Address, TakesLanguageAndApiFromTheFront) {
    EXPECT_EQ(address("/nl/members/1").path, "/members/1");
    EXPECT_EQ(address("/nl/members/1").language, Language::nl);
    EXPECT_EQ(address("/fr").path, "/");
    EXPECT_TRUE(address("/api/members?lang=fr").is_api);
    EXPECT_EQ(address("/members").language, std::nullopt);
    EXPECT_EQ(address("/nlx/members").path, "/nlx/members");
}

TEST(ReaderLanguage, FollowsAccountThenChoiceThenBrowser) {
    http::RequestHead head;
    EXPECT_EQ(reader_language(head, {}, Language::nl), Language::nl);
    head.headers.set("Accept-Language", "de, fr;q=0.5, en-GB;q=0.7");
    EXPECT_EQ(reader_language(head, {}, Language::nl), Language::en);
    head.headers.set("Cookie", "agora_language=fr");
    EXPECT_EQ(reader_language(head, {}, Language::nl), Language::fr);
    access::Actor actor;
    actor.account = access::AccountId{1};
    actor.language = Language::nl;
    EXPECT_EQ(reader_language(head, actor, Language::en), Language::nl);
}

TEST(AcceptedLanguage, SurvivesNonsense) {
    EXPECT_EQ(accepted_language(""), std::nullopt);
    EXPECT_EQ(accepted_language("nl;q=0"), std::nullopt);
    EXPECT_EQ(accepted_language(";;;,,q=,nl;q=zzz"), std::nullopt);
    EXPECT_EQ(accepted_language("FR-be"), Language::fr);
}

}  // namespace
}  // namespace agora::web
