#include "money_site.hpp"

namespace agora::money {
namespace {

class QuestionsTest : public MoneySite {
 protected:
    web::TestAnswer answer(const std::string& question, const std::string& body,
                           const std::string& seen = "0") {
        return post(question + "/answers", {{"body", body}, {"seen", seen}}, board_);
    }
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }
    void take(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "money_question") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ana_.account, now()}, path, measure});
                });
            }
        }
        settle();
    }
    std::optional<web::ReportedThing> found(const std::string& path) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "money_question") continue;
                return database().read(
                    [&](db::ReadTx& tx) { return kind.find(tx, ben_, path, utc_date(now())); });
            }
        }
        return std::nullopt;
    }
};

TEST_P(QuestionsTest, AMemberAsksAndEverybodyReadsTheAnswer) {
    EXPECT_EQ(get("/en/money/questions/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post("/en/money/questions", {{"about", "all"}, {"body", "Where does it go?"}}).status,
              303);
    const std::string question = ask(ana_, "Where does the margin go?");
    EXPECT_EQ(mails_about("A question about the money"), 1) << "the board is told";
    EXPECT_TRUE(get(question).holds("Where does the margin go?"));
    EXPECT_TRUE(get(question).holds("an answer is due by"));
    EXPECT_TRUE(get("/en/money").holds("1 question waits for an answer"));
    EXPECT_EQ(post(question + "/answers", {{"body", "No"}, {"seen", "0"}}, ben_).status, 403);
    EXPECT_EQ(post(question + "/followers", {}, ben_).status, 303);
    EXPECT_EQ(post(question + "/followers", {}, ben_).status, 409) << "once";
    EXPECT_EQ(post(question + "/followers", {}, ana_).status, 409) << "asked it";
    EXPECT_TRUE(get(question).holds("1 other wants to know it too"));
    EXPECT_EQ(answer(question, "To **the team**.").status, 303);
    EXPECT_EQ(mails_about("Subject: Answered:"), 2) << "Ana and Ben, each once";
    EXPECT_TRUE(get(question).holds("<strong>the team</strong>"));
    EXPECT_EQ(answer(question, "To the team and the house.", "0").status, 409);
    EXPECT_EQ(answer(question, "To the team and the house.", "1").status, 303);
    EXPECT_TRUE(get(question).holds("What was answered before"));
    EXPECT_EQ(mails_about("Subject: Answered:"), 2) << "a correction tells nobody again";
    EXPECT_EQ(get("/en/money/questions/77").status, 404);
    EXPECT_EQ(post("/en/money/questions/77/followers", {}, ben_).status, 404);
}

TEST_P(QuestionsTest, WhoStandsThereAsAMemberIsKnownToWhoAnswersOnly) {
    const auto asker = listed_in("be-44021", members::Audience::everyone);
    const std::string named = ask(asker, "Is this what I want to know?");
    EXPECT_TRUE(get(named, ben_).holds("listed1"));
    const std::string question = ask(asker, "What was paid to the board?", true);
    const std::string api = "/api" + question.substr(3);
    const access::Actor moderator = person("Mod", {Role::moderator});
    for (const access::Actor& who : {access::Actor{}, ben_, moderator}) {
        for (const std::string& path : {question, api}) {
            const auto page = get(path, who);
            EXPECT_EQ(page.status, 200);
            EXPECT_FALSE(page.holds("listed1")) << path;
            EXPECT_FALSE(page.holds(to_string(asker.account))) << path;
        }
    }
    EXPECT_TRUE(get(question, board_).holds("listed1"));
    EXPECT_TRUE(get(question, asker).holds("you asked it"));
    const auto thing = found(question.substr(3));
    ASSERT_TRUE(thing.has_value());
    EXPECT_FALSE(bool(thing->author)) << "moderators are not told either";
    EXPECT_TRUE(bool(found(named.substr(3))->author));
    take(question.substr(3), web::Measure::hidden);
    EXPECT_EQ(mails_about("About your question on the money"), 1);
}

TEST_P(QuestionsTest, AQuestionIsTakenBackOrStaysForTheOthers) {
    const std::string alone = ask(ana_, "Does anybody else care?");
    EXPECT_EQ(post(alone + "/withdrawal", {}, ben_).status, 403);
    EXPECT_EQ(post(alone + "/withdrawal", {}, ana_).status, 303);
    EXPECT_EQ(get(alone).status, 404);
    const std::string question = ask(ana_, "What does the house cost?");
    EXPECT_EQ(post(question + "/followers", {}, ben_).status, 303);
    EXPECT_EQ(post(question + "/withdrawal", {}, ana_).status, 303);
    EXPECT_EQ(get(question).status, 200) << "Ben waits";
    EXPECT_FALSE(get(question, ana_).holds("you asked it"));
    EXPECT_EQ(answer(question, "A lot.").status, 303);
    EXPECT_EQ(mails_about("Subject: Answered:"), 1) << "only Ben";
    EXPECT_EQ(post(question + "/withdrawal", {}, ana_).status, 403);
}

TEST_P(QuestionsTest, WhatIsWrongStandsAtItsFieldAndTenAreEnough) {
    const http::NameValues typed{{"about", "all"}, {"body", "Canary question?"}};
    for (const auto& [field, text] :
         {std::pair{"body", std::string{}}, std::pair{"body", std::string{"Why?"}},
          std::pair{"body", std::string(1001, 'x')}, std::pair{"about", std::string{"figure-77"}},
          std::pair{"about", std::string{"moon"}}}) {
        const auto wrong = post("/en/money/questions", typed.with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    for (int count = 0; count < 10; ++count) ask(ana_, "Question " + std::to_string(count) + "?");
    const auto many = post("/en/money/questions", typed, ana_);
    EXPECT_EQ(many.status, 429);
    EXPECT_TRUE(many.holds("Canary question?")) << "what was typed stays";
    EXPECT_EQ(post("/en/money/questions", typed, ben_).status, 303);
}

TEST_P(QuestionsTest, AModeratedQuestionIsSeenByWhomItMay) {
    const std::string question = ask(ana_, "Canary of a question?");
    const auto finds = [&](const access::Actor& who) {
        return get("/en/money/questions", who).holds("Canary of a question?");
    };
    EXPECT_TRUE(get("/en/search?q=canary").holds("Canary of a question?"));
    take(question.substr(3), web::Measure::limited);
    EXPECT_EQ(get(question).status, 404);
    EXPECT_FALSE(get("/en/search?q=canary").holds("Canary of a question?"));
    EXPECT_TRUE(get("/en/search?q=canary", ben_).holds("Canary of a question?"));
    EXPECT_FALSE(finds({}));
    EXPECT_TRUE(finds(ben_));
    take(question.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(question, ben_).status, 404);
    EXPECT_EQ(post(question + "/followers", {}, ben_).status, 404);
    EXPECT_FALSE(finds(ben_));
    EXPECT_TRUE(finds(ana_));
    EXPECT_TRUE(finds(board_));
    EXPECT_FALSE(get("/en/money", ben_).holds("Canary of a question?"));
    EXPECT_TRUE(get("/en/money", ben_).holds("Every question is answered"));
}

TEST_P(QuestionsTest, AnErasedAskerLeavesTheQuestion) {
    const auto asker = listed_in("be-44021", members::Audience::everyone);
    const std::string question = ask(asker, "Who remembers me?");
    database().write([&](db::WriteTx& tx) {
        tx.run(db::Query{"test.erase", "UPDATE money_question SET asked_by = 0"});
        tx.run(db::Query{"test.erase_asker", "DELETE FROM money_asker"});
    });
    settle();
    const auto page = get(question);
    EXPECT_TRUE(page.holds("Who remembers me?"));
    EXPECT_TRUE(page.holds("a member"));
    EXPECT_EQ(answer(question, "We do.").status, 303);
    EXPECT_EQ(mails_about("Subject: Answered:"), 0);
}

TEST_P(QuestionsTest, ANumberNeverComesTwice) {
    const std::string first = ask(ana_, "Does anybody else care?");
    EXPECT_EQ(post(first + "/withdrawal", {}, ana_).status, 303);
    const std::string second = ask(ben_, "What does the house cost?");
    EXPECT_NE(first, second);
    take(first.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(second).status, 200) << "what is decided of the one does not hit the other";
    EXPECT_EQ(get(first).status, 404);
}

TEST_P(QuestionsTest, VisitorsSeeNoNameOfWhoAnswers) {
    const auto listed = listed_in("be-44021", members::Audience::everyone);
    const access::Actor keeper = member(listed.account.value(), {Role::board});
    const std::string question = ask(ana_, "What does the house cost?");
    EXPECT_EQ(post(question + "/answers", {{"body", "A lot."}, {"seen", "0"}}, keeper).status, 303);
    EXPECT_EQ(post(question + "/answers", {{"body", "Less."}, {"seen", "1"}}, keeper).status, 303);
    for (const std::string& path : {question, "/api" + question.substr(3)}) {
        const auto page = get(path);
        EXPECT_TRUE(page.holds("Less."));
        EXPECT_TRUE(page.holds("A lot."));
        EXPECT_FALSE(page.holds("listed1")) << path;
        EXPECT_TRUE(get(path, ben_).holds("listed1")) << path;
    }
}

TEST_P(QuestionsTest, WhoWasLeftOutIsToldWhenAQuestionIsShownAgain) {
    const std::string question = ask(ana_, "What does the house cost?");
    EXPECT_EQ(post(question + "/followers", {}, ben_).status, 303);
    EXPECT_EQ(answer(question, "A lot.").status, 303);
    take(question.substr(3), web::Measure::hidden);
    EXPECT_EQ(mails_about("Subject: Answered:"), 0);
    take(question.substr(3), web::Measure::nothing);
    EXPECT_EQ(mails_about("Subject: Answered:"), 2);
    take(question.substr(3), web::Measure::hidden);
    take(question.substr(3), web::Measure::limited);
    EXPECT_EQ(mails_about("Subject: Answered:"), 2) << "each once";
}

AGORA_EACH_ENGINE(QuestionsTest);

}  // namespace
}  // namespace agora::money
