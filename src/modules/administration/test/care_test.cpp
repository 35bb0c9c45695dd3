#include "agora/accounts/suspension.hpp"
#include "agora/journal/audit.hpp"
#include "small_administration.hpp"

namespace agora::administration {
namespace {

class CareTest : public SmallAdministration {
 protected:
    std::int64_t rows(const db::Query& query) {
        return database()
            .read([&](db::ReadTx& tx) { return tx.find<std::int64_t>(query); })
            .value_or(0);
    }
    http::NameValues role(std::string role, std::string scope, std::string reason = "a reason") {
        return {
            {"role", std::move(role)}, {"scope", std::move(scope)}, {"reason", std::move(reason)}};
    }
};

TEST_P(CareTest, FactsCombineAndAreAudited) {
    EXPECT_EQ(
        post(page(ana_, "/facts"), {{"uses_services", "true"}, {"works_here", "true"}}, root())
            .status,
        303);
    EXPECT_TRUE(account(ana_)->uses_services);
    EXPECT_FALSE(account(ana_)->holds_share);
    EXPECT_TRUE(account(ana_)->works_here);
    EXPECT_EQ(acts().front(), "accounts.facts_changed");
    EXPECT_EQ(post("/en/administration/accounts/999/facts", {}, root()).status, 404);
}

TEST_P(CareTest, ARoleIsGivenInAScopeOfTheListWithItsReason) {
    EXPECT_EQ(post(page(ana_, "/roles"), role("adviser", "country:be"), root()).status, 303);
    const access::Grant expected{Role::adviser, {access::ScopeKind::country, "be"}};
    EXPECT_THAT(grants(ana_), testing::ElementsAre(expected));
    settle();
    EXPECT_TRUE(get("/en/administration/audit", root()).holds("a reason"));
    EXPECT_EQ(post(page(ana_, "/roles"), role("adviser", "country:be"), root()).status, 409);
    const auto unknown = post(page(ana_, "/roles"), role("adviser", "country:zz"), root());
    EXPECT_EQ(unknown.status, 422);
    EXPECT_TRUE(unknown.holds("role-scope-error"));
    EXPECT_TRUE(unknown.holds("a reason"));
    EXPECT_EQ(post(page(ana_, "/roles"), role("king", "cooperative"), root()).status, 422);
    EXPECT_EQ(post(page(ana_, "/roles"), role("editor", "cooperative", ""), root()).status, 422);
}

TEST_P(CareTest, ARoleIsWithdrawnWithAReason) {
    grant(ana_, Role::editor);
    EXPECT_EQ(
        post(page(ana_, "/roles/withdrawal"), role("editor", "cooperative", " "), root()).status,
        422);
    EXPECT_EQ(post(page(ana_, "/roles/withdrawal"), role("buyer", "cooperative"), root()).status,
              409);
    EXPECT_EQ(post(page(ana_, "/roles/withdrawal"), role("editor", "cooperative"), root()).status,
              303);
    EXPECT_TRUE(grants(ana_).empty());
}

TEST_P(CareTest, TheCooperativeKeepsAnActiveAdministrator) {
    const auto withdrawal = role("administrator", "cooperative");
    EXPECT_EQ(post(page(root_, "/roles/withdrawal"), withdrawal, root()).status, 409);
    EXPECT_EQ(post(page(root_, "/suspension"), {{"reason", "x"}}, root()).status, 409);
    EXPECT_EQ(
        post(page(root_, "/erasure"), {{"written", "true"}, {"mail", "root@example.org"}}, root())
            .status,
        409);
    EXPECT_EQ(post(page(rita_, "/suspension"), {{"reason", "x"}}, root()).status, 303);
    // Rita's open page would still say administrator: the rule holds without the guard.
    EXPECT_EQ(post(page(root_, "/suspension"), {{"reason", "x"}}, rita()).status, 409);
    EXPECT_EQ(post(page(root_, "/roles/withdrawal"), withdrawal, rita()).status, 409);
    EXPECT_EQ(
        post(page(root_, "/erasure"), {{"written", "true"}, {"mail", "root@example.org"}}, rita())
            .status,
        409);
    EXPECT_EQ(account(root_)->standing, access::Standing::active);
}

TEST_P(CareTest, ASuspensionTellsWhyEndsSessionsAndIsLifted) {
    constexpr db::Query kSession{"test.session", R"sql(
        INSERT INTO accounts_session (session_hash, account_id, created_at, last_used_at,
                                      expires_at, device, way)
        VALUES ('h', $1, 1, 1, 9000000000000000, '', 'password')
    )sql"};
    constexpr db::Query kSessions{"test.sessions", "SELECT COUNT(*) FROM accounts_session"};
    database().write([&](db::WriteTx& tx) { tx.run(kSession, ana_); });
    EXPECT_TRUE(get(page(ana_), root()).holds("Signed in on 1 device"));
    EXPECT_EQ(post(page(ana_, "/suspension"), {{"reason", ""}}, root()).status, 422);
    EXPECT_EQ(rows(kSessions), 1);
    EXPECT_EQ(post(page(ana_, "/suspension"), {{"reason", "Spam to members"}}, root()).status, 303);
    EXPECT_EQ(account(ana_)->standing, access::Standing::suspended);
    EXPECT_EQ(rows(kSessions), 0);
    EXPECT_THAT(mail_to("ana@example.org"), testing::HasSubstr("Spam to members"));
    EXPECT_THAT(mail_to("ana@example.org"), testing::HasSubstr("You don't agree? Write to"));
    EXPECT_TRUE(get(page(ana_), root()).holds("Spam to members"));
    settle();
    EXPECT_FALSE(get("/en/administration/audit", root()).holds("Spam to members"));
    EXPECT_EQ(post(page(ana_, "/suspension"), {{"reason", "again"}}, root()).status, 409);
    EXPECT_EQ(post(page(ana_, "/password"), {}, root()).status, 409);
    EXPECT_EQ(post(page(ana_, "/suspension/end"), {}, root()).status, 303);
    EXPECT_EQ(account(ana_)->standing, access::Standing::active);
    EXPECT_THAT(mail_to("ana@example.org"), testing::HasSubstr("open again"));
    EXPECT_EQ(post(page(ana_, "/suspension/end"), {}, root()).status, 409);
}

TEST_P(CareTest, WhoNeverConfirmedIsUnconfirmedAgainAfterASuspension) {
    const AccountId una = add("Una", "una@example.org", access::Standing::unconfirmed);
    EXPECT_EQ(post(page(una, "/suspension"), {{"reason", "x"}}, root()).status, 303);
    EXPECT_EQ(post(page(una, "/suspension/end"), {}, root()).status, 303);
    EXPECT_EQ(account(una)->standing, access::Standing::unconfirmed);
}

TEST_P(CareTest, LinksGoToThePersonsOwnAddress) {
    const AccountId una = add("Una", "una@example.org", access::Standing::unconfirmed);
    EXPECT_EQ(post(page(una, "/confirmation"), {}, root()).status, 303);
    EXPECT_THAT(mail_to("una@example.org"), testing::HasSubstr("/accounts/confirmation/"));
    EXPECT_EQ(post(page(ana_, "/confirmation"), {}, root()).status, 409);
    const auto sent = post(page(ana_, "/password"), {}, root());
    EXPECT_EQ(sent.status, 303);
    EXPECT_THAT(mail_to("ana@example.org"), testing::HasSubstr("/accounts/password/"));
    EXPECT_FALSE(get(page(ana_), root()).holds("/accounts/password/"));
}

TEST_P(CareTest, ErasingAsksTwiceAndTakesReasonsAlong) {
    EXPECT_EQ(
        post(page(ana_, "/roles"), role("editor", "cooperative", "canary-reason"), root()).status,
        303);
    EXPECT_EQ(post(page(ana_, "/suspension"), {{"reason", "canary-suspension"}}, root()).status,
              303);
    settle();
    EXPECT_TRUE(get("/en/administration/audit", root()).holds("canary-reason"));
    const auto other =
        post(page(ana_, "/erasure"), {{"written", "true"}, {"mail", "rita@example.org"}}, root());
    EXPECT_EQ(other.status, 422);
    EXPECT_TRUE(other.holds("erasure-mail-error"));
    EXPECT_EQ(post(page(ana_, "/erasure"), {{"mail", "ana@example.org"}}, root()).status, 422);
    ASSERT_TRUE(account(ana_));
    EXPECT_EQ(
        post(page(ana_, "/erasure"), {{"written", "true"}, {"mail", "Ana@example.org"}}, root())
            .status,
        303);
    EXPECT_FALSE(account(ana_));
    settle();
    const auto audit = get("/en/administration/audit", root());
    EXPECT_FALSE(audit.holds("canary"));
    EXPECT_FALSE(audit.holds("Ana"));
    EXPECT_TRUE(audit.holds("former member"));
    EXPECT_TRUE(journal::verify(database()).empty());
    EXPECT_EQ(get(page(ana_), root()).status, 404);
}

AGORA_EACH_ENGINE(CareTest);

}  // namespace
}  // namespace agora::administration
