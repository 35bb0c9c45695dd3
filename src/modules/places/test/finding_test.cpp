#include "places_test.hpp"

#include "agora/fields/json_read.hpp"

namespace agora::places {
namespace {

class FindingTest : public PlacesTest {
 protected:
    access::Actor edith_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        edith_ = editor();
        propose(edith_, workshop());
        auto kitchen =
            with(with(workshop("The Kitchen"), "kind", "third_place"), "equipment", "Oven\ndrill");
        kitchen = with(with(kitchen, "cost", "free"), "position", "");
        kitchen = with(with(kitchen, "commune", "Brussel"), "monday", "");
        propose(edith_, with(kitchen, "saturday", "10-16"));
        auto garden =
            with(with(workshop("The Garden"), "kind", "sharing_initiative"), "equipment", "");
        garden = with(with(garden, "commune", "Antwerpen"), "position", "51.2205, 4.4003");
        propose(edith_, with(with(garden, "step_free", "no"), "monday", ""));
    }
    fields::Json page(const std::string& address) {
        return *fields::parse_json(get("/api/places" + address).body);
    }
    std::vector<std::string> names(const std::string& address) {
        std::vector<std::string> all;
        for (const auto& place : page(address)["places"].items()) {
            all.emplace_back(*place["name"].text());
        }
        return all;
    }
};

TEST_P(FindingTest, EachCountEqualsWhatFollowingItGives) {
    std::vector<std::string> addresses{"?lang=en", "?kind=maker_space&lang=en",
                                       "?equipment=drill&lang=en", "?q=oven&lang=en",
                                       "?near=Gent&within=100&lang=en"};
    int followed = 0;
    for (const std::string& address : addresses) {
        for (const auto& facet : page(address)["facets"].items()) {
            for (const auto& option : facet["options"].items()) {
                std::string url{*option["url"].text()};
                const auto chosen = option["chosen"].boolean().value_or(false);
                if (chosen) continue;
                url.replace(0, std::string_view{"/en/places"}.size(), "");
                url += url.empty() ? "?lang=en" : "&lang=en";
                EXPECT_EQ(page(url)["total"].integer(), option["count"].integer())
                    << address << " " << url;
                ++followed;
            }
        }
    }
    EXPECT_GT(followed, 30);
}

TEST_P(FindingTest, FiltersHoldWhatTheySay) {
    using testing::ElementsAre;
    EXPECT_THAT(names(""), ElementsAre("The Bench", "The Garden", "The Kitchen"));
    EXPECT_THAT(names("?equipment=Drill"), ElementsAre("The Bench", "The Kitchen"));
    EXPECT_THAT(names("?cost=free"), ElementsAre("The Kitchen"));
    EXPECT_THAT(names("?access=step_free"), ElementsAre("The Bench", "The Kitchen"));
    EXPECT_THAT(names("?open=6"), ElementsAre("The Kitchen"));
    EXPECT_THAT(names("?open=1&equipment=drill"), ElementsAre("The Bench"));
    EXPECT_THAT(names("?q=lathe"), ElementsAre("The Bench"));
    EXPECT_THAT(names("?q=antwerp&lang=en"), ElementsAre("The Garden")) << "also by its town";
    EXPECT_THAT(names("?near=Gent&within=60"),
                ElementsAre("The Bench", "The Kitchen", "The Garden"))
        << "the nearest first";
    EXPECT_THAT(names("?near=Gent&within=5"), ElementsAre("The Bench"));
    EXPECT_TRUE(get("/en/places?near=Nowhereville").holds("near-error"));
    EXPECT_THAT(names("?kind=rubbish&cost=rubbish&open=9"),
                ElementsAre("The Bench", "The Garden", "The Kitchen"))
        << "what is unknown is not asked";
}

TEST_P(FindingTest, OpenNowFollowsTheClock) {
    // A Monday, ten o'clock in Brussels.
    const Instant monday = *parse_instant("2026-11-30T09:00:00Z");
    clock_.set(monday);
    EXPECT_THAT(names("?open=now"), testing::ElementsAre("The Bench"));
    EXPECT_TRUE(get("/en/places").holds("Open until 12:30"));
    clock_.advance(std::chrono::hours{3});
    EXPECT_TRUE(names("?open=now").empty());
}

TEST_P(FindingTest, ThePaperListIsTheSameResult) {
    const auto paper = get("/en/places/print?equipment=drill");
    EXPECT_TRUE(paper.holds("2 places"));
    EXPECT_TRUE(paper.holds("The Kitchen"));
    EXPECT_FALSE(paper.holds("The Garden"));
    EXPECT_TRUE(get("/en/places?equipment=drill").holds("/en/places/print?equipment=drill"));
}

TEST_P(FindingTest, NothingFoundHelpsOn) {
    const auto none = get("/en/places?q=zeppelin");
    EXPECT_TRUE(none.holds("No place fits all of this"));
    EXPECT_TRUE(none.holds("Start again"));
}

AGORA_EACH_ENGINE(FindingTest);

}  // namespace
}  // namespace agora::places
