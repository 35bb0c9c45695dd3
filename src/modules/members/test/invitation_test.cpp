#include "agora/accounts/administration.hpp"
#include "agora/accounts/welcome.hpp"
#include "agora/accounts/register_entry.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "importing.hpp"
#include "invitation.hpp"

namespace agora::members {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kThree =
    "Lidnummer;Naam;E-mail;Taal;Beroep;Vennoot\n"
    "1;Ana;ana@example.org;en;Photographer;\n"
    "2;Ben;ben@example.org;fr;;\n"
    "3;Cas;cas@example.org;nl;;ja\n";

class InvitationTest : public Importing {
 protected:
    access::Actor administrator() {
        access::Actor actor = person("Root");
        actor.grants.push_back({access::Role::administrator, {}});
        return actor;
    }
    InvitationCounts invited() {
        return database().read([](db::ReadTx& tx) { return count_invitations(tx); });
    }
    /// Lets everything leave that the started invitations hold.
    void let_leave() {
        for (int round = 0; round < 20; ++round) {
            settle();
            clock_.advance(10s);
        }
        settle();
    }
    void start(const access::Actor& root) {
        EXPECT_EQ(post("/en/members/invitations", {}, root).status, 303);
    }
    /// Added, changed, the same and refused of the same file once more.
    std::string counts_of_import() { return Importing::counts(import(kThree)); }
    std::string mail_to(const std::string& address) {
        for (const std::string& mail : mails()) {
            if (mail.starts_with("To: " + address + "\n")) return mail;
        }
        return {};
    }
    static std::string path_in(const std::string& mail, std::string_view kind) {
        const std::size_t at = mail.find("/members/" + std::string{kind} + "/");
        if (at == std::string::npos) return {};
        const std::size_t from = mail.rfind("https://agora.example", at) + 21;
        return mail.substr(from, mail.find_first_of("\r\n \"<", at) - from);
    }
    access::Actor actor_of(std::string_view mail) {
        const auto found = account(mail);
        access::Actor actor = member(found->account_id.value());
        actor.name = found->name;
        actor.standing = found->standing;
        return actor;
    }
};

TEST_P(InvitationTest, LeavesNobodyBeforeTheAdministratorStartsItAndIsTheirsAlone) {
    import(kThree);
    let_leave();
    EXPECT_TRUE(mails().empty());
    const auto root = administrator();
    const auto page = get("/en/members/invitations", root);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(get("/api/members/invitations", root).holds("\"waiting\":3"));
    for (const char* language : {"Nederlands", "Français", "English"}) {
        EXPECT_TRUE(page.holds(language)) << language;
    }
    fields::for_each_enumerator<access::Role>([&](std::string_view name, access::Role role) {
        if (role == access::Role::administrator) return;
        const auto other = member(900, {role});
        EXPECT_EQ(get("/en/members/invitations", other).status, 403) << name;
        EXPECT_EQ(post("/en/members/invitations", {}, other).status, 403) << name;
        EXPECT_EQ(post("/en/members/invitations/pause", {}, other).status, 403) << name;
    });
    EXPECT_EQ(get("/en/members/invitations").status, 303);
    let_leave();
    EXPECT_TRUE(mails().empty());
    EXPECT_FALSE(services().settings.yes(kInvitationsSetting));
}

TEST_P(InvitationTest, GoesOnceToEachInTheirLanguageWhateverHappens) {
    import(people(70));
    const auto root = administrator();
    start(root);
    settle();
    EXPECT_GT(mails().size(), 0U);
    EXPECT_LT(mails().size(), 70U) << "some at a time";
    EXPECT_TRUE(get("/en/members/invitations", root).holds("The invitations are leaving"));
    EXPECT_EQ(post("/en/members/invitations/pause", {}, root).status, 303);
    let_leave();
    const std::size_t at_stop = mails().size();
    EXPECT_LT(at_stop, 70U);
    EXPECT_FALSE(services().settings.yes(kInvitationsSetting));
    start(root);
    start(root);
    let_leave();
    EXPECT_EQ(mails().size(), 70U);
    EXPECT_FALSE(services().settings.yes(kInvitationsSetting)) << "off again at the end";
    start(root);
    import(people(71));
    let_leave();
    EXPECT_LE(mails().size(), 71U);
    start(root);
    let_leave();
    EXPECT_EQ(mails().size(), 71U) << "never twice";
    std::map<std::string, int> to;
    for (const std::string& mail : mails()) {
        ++to[mail.substr(0, mail.find('\n'))];
    }
    for (const auto& [address, count] : to) EXPECT_EQ(count, 1) << address;
    EXPECT_EQ(invited().waiting, 0);
}

TEST_P(InvitationTest, LeadsFromTheFileToAListingByTheOwnersTickAlone) {
    import(kThree);
    start(administrator());
    let_leave();
    ASSERT_EQ(mails().size(), 3U);
    const std::string mail = mail_to("ana@example.org");
    EXPECT_NE(mail.find("Hello Ana"), std::string::npos);
    const std::string link = path_in(mail, "welcome");
    const auto before = account("ana@example.org");
    EXPECT_TRUE(get(link).holds("Welcome, Ana"));
    EXPECT_TRUE(accounts::is_untouched(*account("ana@example.org"))) << "looking is not coming";
    const auto came = post(link, {});
    EXPECT_EQ(came.status, 303);
    EXPECT_EQ(came.location, "/en/profile/consent");
    EXPECT_FALSE(came.headers["Set-Cookie"].empty());
    EXPECT_EQ(account("ana@example.org")->standing, access::Standing::active);
    EXPECT_TRUE(account("ana@example.org")->first_signed_in_at);
    EXPECT_NE(post(link, {}).status, 303) << "it signs in once";
    EXPECT_TRUE(get(link).holds("This link has done its work"));
    const auto ana = actor_of("ana@example.org");
    const auto question = get("/en/profile/consent", ana);
    EXPECT_TRUE(question.holds("photographer") || question.holds("Photographer"));
    EXPECT_FALSE(question.holds(" checked")) << "nothing is ticked beforehand";
    EXPECT_FALSE(get("/api/members", ana).holds("\"name\":\"Ana\""));
    EXPECT_EQ(
        post("/en/profile/consent", {{"take", "professions"}, {"list_me", "members"}}, ana).status,
        303);
    settle();
    EXPECT_TRUE(get("/api/members?profession=photographer", ana).holds("\"name\":\"Ana\""));
    EXPECT_FALSE(get("/api/members").holds("\"name\":\"Ana\""));
    EXPECT_EQ(invited().answered, 1);
    EXPECT_EQ(invited().unanswered, 2);
    EXPECT_EQ(get("/en/members/welcome/abc").status, 200);
    EXPECT_NE(post("/en/members/welcome/abc", {}).status, 303);
    EXPECT_TRUE(before);
}

TEST_P(InvitationTest, HoldsALinkThatErasesAtOnceWithoutAnAccount) {
    import(kThree);
    const auto root = administrator();
    start(root);
    let_leave();
    const std::string link = path_in(mail_to("ana@example.org"), "erasures");
    ASSERT_FALSE(link.empty());
    EXPECT_TRUE(get(link).holds("Erase my data now"));
    EXPECT_TRUE(account("ana@example.org")) << "looking erases nothing";
    EXPECT_EQ(post(link, {}).status, 303);
    EXPECT_FALSE(account("ana@example.org"));
    EXPECT_TRUE(get(link).holds("Nothing of you is kept here"));
    EXPECT_EQ(post(link, {}).status, 303) << "twice is once";
    EXPECT_EQ(counts_of_import(), "0 0 2 1") << "a later import does not bring them back";
    EXPECT_FALSE(account("ana@example.org"));
    const std::string welcome = path_in(mail_to("ben@example.org"), "welcome");
    EXPECT_EQ(post(welcome, {}).status, 303);
    const std::string too_late = path_in(mail_to("ben@example.org"), "erasures");
    EXPECT_TRUE(get(too_late).holds("You have come in since"));
    post(too_late, {});
    EXPECT_TRUE(account("ben@example.org")) << "who came closes the account signed in";
    EXPECT_NE(get("/en/members/erasures/abc").status, 200);
    EXPECT_NE(post("/en/members/erasures/abc", {}).status, 303);
}

TEST_P(InvitationTest, ErasesWhoDoesNotAnswerButNobodyOfOtherUse) {
    import(kThree);
    const auto root = administrator();
    clock_.advance(80 * 24h);
    start(root);
    let_leave();
    clock_.advance(11 * 24h);
    EXPECT_EQ(erase_unanswered(services()), 0) << "the days count from the invitation";
    EXPECT_FALSE(known("ana@example.org").empty());
    post(path_in(mail_to("ben@example.org"), "welcome"), {});
    clock_.advance(80 * 24h);
    EXPECT_EQ(erase_unanswered(services()), 1);
    EXPECT_FALSE(account("ana@example.org"));
    EXPECT_TRUE(account("ben@example.org")) << "came";
    EXPECT_TRUE(account("cas@example.org")) << "holds a share";
    EXPECT_TRUE(known("cas@example.org").empty());
    EXPECT_EQ(erase_unanswered(services()), 0);
    EXPECT_EQ(counts_of_import(), "0 0 2 1");
}

TEST_P(InvitationTest, ErasesWhoWasNeverInvitedSoThatALaterImportMayBringThemBack) {
    import(kThree);
    clock_.advance(91 * 24h);
    EXPECT_EQ(erase_unanswered(services()), 2);
    EXPECT_FALSE(account("ana@example.org"));
    EXPECT_TRUE(account("cas@example.org"));
    EXPECT_EQ(counts_of_import(), "2 0 1 0");
    EXPECT_TRUE(account("ana@example.org"));
    const auto ben = account("ben@example.org");
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(
            accounts::grant_role(tx, {{}, now()}, ben->account_id, {access::Role::editor, {}}));
    });
    clock_.advance(91 * 24h);
    EXPECT_EQ(erase_unanswered(services()), 1);
    EXPECT_TRUE(account("ben@example.org")) << "holds a role";
}

TEST_P(InvitationTest, StopsWorkingAfterTheDaysOfTheSetting) {
    import(kThree);
    start(administrator());
    let_leave();
    const std::string link = path_in(mail_to("ana@example.org"), "welcome");
    clock_.advance(31 * 24h);
    EXPECT_TRUE(get(link).holds("This link has done its work"));
    EXPECT_NE(post(link, {}).status, 303);
    EXPECT_TRUE(accounts::is_untouched(*account("ana@example.org")));
}

AGORA_EACH_ENGINE(InvitationTest);

}  // namespace
}  // namespace agora::members
