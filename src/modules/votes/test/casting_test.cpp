#include "casting.hpp"
#include "closing.hpp"
#include "code.hpp"
#include "recounted.hpp"
#include "votes_test.hpp"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace agora::votes {
namespace {

class CastingTest : public VotesTest {
 protected:
    void SetUp() override {
        VotesTest::SetUp();
        make_rule();
    }
};

TEST_P(CastingTest, TheFormsOfEachKindSayWhatIsCounted) {
    struct Said {
        std::string method;
        http::NameValues fields;
        std::string answer;
    };
    const std::vector<Said> all{
        {"yes_no", {{"answer", "abstain"}}, "abstain"},
        {"choice", {{"answer", "blank"}}, "blank"},
        {"approval", {{"option", "3"}, {"option", "1"}}, "1,3"},
        {"approval", {{"blank", "true"}}, "blank"},
        {"ranking", {{"place_1", "2"}, {"place_2", ""}, {"place_3", "1"}}, "3>1"},
        {"ranking", {{"place_1", "5"}, {"place_2", "5"}, {"place_3", "7"}}, "1=2>3"},
        {"judgement", {{"grade_1", "5"}, {"grade_2", "0"}, {"grade_3", "3"}}, "5,0,3"}};
    for (const Said& said : all) {
        const std::string path = running(open_question(said.method, "Red\nBlue\nGreen"));
        EXPECT_EQ(send_ballot(path, ana_, said.fields).status, 200) << said.method;
        const auto voice = database().read([&](db::ReadTx& tx) {
            return find_voice(tx, id_in(path), ana_.account).value_or(Voice{});
        });
        EXPECT_EQ(voice.answer, said.answer) << said.method;
        const auto page = get("/en" + path, ana_);
        EXPECT_TRUE(page.holds("action=\"/en" + path + "/ballot\""));
        EXPECT_TRUE(page.holds("It says: <b>")) << "in an open vote one sees one's own";
    }
}

TEST_P(CastingTest, NothingSaidIsRefusedAndSaysThatNothingWasTaken) {
    const std::vector<std::pair<std::string, http::NameValues>> wrong{
        {"yes_no", {}},
        {"yes_no", {{"answer", "blank"}}},
        {"choice", {{"answer", "4"}}},
        {"approval", {}},
        {"approval", {{"option", "4"}}},
        {"approval", {{"option", "1"}, {"blank", "true"}}},
        {"ranking", {{"place_1", ""}}},
        {"ranking", {{"place_1", "x"}}},
        {"judgement", {{"grade_1", "5"}, {"grade_2", "3"}}},
        {"judgement", {{"grade_1", "5"}, {"grade_2", "6"}, {"grade_3", "1"}}}};
    std::map<std::string, std::string> paths;
    for (const auto& [method, fields] : wrong) {
        if (!paths.contains(method)) {
            paths[method] = running(open_question(method, "Red\nBlue\nGreen"));
        }
        http::NameValues sent = fields;
        sent.add("ballot", new_form(paths[method], ana_));
        const auto answer = post("/en" + paths[method] + "/ballot", sent, ana_);
        EXPECT_EQ(answer.status, 422) << method;
        EXPECT_TRUE(answer.holds("Your ballot was not taken")) << method;
        EXPECT_FALSE(database().read([&](db::ReadTx& tx) {
            return find_voter(tx, id_in(paths[method]), ana_.account)->voted;
        }));
    }
}

TEST_P(CastingTest, InAnOpenVoteWhatWasTypedIsKept) {
    const std::string graded = running(open_question("judgement", "Red\nBlue\nGreen"));
    const auto missing = post("/en" + graded + "/ballot",
                              {{"ballot", new_form(graded, ana_)}, {"grade_2", "4"}}, ana_);
    EXPECT_EQ(missing.status, 422);
    EXPECT_TRUE(missing.holds("name=\"grade_2\" value=\"4\" checked"));
    EXPECT_FALSE(missing.holds("name=\"grade_1\" value=\"4\" checked"));
    const std::string ranked = running(open_question("ranking", "Red\nBlue\nGreen"));
    const auto wrong =
        post("/en" + ranked + "/ballot",
             {{"ballot", new_form(ranked, ana_)}, {"place_1", "2"}, {"place_2", "x"}}, ana_);
    EXPECT_TRUE(wrong.holds("<option value=\"2\" selected>"));
    const std::string ticked = running(open_question("approval", "Red\nBlue\nGreen"));
    const auto both =
        post("/en" + ticked + "/ballot",
             {{"ballot", new_form(ticked, ana_)}, {"option", "3"}, {"blank", "true"}}, ana_);
    EXPECT_TRUE(both.holds("name=\"option\" value=\"3\" checked"));
}

TEST_P(CastingTest, AFormSentAgainTakesEffectOnceAndGivesTheSameReceipt) {
    const std::string path = running(open_question());
    http::NameValues fields{{"ballot", new_form(path, ana_)},
                            {"answer", "yes"},
                            {"form_key", "0123456789abcdefghijklmn"}};
    const auto first = post("/en" + path + "/ballot", fields, ana_);
    EXPECT_EQ(first.status, 200);
    const std::string receipt = first.body.substr(first.body.find("<code"), 60);
    cast(path, ana_, "no");
    for (int time = 0; time < 4; ++time) {
        const auto again = post("/en" + path + "/ballot", fields, ana_);
        EXPECT_EQ(again.status, 200);
        EXPECT_TRUE(again.holds(receipt));
        EXPECT_TRUE(again.holds("This form had been sent before"));
    }
    pass_close(path);
    EXPECT_THAT(result(path, ana_), HasSubstr(R"("voted":1)"));
    EXPECT_THAT(result(path, ana_), HasSubstr(R"({"option":2,"place":0,"ballots":1)"))
        << "a late copy of the first form does not undo the second";
}

TEST_P(CastingTest, NoKeyOfAnothersMakingIsKeptWithWhatWasSaid) {
    const std::string path = running(question());
    http::Request request;
    request.method = http::Method::post;
    ASSERT_TRUE(http::set_target(request, "/api" + path + "/ballot"));
    request.headers.set("Idempotency-Key", "1");
    request.content_type = "application/json";
    request.body = R"({"ballot":")" + new_form(path, ana_) + R"(","answer":"yes"})";
    const auto kept = [&] {
        constexpr db::Query kCount{"test.count", "SELECT COUNT(*) FROM web_submission"};
        return database().read(
            [&](db::ReadTx& tx) { return tx.find<std::int64_t>(kCount).value_or(0); });
    };
    const auto before = kept();
    EXPECT_EQ(send(std::move(request), ana_).status, 200);
    EXPECT_EQ(kept(), before)
        << "its digest would say, with the published ballots, which of them is Ana's";
}

/// Many at once change their vote while it closes: whoever was told that their ballot is in is counted, everybody
/// once, with one of the ballots that they were told of.
TEST_P(CastingTest, UnderARaceEverybodyIsCountedOnceWithWhatTheyWereToldIsIn) {
    constexpr std::size_t kVoters = 12;
    constexpr int kTimes = 5;
    std::vector<access::Actor> voters;
    for (std::size_t number = 0; number < kVoters; ++number) {
        voters.push_back(shareholder("racer" + std::to_string(number)));
    }
    const std::string path = running(open_question("choice", "Red\nBlue"));
    const Vote vote = vote_at(path);
    std::mutex mutex;
    std::map<AccountId, std::set<std::string>> told;
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    const auto race = [&](AccountId voter, const std::string& answer) {
        for (int time = 0; time < kTimes; ++time) {
            const std::string ballot = new_ballot(services().keys, vote, voter);
            const auto done = database().write([&](db::WriteTx& tx) {
                return votes::cast({tx, services(), {voter, now()}},
                                   {vote.vote_id, voter, ballot, answer});
            });
            if (!done) continue;
            ++taken;
            const std::scoped_lock lock{mutex};
            told[voter].insert(*code_in(services().keys, vote, voter, ballot, vote.opens_at));
        }
    };
    for (const access::Actor& voter : voters) {
        threads.emplace_back([&, account = voter.account] { race(account, "1"); });
        threads.emplace_back([&, account = voter.account] { race(account, "2"); });
    }
    threads.emplace_back([&] {
        while (taken < static_cast<int>(kVoters)) std::this_thread::yield();
        clock_.set(vote.closes_at);
        votes::close(services(), vote.vote_id);
    });
    threads.clear();
    settle();
    EXPECT_EQ(vote_at(path).state, votes::State::counted);
    const auto ballots =
        database().read([&](db::ReadTx& tx) { return list_ballots(tx, vote.vote_id); });
    EXPECT_EQ(ballots.size(), told.size()) << "each who was told that it is in, once";
    EXPECT_EQ(vote_at(path).voted, std::ssize(ballots));
    std::set<std::string> known;
    for (const auto& [voter, codes] : told) known.insert(codes.begin(), codes.end());
    for (const Ballot& ballot : ballots) EXPECT_TRUE(known.contains(ballot.code));
}

TEST_P(CastingTest, WhatIsPublishedIsCountedTheSameByTheSecondProgram) {
    for (const std::string method : {"yes_no", "choice", "approval", "ranking", "judgement"}) {
        codes_.clear();
        const std::string path = running(question(method, "Red\nBlue <3\nGreen"));
        const std::map<std::string, std::vector<std::string>> said{
            {"yes_no", {"yes", "no", "abstain"}},
            {"choice", {"1", "2", "blank"}},
            {"approval", {"1,3", "3", "blank"}},
            {"ranking", {"3>1", "2>1=3", "blank"}},
            {"judgement", {"5,4,3", "0,5,5", "blank"}}};
        const std::string receipt = cast(path, ana_, said.at(method)[0]);
        cast(path, ben_, said.at(method)[1]);
        cast(path, cleo_, said.at(method)[2]);
        pass_close(path);
        open_boxes(path);
        const auto file = get("/api" + path + "/ballots/file", ana_);
        EXPECT_EQ(recounted(file.body, "--digest " + vote_at(path).digest + " --receipt " +
                                           receipt + "='" + said.at(method)[0] + "'"),
                  result(path, ana_));
        EXPECT_TRUE(get("/fr" + path + "/result", ben_).holds("<table"));
    }
}

AGORA_EACH_ENGINE(CastingTest);

class TermsTest : public VotesTest {};

TEST_P(TermsTest, AnObserverWhoHoldsAShareIsNotOnTheRoll) {
    make_rule();
    const std::string path = running(with(open_question(), "observers", "dora@people.example"));
    EXPECT_EQ(vote_at(path).members, 3);
    EXPECT_EQ(send_ballot(path, dora_, {{"answer", "yes"}}).status, 403);
}

TEST_P(TermsTest, AVoteAsksTheQuorumOfTheRuleOrMore) {
    make_rule({{"quorum", "50"}});
    const auto refused = post("/en/votes", with(open_question(), "quorum", "49"), board_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-quorum-error\""));
    EXPECT_TRUE(refused.holds("asks 50 per cent at least (Art. 28)")) << refused.body;
    const std::string path = drafted(with(open_question(), "quorum", "50"));
    make_rule({{"quorum", "60"}, {"article", "Art. 29"}});
    const auto late = post("/api" + path + "/announcement", {}, board_);
    EXPECT_EQ(late.status, 409);
    EXPECT_THAT(late.body, HasSubstr("60 per cent at least (Art. 29)"));
    EXPECT_EQ(post("/en" + path, with(open_question(), "quorum", "70"), board_).status, 303);
    EXPECT_EQ(announce(path), 303);
}

