#include "invitation_store.hpp"
#include "small_site.hpp"

namespace agora::accounts {
namespace {

using std::chrono::hours;

class InvitationTest : public SmallSite {
 protected:
    void SetUp() override {
        SmallSite::SetUp();
        set_setting("accounts.sign_up", "invitation");
    }
    access::Actor desk() { return actor(ana_, {access::Role::editor}); }
    web::TestAnswer invite(std::string mails, std::string language = "nl") {
        return post("/en/accounts/invitations",
                    {{"mails", std::move(mails)}, {"language", std::move(language)}}, desk());
    }
    std::vector<InvitationRow> open_ones() {
        return database().read([](db::ReadTx& tx) { return list_open_invitations(tx); });
    }
    web::TestAnswer accept(const std::string& link, std::string password = "a new long sentence") {
        return post(link, {{"name", "Bea"}, {"password", std::move(password)}});
    }
    std::optional<Account> by_mail(std::string_view mail) {
        return database().read([&](db::ReadTx& tx) { return find_account_by_mail(tx, mail); });
    }
    /// The address of a form on the page of invitations.
    std::string form(std::string_view end) {
        const std::string body = get("/en/accounts/invitations", desk()).body;
        const std::size_t row = body.find("/accounts/invitations/");
        const std::size_t stop = body.find(std::string{end} + "\"", row);
        const std::size_t start = body.rfind('"', stop);
        return body.substr(start + 1, stop + end.size() - start - 1);
    }
};

TEST_P(InvitationTest, IsForAdministratorsAndEditors) {
    const char* page = "/en/accounts/invitations";
    EXPECT_EQ(get(page).status, 303);
    EXPECT_EQ(get("/api/accounts/invitations").status, 401);
    EXPECT_EQ(get(page, actor(ana_)).status, 403);
    EXPECT_EQ(get(page, actor(ana_, {access::Role::moderator})).status, 403);
    EXPECT_EQ(get(page, actor(ana_, {access::Role::editor})).status, 200);
    EXPECT_EQ(get(page, actor(ana_, {access::Role::administrator})).status, 200);
    EXPECT_EQ(post(page, {{"mails", "bea@example.org"}, {"language", "nl"}}, actor(ana_)).status,
              403);
    EXPECT_TRUE(open_ones().empty());
}

TEST_P(InvitationTest, OpensAnAccountWhoseAddressIsConfirmed) {
    EXPECT_EQ(invite("Bea@Example.org\ncarl@example.org, dina@example.org").status, 303);
    EXPECT_EQ(open_ones().size(), 3U);
    EXPECT_TRUE(was_told("carl@example.org", "An invitation"));
    const std::string link = link_to("bea@example.org");
    EXPECT_TRUE(link.starts_with("/nl/accounts/invitation/"));
    EXPECT_TRUE(get(link).holds("bea@example.org"));
    const auto weak = accept(link, "password1234");
    EXPECT_EQ(weak.status, 422);
    EXPECT_TRUE(weak.holds("value=\"Bea\""));
    const auto in = accept(link);
    EXPECT_TRUE(is_open(session_in(in)));
    const auto bea = by_mail("bea@example.org");
    ASSERT_TRUE(bea);
    EXPECT_EQ(bea->standing, Standing::active);
    EXPECT_EQ(bea->entry_way, EntryWay::invited);
    EXPECT_EQ(bea->language, Language::nl);
    EXPECT_TRUE(bea->mail_confirmed_at);
    EXPECT_EQ(get(link).status, 404);
    EXPECT_EQ(accept(link).status, 404);
    EXPECT_EQ(open_ones().size(), 2U);
}

TEST_P(InvitationTest, WorksThroughTheApi) {
    const auto sent = post_json("/api/accounts/invitations",
                                R"({"mails":"bea@example.org","language":"fr"})", desk());
    EXPECT_EQ(sent.status, 200);
    const auto list = get("/api/accounts/invitations", desk());
    EXPECT_TRUE(list.holds("\"mail\":\"bea@example.org\""));
    std::string link = link_to("bea@example.org");
    link.replace(0, 3, "/api");
    const auto in = visit(link, R"({"name":"Bea","password":"a new long sentence"})");
    EXPECT_TRUE(is_open(session_in(in)));
}

TEST_P(InvitationTest, KeepsWhatWasTypedWhenAnAddressIsWrong) {
    const auto wrong = invite("bea@example.org, carl(at)example.org");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("field-mails-error"));
    EXPECT_TRUE(wrong.holds("“carl(at)example.org”"));
    EXPECT_TRUE(wrong.holds("bea@example.org, carl(at)example.org"));
    EXPECT_TRUE(open_ones().empty());
    std::string many;
    for (int each = 0; each < 51; ++each) many += "p" + std::to_string(each) + "@example.org ";
    EXPECT_EQ(invite(many).status, 422);
    EXPECT_EQ(invite(" ,; ").status, 422);
    EXPECT_TRUE(open_ones().empty());
}

TEST_P(InvitationTest, IsWithdrawnOrSentAgain) {
    invite("bea@example.org");
    const std::string first = link_to("bea@example.org");
    EXPECT_EQ(post(form("/letter"), {}, actor(ana_)).status, 403);
    EXPECT_EQ(post(form("/letter"), {}, desk()).status, 303);
    const std::string second = link_to("bea@example.org");
    EXPECT_NE(first, second);
    EXPECT_EQ(get(first).status, 404);
    EXPECT_EQ(get(second).status, 200);
    const std::string closure = form("/closure");
    EXPECT_EQ(post(closure, {}, actor(ana_)).status, 403);
    EXPECT_EQ(post(closure, {}, desk()).status, 303);
    EXPECT_EQ(get(second).status, 404);
    EXPECT_EQ(post(closure, {}, desk()).status, 404);
    EXPECT_FALSE(by_mail("bea@example.org"));
    const auto names = history();
    EXPECT_EQ(std::count(names.begin(), names.end(), "accounts.people_invited"), 2);
    EXPECT_EQ(std::count(names.begin(), names.end(), "accounts.invitation_withdrawn"), 1);
}

TEST_P(InvitationTest, IsOverAfterTwoWeeks) {
    invite("bea@example.org");
    const std::string link = link_to("bea@example.org");
    clock_.advance(hours{24 * 14});
    EXPECT_EQ(get(link).status, 404);
    EXPECT_EQ(accept(link).status, 404);
}

TEST_P(InvitationTest, TellsNobodyWhoHasAnAccount) {
    const AccountId ben = add("Ben", "ben@example.org");
    const auto known = invite("ben@example.org");
    const auto unknown = invite("bea@example.org");
    EXPECT_EQ(known.status, unknown.status);
    EXPECT_EQ(known.location, unknown.location);
    const auto rows = open_ones();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].expires_at, rows[1].expires_at);
    EXPECT_TRUE(was_told("ben@example.org", "Your link to sign in"));
    EXPECT_FALSE(was_told("ben@example.org", "An invitation"));
    EXPECT_EQ(post(link_to("ben@example.org"), {}).status, 303);
    post("/en/settings/data/closure", {}, actor(ben));
    post(link_to("ben@example.org"), {});
    EXPECT_FALSE(by_mail("ben@example.org"));
    EXPECT_EQ(open_ones().size(), 1U);
}

