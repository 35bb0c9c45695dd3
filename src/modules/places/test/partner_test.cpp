#include "places_test.hpp"

namespace agora::places {
namespace {

class PartnerTest : public PlacesTest {
 protected:
    access::Actor adviser_ = {};
    std::string path_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        adviser_ = person("Adele", Language::en, {access::Role::adviser});
        path_ = propose(adviser_, with(workshop("House of Trades"), "kind", "partner"));
    }
};

TEST_P(PartnerTest, AgreementAndTalksAreForTheTeamButForThePublicLine) {
    const http::NameValues agreed{{"structure", "Trades ltd"},
                                  {"members_get", "Half price"},
                                  {"public_line", "Courses for members."},
                                  {"agreement_ends", "2027-01-15"},
                                  {"contact", "Zoe Secret"},
                                  {"version", "0"}};
    EXPECT_EQ(post("/en" + path_ + "/partner", agreed, adviser_).status, 303);
    EXPECT_EQ(post("/en" + path_ + "/partner", agreed, adviser_).status, 409) << "seen before";
    EXPECT_EQ(post("/en" + path_ + "/partner/contacts", {{"words", ""}}, adviser_).status, 422);
    EXPECT_EQ(post("/en" + path_ + "/partner/contacts",
                   {{"words", "They offer a room."}, {"day", "2026-11-02"}}, adviser_)
                  .status,
              303);
    EXPECT_TRUE(get("/en/places/partners", adviser_).holds("Zoe Secret"));
    EXPECT_TRUE(get("/en" + path_ + "/partner", adviser_).holds("They offer a room."));
    for (const auto& other : {person("Ben"), access::Actor{}}) {
        const auto page = get("/en" + path_, other);
        EXPECT_TRUE(page.holds("Courses for members."));
        EXPECT_FALSE(page.holds("Zoe Secret"));
        EXPECT_FALSE(get("/api" + path_, other).holds("Half price"));
        EXPECT_GE(get("/en/places/partners", other).status, 303);
        EXPECT_GE(get("/en" + path_ + "/partner", other).status, 303);
    }
}

TEST_P(PartnerTest, OnlyAPartnerHasAnAgreement) {
    const std::string other = propose(adviser_, workshop("The Oven"));
    EXPECT_EQ(get("/en" + other + "/partner", adviser_).status, 404);
}

TEST_P(PartnerTest, AFigureAboutAnAreaSaysItsSourceAndDay) {
    const http::NameValues figure{{"territory", "Gent"},
                                  {"subject", "Self-employed in the arts"},
                                  {"amount", "4200"},
                                  {"counted_on", "2025-12-31"},
                                  {"source", "The office of statistics"},
                                  {"source_address", "https://stat.example/arts"}};
    EXPECT_EQ(post("/en/places/ecosystem", figure, person("Ben")).status, 403);
    EXPECT_EQ(post("/en/places/ecosystem", with(figure, "territory", "?"), adviser_).status, 422);
    EXPECT_EQ(post("/en/places/ecosystem", with(figure, "counted_on", ""), adviser_).status, 422);
    EXPECT_EQ(post("/en/places/ecosystem", figure, adviser_).status, 303);
    const auto page = get("/en/places/ecosystem");
    EXPECT_TRUE(page.holds("4,200"));
    EXPECT_TRUE(page.holds("The office of statistics"));
    EXPECT_TRUE(page.holds("2025"));
    EXPECT_TRUE(page.holds("Partner 1")) << "what is written down here";
}

AGORA_EACH_ENGINE(PartnerTest);

}  // namespace
}  // namespace agora::places
