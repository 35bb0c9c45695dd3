#include "agora/evaluation/module.hpp"

#include "agora/accounts/eraser.hpp"
#include "agora/evaluation/analysis.hpp"
#include "agora/events/testing.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/initiatives/initiative.hpp"
#include "agora/meetings/module.hpp"
#include "agora/meetings/whole_answers.hpp"
#include "agora/observatory/module.hpp"
#include "agora/requests/case.hpp"
#include "agora/requests/module.hpp"

namespace agora::evaluation {
namespace {

using access::Role;
using meetings::Contact;
using meetings::Mood;
using std::chrono::days;
using testing::HasSubstr;

class EvaluationTest : public events::CalendarTest {
 protected:
    EvaluationTest()
        : CalendarTest({"meetings", "initiatives", "observatory", "requests", "evaluation"},
                       {meetings::meetings_module(), initiatives::initiatives_module(),
                        observatory::observatory_module(), requests::requests_module(),
                        evaluation_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        page_ = "/en" + group_ + "/evaluation";
        year_ = utc_date(now()).year;
    }
    CircleId circle() { return parse_id<CircleId>(circle_id(group_)).value_or(CircleId{}); }
    std::string year() { return std::to_string(utc_date(now()).year); }
    /// "counts" of a figure in this year, as the API says it.
    std::string figure(const std::string& name) {
        const std::string body = get("/api" + group_ + "/evaluation", ben_).body;
        const auto from = body.find("\"figure\":\"" + name + "\"");
        EXPECT_NE(from, std::string::npos) << body;
        const auto first = body.find("\"years\":[", from);
        return body.substr(first, body.find('}', first) - first);
    }
    /// A meeting of the group that is over, with so many answers after it.
    void hold(std::size_t people, std::size_t answers) {
        const std::string path = announce(ana_, in_group(breakfast("Bread"), group_));
        std::vector<AccountId> asked;
        for (std::size_t number = 0; number < people; ++number) {
            const auto who = person("P" + std::to_string(next_++));
            come(path, who);
            asked.push_back(who.account);
        }
        clock_.advance(days{15});
        database().write([&](db::WriteTx& tx) {
            meetings::WholeAnswers whole{
                .event = id_of(path), .ended_at = now() - days{1}, .asked = asked};
            for (std::size_t number = 0; number < answers; ++number) {
                whole.answers.emplace_back(number == 0 ? Mood::poor : Mood::very_good,
                                           number < 2 ? Contact::yes : Contact::no);
            }
            meetings::put_whole_answers(tx, whole);
        });
    }
    static http::NameValues analysis(const std::string& words, const std::string& seen = "0") {
        return {{"words", words},
                {"factors", "The season."},
                {"decision", "Meet at noon."},
                {"seen", seen}};
    }
    std::string analysis_path() { return page_ + "/" + year() + "/analysis"; }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    std::string group_;
    std::string page_;
    int year_ = 0;
    int next_ = 0;
};

TEST_P(EvaluationTest, WhatNobodyMeasuredIsSaidAndIsNoZero) {
    EXPECT_EQ(get("/api" + group_ + "/evaluation").status, 401);
    EXPECT_EQ(get(page_, cleo_).status, 200) << "members see it from outside the group too";
    EXPECT_EQ(get("/en/groups/nothing/evaluation", ben_).status, 404);
    EXPECT_EQ(get(page_ + "?year=1999", ben_).status, 404);
    EXPECT_EQ(get(page_ + "?year=x", ben_).status, 404);
    EXPECT_THAT(figure("meetings"), HasSubstr("\"measure\":\"counted\",\"value\":0"));
    for (const std::string name : {"people", "towns", "contacts", "satisfaction", "assignments"}) {
        EXPECT_THAT(figure(name), HasSubstr("\"measure\":\"not_measured\"")) << name;
    }
    const auto page = get(page_, ben_);
    EXPECT_TRUE(page.holds("not measured"));
    EXPECT_TRUE(page.holds("No part of Agora records this yet."));
    EXPECT_TRUE(page.holds("Nothing is measured yet.")) << "of the ecological dimension";
    EXPECT_TRUE(page.holds("No analysis yet."));
    EXPECT_TRUE(get("/en" + group_, ben_).holds(group_ + "/evaluation"));
    EXPECT_FALSE(get("/en" + group_).holds(group_ + "/evaluation")) << "not for visitors";
}

TEST_P(EvaluationTest, AMeetingWithFewAnswersTellsNothingOfThem) {
    hold(4, 4);
    EXPECT_THAT(figure("meetings"), HasSubstr("\"value\":1"));
    EXPECT_THAT(figure("towns"), HasSubstr("\"value\":1"));
    for (const std::string name : {"people", "contacts", "satisfaction"}) {
        EXPECT_THAT(figure(name), HasSubstr("\"measure\":\"too_few\",\"value\":0")) << name;
    }
    EXPECT_FALSE(get(page_, ana_).holds("How the meetings were"));
    hold(7, 6);
    EXPECT_THAT(figure("people"), HasSubstr("\"measure\":\"counted\",\"value\":10"));
    EXPECT_THAT(figure("contacts"), HasSubstr("\"value\":2,\"of\":6"));
    EXPECT_THAT(figure("satisfaction"), HasSubstr("\"value\":5,\"of\":6,\"length\":83"));
    const auto page = get(page_, ben_);
    EXPECT_TRUE(page.holds("at least 10"));
    EXPECT_TRUE(page.holds("2 of 6"));
    EXPECT_TRUE(page.holds("How the meetings were"));
    const auto csv = get(page_ + "/figures.csv", ben_);
    EXPECT_EQ(csv.status, 200);
    EXPECT_THAT(csv.body, HasSubstr(year() + ",Contacts made,Outcome,Social,counted,2,6,"));
    EXPECT_THAT(csv.body, HasSubstr(",Assignments found through the group,Outcome,Economic,"
                                    "not measured,,,"));
    EXPECT_EQ(get("/api" + group_ + "/evaluation/figures.csv").status, 401);
}

TEST_P(EvaluationTest, MeetingsOfOthersAndOfOtherYearsAreLeftOut) {
    announce(ana_, breakfast("Own"));
    const std::string other = found_group(cleo_, "Writers");
    announce(cleo_, in_group(breakfast("Theirs"), other));
    announce(ana_, in_group(breakfast("To come"), group_));
    EXPECT_THAT(figure("meetings"), HasSubstr("\"value\":0")) << "it is still to come";
    clock_.advance(days{15});
    EXPECT_THAT(figure("meetings"), HasSubstr("\"value\":1"));
    clock_.advance(days{366});
    EXPECT_THAT(figure("meetings"), HasSubstr("\"value\":0"));
    const auto before = get("/api" + group_ + "/evaluation?year=" + std::to_string(year_), ben_);
    EXPECT_EQ(before.status, 200);
    EXPECT_EQ(before.body.find("\"year\":" + year()), before.body.rfind("\"year\":" + year()))
        << "a later year stands among the tabs only";
    EXPECT_TRUE(get(page_, ben_).holds("?year=" + std::to_string(year_)));
}

TEST_P(EvaluationTest, CollaborationsAndAnswersOfTheTeamCount) {
    const CircleId group = circle();
    database().write([&](db::WriteTx& tx) {
        initiatives::Entry entry;
        entry.language = "nl";
        entry.name = "Moestuin";
        entry.place = "BE";
        entry.since_year = year_ - 3;
        entry.until_year = year_ - 1;
        entry.circle_id = group;
        initiatives::put_whole_initiative(tx, entry, ana_.account);
        entry.name = "Bakkerij";
        entry.until_year = 0;
        initiatives::put_whole_initiative(tx, entry, ana_.account);
        entry.circle_id = {};
        initiatives::put_whole_initiative(tx, entry, ana_.account);
        requests::put_whole_case(tx,
                                 {.circle_id = group,
                                  .language = "en",
                                  .subject = "A room",
                                  .state = requests::State::answered,
                                  .asked_by = ana_.account,
                                  .asked_at = now(),
                                  .first_answer_at = now(),
                                  .changed_at = now()},
                                 {{.body = "For twenty.", .written_at = now()}});
    });
    EXPECT_THAT(figure("initiatives"), HasSubstr("\"value\":1"));
    EXPECT_THAT(figure("requests"), HasSubstr("\"value\":1"));
    const auto page = get(page_, ben_);
    EXPECT_TRUE(page.holds("Bakkerij"));
    EXPECT_FALSE(page.holds("Moestuin")) << "it had ended";
}

TEST_P(EvaluationTest, AnimatorsSayHowTheGroupReadsIt) {
    const auto team = person("Teo", {Role::administrator});
    EXPECT_EQ(get("/api" + group_ + "/evaluation/" + year() + "/analysis/edit").status, 401);
    EXPECT_EQ(get(analysis_path() + "/edit", ben_).status, 403);
    EXPECT_EQ(post(analysis_path(), analysis("Mine"), ben_).status, 403) << "a member of the group";
    EXPECT_EQ(post(analysis_path(), analysis("Mine"), cleo_).status, 403) << "a stranger";
    EXPECT_EQ(post(page_ + "/1999/analysis", analysis("Old"), ana_).status, 404);
    EXPECT_EQ(post(analysis_path(), analysis("Few came."), ana_).status, 303);
    EXPECT_TRUE(get(page_, cleo_).holds("Few came."));
    EXPECT_TRUE(get(page_, cleo_).holds("The season."));
    EXPECT_FALSE(get(page_, cleo_).holds("Change the analysis"));
    const auto late = post(analysis_path(), analysis("Unseen"), ana_);
    EXPECT_EQ(late.status, 409) << "it stands already";
    EXPECT_TRUE(late.holds("Unseen")) << "what was typed stays";
    EXPECT_TRUE(get(analysis_path() + "/edit", ana_).holds("name=\"seen\" value=\"1\""));
    EXPECT_EQ(post(analysis_path(), analysis("More came.", "1"), team).status, 303);
    EXPECT_TRUE(get(page_, ben_).holds("More came."));
    const auto by_api = post("/api" + group_ + "/evaluation/" + year() + "/analysis",
                             analysis("By the API.", "2"), ana_);
    EXPECT_EQ(by_api.status, 200) << by_api.body;
    EXPECT_THAT(get("/api" + group_ + "/evaluation", cleo_).body, HasSubstr("By the API."));
}

TEST_P(EvaluationTest, AnAnalysisSaysWhatElsePlayedAPart) {
    const auto bare = post(analysis_path(), {{"words", "All thanks to us."}, {"seen", "0"}}, ana_);
    EXPECT_EQ(bare.status, 422);
    EXPECT_TRUE(bare.holds("id=\"field-factors-error\""));
    EXPECT_TRUE(bare.holds("All thanks to us."));
}

TEST_P(EvaluationTest, AnErasedAnimatorLeavesTheAnalysis) {
    EXPECT_EQ(post(analysis_path(), analysis("Few came."), ana_).status, 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    const auto page = get(page_, ben_);
    EXPECT_TRUE(page.holds("Few came."));
    EXPECT_FALSE(page.holds("Ana"));
}

AGORA_EACH_ENGINE(EvaluationTest);

}  // namespace
}  // namespace agora::evaluation