TEST_P(InvitationTest, LeadsWhoMadeAnAccountMeanwhileToSignIn) {
    invite("bea@example.org");
    const std::string link = link_to("bea@example.org");
    add("Bea", "bea@example.org");
    const auto late = accept(link);
    EXPECT_EQ(session_in(late), "");
    EXPECT_EQ(late.location, "/nl/accounts/created");
    EXPECT_TRUE(was_told("bea@example.org", "Your link to sign in"));
}

TEST_P(InvitationTest, LeavesACalmPageForWhoHasNone) {
    const auto by_invitation = get("/en/accounts/new");
    EXPECT_EQ(by_invitation.status, 200);
    EXPECT_TRUE(by_invitation.holds("One joins by invitation here."));
    const http::NameValues form{
        {"name", "Eve"}, {"mail", "eve@example.org"}, {"password", "a new long sentence"}};
    EXPECT_EQ(post("/en/accounts", form).status, 409);
    invite("bea@example.org");
    const std::string link = link_to("bea@example.org");

    set_setting("accounts.sign_up", "closed");
    const auto closed = get("/en/accounts/new");
    EXPECT_EQ(closed.status, 200);
    EXPECT_TRUE(closed.holds("The cooperative makes the accounts of its members itself."));
    EXPECT_EQ(post("/en/accounts", form).status, 409);
    EXPECT_EQ(get(link).status, 409);
    EXPECT_EQ(accept(link).status, 409);
    EXPECT_EQ(invite("carl@example.org").status, 409);
    EXPECT_FALSE(by_mail("eve@example.org"));

    set_setting("accounts.sign_up", "open");
    EXPECT_TRUE(get("/en/accounts/new").holds("name=\"password\""));
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(post("/en/accounts", form).status, 303);
    EXPECT_TRUE(by_mail("eve@example.org"));
}

AGORA_EACH_ENGINE(InvitationTest);

}  // namespace
}  // namespace agora::accounts
