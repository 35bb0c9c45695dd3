#include "agora/dates/module.hpp"
#include "agora/events/testing.hpp"
#include "agora/reports/handling.hpp"
#include "polls.hpp"

namespace agora::dates {
namespace {

/// Ana's group of readers, in which Ben asks something that Cleo reports; Zoe is not in it.
class ReportedPollTest : public events::CalendarTest {
 protected:
    ReportedPollTest() : CalendarTest({"dates"}, {dates_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        zoe_ = person("Zoe");
        judge_ = person("Judith", Language::en, {access::Role::moderator});
        other_judge_ = person("Jules", Language::en, {access::Role::moderator});
        group_ = found_group(ana_, "Readers");
        for (const auto& who : {ben_, cleo_}) join_group(group_, who);
        const auto asked = post("/en/dates",
                                {{"circle", circle_id(group_)},
                                 {"title", "Canary reading"},
                                 {"words", "Rude words."},
                                 {"time_zone", "Europe/Brussels"},
                                 {"minutes", "90"},
                                 {"last_day", to_string(utc_date(now()) + std::chrono::days{7})},
                                 {"slot_1", in_days(14, "19:00")},
                                 {"slot_2", in_days(10, "10:00")}},
                                ben_);
        EXPECT_EQ(asked.status, 303) << asked.body;
        path_ = asked.location.size() > 3 ? asked.location.substr(3) : "";
    }
    reports::ReportId report(const access::Actor& who) {
        const auto filed = database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), who, now()},
                {.about = path_, .explanation = "This hurts people. Look at it, please."});
        });
        EXPECT_TRUE(filed.ok());
        return filed->report_id;
    }
    Result<Done> decide(const access::Actor& judge, reports::ReportId report,
                        web::Measure measure) {
        auto done = database().write([&](db::WriteTx& tx) {
            return reports::decide_report(
                {tx, services(), judge, now()}, report,
                {.measure = measure, .rule = "Rule 1", .reasons = "As the rules say."});
        });
        settle();
        return done;
    }
    int vote(const access::Actor& who) {
        return post("/en" + path_ + "/votes", {{"slot_1", "yes"}}, who).status;
    }
    bool was_mailed(const std::string& to, const std::string& words) const {
        return std::ranges::any_of(mails(), [&](const std::string& mail) {
            return mail.starts_with("To: " + to) && mail.find(words) != std::string::npos;
        });
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor zoe_ = {};
    access::Actor judge_ = {};
    access::Actor other_judge_ = {};
    std::string group_;
    std::string path_;
};

TEST_P(ReportedPollTest, HiddenItIsForWhoAskedAndTheAnimators) {
    EXPECT_EQ(vote(cleo_), 303);
    EXPECT_TRUE(get("/en/reports/new?about=" + path_, cleo_).holds("Canary reading"));
    EXPECT_TRUE(decide(judge_, report(cleo_), web::Measure::hidden).ok());
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(get("/api" + path_, cleo_).status, 404);
    EXPECT_EQ(vote(cleo_), 404);
    EXPECT_FALSE(get("/en" + group_, cleo_).holds("Canary reading"));
    for (const auto& who : {ben_, ana_}) {
        EXPECT_TRUE(get("/en" + path_, who).holds("Rude words."));
        EXPECT_TRUE(get("/en" + path_, who).holds("After a report"));
    }
    EXPECT_TRUE(was_mailed("cleo@people.example", "Decision on your report"));
    EXPECT_TRUE(was_mailed("ben@people.example", "As the rules say."));
    const auto mails_before = mails().size();
    EXPECT_EQ(post("/en" + path_ + "/closure", {}, ben_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), mails_before) << "nobody is told of what is hidden";
}

TEST_P(ReportedPollTest, AnAppealBringsItBack) {
    const auto id = report(cleo_);
    EXPECT_TRUE(decide(judge_, id, web::Measure::hidden).ok());
    const auto appealed = database().write([&](db::WriteTx& tx) {
        return reports::appeal_report({tx, services(), ben_, now()}, id, reports::Side::author,
                                      "It was meant kindly, ask those who read.");
    });
    EXPECT_TRUE(appealed.ok());
    EXPECT_TRUE(decide(other_judge_, id, web::Measure::nothing).ok());
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("Rude words."));
    EXPECT_TRUE(get("/en" + group_, cleo_).holds("Canary reading"));
}

TEST_P(ReportedPollTest, AModeratorOutsideTheGroupReadsWhatTheyJudge) {
    const std::string number = database().write([&](db::WriteTx& tx) {
        const auto filed = reports::file_report(
            {tx, services(), cleo_, now()},
            {.about = path_ + "/votes", .explanation = "This hurts people. Look at it, please."});
        return filed ? filed->number : "";
    });
    EXPECT_EQ(get("/en" + path_, judge_).status, 404);
    const auto page = get("/en/reports/" + number, judge_);
    EXPECT_TRUE(page.holds("Rude words."));
    EXPECT_TRUE(page.holds("\"/en" + path_ + "\"")) << "the question itself, whatever lies below";
    EXPECT_FALSE(get("/en/reports/" + number, cleo_).holds("Rude words."));
}

TEST_P(ReportedPollTest, WhoIsNotInTheGroupLearnsNothingByReporting) {
    EXPECT_FALSE(get("/en/reports/new?about=" + path_, zoe_).holds("Canary"));
    EXPECT_FALSE(get("/en/reports/new?about=" + path_).holds("Canary"));
    const auto refused = decide(judge_, report(zoe_), web::Measure::hidden);
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.refusal().is(reports::ReportRefusal::measure_not_possible));
    EXPECT_EQ(get("/en" + path_, cleo_).status, 200);
}

AGORA_EACH_ENGINE(ReportedPollTest);

}  // namespace
}  // namespace agora::dates