TEST_P(TermsTest, AListOfBallotsReadsOnePageOfThem) {
    make_rule();
    const std::string path = running(with(open_question(), "audience", "everybody"));
    pass_close(path);
    database().write([&](db::WriteTx& tx) {
        std::vector<Ballot> ballots;
        for (int number = 10'000; number < 10'501; ++number) {
            ballots.push_back({.code = "000000000000000000000" + std::to_string(number),
                               .college = number == 10'500 ? College::workers : College::users,
                               .answer = "yes"});
        }
        insert_ballots(tx, id_in(path), ballots);
        constexpr db::Query kVoted{"test.voted", "UPDATE votes_vote SET voted = 501"};
        tx.run(kVoted);
        EXPECT_EQ(list_ballots(tx, id_in(path), 500, 500).size(), 1U);
        for (const CollegeCount& counted : count_ballots(tx, id_in(path))) {
            EXPECT_EQ(counted.ballots, counted.college == College::workers ? 1 : 500);
        }
    });
    const auto reads_all = [&] {
        std::int64_t count = 0;
        for (const auto& one : database().statistics()) {
            if (one.name == "votes.list_ballots") count += one.count;
        }
        return count;
    };
    const auto before = reads_all();
    const auto first = get("/en" + path + "/ballots", ana_);
    EXPECT_TRUE(first.holds("501 ballots"));
    EXPECT_TRUE(first.holds("Codes after these"));
    const auto second = get("/en" + path + "/ballots?page=2", ana_);
    EXPECT_TRUE(second.holds(grouped("00000000000000000000010500"))) << second.body;
    EXPECT_FALSE(second.holds("Codes after these"));
    EXPECT_EQ(get("/en" + path + "/result", ana_).status, 200);
    EXPECT_EQ(reads_all(), before);
    for (const web::Route& route : votes_module().routes) {
        const bool kept =
            route.pattern == "/votes/{id}/ballots" || route.pattern == "/votes/{id}/result";
        EXPECT_EQ(route.options.cached == web::Cached::for_visitors, kept) << route.pattern;
    }
}

AGORA_EACH_ENGINE(TermsTest);

}  // namespace
}  // namespace agora::votes
