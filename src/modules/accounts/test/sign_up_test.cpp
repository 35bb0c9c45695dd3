#include "agora/accounts/account.hpp"
#include "agora/accounts/module.hpp"
#include "agora/web/testing.hpp"

#include <gtest/gtest.h>

namespace agora::accounts {
namespace {

class SignUpTest : public web::SiteTest {
 protected:
    SignUpTest() : SiteTest({"accounts"}, {accounts_module()}) {}

    web::TestAnswer sign_up(std::string mail, std::string password = "correct horse battery") {
        return post(
            "/en/accounts",
            {{"name", "Ana"}, {"mail", std::move(mail)}, {"password", std::move(password)}});
    }
    std::optional<Account> account(std::string_view mail) {
        return database().read([&](db::ReadTx& tx) { return find_account_by_mail(tx, mail); });
    }
    /// The path of the link in the newest mail.
    std::string link_in_last_mail() {
        const std::string& mail = mails().back();
        const std::size_t start = mail.find("https://agora.example") + 21;
        return mail.substr(start, mail.find('\n', start) - start);
    }
};

TEST_P(SignUpTest, MakesAnAccountThatTheMailedLinkConfirms) {
    EXPECT_EQ(sign_up("Ana@Example.org").location, "/en/accounts/created");
    ASSERT_TRUE(account("ana@example.org"));
    EXPECT_EQ(account("ana@example.org")->standing, access::Standing::unconfirmed);
    settle();
    ASSERT_EQ(mails().size(), 1U);
    const auto confirmed = post(link_in_last_mail(), {});
    EXPECT_EQ(confirmed.status, 303);
    EXPECT_EQ(confirmed.headers.all("Set-Cookie").size(), 3U);
    EXPECT_EQ(account("ana@example.org")->standing, access::Standing::active);
    EXPECT_EQ(post(link_in_last_mail(), {}).status, 404);
}

TEST_P(SignUpTest, KeepsWhatWasTypedAndSaysWhatIsWrongAtTheField) {
    const auto answer = sign_up("not an address");
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("value=\"not an address\""));
    EXPECT_TRUE(answer.holds("id=\"field-mail-error\""));
    EXPECT_FALSE(answer.holds("correct horse"));
}

TEST_P(SignUpTest, RefusesAWellKnownPassword) {
    const auto answer = sign_up("ana@example.org", "password1234");
    EXPECT_EQ(answer.status, 422);
    EXPECT_FALSE(account("ana@example.org"));
}

TEST_P(SignUpTest, TellsNobodyWhoHasAnAccount) {
    const auto first = sign_up("ana@example.org");
    const auto again = sign_up("ana@example.org", "another good sentence");
    EXPECT_EQ(again.location, first.location);
    settle();
    EXPECT_NE(mails().back().find("/session/link/"), std::string::npos);
}

TEST_P(SignUpTest, AnswersASecondSendingWithTheFirstResult) {
    const http::NameValues form{{"name", "Ana"},
                                {"mail", "ana@example.org"},
                                {"password", "correct horse battery"},
                                {"form_key", "k1"}};
    EXPECT_EQ(post("/en/accounts", form).location, "/en/accounts/created");
    EXPECT_EQ(post("/en/accounts", form).location, "/en/accounts/created");
    settle();
    EXPECT_EQ(mails().size(), 1U);
}

TEST_P(SignUpTest, TakesTheSameAsJson) {
    const auto wrong = post_json("/api/accounts", R"({"name":"Ana","mail":"x","password":"y"})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("\"field\":\"mail\""));
    const auto right = post_json(
        "/api/accounts", R"({"name":"Ana","mail":"ana@example.org","password":"a long sentence"})");
    EXPECT_EQ(right.status, 200);
    EXPECT_TRUE(account("ana@example.org"));
}

TEST_P(SignUpTest, SignsInWithThePasswordOnly) {
    sign_up("ana@example.org");
    settle();
    post(link_in_last_mail(), {});
    const auto wrong =
        post("/en/session", {{"mail", "ana@example.org"}, {"password", "something else"}});
    const auto unknown =
        post("/en/session", {{"mail", "bob@example.org"}, {"password", "something else"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(unknown.status, 422);
    const auto right = post("/en/session", {{"mail", "ana@example.org"},
                                            {"password", "correct horse battery"},
                                            {"to", "//evil.example"}});
    EXPECT_EQ(right.location, "/en");
}

TEST_P(SignUpTest, MailsANewLinkToWhoSignsInBeforeConfirming) {
    sign_up("ana@example.org");
    const auto early =
        post("/en/session", {{"mail", "ana@example.org"}, {"password", "correct horse battery"}});
    EXPECT_EQ(early.location, "/en/accounts/created");
    EXPECT_FALSE(early.headers.has("Set-Cookie"));
    settle();
    ASSERT_EQ(mails().size(), 2U);
    EXPECT_EQ(post(link_in_last_mail(), {}).status, 303);
    EXPECT_EQ(account("ana@example.org")->standing, access::Standing::active);
}

TEST_P(SignUpTest, ShowsAPageForAnAddressThatIsNotThere) {
    EXPECT_EQ(get("/en/nothing").status, 404);
    EXPECT_EQ(get("/en/nothing?part=rows").status, 404);
    EXPECT_EQ(get("/en/accounts/new?part=rows").status, 404);
    EXPECT_EQ(get("/api/nothing").status, 404);
    EXPECT_EQ(get("/en/session").status, 405);
}

AGORA_EACH_ENGINE(SignUpTest);

}  // namespace
}  // namespace agora::accounts
