#include "agora/reports/handling.hpp"
#include "votes_test.hpp"

namespace agora::votes {
namespace {

class ReportedVoteTest : public VotesTest {
 protected:
    void SetUp() override {
        VotesTest::SetUp();
        judge_ = person("Judith", {Role::moderator});
        make_rule();
    }
    reports::FiledReport report(const std::string& path, const access::Actor& who) {
        const auto filed = database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), who, now()},
                {.about = path, .explanation = "This hurts people. Look at it, please."});
        });
        EXPECT_TRUE(filed.ok());
        return filed ? *filed : reports::FiledReport{};
    }
    bool decide(const reports::FiledReport& filed, web::Measure measure) {
        const bool done =
            database()
                .write([&](db::WriteTx& tx) {
                    return reports::decide_report(
                        {tx, services(), judge_, now()}, filed.report_id,
                        {.measure = measure, .rule = "Rule 1", .reasons = "As it says."});
                })
                .ok();
        settle();
        return done;
    }
    bool names(const std::string& path, const access::Actor& who) {
        return get("/en/reports/new?about=" + path, who).holds("Budget en");
    }
    access::Actor judge_ = {};
};

TEST_P(ReportedVoteTest, WhoSeesItReportsItAndModeratorsReadWhatIsAskedAlone) {
    const std::string path =
        running(with(open_question("choice", "Rude words\nOthers"), "audience", "roll"));
    EXPECT_EQ(send_ballot(path, ana_, {{"answer", "1"}}).status, 200);
    for (const auto& who : {ana_, board_, auditor_}) EXPECT_TRUE(names(path, who));
    for (const auto& other : {zoe_, judge_, access::Actor{}}) {
        EXPECT_FALSE(names(path, other));
        EXPECT_FALSE(get("/en/reports/" + report(path, other).number, judge_).holds("Rude words"))
            << "who may not see it can show nothing";
    }
    const auto filed = report("/nl" + path + "/result", ben_);
    EXPECT_EQ(get("/en" + path, judge_).status, 404) << "she is not on the roll";
    const auto page = get("/en/reports/" + filed.number, judge_);
    EXPECT_TRUE(page.holds("Budget fr"));
    EXPECT_TRUE(page.holds("Rude words"));
    EXPECT_FALSE(page.holds("Ana")) << "who voted is no part of it";
    EXPECT_FALSE(get("/en/reports/" + filed.number, zoe_).holds("Rude words"));
}

TEST_P(ReportedVoteTest, ADraftIsBeforeNobody) {
    const std::string path = drafted(open_question());
    EXPECT_FALSE(names(path, board_));
    EXPECT_FALSE(decide(report(path, board_), web::Measure::hidden));
}

TEST_P(ReportedVoteTest, AMeasureNarrowsWhoSeesItAndNobodyLosesTheirVote) {
    const std::string path = running(with(open_question(), "audience", "everybody"));
    EXPECT_TRUE(names(path, {})) << "a visitor too";
    EXPECT_EQ(get("/en" + path).status, 200);
    EXPECT_TRUE(decide(report(path, {}), web::Measure::limited));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/api" + path).status, 404);
    EXPECT_FALSE(get("/en/votes").holds(path));
    EXPECT_TRUE(get("/en" + path, zoe_).holds("After a report this vote is shown to members"));
    EXPECT_TRUE(decide(report(path, zoe_), web::Measure::hidden));
    EXPECT_EQ(get("/en" + path, zoe_).status, 404);
    EXPECT_FALSE(get("/en/votes", zoe_).holds(path));
    for (const auto& who : {board_, auditor_}) EXPECT_EQ(get("/en" + path, who).status, 200);
    EXPECT_TRUE(get("/en" + path, ana_).holds("After a report this vote is shown to those on"));
    EXPECT_EQ(send_ballot(path, ana_, {{"answer", "yes"}}).status, 200);
    pass_close(path);
    EXPECT_EQ(get("/en" + path + "/result").status, 404);
    EXPECT_EQ(get("/en" + path + "/result/file", zoe_).status, 404);
    EXPECT_EQ(get("/en" + path + "/result", ana_).status, 200);
}

AGORA_EACH_ENGINE(ReportedVoteTest);

}  // namespace
}  // namespace agora::votes
