#include "agora/events/testing.hpp"
#include "agora/forum/module.hpp"
#include "agora/forum/whole_thread.hpp"
#include "agora/reports/handling.hpp"
#include "agora/site/module.hpp"
#include "agora/tables/module.hpp"
#include "round.hpp"

namespace agora::tables {
namespace {

/// Ana's round table, at which Ben proposed a topic; Cleo finds that it should not stand there.
class ReportedTopicTest : public events::CalendarTest {
 protected:
    ReportedTopicTest()
        : CalendarTest({"site", "forum", "tables"},
                       {site::site_module(), forum::forum_module(), tables_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        judge_ = person("Judith", Language::en, {access::Role::moderator});
        meeting_ = announce(ana_, with(breakfast("Around the table"), "format", "round_table"));
        for (const auto& who : {ben_, cleo_}) come(meeting_, who);
        const http::NameValues words{{"title", "Canary prices"}, {"words", "Rude words."}};
        EXPECT_EQ(post(page() + "/topics", words, ben_).status, 303);
        path_ = "/tables/" + to_string(topic());
    }
    std::string page() const { return "/en" + meeting_ + "/tables"; }
    TopicId topic() {
        return database().read(
            [&](db::ReadTx& tx) { return list_topics(tx, id_of(meeting_)).at(0).topic_id; });
    }
    void hide() {
        database().write([&](db::WriteTx& tx) {
            const auto filed = reports::file_report(
                {tx, services(), cleo_, now()},
                {.about = path_, .explanation = "This hurts people. Look at it, please."});
            EXPECT_TRUE(filed.ok());
            EXPECT_TRUE(reports::decide_report({tx, services(), judge_, now()}, filed->report_id,
                                               {.measure = web::Measure::hidden,
                                                .rule = "Rule 1",
                                                .reasons = "As the rules say."})
                            .ok());
        });
        settle();
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor judge_ = {};
    std::string meeting_;
    std::string path_;
};

TEST_P(ReportedTopicTest, ThePageOffersTheReport) {
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("Report this topic"));
    EXPECT_FALSE(get("/en" + path_, ben_).holds("Report this topic")) << "not of one's own";
    EXPECT_TRUE(get("/en/reports/new?about=" + path_, cleo_).holds("Canary prices"));
    EXPECT_FALSE(get("/en/reports/new?about=" + path_).holds("Canary prices"));
}

TEST_P(ReportedTopicTest, AHiddenTopicIsForWhoProposedItAndWhoLeads) {
    EXPECT_TRUE(get(page(), cleo_).holds("Rude words."));
    hide();
    EXPECT_FALSE(get(page(), cleo_).holds("Rude words."));
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(post(page() + "/votes", {{"topics", to_string(topic())}}, cleo_).status, 422);
    for (const auto& reader : {ana_, ben_}) {
        EXPECT_TRUE(get(page(), reader).holds("After a report only"));
        EXPECT_EQ(get("/en" + path_, reader).status, 200);
    }
    EXPECT_EQ(post(page() + "/groups", {{"tables", "1"}}, ana_).status, 422) << "no table for it";
}

TEST_P(ReportedTopicTest, AHiddenTopicBecomesNoFrequentQuestion) {
    const access::Actor ada = person("Ada", Language::en, {access::Role::adviser});
    come(meeting_, ada);
    const std::string category = database().write([&](db::WriteTx& tx) {
        return to_string(forum::put_whole_category(
            tx, {.slug = "work", .audience = forum::Audience::everyone, .made_at = now()},
            {{"en", "Work", "All of it."}}, {}));
    });
    const http::NameValues notes{{"notes", "Rude notes."}, {"seen", "0"}};
    EXPECT_EQ(post("/en" + path_ + "/notes", notes, ada).status, 303);
    EXPECT_TRUE(get("/en" + path_, ada).holds("Make a frequent question"));
    hide();
    EXPECT_FALSE(get("/en" + path_, ada).holds("Make a frequent question"));
    EXPECT_EQ(post("/en" + path_ + "/faq", {{"category", category}}, ada).status, 409);
    EXPECT_FALSE(get("/en/faq").holds("Canary prices"));
}

TEST_P(ReportedTopicTest, AHiddenTopicIsNotCountedAmongTheTables) {
    for (const std::string name : {"Dora", "Eric", "Fien"}) come(meeting_, person(name));
    EXPECT_EQ(post(page() + "/topics", {{"title", "Bread"}, {"words", ""}}, ben_).status, 303);
    EXPECT_TRUE(get(page(), ana_).holds("At most 2."));
    hide();
    EXPECT_TRUE(get(page(), ana_).holds("At most 1."));
}

AGORA_EACH_ENGINE(ReportedTopicTest);

}  // namespace
}  // namespace agora::tables
