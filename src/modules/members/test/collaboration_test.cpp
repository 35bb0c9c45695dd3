#include "relaying.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class CollaborationTest : public RelayingTest {
 protected:
    web::TestAnswer proposes(const access::Actor& from, const access::Actor& to,
                             std::string_view ended_on = "2020-05-01") {
        return post(page_of(to) + "/collaborations",
                    {{"title", "Map of the Senne"}, {"ended_on", std::string{ended_on}}}, from);
    }
    std::string only_number() {
        const auto id = database().read([&](db::ReadTx& tx) {
            return tx.find<CollaborationId>(
                {"test.collaboration", "SELECT MAX(collaboration_id) FROM members_collaboration"});
        });
        return to_string(*id);
    }
    web::TestAnswer act(std::string_view what, const access::Actor& actor) {
        return post("/en/collaborations/" + only_number() + "/" + std::string{what}, {}, actor);
    }
    web::TestAnswer recommends(const access::Actor& from, std::string_view text) {
        return post("/en/collaborations/" + only_number() + "/recommendation",
                    {{"language", "en"}, {"body", std::string{text}}}, from);
    }
    void both_record(const access::Actor& one, const access::Actor& other) {
        EXPECT_EQ(proposes(one, other).status, 303);
        EXPECT_EQ(act("confirmation", other).status, 303);
    }
};

constexpr std::string_view kPraise = "canary-praise: careful, quick and kind to the client.";

TEST_P(CollaborationTest, LetsOnlyThoseRecommendWhoBothRecordedIt) {
    const auto ana = listed("Ana");
    const auto ben = listed("Ben");
    const auto eva = person("Eva");
    EXPECT_EQ(proposes(ben, ana).location, "/en/collaborations");
    ASSERT_EQ(mails_to("ana@example.org").size(), 1U);
    EXPECT_EQ(mails_to("ana@example.org")[0].find("ben@example.org"), std::string::npos);
    EXPECT_EQ(recommends(ben, kPraise).status, 409) << "not confirmed";
    EXPECT_EQ(recommends(ana, kPraise).status, 404) << "not recorded";
    EXPECT_EQ(act("confirmation", ben).status, 404) << "not one's own proposal";
    EXPECT_EQ(act("confirmation", eva).status, 404);
    EXPECT_EQ(act("confirmation", ana).status, 303);
    EXPECT_EQ(act("confirmation", ana).status, 404) << "once";
    EXPECT_EQ(recommends(eva, kPraise).status, 404);
    EXPECT_EQ(recommends(ben, "too short").status, 422);
    EXPECT_EQ(recommends(ben, std::string(1501, 'x')).status, 422);
    EXPECT_EQ(recommends(ben, kPraise).location, "/en/collaborations");
    EXPECT_EQ(recommends(ben, kPraise).status, 409) << "one only";
    EXPECT_EQ(mails_to("ana@example.org").size(), 2U);
}

TEST_P(CollaborationTest, ShowsARecommendationOnlyToWhomTheRecommendedChose) {
    const auto ana = listed("Ana");
    const auto ben = listed("Ben");
    const auto eva = person("Eva");
    both_record(ben, ana);
    recommends(ben, kPraise);
    const auto seen_by = [&](const access::Actor& reader) {
        const bool page = get(page_of(ana), reader).holds("canary-praise");
        EXPECT_EQ(get(page_of(ana, "/api") + "?lang=en", reader).holds("canary-praise"), page);
        return page;
    };
    EXPECT_FALSE(seen_by({}) || seen_by(eva) || seen_by(ben)) << "only Ana until she chose";
    EXPECT_TRUE(seen_by(ana));
    EXPECT_EQ(post("/en/profile/recommendations", {{"see", "members"}}, ana).status, 303);
    EXPECT_TRUE(seen_by(eva));
    EXPECT_FALSE(seen_by({}));
    EXPECT_TRUE(get("/en/profile/consents", ana).holds("Recommendations: Members"));
    post("/en/profile/recommendations", {{"see", "everyone"}}, ana);
    EXPECT_TRUE(seen_by({}));
    EXPECT_TRUE(get(page_of(ana)).holds(page_of(ben) + "\">Ben</a>"));
    EXPECT_FALSE(get(page_of(ben)).holds("canary-praise"));
    EXPECT_EQ(act("recommendation/hiding", ben).status, 404) << "only whom it is about";
    EXPECT_EQ(act("recommendation/hiding", ana).status, 303);
    EXPECT_FALSE(seen_by(eva) || seen_by({}));
    EXPECT_EQ(act("recommendation/showing", ana).status, 303);
    EXPECT_TRUE(seen_by({}));
    EXPECT_EQ(act("recommendation/withdrawal", ana).status, 404) << "only its author";
    EXPECT_EQ(act("recommendation/withdrawal", ben).status, 303);
    EXPECT_FALSE(seen_by(ana) || seen_by({}));
}

