#include "agora/events/testing.hpp"
#include "agora/places/module.hpp"
#include "agora/repairs/module.hpp"
#include "agora/reports/handling.hpp"
#include "cafe.hpp"

namespace agora::repairs {
namespace {

/// Ana's repair café, to which Ben brings something; Cleo finds that it should not stand there.
class ReportedItemTest : public events::CalendarTest {
 protected:
    ReportedItemTest()
        : CalendarTest({"places", "repairs"}, {places::places_module(), repairs_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        judge_ = person("Judith", Language::en, {access::Role::moderator});
        cafe_ = announce(ana_, with(breakfast("Mending"), "format", "repair_cafe"));
        for (const auto& who : {ben_, cleo_}) come(cafe_, who);
        const http::NameValues words{{"title", "Canary lamp"}, {"words", "Rude words."}};
        EXPECT_EQ(post(page(), words, ben_).status, 303);
        EXPECT_EQ(post(page() + "/helpers", {{"skill", "Lamps"}}, cleo_).status, 303);
        path_ = "/repairs/" + database().read([&](db::ReadTx& tx) {
            return to_string(list_items(tx, id_of(cafe_)).at(0).item_id);
        });
    }
    std::string page() const { return "/en" + cafe_ + "/repairs"; }
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
    std::string cafe_;
    std::string path_;
};

TEST_P(ReportedItemTest, ThePageOffersTheReport) {
    EXPECT_TRUE(get(page(), cleo_).holds("/en/reports/new?about=%2Frepairs%2F"));
    EXPECT_FALSE(get(page(), ben_).holds("about=%2Frepairs%2F")) << "not of one's own";
    EXPECT_TRUE(get("/en/reports/new?about=" + path_, cleo_).holds("Canary lamp"));
    EXPECT_FALSE(get("/en/reports/new?about=" + path_).holds("Canary lamp"));
    EXPECT_EQ(get("/en" + path_, cleo_).location, page() + "#item-1");
}

TEST_P(ReportedItemTest, AHiddenThingIsForWhoBringsItAndWhoOrganises) {
    hide();
    EXPECT_FALSE(get(page(), cleo_).holds("Rude words."));
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(post("/en" + path_ + "/taking", {}, cleo_).status, 404);
    EXPECT_TRUE(get(page(), cleo_).holds("1 thing")) << "it still counts";
    for (const auto& reader : {ana_, ben_}) {
        EXPECT_TRUE(get(page(), reader).holds("After a report only"));
    }
}

AGORA_EACH_ENGINE(ReportedItemTest);

}  // namespace
}  // namespace agora::repairs
