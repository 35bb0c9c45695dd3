#include "votes_test.hpp"

namespace agora::votes {
namespace {

class LifeTest : public VotesTest {};

TEST_P(LifeTest, WithoutRuleNoVoteAndEachVersionStays) {
    EXPECT_EQ(post("/en/votes", question(), board_).status, 409);
    EXPECT_TRUE(get("/en/votes/rule", zoe_).holds("No voting rule is written down yet"));
    make_rule();
    make_rule({{"article", "Art. 29"}, {"proxies", "0"}});
    const auto page = get("/en/votes/rule");
    EXPECT_TRUE(page.holds("Version 2"));
    EXPECT_TRUE(page.holds("Art. 28")) << "the first one can still be read";
    EXPECT_FALSE(page.holds("Bo</p>")) << "who wrote it down is for who prepares votes";
}

TEST_P(LifeTest, CollegesHaveTenToFiftyPerCentEach) {
    const http::NameValues colleges{
        {"article", "Art. 28"}, {"weighting", "college"}, {"workers", "50"}, {"users", "40"},
        {"others", "10"},       {"quorum", "0"},          {"proxies", "0"}};
    EXPECT_EQ(post("/en/votes/rule", colleges, board_).status, 303);
    for (const auto& [workers, users, others] :
         {std::tuple{"51", "39", "10"}, std::tuple{"50", "41", "9"},
          std::tuple{"50", "40", "11"}}) {
        const auto answer =
            post("/en/votes/rule",
                 with(with(with(colleges, "workers", workers), "users", users), "others", others),
                 board_);
        EXPECT_EQ(answer.status, 422);
        EXPECT_TRUE(answer.holds("id=\"field-workers-error\""));
    }
}

TEST_P(LifeTest, OnlyTheBoardAndAdministratorsPrepareVotes) {
    make_rule();
    const access::Actor administrator = person("Ad", {Role::administrator});
    for (const Role role :
         {Role::animator, Role::moderator, Role::adviser, Role::buyer, Role::support_group,
          Role::editor, Role::auditor, Role::person_of_trust}) {
        const access::Actor other = member(9000 + static_cast<int>(role), {role});
        EXPECT_EQ(get("/en/votes/new", other).status, 403) << static_cast<int>(role);
        EXPECT_EQ(post("/en/votes", question(), other).status, 403);
    }
    EXPECT_EQ(post("/en/votes", question(), ana_).status, 403);
    EXPECT_EQ(post("/en/votes/rule", {{"article", "None"}}, ana_).status, 403);
    EXPECT_EQ(post("/en/votes", question(), administrator).status, 303);
    const std::string path = drafted(question());
    EXPECT_EQ(get("/en" + path, ana_).status, 404) << "a draft";
    EXPECT_EQ(get("/en" + path, auditor_).status, 404);
    EXPECT_EQ(get("/en" + path, trustees_[0]).status, 200) << "who has to make a key";
    EXPECT_EQ(post("/en" + path + "/announcement", {}, ana_).status, 403);
}

TEST_P(LifeTest, FaultsStandAtTheirFields) {
    make_rule();
    const auto refused = [&](const http::NameValues& fields, const std::string& field) {
        const auto answer = post("/en/votes", fields, board_);
        EXPECT_EQ(answer.status, 422) << field;
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << field << answer.body;
        EXPECT_TRUE(answer.holds("Budget nl")) << "nothing typed is lost";
    };
    refused(with(question(), "opens_at", clock_text(-hours{1})), "opens_at");
    refused(with(question(), "closes_at", clock_text(hours{23})), "closes_at");
    refused(with(question(), "closes_at", clock_text(days{400})), "closes_at");
    refused(with(question(), "trustees", "tess@people.example"), "trustees");
    refused(with(question(), "trustees", "tess@people.example tess@people.example"), "trustees");
    refused(with(question(), "trustees", "tess@people.example nobody@people.example"), "trustees");
    refused(with(question(), "observers", "nobody@people.example"), "observers");
    refused(question("choice", "One"), "options_nl");
    refused(question("choice", "One\nOne"), "options_nl");
    refused(with(question("choice", "One\nTwo"), "options_fr", "Un"), "options_fr");
    make_rule({{"weighting", "share"}});
    refused(question(), "secrecy");
}

TEST_P(LifeTest, TheRollIsFrozenWhenItIsAnnounced) {
    make_rule();
    const std::string path = drafted(question());
    EXPECT_EQ(announce(path), 409) << "the trustees have no keys";
    make_keys(path);
    EXPECT_EQ(announce(path), 303);
    EXPECT_EQ(announce(path), 409);
    EXPECT_EQ(post("/en" + path, question(), board_).status, 409) << "nothing changes any more";
    set_facts(zoe_, {.uses_services = true, .holds_share = true});
    set_facts(dora_, {.uses_services = true});
    EXPECT_EQ(vote_at(path).members, 4);
    EXPECT_EQ(send_ballot(path, ana_, {{"answer", "yes"}}).status, 409) << "not open yet";
    clock_.advance(days{2});
    EXPECT_TRUE(get("/en" + path, zoe_).holds("You are not on the roll"));
    EXPECT_EQ(send_ballot(path, zoe_, {{"answer", "yes"}}).status, 403);
    EXPECT_EQ(post("/api" + path + "/ballot",
                   {{"voter", to_string(zoe_.account)}, {"ballot", "x"}, {"answer", "yes"}}, zoe_)
                  .status,
              403);
    cast(path, dora_, "yes");
    EXPECT_EQ(get("/en" + path).status, 404) << "a visitor does not learn that it is there";
}

TEST_P(LifeTest, WhoHoldsAShareIsOnTheRollBeforeTheyEverSignedIn) {
    make_rule();
    database().write([&](db::WriteTx& tx) {
        const auto added = accounts::add_account(tx, {{}, now()},
                                                 {.mail = "late@people.example",
                                                  .name = "Late",
                                                  .facts = {.holds_share = true},
                                                  .entry_way = accounts::EntryWay::imported});
        EXPECT_TRUE(added.ok());
    });
    const std::string path = running(open_question());
    EXPECT_EQ(vote_at(path).members, 5);
    const std::string all = running(with(open_question(), "electorate", "members"));
    EXPECT_EQ(vote_at(all).members, 10) << "ten who are active, shareholders or not";
}

TEST_P(LifeTest, TheLastBallotCountsAndResultsAreHiddenUntilTheClose) {
    make_rule();
    const std::string path = running(question());
    const std::string first = cast(path, ana_, "no");
    const std::string second = cast(path, ana_, "yes");
    cast(path, ben_, "yes");
    cast(path, cleo_, "no");
    for (const access::Actor& who : {ana_, board_, auditor_, trustees_[0]}) {
        for (const std::string rest : {"/result", "/ballots", "/ballots/file", "/result/file"}) {
            EXPECT_EQ(get("/en" + path + rest, who).status, 404) << rest;
        }
    }
    EXPECT_EQ(give_code(path, 0), 409) << "boxes stay shut until the close";
    pass_close(path);
    EXPECT_EQ(vote_at(path).state, votes::State::closed);
    EXPECT_EQ(get("/en" + path + "/ballots", ana_).status, 404);
    EXPECT_TRUE(get("/en" + path + "/result", ana_).holds("The boxes are not opened yet"));
    open_boxes(path);
    EXPECT_THAT(result(path, ana_), HasSubstr(R"("outcome":"adopted")"));
    const auto board = get("/en" + path + "/ballots", ana_);
    EXPECT_TRUE(board.holds(second)) << "the receipt is on the board";
    EXPECT_FALSE(board.holds(first)) << "what was changed is void";
    EXPECT_TRUE(get("/en" + path + "/result", ana_).holds("<b>Adopted</b>"));
    EXPECT_TRUE(get("/api/votes", ana_).holds("\"decided\":true"));
    EXPECT_TRUE(get("/nl" + path + "/result", zoe_).holds("<meter"));
    const auto visitor = get("/en" + path + "/result");
    EXPECT_EQ(visitor.status, 404) << "members only";
    EXPECT_EQ(get("/api" + path + "/result").status, 404);
}

TEST_P(LifeTest, ItClosesToTheSecondEvenWhenTheJobIsLate) {
    make_rule();
    const std::string path = running(question());
    const Instant closes = vote_at(path).closes_at;
    const std::string form = new_form(path, ana_);
    clock_.set(closes - Duration{1});
    cast(path, ana_, "yes");
    clock_.set(closes);
    const auto late = post("/api" + path + "/ballot", {{"ballot", form}, {"answer", "no"}}, ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_THAT(late.body, HasSubstr("closed_already"));
    EXPECT_EQ(vote_at(path).state, votes::State::announced) << "the job has not run";
    EXPECT_FALSE(get("/en" + path, ana_).holds("/ballot\""));
    settle();
    EXPECT_EQ(vote_at(path).state, votes::State::closed);
}

TEST_P(LifeTest, AClockThatJumpsNeitherDoublesNorLosesTheClose) {
    make_rule();
    const std::string path = running(open_question());
    cast(path, ana_, "yes");
    pass_close(path);
    EXPECT_EQ(vote_at(path).state, votes::State::counted);
    const std::string digest = vote_at(path).digest;
    clock_.advance(-days{1});
    EXPECT_EQ(send_ballot(path, ben_, {{"answer", "no"}}).status, 409) << "closed is closed";
    clock_.advance(days{1});
    run("votes.overdue");
    EXPECT_EQ(vote_at(path).digest, digest);
    const std::string other = running(open_question());
    clock_.advance(days{30});
    run("votes.overdue");
    EXPECT_EQ(vote_at(other).state, votes::State::counted) << "without the job of its instant";
    EXPECT_THAT(result(other, ana_), HasSubstr(R"("outcome":"no_decision")"));
}

TEST_P(LifeTest, TheCloseIsAnInstantWhateverTheClockOnTheWallDoes) {
    make_rule();
    // The clocks in Brussels go back on 31 October 2027 at three.
    const Instant start = *parse_instant("2027-10-20T10:00:00Z");
    clock_.set(start);
    const auto fields = with(with(open_question(), "opens_at", "2027-10-30T12:00"), "closes_at",
                             "2027-10-31T12:00");
    const Vote vote = vote_at(drafted(fields));
    EXPECT_EQ(to_iso(vote.opens_at), "2027-10-30T10:00:00Z");
    EXPECT_EQ(to_iso(vote.closes_at), "2027-10-31T11:00:00Z") << "25 hours later";
}

TEST_P(LifeTest, ObserversReadAndDoNotVote) {
    make_rule();
    const std::string path =
        running(with(with(question(), "audience", "roll"), "observers", "zoe@people.example"));
    EXPECT_EQ(get("/en" + path, zoe_).status, 200);
    EXPECT_FALSE(get("/en" + path, zoe_).holds("/ballot\""));
    EXPECT_EQ(send_ballot(path, zoe_, {{"answer", "yes"}}).status, 403);
    const access::Actor eve = person("Eve");
    EXPECT_EQ(get("/en" + path, eve).status, 404);
    EXPECT_FALSE(get("/en/votes", eve).holds("Budget en"));
    EXPECT_TRUE(get("/en/votes", zoe_).holds("Budget en"));
    EXPECT_EQ(get("/en" + path, auditor_).status, 200);
}

TEST_P(LifeTest, EverybodySeesAVoteThatIsForEverybody) {
    make_rule();
    const std::string path = running(with(open_question(), "audience", "everybody"));
    cast(path, ana_, "yes");
    pass_close(path);
    EXPECT_EQ(get("/en" + path).status, 200);
    EXPECT_TRUE(get("/en/votes").holds("Budget en"));
    EXPECT_EQ(get("/en" + path + "/ballots/file").status, 200);
    EXPECT_EQ(get("/en" + path + "/roll").status, 303) << "names are for members";
}

TEST_P(LifeTest, WhoVotedIsForAuditorsUnlessTheCooperativeShowsIt) {
    make_rule();
    const std::string path = running(question());
    cast(path, ana_, "no");
    const auto roll = get("/api" + path + "/roll", auditor_);
    EXPECT_THAT(roll.body, HasSubstr(R"("members":4,"voted":1)"));
    EXPECT_THAT(roll.body,
                HasSubstr(R"("name":"Ana","college":"","shares":1,"holder":"","voted":true)"));
    EXPECT_THAT(roll.body,
                HasSubstr(R"("name":"Ben","college":"","shares":1,"holder":"","voted":false)"));
    for (const access::Actor& who : {ana_, zoe_, board_, trustees_[0]}) {
        EXPECT_EQ(get("/en" + path + "/roll", who).status, 404);
    }
    database().write([&](db::WriteTx& tx) {
        const auto changed =
            web::change_setting(tx, services().settings, {{}, now()}, "votes.roll_shown", "yes");
        EXPECT_TRUE(changed.ok());
    });
    EXPECT_EQ(get("/en" + path + "/roll", ana_).status, 200);
    EXPECT_EQ(get("/en" + path + "/roll", zoe_).status, 404);
}

TEST_P(LifeTest, AnOpenVoteTellsWhoSaidWhatAfterTheClose) {
    make_rule();
    const std::string path = running(open_question("choice", "Red\nBlue"));
    cast(path, ana_, "1");
    cast(path, ben_, "2");
    cast(path, cleo_, "2");
    EXPECT_EQ(get("/en" + path + "/roll", zoe_).status, 404);
    pass_close(path);
    const auto roll = get("/api" + path + "/roll", zoe_);
    EXPECT_THAT(
        roll.body,
        HasSubstr(
            R"("name":"Ana","college":"","shares":1,"holder":"","voted":true,"answer":"Red")"));
    EXPECT_THAT(result(path, zoe_), HasSubstr(R"("outcome":"chosen")"));
    EXPECT_TRUE(get("/en" + path + "/result", ana_).holds("Blue"));
}

TEST_P(LifeTest, SharesComeFromTheRegisterAndNobodyIsForgotten) {
    make_rule({{"weighting", "share"}});
    const std::string path = drafted(open_question());
    const auto missing = post("/en" + path + "/announcement",
                              {{"shares", "ana@people.example 90\nben@people.example 5"}}, board_);
    EXPECT_EQ(missing.status, 422);
    EXPECT_TRUE(missing.holds("id=\"field-shares-error\""));
    for (const std::string wrong :
         {"ana@people.example", "ana@people.example x", "ana@people.example 0",
          "ana@people.example 1 2", "ana@people.example 1\nANA@people.example 2"}) {
        EXPECT_EQ(announce(path, {{"shares", wrong}}), 422) << wrong;
    }
    EXPECT_EQ(announce(path, {{"shares",
                               "ana@people.example 90\nBen@people.example;5\n"
                               "cleo@people.example\t4\ndora@people.example, 1\n"}}),
              303);
    clock_.advance(days{2});
    cast(path, ana_, "yes");
    cast(path, ben_, "no");
    cast(path, cleo_, "no");
    cast(path, dora_, "no");
    pass_close(path);
    EXPECT_THAT(result(path, ana_), HasSubstr(R"("total":"20")")) << "90 count as 10";
    EXPECT_THAT(result(path, ana_), HasSubstr(R"("outcome":"rejected")"))
        << "ten against ten is no majority";
}

TEST_P(LifeTest, ASmallCollegeWouldGiveItsMembersAway) {
    make_rule({{"weighting", "college"}, {"workers", "30"}, {"users", "40"}, {"others", "30"}});
    const std::string path = drafted(question());
    make_keys(path);
    EXPECT_EQ(announce(path), 409) << "four users";
    shareholder("Eli");
    EXPECT_EQ(announce(path), 303);
    clock_.advance(days{2});
    cast(path, ana_, "yes");
    cast(path, ben_, "no");
    cast(path, cleo_, "yes");
    pass_close(path);
    open_boxes(path);
    EXPECT_THAT(result(path, ana_), HasSubstr(R"("total":"120")")) << "40 per cent, in thirds";
    EXPECT_THAT(get("/api" + path + "/result", ana_).body,
                HasSubstr(R"({"label":"Who uses its services","say":40,"ballots":3})"));
}

TEST_P(LifeTest, ItIsWithdrawnUntilItOpensAndSaysWhy) {
    make_rule();
    const std::string path = drafted(open_question());
    EXPECT_EQ(announce(path), 303);
    EXPECT_EQ(post("/en" + path + "/withdrawal", {{"why", ""}}, board_).status, 422);
    EXPECT_EQ(post("/en" + path + "/withdrawal", {{"why", "A fault"}}, ana_).status, 403);
    EXPECT_EQ(post("/en" + path + "/withdrawal", {{"why", "A fault"}}, board_).status, 303);
    EXPECT_TRUE(get("/en" + path, ana_).holds("A fault"));
    EXPECT_THAT(last_mail(), HasSubstr("A fault")) << "the roll is told";
    clock_.advance(days{2});
    EXPECT_EQ(send_ballot(path, ana_, {{"answer", "yes"}}).status, 409);
    const std::string other = running(open_question());
    EXPECT_EQ(post("/en" + other + "/withdrawal", {{"why", "Late"}}, board_).status, 409);
}

TEST_P(LifeTest, WithTheQuorumMissedNothingIsDecidedAndEverythingIsCounted) {
    make_rule();
    const std::string path = running(with(open_question(), "quorum", "75"));
    cast(path, ana_, "yes");
    cast(path, ben_, "yes");
    pass_close(path);
    EXPECT_THAT(result(path, ana_),
                HasSubstr(R"("outcome":"no_quorum","members":4,"voted":2,"needed":3,"met":false)"));
    EXPECT_TRUE(get("/en" + path + "/result", ana_).holds("The quorum of 3 is not met"));
}

TEST_P(LifeTest, AListCostsTheSameHoweverManyVotesItHolds) {
    make_rule();
    const auto queries = [&] {
        get("/en/votes", ana_);
        std::int64_t before = 0;
        std::int64_t after = 0;
        for (const auto& one : database().statistics()) before += one.count;
        EXPECT_EQ(get("/en/votes", ana_).status, 200);
        for (const auto& one : database().statistics()) after += one.count;
        return after - before;
    };
    EXPECT_EQ(announce(drafted(open_question())), 303);
    const auto of_one = queries();
    for (int number = 0; number < 8; ++number) {
        EXPECT_EQ(announce(drafted(open_question())), 303);
    }
    EXPECT_EQ(queries(), of_one);
}

TEST_P(LifeTest, ALongRollIsReadInPages) {
    make_rule();
    for (int number = 0; number < 120; ++number) shareholder("many" + std::to_string(number));
    const std::string path = running(open_question());
    const auto first = get("/en" + path + "/roll", auditor_);
    EXPECT_TRUE(first.holds("124 members on the roll"));
    EXPECT_FALSE(first.holds("many119"));
    const auto from = first.body.find("/roll?after=");
    ASSERT_NE(from, std::string::npos);
    const std::string next =
        "/en" + path + first.body.substr(from, first.body.find('"', from) - from);
    EXPECT_TRUE(get(next, auditor_).holds("many119"));
    EXPECT_TRUE(first.holds("More members"));
    EXPECT_FALSE(get(next, auditor_).holds("More members"));
}

AGORA_EACH_ENGINE(LifeTest);

}  // namespace
}  // namespace agora::votes
