#include "attempts.hpp"
#include "small_site.hpp"

namespace agora::accounts {
namespace {

class SettingsTest : public SmallSite {};

/// A reader who landed in the wrong language finds their own by the name that they know.
TEST_P(SettingsTest, NameEachLanguageOfPagesAndMailInItself) {
    for (const std::string page :
         {"/nl/settings", "/fr/settings", "/en/settings", "/fr/accounts/invitations"}) {
        const auto shown = get(page, actor(ana_, {access::Role::administrator}));
        for (const char* name :
             {"lang=\"nl\">Nederlands<", "lang=\"fr\">Français<", "lang=\"en\">English<"}) {
            EXPECT_TRUE(shown.holds("<span " + std::string{name})) << page << name;
        }
    }
}

TEST_P(SettingsTest, AreForWhoIsSignedIn) {
    for (const char* path : {"/settings", "/settings/password", "/settings/mail",
                             "/settings/sessions", "/settings/tokens"}) {
        EXPECT_EQ(get(std::string{"/en"} + path).status, 303) << path;
        EXPECT_EQ(get(std::string{"/api"} + path).status, 401) << path;
        EXPECT_EQ(get(std::string{"/en"} + path, actor(ana_)).status, 200) << path;
    }
}

TEST_P(SettingsTest, ChangeNameAndLanguage) {
    const auto saved =
        post("/en/settings", {{"name", "Ana Peeters"}, {"language", "fr"}}, actor(ana_));
    EXPECT_EQ(saved.location, "/fr/settings");
    EXPECT_EQ(account(ana_).name, "Ana Peeters");
    EXPECT_EQ(account(ana_).language, Language::fr);
    EXPECT_EQ(post("/en/settings", {{"name", "  "}, {"language", "fr"}}, actor(ana_)).status, 422);
}

TEST_P(SettingsTest, AChangedPasswordEndsOtherSessionsAndIsTold) {
    const std::string old = open_session();
    ASSERT_TRUE(is_open(old));
    const auto wrong =
        post("/en/settings/password", {{"present", "not it"}, {"password", "a new long sentence"}},
             actor(ana_));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("field-present-error"));
    EXPECT_TRUE(is_open(old));
    const auto right =
        post("/en/settings/password", {{"present", kPassword}, {"password", "a new long sentence"}},
             actor(ana_));
    EXPECT_EQ(right.status, 303);
    EXPECT_FALSE(is_open(old));
    EXPECT_TRUE(was_told("ana@example.org", "Your password was changed"));
    EXPECT_TRUE(is_open(open_session("a new long sentence")));
}

TEST_P(SettingsTest, AForgottenPasswordIsChosenAgainThroughTheMail) {
    const std::string old = open_session();
    const auto asked = post("/en/accounts/password", {{"mail", "ana@example.org"}});
    EXPECT_EQ(post("/en/accounts/password", {{"mail", "nobody@example.org"}}).location,
              asked.location);
    const std::string link = link_to("ana@example.org");
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(post(link, {{"password", "short"}}).status, 422);
    EXPECT_EQ(post(link, {{"password", "a new long sentence"}}).status, 303);
    EXPECT_EQ(post(link, {{"password", "yet another sentence"}}).status, 404);
    EXPECT_FALSE(is_open(old));
    EXPECT_TRUE(was_told("ana@example.org", "Your password was changed"));
    EXPECT_TRUE(is_open(open_session("a new long sentence")));
}

TEST_P(SettingsTest, ALinkDiesAfterAnHour) {
    post("/en/accounts/password", {{"mail", "ana@example.org"}});
    const std::string link = link_to("ana@example.org");
    clock_.advance(std::chrono::hours{1});
    EXPECT_EQ(post(link, {{"password", "a new long sentence"}}).status, 404);
}

TEST_P(SettingsTest, AnAddressChangesWhenTheNewOneConfirmsAndTheOldOneIsTold) {
    post("/en/settings/mail", {{"mail", "Ana@New.example"}, {"present", kPassword}}, actor(ana_));
    EXPECT_EQ(account(ana_).mail, "ana@example.org");
    EXPECT_TRUE(was_told("ana@example.org", "Somebody asked to change"));
    EXPECT_EQ(post(link_to("ana@new.example"), {}).status, 303);
    EXPECT_EQ(account(ana_).mail, "ana@new.example");
    EXPECT_TRUE(was_told("ana@example.org", "Your e-mail address was changed"));
}

TEST_P(SettingsTest, AnAddressOfSomebodyElseStaysTheirsAndNobodyLearnsOfIt) {
    add("Ben", "ben@example.org");
    const auto free =
        post("/en/settings/mail", {{"mail", "x@example.org"}, {"present", kPassword}}, actor(ana_));
    const auto taken = post("/en/settings/mail",
                            {{"mail", "ben@example.org"}, {"present", kPassword}}, actor(ana_));
    EXPECT_EQ(free.location, taken.location);
    EXPECT_EQ(link_to("ben@example.org"), "");
}

TEST_P(SettingsTest, ADeviceIsSignedOutFromTheList) {
    const std::string secret = open_session();
    const auto page = get("/en/settings/sessions", actor(ana_));
    const std::size_t start = page.body.find("/en/settings/sessions/");
    ASSERT_NE(start, std::string::npos);
    const std::string closure = page.body.substr(start, page.body.find('"', start) - start);
    const AccountId ben = add("Ben", "ben@example.org");
    EXPECT_EQ(post(closure, {}, actor(ben)).status, 404);
    EXPECT_TRUE(is_open(secret));
    EXPECT_EQ(post(closure, {}, actor(ana_)).status, 303);
    EXPECT_FALSE(is_open(secret));
}

TEST_P(SettingsTest, AnAccessTokenIsShownOnceAndWorksUntilItIsWithdrawn) {
    const auto made =
        post("/en/settings/tokens", {{"name", "my script"}, {"scope", "read"}}, actor(ana_));
    const std::size_t start = made.body.find("<code>") + 6;
    ASSERT_NE(start, std::string::npos + 6);
    const std::string secret = made.body.substr(start, made.body.find("</code>") - start);
    EXPECT_EQ(bearer(secret).actor.account, ana_);
    EXPECT_EQ(bearer(secret).scope, web::BearerScope::read);
    const auto list = get("/en/settings/tokens", actor(ana_));
    EXPECT_FALSE(list.holds(secret));
    const std::size_t form = list.body.find("/en/settings/tokens/");
    const std::string closure = list.body.substr(form, list.body.find('"', form) - form);
    EXPECT_EQ(post(closure, {}, actor(add("Ben", "ben@example.org"))).status, 404);
    EXPECT_EQ(post(closure, {}, actor(ana_)).status, 303);
    EXPECT_TRUE(bearer(secret).actor.is_visitor());
}

TEST_P(SettingsTest, WrongTriesSlowDownTheirOwnNetworkOnly) {
    for (int tries = 0; tries < 10; ++tries) {
        sign_in("ana@example.org", "wrong", "198.51.100.7");
        clock_.advance(std::chrono::minutes{tries < 9 ? 61 : 0});
    }
    EXPECT_EQ(sign_in("ana@example.org", kPassword, "198.51.100.7").status, 429);
    EXPECT_EQ(sign_in("ana@example.org", kPassword, "203.0.113.9").status, 200);
    clock_.advance(std::chrono::minutes{61});
    EXPECT_EQ(sign_in("ana@example.org", kPassword, "198.51.100.7").status, 200);
}

TEST_P(SettingsTest, UnknownAddressesAreSlowedDownAlike) {
    for (int tries = 0; tries < 5; ++tries) sign_in("nobody@example.org", "wrong", "198.51.100.7");
    EXPECT_EQ(sign_in("nobody@example.org", "wrong", "198.51.100.7").status, 429);
}

TEST_P(SettingsTest, SessionsDieWhenTheRoleChanges) {
    const std::string secret = open_session();
    const access::Grant grant{access::Role::editor, {}};
    ASSERT_TRUE(
        database().write([&](db::WriteTx& tx) { return grant_role(tx, origin(), ana_, grant); }));
    EXPECT_FALSE(is_open(secret));
    const std::string again = open_session();
    EXPECT_TRUE(is_open(again));
    ASSERT_TRUE(database().write(
        [&](db::WriteTx& tx) { return withdraw_role(tx, origin(), ana_, grant); }));
    EXPECT_FALSE(is_open(again));
}

TEST_P(SettingsTest, PeopleTakeAlongWhatIsTheirs) {
    EXPECT_EQ(get("/en/settings/data/archive").status, 303);
    const auto copy = get("/en/settings/data/archive", actor(ana_));
    EXPECT_EQ(copy.status, 200);
    EXPECT_EQ(copy.headers["Content-Type"], "application/zip");
    EXPECT_TRUE(copy.holds("index.html"));
    EXPECT_TRUE(copy.holds("data/accounts_account.json"));
}

TEST_P(SettingsTest, AnAccountIsClosedWithItsPasswordAndTheHistoryStillVerifies) {
    open_session();
    const auto wrong = post("/en/settings/data/closure", {{"present", "not it"}}, actor(ana_));
    EXPECT_EQ(wrong.status, 422);
    const auto closed = post("/en/settings/data/closure", {{"present", kPassword}}, actor(ana_));
    EXPECT_EQ(closed.location, "/en");
    EXPECT_FALSE(database().read([&](db::ReadTx& tx) { return find_account(tx, ana_); }));
    settle();
    EXPECT_TRUE(journal::verify(database()).empty());
    EXPECT_EQ(sign_in("ana@example.org", kPassword).status, 422);
}

TEST_P(SettingsTest, WhoHasNoPasswordClosesTheAccountThroughALink) {
    const AccountId ben = add("Ben", "ben@example.org");
    post("/en/settings/data/closure", {}, actor(ben));
    EXPECT_TRUE(database().read([&](db::ReadTx& tx) { return find_account(tx, ben); }));
    const std::string link = link_to("ben@example.org");
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(post(link, {}).status, 303);
    EXPECT_FALSE(database().read([&](db::ReadTx& tx) { return find_account(tx, ben); }));
}

TEST_P(SettingsTest, TheOnlyAdministratorStays) {
    const access::Grant whole{access::Role::administrator, {}};
    ASSERT_TRUE(
        database().write([&](db::WriteTx& tx) { return grant_role(tx, origin(), ana_, whole); }));
    EXPECT_EQ(post("/en/settings/data/closure", {{"present", kPassword}}, actor(ana_)).status, 409);
    const AccountId ben = add("Ben", "ben@example.org");
    ASSERT_TRUE(database().write(
        [&](db::WriteTx& tx) { return grant_role(tx, origin(ana_), ben, whole); }));
    EXPECT_EQ(post("/en/settings/data/closure", {{"present", kPassword}}, actor(ana_)).status, 303);
}

TEST_P(SettingsTest, ThePrivacyPageListsEveryKindOfData) {
    const auto page = get("/en/privacy");
    EXPECT_EQ(page.status, 200);
    for (const web::PersonalTable& table : accounts_module().personal) {
        EXPECT_TRUE(page.holds(table.what)) << table.table;
    }
}

TEST(Delay, GrowsToAnHour) {
    EXPECT_EQ(minutes_to_wait(4), 0);
    EXPECT_EQ(minutes_to_wait(5), 1);
    EXPECT_EQ(minutes_to_wait(7), 4);
    EXPECT_EQ(minutes_to_wait(10), 32);
    EXPECT_EQ(minutes_to_wait(1000), 60);
}

AGORA_EACH_ENGINE(SettingsTest);

}  // namespace
}  // namespace agora::accounts
