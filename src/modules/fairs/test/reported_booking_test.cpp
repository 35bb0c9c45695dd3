#include "agora/events/testing.hpp"
#include "agora/fairs/module.hpp"
#include "agora/http/url.hpp"
#include "agora/reports/handling.hpp"
#include "stand.hpp"

namespace agora::fairs {
namespace {

/// Ana's fair, at which Ben shows something with words that Cleo reports.
class ReportedBookingTest : public events::CalendarTest {
 protected:
    ReportedBookingTest() : CalendarTest({"fairs"}, {fairs_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        judge_ = person("Judith", Language::en, {access::Role::moderator});
        other_judge_ = person("Jules", Language::en, {access::Role::moderator});
        fair_ = announce(ana_, with(breakfast("Spring fair"), "format", "fair"));
        const std::string last_day = to_string(utc_date(now()) + std::chrono::days{7});
        const http::NameValues stand{
            {"title", "Under one roof"}, {"tables", "3"}, {"last_day", last_day}};
        EXPECT_EQ(post(page(), stand, ana_).status, 303);
        const StandId id = database().read(
            [&](db::ReadTx& tx) { return list_stands(tx, id_of(fair_)).at(0).stand_id; });
        stand_ = "/stands/" + to_string(id);
        path_ = stand_ + "/bookings/" + to_string(ben_.account);
        EXPECT_EQ(book("Canary pots"), 303);
    }
    std::string page() const { return "/en" + fair_ + "/stands"; }
    int book(const std::string& words) {
        return post("/en" + stand_ + "/booking", {{"tables", "1"}, {"words", words}}, ben_).status;
    }
    reports::ReportId report() {
        const auto filed = database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), cleo_, now()},
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
    std::string fair_;
    std::string stand_;
    std::string path_;
};

TEST_P(ReportedBookingTest, ThePageOffersTheReport) {
    const std::string link = "/en/reports/new?about=" + http::encoded(path_);
    EXPECT_TRUE(get(page(), cleo_).holds(link));
    EXPECT_FALSE(get(page(), ben_).holds(link)) << "not of what is one's own";
    EXPECT_TRUE(get(link, cleo_).holds("Canary pots"));
    EXPECT_FALSE(get(link).holds("Canary pots")) << "members alone see who shows what";
    EXPECT_EQ(get("/en" + path_, cleo_).location, page() + "#stand-1");
    EXPECT_EQ(get("/en" + path_).status, 303) << "to sign in";
    EXPECT_EQ(get("/api" + path_).status, 401);
    EXPECT_EQ(get("/en" + stand_ + "/bookings/4711", cleo_).status, 404);
}

TEST_P(ReportedBookingTest, HiddenTheWordsGoAndTheTableStays) {
    decide(judge_, report(), web::Measure::hidden);
    const auto seen = get(page(), cleo_);
    EXPECT_FALSE(seen.holds("Canary pots"));
    EXPECT_TRUE(seen.holds("Hidden after a report"));
    EXPECT_TRUE(seen.holds("2 tables left"));
    for (const auto& who : {ben_, ana_}) {
        EXPECT_TRUE(get(page(), who).holds("Canary pots"));
        EXPECT_TRUE(get(page(), who).holds("Hidden from others after a report"));
    }
    EXPECT_TRUE(was_mailed("cleo@people.example", "Decision on your report"));
    EXPECT_TRUE(was_mailed("ben@people.example", "As the rules say."));
    EXPECT_EQ(book("Canary pots again"), 303);
    EXPECT_FALSE(get(page(), cleo_).holds("Canary")) << "other words stay hidden too";
}

TEST_P(ReportedBookingTest, GivenBackAndBookedAnewTheyStayHidden) {
    const auto id = report();
    decide(judge_, id, web::Measure::hidden);
    EXPECT_EQ(post("/en" + stand_ + "/booking/removal", {}, ben_).status, 303);
    EXPECT_TRUE(get(page(), cleo_).holds("3 tables left"));
    EXPECT_FALSE(get(page(), ben_).holds("Canary"));
    EXPECT_EQ(get("/en" + path_, ben_).status, 404);
    EXPECT_EQ(book("Canary pots anew"), 303);
    EXPECT_FALSE(get(page(), cleo_).holds("Canary"));
    EXPECT_TRUE(get(page(), ben_).holds("Hidden from others after a report"));
    decide_for_author(id);
    EXPECT_TRUE(get(page(), cleo_).holds("Canary pots anew"));
}

TEST_P(ReportedBookingTest, AnAppealBringsThemBack) {
    const auto id = report();
    decide(judge_, id, web::Measure::hidden);
    decide_for_author(id);
    EXPECT_TRUE(get(page(), cleo_).holds("Canary pots"));
}

AGORA_EACH_ENGINE(ReportedBookingTest);

}  // namespace
}  // namespace agora::fairs
