#include "agora/accounts/module.hpp"
#include "agora/journal/journal.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/talks/events.hpp"
#include "agora/talks/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::talks {
namespace {

using testing::HasSubstr;
using testing::Not;

/// "Silver thread", opened by Tess, a person of trust; Mo and Mia moderate it.
class TalksTest : public members::PeopleTest {
 protected:
    TalksTest()
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "talks"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), talks_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        trust_ = person("Tess", {access::Role::person_of_trust});
        mo_ = person("Mo");
        mia_ = person("Mia");
        ana_ = person("Ana");
    }

    static http::NameValues talk(std::string first = "mo@people.example",
                                 std::string second = "mia@people.example") {
        return {{"name", "Silver thread"},
                {"summary", "For who works with an illness."},
                {"for_whom", "People who are **ill**."},
                {"rules", "It stays here."},
                {"moderator_1", std::move(first)},
                {"moderator_2", std::move(second)}};
    }
    static constexpr std::string_view kPage = "/en/talks/silver-thread";
    static std::string at(std::string_view rest) { return std::string{kPage} + std::string{rest}; }

    void open() {
        EXPECT_EQ(post("/en/talks", talk(), trust_).status, 303);
        EXPECT_EQ(post(at("/moderation"), {}, mo_).status, 303);
        EXPECT_EQ(post(at("/moderation"), {}, mia_).status, 303);
    }
    int ask(const access::Actor& who, std::string alias, std::string consent = "true") {
        return post(at("/membership"),
                    {{"alias", std::move(alias)}, {"consent", std::move(consent)}}, who)
            .status;
    }
    std::string person_at(const access::Actor& who, std::string_view rest) const {
        return at("/people/" + to_string(who.account) + std::string{rest});
    }
    void enter(const access::Actor& who, const std::string& alias) {
        EXPECT_EQ(ask(who, alias), 303);
        EXPECT_EQ(post(person_at(who, "/acceptance"), {}, mo_).status, 303);
    }
    int write(const access::Actor& who, std::string body) {
        return post(at("/messages"), {{"body", std::move(body)}}, who).status;
    }
    std::int64_t rows(std::string_view sql) {
        const db::Query query{"talks_test.count", sql};
        return database().read([&](db::ReadTx& tx) { return *tx.find<std::int64_t>(query); });
    }

    access::Actor trust_ = {};
    access::Actor mo_ = {};
    access::Actor mia_ = {};
    access::Actor ana_ = {};
};

TEST_P(TalksTest, ItOpensOnceBothModeratorsAccepted) {
    EXPECT_EQ(get("/en/talks").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post("/en/talks", talk(), ana_).status, 403);
    EXPECT_TRUE(post("/en/talks", talk("nobody@people.example"), trust_)
                    .holds("id=\"field-moderator_1-error\""));
    EXPECT_TRUE(post("/en/talks", talk("mo@people.example", "MO@people.example"), trust_)
                    .holds("id=\"field-moderator_2-error\""));
    EXPECT_TRUE(post("/en/talks", talk("tess@people.example"), trust_)
                    .holds("id=\"field-moderator_1-error\""))
        << "whoever names the moderators is none of them";
    EXPECT_EQ(post("/en/talks", talk(), trust_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), 2);
    EXPECT_THAT(mails().front(), Not(HasSubstr("Silver"))) << "no mail names the group";
    EXPECT_FALSE(get("/en/talks", ana_).holds("Silver thread"));
    EXPECT_EQ(get(kPage, ana_).status, 404);
    EXPECT_FALSE(get(kPage, mo_).holds(">Mia<")) << "who has not accepted is not named";
    for (const std::string_view rest : {"/moderation", "/moderation/end", "/messages",
                                        "/membership", "/membership/withdrawal", "/closure"}) {
        EXPECT_EQ(post(at(rest), {{"body", "Hello."}, {"alias", "Fern"}, {"consent", "true"}}, ana_)
                      .status,
                  404)
            << rest << ": nobody is told of a group that takes nobody in";
    }
    EXPECT_EQ(get(at("/messages"), ana_).status, 404);
    EXPECT_EQ(get(at("/people"), ana_).status, 404);
    EXPECT_EQ(post(at("/moderation"), {}, mo_).status, 303);
    EXPECT_EQ(ask(trust_, "Fern"), 409) << "who opened it knows of it";
    EXPECT_EQ(post(at("/moderation"), {}, mia_).status, 303);
    EXPECT_TRUE(get("/en/talks", ana_).holds("Silver thread"));
    const auto page = get(kPage, ana_);
    EXPECT_TRUE(page.holds("People who are <strong>ill</strong>."));
    EXPECT_TRUE(page.holds("<li>Mo</li>"));
    EXPECT_TRUE(page.holds("whoever runs the machine"));
}