TEST_P(CollaborationTest, NamesAnAuthorWhoIsNotListedWithoutALink) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    both_record(ben, ana);
    recommends(ben, kPraise);
    post("/en/profile/recommendations", {{"see", "everyone"}}, ana);
    EXPECT_TRUE(get(page_of(ana)).holds("Ben"));
    EXPECT_FALSE(get(page_of(ana)).holds(page_of(ben)));
    database().write([&](db::WriteTx& tx) {
        tx.run({"test.suspend",
                "UPDATE accounts_account SET standing = 'suspended' WHERE account_id = $1"},
               ben.account);
    });
    EXPECT_FALSE(get(page_of(ana)).holds("canary-praise")) << "a suspended author is not shown";
}

TEST_P(CollaborationTest, RefusesProposalsThatMakeNoSense) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    EXPECT_EQ(proposes(ben, ana, "2999-01-01").status, 422);
    EXPECT_EQ(proposes(ben, ana, "yesterday").status, 422);
    EXPECT_EQ(proposes(ana, ana).status, 404);
    EXPECT_EQ(proposes(ana, ben).status, 404) << "not listed";
    EXPECT_EQ(get(page_of(ana) + "/collaborations/new").status, 303) << "members only";
    EXPECT_EQ(proposes(ben, ana).status, 303);
    EXPECT_EQ(proposes(ben, ana).status, 409) << "one at a time";
    EXPECT_EQ(act("refusal", ben).status, 404);
    EXPECT_EQ(act("refusal", ana).status, 303);
    EXPECT_EQ(act("withdrawal", ben).status, 404) << "declined stays declined";
    EXPECT_EQ(proposes(ben, ana).status, 409);
    EXPECT_TRUE(get("/en/collaborations", ben).holds("declined"));
    EXPECT_FALSE(get("/en/collaborations", ana).holds("Map of the Senne"));
}

TEST_P(CollaborationTest, BringsNothingOfABlockedMember) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    write_to(ana, "Hello", ben);
    post(only_conversation(ana) + "/blocking", {}, ana);
    const auto before = mails_to("ana@example.org").size();
    EXPECT_EQ(proposes(ben, ana).status, 303);
    EXPECT_EQ(mails_to("ana@example.org").size(), before);
    EXPECT_FALSE(get("/en/collaborations", ana).holds("Map of the Senne"));
    EXPECT_TRUE(get("/en/collaborations", ben).holds("Map of the Senne"));
}

TEST_P(CollaborationTest, WaitsOnThePageOfTheDay) {
    const auto ana = listed("Ana");
    const auto ben = person("Ben");
    proposes(ben, ana);
    EXPECT_TRUE(get("/en/collaborations", ana).holds("/confirmation\""));
    EXPECT_EQ(act("withdrawal", ana).status, 404);
    EXPECT_EQ(act("withdrawal", ben).status, 303);
    EXPECT_FALSE(get("/en/collaborations", ana).holds("Map of the Senne"));
}

AGORA_EACH_ENGINE(CollaborationTest);

}  // namespace
}  // namespace agora::members
