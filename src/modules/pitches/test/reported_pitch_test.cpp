#include "agora/events/testing.hpp"
#include "agora/inbox/module.hpp"
#include "agora/pitches/module.hpp"
#include "agora/reports/handling.hpp"
#include "pitch.hpp"

namespace agora::pitches {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Ana's partner meeting, at which Ben pitches; Cleo finds that it should not stand there.
class ReportedPitchTest : public events::CalendarTest {
 protected:
    ReportedPitchTest() : CalendarTest({"pitches"}, {pitches_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        judge_ = person("Judith", Language::en, {access::Role::moderator});
        other_judge_ = person("Jules", Language::en, {access::Role::moderator});
        meeting_ = announce(ana_, with(breakfast("Seeks partner"), "format", "partner_meeting"));
        come(meeting_, cleo_);
        const http::NameValues words{
            {"kind", "need"}, {"title", "Canary van"}, {"words", "Rude words."}};
        EXPECT_EQ(post(page(), words, ben_).status, 303);
        path_ = "/pitches/" + database().read([&](db::ReadTx& tx) {
            return to_string(list_pitches(tx, id_of(meeting_)).at(0).pitch_id);
        });
    }
    std::string page() const { return "/en" + meeting_ + "/pitches"; }

    reports::ReportId report(const access::Actor& who) {
        const auto filed = database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), who, now()},
                {.about = path_, .explanation = "This hurts people. Look at it, please."});
        });
        EXPECT_TRUE(filed.ok());
        return filed->report_id;
    }
    void decide(const access::Actor& judge, reports::ReportId report, web::Measure measure) {
        const auto done = database().write([&](db::WriteTx& tx) {
            return reports::decide_report(
                {tx, services(), judge, now()}, report,
                {.measure = measure, .rule = "Rule 1", .reasons = "As the rules say."});
        });
        EXPECT_TRUE(done.ok()) << (done ? "" : done.refusal().name());
        settle();
    }
    /// Ben appeals, and another moderator agrees with him.
    void decide_for_author(reports::ReportId id) {
        const auto appealed = database().write([&](db::WriteTx& tx) {
            return reports::appeal_report({tx, services(), ben_, now()}, id, reports::Side::author,
                                          "It was meant kindly, ask those who came.");
        });
        EXPECT_TRUE(appealed.ok());
        decide(other_judge_, id, web::Measure::nothing);
    }
    bool was_mailed(const std::string& to, const std::string& words) const {
        return std::ranges::any_of(mails(), [&](const std::string& mail) {
            return mail.starts_with("To: " + to) && mail.find(words) != std::string::npos;
        });
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor judge_ = {};
    access::Actor other_judge_ = {};
    std::string meeting_;
    std::string path_;
};

TEST_P(ReportedPitchTest, ThePageOffersTheReport) {
    EXPECT_TRUE(get(page(), cleo_).holds("/en/reports/new?about=%2Fpitches%2F"));
    EXPECT_FALSE(get(page(), ben_).holds("about=%2Fpitches%2F")) << "not of what is one's own";
    EXPECT_TRUE(get("/en/reports/new?about=" + path_, cleo_).holds("Canary van"));
    EXPECT_FALSE(get("/en/reports/new?about=" + path_).holds("Canary van"))
        << "members alone see pitches";
    EXPECT_EQ(get("/en" + path_, cleo_).location, page() + "#pitch-1");
    EXPECT_EQ(get("/en" + path_).status, 303) << "to sign in";
    EXPECT_EQ(get("/api" + path_).status, 401);
    EXPECT_EQ(get("/en/pitches/4711", cleo_).status, 404);
}

TEST_P(ReportedPitchTest, HiddenItIsForWhoPitchesAndOrganises) {
    const auto id = report(cleo_);
    decide(judge_, id, web::Measure::hidden);
    EXPECT_FALSE(get(page(), cleo_).holds("Rude words."));
    EXPECT_FALSE(get("/en/pitches", cleo_).holds("Canary van"));
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/help", {{"words", "I have one"}}, cleo_).status, 404);
    for (const auto& who : {ben_, ana_}) {
        EXPECT_TRUE(get(page(), who).holds("Rude words."));
        EXPECT_TRUE(get(page(), who).holds("After a report"));
    }
    EXPECT_TRUE(get(page(), cleo_).holds("7 places left")) << "it keeps its place";
    EXPECT_TRUE(was_mailed("cleo@people.example", "Decision on your report"));
    EXPECT_TRUE(was_mailed("ben@people.example", "Decision about what is yours"));
    EXPECT_TRUE(was_mailed("ben@people.example", "As the rules say."));
}

TEST_P(ReportedPitchTest, GivenBackItIsNotBookedAnew) {
    const auto id = report(cleo_);
    decide(judge_, id, web::Measure::hidden);
    EXPECT_EQ(post("/en" + path_ + "/removal", {}, ben_).status, 303);
    EXPECT_TRUE(get(page(), cleo_).holds("8 places left"));
    EXPECT_FALSE(get(page(), ben_).holds("Canary van"));
    EXPECT_EQ(get("/en" + path_, ben_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/removal", {}, ben_).status, 404);
    const http::NameValues again{{"kind", "need"}, {"title", "Canary van"}, {"words", "Rude."}};
    EXPECT_EQ(post(page(), again, ben_).status, 409);
    decide_for_author(id);
    EXPECT_EQ(post(page(), again, ben_).status, 303);
    EXPECT_TRUE(get(page(), cleo_).holds("Canary van"));
}

TEST_P(ReportedPitchTest, AnAppealBringsItBack) {
    const auto id = report(cleo_);
    decide(judge_, id, web::Measure::hidden);
    decide_for_author(id);
    EXPECT_TRUE(get(page(), cleo_).holds("Rude words."));
    EXPECT_FALSE(get(page(), ben_).holds("After a report"));
}

AGORA_EACH_ENGINE(ReportedPitchTest);

}  // namespace
}  // namespace agora::pitches