TEST_P(TalksTest, JoiningAsksExplicitConsent) {
    open();
    const auto form = get(at("/membership/new"), ana_);
    EXPECT_TRUE(form.holds("name=\"consent\""));
    EXPECT_FALSE(form.holds(" checked")) << "nothing is ticked beforehand";
    const auto silent = post(at("/membership"), {{"alias", "Fern"}}, ana_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-consent-error\""));
    EXPECT_TRUE(silent.holds("value=\"Fern\"")) << "what was typed stays";
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_member"), 0);
    EXPECT_EQ(ask(ana_, "ANA"), 422) << "the own name would tell who it is";
    EXPECT_EQ(ask(ana_, "Fern"), 303);
    EXPECT_EQ(ask(ana_, "Moss"), 409) << "once";
    EXPECT_EQ(ask(person("Ben"), "Fern"), 422) << "the name is taken";
    EXPECT_EQ(ask(mo_, "Oak"), 409) << "moderators read along anyway";
    EXPECT_EQ(get(at("/messages"), ana_).status, 403) << "not before a moderator lets in";
}

TEST_P(TalksTest, OnlyTheModeratorsKnowWhoIsIn) {
    open();
    enter(ana_, "Fern");
    const auto ben = person("Ben");
    enter(ben, "Oak");
    EXPECT_TRUE(get(at("/people"), mia_).holds("Ana"));
    EXPECT_EQ(get(at("/people"), ben).status, 403);
    EXPECT_EQ(get(at("/people"), trust_).status, 403) << "who opened it knows nothing";
    EXPECT_EQ(write(ana_, "I am tired."), 303);
    EXPECT_EQ(write(mo_, "Welcome."), 303);
    const auto read = get(at("/messages"), ben);
    EXPECT_TRUE(read.holds("I am tired."));
    EXPECT_TRUE(read.holds("Fern"));
    EXPECT_FALSE(read.holds("Ana"));
    EXPECT_TRUE(read.holds("Mo")) << "a moderator writes under their own name";
    EXPECT_FALSE(get("/api/talks/silver-thread/messages", ben).holds("Ana"));
    EXPECT_FALSE(get(kPage, ben).holds("Ana"));
    EXPECT_TRUE(get("/en/talks", ben).holds("Only you see this list."));
}

TEST_P(TalksTest, AnAdministratorIsRefusedAndTheAttemptIsWrittenDown) {
    open();
    enter(ana_, "Fern");
    EXPECT_EQ(write(ana_, "I am tired."), 303);
    const auto admin = person("Root", {access::Role::administrator});
    const auto audited = [&] {
        settle();
        return rows(R"sql(SELECT COUNT(*) FROM journal_entry
                          WHERE name = 'talks.reading_refused')sql");
    };
    EXPECT_EQ(get(at("/messages"), person("Eve")).status, 403);
    EXPECT_EQ(audited(), 0) << "a member who loses the way is not written down";
    const auto refused = get(at("/messages"), admin);
    EXPECT_EQ(refused.status, 403);
    EXPECT_FALSE(refused.holds("I am tired."));
    EXPECT_EQ(audited(), 1);
    EXPECT_EQ(get("/api/talks/silver-thread/messages", admin).status, 403);
    EXPECT_EQ(get(at("/people"), admin).status, 403);
    EXPECT_EQ(get(person_at(ana_, ""), admin).status, 403);
    EXPECT_EQ(audited(), 4);
    EXPECT_EQ(post(person_at(ana_, "/end"), {{"reason", "Because."}}, admin).status, 403);
    EXPECT_EQ(write(admin, "Hello."), 403);
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_message"), 1);
    EXPECT_EQ(post(at("/moderation/end"), {}, mia_).status, 303);
    EXPECT_EQ(get(at("/messages"), person("Ed", {access::Role::editor})).status, 404)
        << "who may not know of a group that takes nobody in";
    EXPECT_EQ(audited(), 5) << "and still the attempt is written down";
}

