#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/clock/clock.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/messages/module.hpp"
#include "agora/reports/handling.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/module.hpp"
#include "background.hpp"
#include "take_part.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace agora::messages {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Three listed members, called listed1 … listed3; Hidde is listed nowhere.
class MessagesTest : public members::PeopleTest {
 protected:
    MessagesTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "messages"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), messages_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        territories::put_small_atlas(services());
        ana_ = listed_in("be-44021", members::Audience::members);
        ben_ = listed_in("be-44021", members::Audience::members);
        cleo_ = listed_in("be-44021", members::Audience::members);
        hidde_ = person("Hidde");
    }

    web::TestAnswer write(const access::Actor& who, std::string to, std::string title = "Dinner",
                          std::string message = "Who **comes**?") {
        return post(
            "/en/messages",
            {{"to", std::move(to)}, {"title", std::move(title)}, {"message", std::move(message)}},
            who);
    }
    /// Between the three; gives its path, "/en/messages/12".
    std::string begun() {
        const auto answer = write(ana_, "listed2\nlisted3\n");
        EXPECT_EQ(answer.status, 303);
        settle();
        return answer.location;
    }
    int answer(const std::string& path, const access::Actor& who, std::string words) {
        return post(path + "/posts", {{"message", std::move(words)}}, who).status;
    }
    std::int64_t rows(std::string_view sql) {
        const db::Query query{"messages_test.count", sql};
        return database().read([&](db::ReadTx& tx) { return *tx.find<std::int64_t>(query); });
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor hidde_ = {};
};

TEST_P(MessagesTest, AFewMembersWriteWithEachOther) {
    const std::string path = begun();
    const auto page = get(path, ben_);
    EXPECT_TRUE(page.holds("<h1>Dinner</h1>"));
    EXPECT_TRUE(page.holds("Who <strong>comes</strong>?"));
    EXPECT_TRUE(page.holds("listed1"));
    ASSERT_EQ(mails().size(), 2);
    EXPECT_THAT(mails().front(), HasSubstr("listed1 wrote in “Dinner”"));
    EXPECT_THAT(mails().front(), Not(HasSubstr("listed1@people.example"))) << "never an address";
    EXPECT_TRUE(get("/en/inbox", cleo_).holds("listed1 wrote in “Dinner”"));
    EXPECT_EQ(answer(path, ben_, "I do."), 303);
    EXPECT_TRUE(get(path, cleo_).holds("I do."));
    EXPECT_FALSE(get("/en/inbox", cleo_).holds("tag-now")) << "being on its page is reading it";
    EXPECT_TRUE(get("/en/messages", ana_).holds("listed2 and listed3"));
}

TEST_P(MessagesTest, NobodyElseReadsItWhateverTheirRole) {
    const std::string path = begun();
    for (const access::Role role : {access::Role::administrator, access::Role::moderator,
                                    access::Role::person_of_trust, access::Role::auditor}) {
        const auto other = person("Role" + std::string{fields::enum_name(role)}, {role});
        EXPECT_EQ(get(path, other).status, 404);
        EXPECT_EQ(answer(path, other, "I read along."), 404);
        EXPECT_EQ(post(path + "/departure", {}, other).status, 404);
        EXPECT_EQ(get("/api" + path.substr(3), other).status, 404);
    }
    EXPECT_EQ(get(path).status, 303) << "visitors are led to sign in";
}

TEST_P(MessagesTest, OneIsReachedAsThroughTheFormOnTheProfile) {
    const auto sent = write(ana_, "listed2", "", "Hello Ben.");
    EXPECT_EQ(sent.status, 303);
    EXPECT_THAT(sent.location, HasSubstr("/en/conversations/"));
    settle();
    EXPECT_TRUE(get("/en/inbox", ben_).holds("listed1 wrote to you"));
    EXPECT_EQ(rows("SELECT COUNT(*) FROM messages_conversation"), 0);
    EXPECT_EQ(get(sent.location, ben_).status, 200);
    EXPECT_FALSE(get("/en/inbox", ben_).holds("tag-now"));
}

