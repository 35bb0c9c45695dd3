#include "agora/crypto/totp_app.hpp"
#include "agora/web/call.hpp"
#include "small_site.hpp"
#include "two_steps.hpp"

namespace agora::accounts {
namespace {

using std::chrono::hours;

/// Ana is an administrator, and the cooperative asks two steps of administrators.
class DutyTest : public SmallSite {
 protected:
    void SetUp() override {
        SmallSite::SetUp();
        grant(ana_, access::Role::administrator);
        set_setting("accounts.two_steps_for", "administrators");
    }
    void grant(AccountId who, access::Role role) {
        ASSERT_TRUE(database().write([&](db::WriteTx& tx) {
            return grant_role(tx, origin(), who, {role, {}});
        }));
    }
    bool is_administrator(const std::string& secret) {
        return session_of(secret).actor.has_role_anywhere(access::Role::administrator);
    }
};

TEST_P(DutyTest, LeadsToSettingItUpAndLeavesTwoWeeks) {
    const auto in = sign_in("ana@example.org", kPassword);
    EXPECT_EQ(text_in(in, "location"), "/nl/settings/two-steps");
    const std::string session = session_in(in);
    EXPECT_TRUE(is_administrator(session));
    EXPECT_TRUE(was_told("ana@example.org", "Your role asks for two steps"));
    EXPECT_TRUE(get("/en/settings/two-steps", actor(ana_)).holds("Please set them up before"));
    clock_.advance(hours{24 * 13});
    EXPECT_TRUE(is_administrator(session));
    clock_.advance(hours{24});
    EXPECT_FALSE(is_administrator(session));
    EXPECT_TRUE(is_open(session));
    EXPECT_TRUE(get("/en/settings/two-steps", actor(ana_)).holds("The rights of your role rest"));
    EXPECT_EQ(mails_to("ana@example.org"), 1U);
}

TEST_P(DutyTest, IsALineOfTheDayUntilItIsDone) {
    const auto lines = [&](AccountId who) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/en/settings"));
        const web::Route route{http::Method::get, "/settings", web::Access::signed_in(), nullptr};
        web::Call call(request, services(), route,
                       {.actor = actor(who), .by = web::SignedInBy::cookie, .key = "key"});
        return accounts_module().today(call);
    };
    EXPECT_TRUE(lines(add("Ben", "ben@example.org")).empty());
    ASSERT_EQ(lines(ana_).size(), 1U);
    is_administrator(open_session());
    EXPECT_TRUE(lines(ana_).front().reason.starts_with("Please set them up before"));
    clock_.advance(hours{24 * 14});
    EXPECT_TRUE(lines(ana_).front().reason.starts_with("The rights of your role rest"));
    set_setting("accounts.two_steps_for", "nobody");
    EXPECT_TRUE(lines(ana_).empty());
}

TEST_P(DutyTest, GivesTheRightsBackWithASecondStep) {
    is_administrator(open_session());
    clock_.advance(hours{24 * 15});
    EXPECT_FALSE(is_administrator(open_session()));
    post("/en/settings/two-steps", {{"present", kPassword}}, actor(ana_));
    const std::string secret = *database().read(
        [&](db::ReadTx& tx) { return started_secret(tx, services().keys, ana_, clock_.now()); });
    const auto code = [&] { return crypto::test::code_shown(secret, clock_.now()); };
    post("/en/settings/two-steps/confirmation", {{"code", code()}}, actor(ana_));
    clock_.advance(std::chrono::seconds{30});
    const auto first = sign_in("ana@example.org", kPassword);
    const auto in =
        visit("/api/session/step", R"({"code":")" + code() + "\"}", cookie(first, "agora_step"));
    EXPECT_EQ(text_in(in, "location"), "/nl");
    EXPECT_TRUE(is_administrator(session_in(in)));
}

