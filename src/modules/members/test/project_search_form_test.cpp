#include "naughty_strings.hpp"
#include "project_search_site.hpp"

namespace agora::members {
namespace {

class ProjectSearchFormTest : public ProjectSearchTest {};

TEST_P(ProjectSearchFormTest, OffersTheSameFiltersWhateverIsAskedAndKeepsWhatIsChosen) {
    const auto staff = adviser();
    worker("Ana", true);
    worker("Ben", true, "yes", "bookkeeper");
    const auto boxes = [](const web::TestAnswer& page) {
        std::size_t count = 0;
        for (auto at = page.body.find("type=\"checkbox\""); at != std::string::npos;
             at = page.body.find("type=\"checkbox\"", at + 1)) {
            ++count;
        }
        return count;
    };
    const std::string form = "/en/members/project-searches/new";
    const std::size_t all = boxes(get(form, staff));
    EXPECT_GE(all, 2U);
    EXPECT_EQ(boxes(get(form + "?q=nobody+at+all", staff)), all) << "tells whom it would find";
    const auto chosen = get(form + "?profession=bookkeeper&profession=glassblower-of-none", staff);
    EXPECT_TRUE(chosen.holds("value=\"bookkeeper\" checked"));
    EXPECT_TRUE(chosen.holds("value=\"glassblower-of-none\" checked")) << "also what nobody does";
    const auto refused = post("/en/members/project-searches",
                              {{"project", "Street festival"},
                               {"why", std::string{kWhy}},
                               {"q", "\x01\x1F"},
                               {"profession", "bookkeeper"}},
                              staff);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(boxes(refused), all) << "the form stands as it was";
    EXPECT_TRUE(refused.holds("value=\"bookkeeper\" checked"));
}

TEST_P(ProjectSearchFormTest, SaysThatItDoesNotKnowAPlaceAndWritesNothingDown) {
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    const http::NameValues asked{
        {"project", "Street festival"}, {"why", std::string{kWhy}}, {"near", "Nowhereville"}};
    const auto refused = post("/en/members/project-searches", asked, staff);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("We do not know this place."));
    EXPECT_TRUE(refused.holds("Nowhereville"));
    EXPECT_TRUE(refused.holds("Street festival"));
    const std::string longer = "Nowhere" + std::string(400, 'e') + "ville";
    EXPECT_TRUE(post("/en/members/project-searches",
                     {{"project", "Street festival"}, {"why", std::string{kWhy}}, {"near", longer}},
                     staff)
                    .holds(longer))
        << "as typed";
    const auto by_api = post("/api/members/project-searches", asked, staff);
    EXPECT_EQ(by_api.status, 422);
    EXPECT_TRUE(by_api.holds("\"field\":\"near\"")) << by_api.body;
    EXPECT_TRUE(looks_for(ana).empty());
}

TEST_P(ProjectSearchFormTest, SaysAtItsFieldThatItHoldsWhatOneCannotSee) {
    const auto staff = adviser();
    worker("Ana", true);
    const auto with = [&](const std::string& field, const std::string& root,
                          const std::string& text) {
        return post(root + "/members/project-searches",
                    {{"project", "Street festival"}, {"why", std::string{kWhy}}, {field, text}},
                    staff);
    };
    for (const std::string field : {"q", "near"}) {
        const auto refused = with(field, "/en", "Gent\x01\x1F");
        EXPECT_EQ(refused.status, 422);
        EXPECT_TRUE(refused.holds("id=\"" + field + "-error\"")) << field;
        EXPECT_TRUE(refused.holds("aria-describedby=\"" + field + "-error\"")) << field;
        EXPECT_TRUE(refused.holds("This holds characters that one can")) << field;
        EXPECT_FALSE(refused.holds("address of the directory"));
        EXPECT_FALSE(refused.holds("We do not know this place."));
        EXPECT_TRUE(refused.holds("Gent")) << "what was typed is kept";
    }
    for (const std::string field : {"q", "near", "skill"}) {
        const auto by_api = with(field, "/api", "a\x02");
        EXPECT_EQ(by_api.status, 422);
        EXPECT_TRUE(by_api.holds("\"field\":\"" + field + "\"")) << by_api.body;
        EXPECT_TRUE(by_api.holds("search_has_unseen_characters")) << by_api.body;
    }
    EXPECT_EQ(number_of({"test.count", "SELECT COUNT(*) FROM members_project_search"}), 0);
}

TEST_P(ProjectSearchFormTest, AsksForTitleAndReasonAndKeepsWhatWasTyped) {
    const auto staff = adviser();
    worker("Ana", true);
    const auto answer = post("/en/members/project-searches",
                             {{"project", "x"}, {"why", ""}, {"q", "typed words"}}, staff);
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("typed words"));
    EXPECT_EQ(number_of({"test.count", "SELECT COUNT(*) FROM members_project_search"}), 0);
}

TEST_P(ProjectSearchFormTest, SurvivesNaughtyTitlesReasonsAndFilters) {
    const auto strings = naughty_strings();
    if (strings.empty()) GTEST_SKIP() << "../shared/data/01-naughty-strings is not here";
    const auto staff = adviser();
    const auto ana = worker("Ana", true);
    std::size_t recorded = 0;
    for (const std::string& text : strings) {
        const auto answer =
            post("/en/members/project-searches",
                 {{"project", "abc " + text}, {"why", "Ten characters: " + text}, {"skill", text}},
                 staff);
        const auto near =
            post("/en/members/project-searches",
                 {{"project", "abc"}, {"why", "Ten characters"}, {"near", text}}, staff);
        EXPECT_TRUE(near.status == 303 || near.status == 422) << text << near.status;
        EXPECT_FALSE(near.holds("<script>alert")) << text;
        ASSERT_TRUE(answer.status == 303 || answer.status == 422) << text << answer.status;
        if (answer.status != 303) continue;
        ++recorded;
        const auto page = get(answer.location, staff);
        EXPECT_EQ(page.status, 200) << text;
        EXPECT_FALSE(page.holds("<script>alert")) << text;
    }
    EXPECT_GT(recorded, strings.size() * 9 / 10);
    look(staff, {}, "<script>alert(1)</script>");
    const auto told = get("/en/profile/looks", ana);
    EXPECT_EQ(told.status, 200);
    EXPECT_FALSE(told.holds("<script>alert"));
}

AGORA_EACH_ENGINE(ProjectSearchFormTest);

}  // namespace
}  // namespace agora::members