TEST_P(MessagesTest, WhoIsNotListedIsAnUnknownName) {
    const std::string page = "https://agora.example/nl/members/" + to_string(hidde_.account);
    for (const std::string& name : {std::string{"Hidde"}, std::string{"Nobody"}, page}) {
        const auto refused = write(ana_, name + "\nlisted2");
        EXPECT_EQ(refused.status, 422) << name;
        EXPECT_TRUE(refused.holds("id=\"field-to-error\""));
        EXPECT_TRUE(refused.holds("takes messages stands in the directory"));
        EXPECT_TRUE(refused.holds("Who **comes**?")) << "what was typed stays";
    }
    EXPECT_EQ(write(ana_, "listed1").status, 422) << "to oneself";
    EXPECT_TRUE(write(ana_, "listed2\nlisted3", "").holds("id=\"field-title-error\""));
    EXPECT_FALSE(get("/en/messages/new?to=" + to_string(hidde_.account), ana_)
                     .holds("/members/" + to_string(hidde_.account)));
    EXPECT_TRUE(get("/en/messages/new?to=" + to_string(ben_.account), ana_)
                    .holds("/members/" + to_string(ben_.account)));
}

TEST_P(MessagesTest, WhoBlockedTheWriterHearsNothingAndNobodyNotices) {
    const auto first = write(ana_, "listed2", "", "Hello.");
    settle();
    EXPECT_EQ(post(first.location + "/blocking", {}, ben_).status, 303);
    const auto before = mails().size();
    const std::string path = begun();
    EXPECT_EQ(mails().size(), before + 1) << "only Cleo's";
    EXPECT_EQ(get(path, ben_).status, 404);
    EXPECT_TRUE(get(path, ana_).holds("listed2"));
    EXPECT_TRUE(get(path, cleo_).holds("listed2"));
}

TEST_P(MessagesTest, WhoBlockedAnotherInItIsToldNothingOfTheirWords) {
    const auto first = write(cleo_, "listed2", "", "Hello.");
    settle();
    EXPECT_EQ(post(first.location + "/blocking", {}, ben_).status, 303);
    const std::string path = begun();
    settle();
    get(path, ana_);
    get(path, ben_);
    const auto before = mails().size();
    EXPECT_EQ(answer(path, cleo_, "Words of Cleo"), 303);
    settle();
    ASSERT_EQ(mails().size(), before + 1) << "only Ana's";
    EXPECT_THAT(mails().back(), Not(HasSubstr("listed2@people.example")));
}

TEST_P(MessagesTest, TwoAnswersAtOnceAreBothThere) {
    const std::string path = begun();
    const auto id = parse_id<ConversationId>(path.substr(path.rfind('/') + 1));
    ASSERT_TRUE(id.has_value());
    const auto answer_as = [&](const access::Actor& who, std::string_view words) {
        const auto done = database().write([&](db::WriteTx& tx) {
            return write_message({tx, services(), {who.account, now()}, utc_date(now())}, *id,
                                 words);
        });
        EXPECT_TRUE(done.ok());
    };
    std::thread other([&] { answer_as(ben_, "First words"); });
    answer_as(cleo_, "Second words");
    other.join();
    const auto page = get(path, ana_);
    EXPECT_TRUE(page.holds("First words"));
    EXPECT_TRUE(page.holds("Second words"));
    EXPECT_TRUE(get("/en/messages", ana_).holds("listed2 and listed3"));
    EXPECT_EQ(rows("SELECT COUNT(*) FROM inbox_notice"), 3) << "one line for each reader";
}

TEST_P(MessagesTest, OwnWordsCanBeTakenBack) {
    const std::string path = begun();
    EXPECT_EQ(answer(path, ben_, "Too much said"), 303);
    const auto page = get(path, ben_);
    const auto end = page.body.find("/erasure\"");
    const auto start = page.body.rfind(path, end);
    const std::string erasure = page.body.substr(start, end - start) + "/erasure";
    EXPECT_EQ(post(erasure, {}, cleo_).status, 403);
    EXPECT_EQ(post(erasure, {}, hidde_).status, 404);
    EXPECT_EQ(post(erasure, {}, ben_).status, 303);
    EXPECT_FALSE(get(path, ana_).holds("Too much said"));
    EXPECT_TRUE(get(path, ana_).holds("These words are not here any more."));
}