TEST_P(DutyTest, SaysWhatToDoWhereTheRightsOfTheRoleRest) {
    const std::string session = open_session();
    EXPECT_TRUE(is_administrator(session));
    const auto page = [&](std::string_view path) { return get(path, session_of(session).actor); };
    EXPECT_EQ(page("/en/accounts/invitations").status, 200);
    EXPECT_FALSE(page("/en/settings").holds("Turn on two steps"));
    clock_.advance(hours{24 * 14});
    const auto closed = page("/en/accounts/invitations");
    EXPECT_EQ(closed.status, 403);
    EXPECT_TRUE(closed.holds("Two steps open this door"));
    EXPECT_TRUE(closed.holds("href=\"/en/settings/two-steps\""));
    EXPECT_FALSE(closed.holds("people with another role"));
    EXPECT_TRUE(page("/nl/accounts/invitations").holds("/nl/settings/two-steps"));
    EXPECT_TRUE(page("/fr/accounts/invitations").holds("/fr/settings/two-steps"));
    const auto api = page("/api/accounts/invitations");
    EXPECT_EQ(api.status, 403);
    EXPECT_EQ(text_in(api, "name"), "two_steps_first");
    const auto menu = page("/en/settings");
    EXPECT_TRUE(menu.holds("Turn on two steps"));
    EXPECT_FALSE(menu.holds("href=\"/en/accounts/invitations\""));
    const auto member = get("/en/accounts/invitations", actor(add("Ben", "ben@example.org")));
    EXPECT_EQ(member.status, 403);
    EXPECT_FALSE(member.holds("two-steps"));
}

TEST_P(DutyTest, BeginsAnewForWhoGetsARoleAfterAWhile) {
    is_administrator(open_session());
    clock_.advance(hours{24 * 15});
    const access::Grant role{access::Role::administrator, {}};
    ASSERT_TRUE(
        database().write([&](db::WriteTx& tx) { return withdraw_role(tx, origin(), ana_, role); }));
    grant(ana_, access::Role::administrator);
    EXPECT_TRUE(is_administrator(open_session()));
}

TEST_P(DutyTest, TakesRightsFromAccessTokensAsWell) {
    const auto made =
        post("/en/settings/tokens", {{"name", "script"}, {"scope", "read"}}, actor(ana_));
    const std::size_t start = made.body.find("<code>") + 6;
    const std::string token = made.body.substr(start, made.body.find("</code>") - start);
    is_administrator(open_session());
    EXPECT_FALSE(bearer(token).actor.grants.empty());
    clock_.advance(hours{24 * 14});
    EXPECT_TRUE(bearer(token).actor.grants.empty());
    const auto refused = get("/api/accounts/invitations", bearer(token).actor);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(text_in(refused, "name"), "two_steps_first");
    EXPECT_EQ(bearer(token).actor.account, ana_);
}

TEST_P(DutyTest, LeavesEverybodyElseAlone) {
    const AccountId ben = add("Ben", "ben@example.org");
    const auto hash = services().passwords.hash(kPassword);
    database().write([&](db::WriteTx& tx) { set_password(tx, origin(), ben, *hash); });
    grant(ben, access::Role::editor);
    const auto in = sign_in("ben@example.org", kPassword);
    EXPECT_EQ(text_in(in, "location"), "/nl");
    clock_.advance(hours{24 * 15});
    EXPECT_TRUE(session_of(session_in(in)).actor.has_role_anywhere(access::Role::editor));
    set_setting("accounts.two_steps_for", "roles");
    EXPECT_TRUE(session_of(session_in(in)).actor.has_role_anywhere(access::Role::editor));
    clock_.advance(hours{24 * 14});
    EXPECT_FALSE(session_of(session_in(in)).actor.has_role_anywhere(access::Role::editor));
    set_setting("accounts.two_steps_for", "nobody");
    EXPECT_TRUE(session_of(session_in(in)).actor.has_role_anywhere(access::Role::editor));
}

AGORA_EACH_ENGINE(DutyTest);

}  // namespace
}  // namespace agora::accounts