TEST_P(TalksTest, TheJournalIsToldNothingOfMembers) {
    open();
    settle();
    const auto entries = [&] { return rows("SELECT COUNT(*) FROM journal_entry"); };
    const auto before = entries();
    enter(ana_, "Fern");
    EXPECT_EQ(write(ana_, "I am tired."), 303);
    EXPECT_EQ(post(at("/membership/withdrawal"), {}, ana_).status, 303);
    settle();
    EXPECT_EQ(entries(), before);
    for (const std::string& mail : mails()) EXPECT_THAT(mail, Not(HasSubstr("ilver")));
}

TEST_P(TalksTest, WithdrawalErasesEverything) {
    open();
    enter(ana_, "Fern");
    EXPECT_EQ(write(ana_, "I am tired."), 303);
    EXPECT_EQ(write(mo_, "Welcome."), 303);
    EXPECT_EQ(post(at("/membership/withdrawal"), {}, ana_).status, 303);
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_member"), 0);
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_message"), 1) << "the moderator's stays";
    EXPECT_EQ(rows("SELECT COUNT(*) FROM web_submission WHERE location LIKE '%silver%' AND "
                   "account_id = " +
                   to_string(ana_.account)),
              0)
        << "not even that a form of hers led there";
    EXPECT_EQ(get(at("/messages"), ana_).status, 403);
    EXPECT_EQ(post(at("/membership/withdrawal"), {}, ana_).status, 404);
    enter(ana_, "Fern");
    EXPECT_EQ(post(at("/closure"), {}, ana_).status, 403);
    EXPECT_EQ(post(at("/closure"), {}, mo_).status, 303);
    EXPECT_EQ(
        rows("SELECT COUNT(*) FROM talks_member") + rows("SELECT COUNT(*) FROM talks_message"), 0);
    EXPECT_EQ(get(kPage, mo_).status, 404);
}

TEST_P(TalksTest, ModeratorsEndAMembershipWithAReason) {
    open();
    enter(ana_, "Fern");
    EXPECT_EQ(write(ana_, "Buy my things."), 303);
    const auto silent = post(person_at(ana_, "/end"), {{"reason", ""}}, mo_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-reason-error\""));
    EXPECT_EQ(post(person_at(ana_, "/end"), {{"reason", "No selling."}}, mo_).status, 303);
    settle();
    EXPECT_THAT(mails().back(), HasSubstr("No selling."));
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_message"), 0);
    EXPECT_EQ(post(person_at(ana_, "/acceptance"), {}, mo_).status, 404);
}

TEST_P(TalksTest, AMessageIsErasedByItsWriterOrAModerator) {
    open();
    enter(ana_, "Fern");
    const auto ben = person("Ben");
    enter(ben, "Oak");
    EXPECT_EQ(post(at("/messages"), {{"body", " "}}, ana_).status, 422);
    for (const auto& [eraser, expected] :
         {std::pair{ben, 403}, std::pair{ana_, 303}, std::pair{mo_, 303}}) {
        EXPECT_EQ(write(ana_, "Hello."), 303);
        const auto number = rows("SELECT MAX(message_id) FROM talks_message");
        const std::string erasure = at("/messages/" + std::to_string(number) + "/erasure");
        EXPECT_EQ(post(erasure, {}, eraser).status, expected);
    }
    EXPECT_EQ(rows("SELECT COUNT(*) FROM talks_message"), 1);
}

TEST_P(TalksTest, WithoutTwoModeratorsItTakesNobodyIn) {
    open();
    EXPECT_EQ(get(at("/moderators/new"), mo_).status, 403);
    EXPECT_EQ(post(at("/moderators"), {{"moderator", "ana@people.example"}}, trust_).status, 409);
    EXPECT_EQ(post(at("/moderation/end"), {}, mia_).status, 303);
    EXPECT_EQ(ask(ana_, "Fern"), 404);
    EXPECT_TRUE(get(kPage, trust_).holds("Name another moderator"));
    EXPECT_TRUE(post(at("/moderators"), {{"moderator", "mo@people.example"}}, trust_)
                    .holds("id=\"field-moderator-error\""));
    EXPECT_EQ(post(at("/moderators"), {{"moderator", "mia@people.example"}}, trust_).status, 303);
    EXPECT_EQ(post(at("/moderation"), {}, mia_).status, 303);
    EXPECT_EQ(ask(ana_, "Fern"), 303);
}

AGORA_EACH_ENGINE(TalksTest);

}  // namespace
}  // namespace agora::talks
