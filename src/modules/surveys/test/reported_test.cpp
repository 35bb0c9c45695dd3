#include "agora/reports/handling.hpp"
#include "surveys_site.hpp"

namespace agora::surveys {
namespace {

using access::Role;

class ReportedSurveyTest : public SurveysTest {
 protected:
    void SetUp() override {
        SurveysTest::SetUp();
        judge_ = person("Judith", {Role::moderator});
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
    /// Of the group of Ana and Ben.
    std::string of_group() {
        const std::string group = found_group(ana_, "Readers");
        join_group(group, ben_);
        const std::string path =
            drafted(ana_, with(with(terms(), "owner", circle_id(group)), "audience", "group"));
        EXPECT_EQ(ask(path, ana_, "one", "Rude words?", options("Yes\nNo")), 303);
        return path;
    }
    access::Actor judge_ = {};
};

TEST_P(ReportedSurveyTest, WhoSeesItReportsItAndModeratorsReadItsTextsAlone) {
    const std::string path = of_group();
    EXPECT_FALSE(decide(report(path, ana_), web::Measure::hidden)) << "a draft is before nobody";
    publish(path, ana_);
    EXPECT_EQ(say(path, ben_, {{"q1", "1"}}), 303);
    EXPECT_TRUE(get("/en/reports/new?about=" + path, ben_).holds("Networks"));
    for (const auto& other : {cleo_, ada_, judge_, access::Actor{}}) {
        EXPECT_FALSE(get("/en/reports/new?about=" + path, other).holds("Networks"));
        const auto page = get("/en/reports/" + report(path, other).number, judge_);
        EXPECT_FALSE(page.holds("Rude words?")) << "who may not see it can show nothing";
    }
    const auto filed = report("/fr" + path + "/answers", ben_);
    EXPECT_EQ(get("/en" + path, judge_).status, 404) << "she is not in the group";
    EXPECT_EQ(get("/en" + path + "/results", judge_).status, 404);
    const auto page = get("/en/reports/" + filed.number, judge_);
    for (const std::string text : {"Netwerken", "Dites.", "Rude words? (fr)", "Yes"}) {
        EXPECT_TRUE(page.holds(text)) << text;
    }
    EXPECT_FALSE(get("/en/reports/" + filed.number, cleo_).holds("Rude words?"));
    EXPECT_FALSE(decide(filed, web::Measure::limited)) << "visitors never see one";
}

TEST_P(ReportedSurveyTest, HiddenItIsForWhoLooksAfterItUntilThatIsLifted) {
    const std::string path = running();
    const auto filed = report(path, ben_);
    EXPECT_TRUE(decide(filed, web::Measure::hidden));
    EXPECT_EQ(get("/en" + path, ben_).status, 404);
    EXPECT_EQ(get("/api" + path, ben_).status, 404);
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}}), 404);
    EXPECT_FALSE(get("/en/surveys", ben_).holds(path));
    EXPECT_TRUE(get("/en" + path + "/edit", ada_).holds("After a report this survey is hidden"));
    EXPECT_EQ(say(path, ada_, {{"q3", "5"}}), 409) << "nobody answers it";
    person("Dora");
    const auto before = mails().size();
    keep();
    EXPECT_EQ(mails().size(), before) << "nor is anybody invited";
    EXPECT_TRUE(decide(report(path, ada_), web::Measure::nothing));
    EXPECT_EQ(get("/en" + path, ben_).status, 404) << "of several reports the strictest holds";
    const auto appealed = database().write([&](db::WriteTx& tx) {
        return reports::appeal_report({tx, services(), ada_, now()}, filed.report_id,
                                      reports::Side::author, "It was meant kindly, ask others.");
    });
    EXPECT_TRUE(appealed.ok());
    judge_ = person("Jo", {Role::moderator});
    EXPECT_TRUE(decide(filed, web::Measure::nothing));
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}}), 303);
}

AGORA_EACH_ENGINE(ReportedSurveyTest);

}  // namespace
}  // namespace agora::surveys