TEST_P(MessagesTest, WhoLeavesIsOutAndTheLastOneEndsIt) {
    const std::string path = begun();
    EXPECT_EQ(post(path + "/departure", {}, ben_).status, 303);
    EXPECT_EQ(get(path, ben_).status, 404);
    const auto before = mails().size();
    EXPECT_EQ(answer(path, cleo_, "Only us two."), 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_EQ(post(path + "/departure", {}, ana_).status, 303);
    EXPECT_EQ(answer(path, cleo_, "Hello?"), 409) << "everybody else left";
    EXPECT_EQ(post(path + "/departure", {}, cleo_).status, 303);
    EXPECT_EQ(rows("SELECT COUNT(*) FROM messages_message"), 0);
    EXPECT_EQ(rows("SELECT COUNT(*) FROM inbox_notice"), 0);
}

TEST_P(MessagesTest, AReportedMessageIsReadInTheReportOnly) {
    const std::string path = begun();
    EXPECT_EQ(answer(path, ben_, "Something hurtful"), 303);
    const std::int64_t message = rows("SELECT MAX(message_id) FROM messages_message");
    const std::string about = path.substr(3) + "/posts/" + std::to_string(message);
    const auto moderator = person("Mo", {access::Role::moderator});
    const auto file = [&](const access::Actor& who) {
        return database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), who, now()},
                {.about = about, .reason = reports::Reason::hurts_somebody, .explanation = "See."});
        });
    };
    const auto filed = file(cleo_);
    ASSERT_TRUE(filed.ok());
    EXPECT_TRUE(get("/en/reports/" + filed->number, moderator).holds("Something hurtful"));
    EXPECT_EQ(get(path, moderator).status, 404);
    const auto blind = file(hidde_);
    ASSERT_TRUE(blind.ok());
    EXPECT_FALSE(get("/en/reports/" + blind->number, moderator).holds("Something hurtful"))
        << "who is not in it can show nothing";
    const auto decided = database().write([&](db::WriteTx& tx) {
        return reports::decide_report({tx, services(), moderator, now()}, filed->report_id,
                                      {.measure = web::Measure::removed,
                                       .basis = reports::Basis::terms,
                                       .rule = "Respect",
                                       .reasons = "It hurts."});
    });
    ASSERT_TRUE(decided.ok());
    EXPECT_FALSE(get(path, cleo_).holds("Something hurtful"));
}

TEST_P(MessagesTest, FloodsAreStoppedOfNewAccountsSooner) {
    for (int round = 0; round < 3; ++round) EXPECT_EQ(write(ana_, "listed2\nlisted3").status, 303);
    EXPECT_EQ(write(ana_, "listed2\nlisted3").status, 303) << "the account is old: made in 1970";
    const auto neo = person("Neo", Language::en, {}, now());
    for (int round = 0; round < 3; ++round) EXPECT_EQ(write(neo, "listed2\nlisted3").status, 303);
    EXPECT_EQ(write(neo, "listed2\nlisted3").status, 429);
}

TEST_P(MessagesTest, ErasedWritersLoseTheirName) {
    const std::string path = begun();
    EXPECT_EQ(answer(path, ben_, "My words"), 303);
    const accounts::Eraser eraser(services());
    const auto erased = database().write([&](db::WriteTx& tx) {
        return eraser.erase(tx, {ben_.account, now()}, ben_.account);
    });
    ASSERT_TRUE(erased.ok());
    const auto page = get(path, ana_);
    EXPECT_TRUE(page.holds("My words"));
    EXPECT_TRUE(page.holds("A former member"));
    EXPECT_FALSE(page.holds("listed2"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("A former member wrote in"));
}

TEST_P(MessagesTest, OldConversationsGo) {
    begun();
    clock_.advance(std::chrono::days{731});
    forget_old(services(), now());
    EXPECT_EQ(rows("SELECT COUNT(*) FROM messages_conversation"), 0);
}

TEST_P(MessagesTest, HostileWordsStayWords) {
    const auto sent = write(ana_, "listed2\nlisted3", "<script>x</script>",
                            "[a](javascript:alert(1)) <img src=x onerror=y>");
    const auto page = get(sent.location, ben_);
    EXPECT_FALSE(page.holds("<script>x"));
    EXPECT_FALSE(page.holds("href=\"javascript"));
    EXPECT_FALSE(page.holds("<img src=x"));
}

AGORA_EACH_ENGINE(MessagesTest);

}  // namespace
}  // namespace agora::messages
