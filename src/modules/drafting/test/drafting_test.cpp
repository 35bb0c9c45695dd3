#include "agora/drafting/draft.hpp"

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/drafting/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/recommendations/whole_recommendation.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

namespace agora::drafting {
namespace {

using access::Role;
using testing::HasSubstr;
using testing::Not;

class DraftingTest : public circles::GroupsTest {
 protected:
    DraftingTest()
        : GroupsTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles",
               "recommendations", "drafting"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(),
               recommendations::recommendations_module(), drafting_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        editor_ = person("Edit", {Role::editor});
        group_ = found_group(ana_, "Memory");
        join_group(group_, ben_);
        drafts_ = "/en" + group_ + "/drafts";
        database().write([&](db::WriteTx& tx) {
            cycle_ = recommendations::put_whole_cycle(
                tx, {.slug = "cycle-a", .name = "Cycle A", .language = "en", .entered_at = now()},
                {});
            recommendations::WholeRecommendation asked;
            asked.row.printed = "700/1";
            asked.row.cycle_id = cycle_;
            asked.row.group_name = "Gent";
            asked.row.language = "nl";
            asked.row.entered_at = asked.row.heard_at = now();
            asked.texts = {{.language = "nl", .title = "Een ledenregister maken"}};
            recommendations::put_whole_recommendation(tx, asked);
        });
        settle();
    }

    static http::NameValues words(std::string title = "Bake bread together") {
        return {{"title", std::move(title)},
                {"context", "- nobody knows *how*\n- everybody is hungry"},
                {"earlier", ""},
                {"kind", "predecessor"},
                {"why", ""},
                {"developments", ""},
                {"means", ""},
                {"carried_out_by", ""},
                {"inspiration", ""},
                {"attention", ""},
                {"seen", "0"}};
    }
    /// "/en/drafts/12"
    std::string begin(const access::Actor& who, const http::NameValues& said = words()) {
        const auto answer = post(drafts_, said, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    int act(const std::string& path, std::string_view what, const access::Actor& who,
            const http::NameValues& said = {}) {
        return post(path + "/" + std::string{what}, said, who).status;
    }
    http::NameValues place(std::string number = "800-1", std::string seen = "1") const {
        return {
            {"number", std::move(number)}, {"cycle", to_string(cycle_)}, {"seen", std::move(seen)}};
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor editor_ = {};
    recommendations::CycleId cycle_ = {};
    std::string group_;
    std::string drafts_;
};

TEST_P(DraftingTest, WhoBeginsChoosesAmongTheirGroups) {
    EXPECT_EQ(get("/en/drafts/new").status, 303) << "visitors are led to sign in";
    const auto page = get("/en/drafts/new", ben_);
    EXPECT_TRUE(page.holds("href=\"/en" + group_ + "/drafts/new\""));
    EXPECT_TRUE(page.holds("No draft under way"));
    EXPECT_EQ(post(drafts_, words(), ben_).status, 303);
    EXPECT_TRUE(get("/en/drafts/new", ana_).holds("1 draft under way"));
    const auto other = get("/en/drafts/new", cleo_);
    EXPECT_TRUE(other.holds("You are in no group yet"));
    EXPECT_FALSE(other.holds(group_)) << "who is in no group is shown the way to one";
    EXPECT_THAT(get("/api/drafts/new", ben_).body, HasSubstr("\"open\":1"));
}

TEST_P(DraftingTest, AGroupWritesHandsInAndStandsInTheRegister) {
    const std::string path = begin(ben_);
    EXPECT_TRUE(get(path, ana_).holds("Bake bread together"));
    EXPECT_TRUE(get(path, ana_).holds("<em>how</em>"));
    EXPECT_EQ(post(path, words("Bake bread for all").with("seen", "1"), ana_).status, 303);
    EXPECT_TRUE(get(path, ben_).holds("Bake bread for all"));
    EXPECT_TRUE(get(path + "?version=1", ben_).holds("Bake bread together"));
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_EQ(get(path + "/edit", ben_).status, 409);
    EXPECT_EQ(post(path, words("Too late").with("seen", "2"), ben_).status, 409);
    EXPECT_TRUE(get("/en/drafts", editor_).holds("Bake bread for all"));
    const auto taken = post(path + "/register", place("800-1", "2"), editor_);
    EXPECT_EQ(taken.location, "/en/recommendations/800-1");
    const auto story = get("/en/recommendations/800-1");
    EXPECT_TRUE(story.holds("Bake bread for all"));
    EXPECT_TRUE(story.holds("Memory"));
    EXPECT_TRUE(story.holds("Nothing like it was asked before."));
    EXPECT_TRUE(get(path, ben_).holds("It has number"));
    EXPECT_TRUE(get("/en/inbox", ben_).holds("“Bake bread for all” stands in the register"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("“Bake bread for all” stands in the register"));
    EXPECT_THAT(get("/en/recommendations/800-1", ben_).body, HasSubstr("following/end"))
        << "whoever is in the group follows it";
    EXPECT_THAT(get("/en/recommendations/800-1", cleo_).body, Not(HasSubstr("following/end")));
    EXPECT_EQ(act(path, "take-back", ana_), 409);
    EXPECT_EQ(act(path, "register", editor_, place("800-2", "2")), 409) << "once";
}

TEST_P(DraftingTest, WhatWasAskedBeforeIsShownAndNeedsALinkOrAReason) {
    EXPECT_TRUE(get(drafts_ + "/new?q=annuaire+des+membres", ben_).holds("700-1"));
    const auto said = words("Un annuaire des membres");
    const auto refused = post(drafts_, said, ben_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-why-error\""));
    EXPECT_TRUE(refused.holds("700-1"));
    EXPECT_TRUE(refused.holds("Un annuaire des membres")) << "what was typed stays";
    const auto unknown = post(drafts_, said.with("earlier", "700-1, 999-9"), ben_);
    EXPECT_TRUE(unknown.holds("id=\"field-earlier-error\""));
    const std::string path = begin(ben_, said.with("earlier", "700/1"));
    EXPECT_TRUE(get(path, ben_).holds("What it goes on from"));
    EXPECT_TRUE(get(path, ben_).holds("Een ledenregister maken"));
    begin(ben_, said.with("why", "Nobody answered."));
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_EQ(act(path, "register", editor_, place()), 303);
    EXPECT_TRUE(get("/en/recommendations/700-1").holds("800-1")) << "the earlier one tells of it";
}

TEST_P(DraftingTest, WhoSavesAfterSomebodyElseLosesNothing) {
    const std::string path = begin(ben_);
    EXPECT_EQ(post(path, words("Ana's bread").with("seen", "1"), ana_).status, 303);
    const auto late = post(path, words("Ben's bread").with("seen", "1"), ben_);
    EXPECT_EQ(late.status, 422);
    EXPECT_TRUE(late.holds("id=\"field-title-error\""));
    EXPECT_TRUE(late.holds("Ben&#39;s bread"));
    EXPECT_TRUE(late.holds("See what they wrote"));
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_TRUE(get(path, ben_).holds("Ana&#39;s bread"));
    EXPECT_EQ(post(path, words("Ben's bread").with("seen", "2"), ben_).status, 303);
    EXPECT_TRUE(get(path, ana_).holds("Ben&#39;s bread"));
    EXPECT_TRUE(get(path + "?version=2", ben_).holds("Ana&#39;s bread"));
    EXPECT_EQ(post(path, words("Ben's bread").with("seen", "2"), ben_).status, 303)
        << "the same again is no fault";
    EXPECT_EQ(get(path + "?version=4", ben_).status, 404);
}

TEST_P(DraftingTest, OnlyTheGroupWritesAndOnlyItsKeepersHandIn) {
    const std::string path = begin(ben_);
    EXPECT_EQ(get(drafts_).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get(path).status, 303);
    for (const access::Actor& other :
         {cleo_, person("Mo", {Role::moderator}), person("Ad", {Role::adviser})}) {
        EXPECT_EQ(get(path, other).status, 404);
        EXPECT_EQ(get(path + "/edit", other).status, 404);
        EXPECT_EQ(post(path, words("Mine").with("seen", "1"), other).status, 404);
        EXPECT_EQ(act(path, "hand-in", other), 404);
        EXPECT_EQ(get(drafts_, other).status, 403);
        EXPECT_EQ(get(drafts_ + "/new", other).status, 403);
        EXPECT_EQ(post(drafts_, words(), other).status, 403);
        EXPECT_EQ(get("/en/drafts", other).status, 403);
    }
    EXPECT_EQ(get(path, editor_).status, 404) << "until it is handed in";
    EXPECT_EQ(act(path, "register", editor_, place()), 404);
    for (const char* what : {"hand-in", "give-up"}) EXPECT_EQ(act(path, what, ben_), 403) << what;
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_EQ(get(path, editor_).status, 200);
    EXPECT_EQ(post(path, words("Edited").with("seen", "1"), editor_).status, 403);
    EXPECT_EQ(act(path, "take-back", editor_), 403);
    EXPECT_EQ(act(path, "register", ana_, place()), 403);
    EXPECT_EQ(act(path, "return", ben_, {{"reason", "x"}, {"seen", "1"}}), 403);
    EXPECT_EQ(act(path, "take-back", ana_), 303);
    EXPECT_EQ(get(path, editor_).status, 404);
    EXPECT_EQ(get("/en/groups/nobody/drafts", ana_).status, 404);
    EXPECT_EQ(get("/en/drafts/77", ana_).status, 404);
}

TEST_P(DraftingTest, TheWayThereIsTheGroups) {
    const std::string path = begin(ben_, words("A first word in anger"));
    EXPECT_EQ(post(path, words("A calm word").with("seen", "1"), ben_).status, 303);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_TRUE(get(path + "?version=1", ben_).holds("A first word in anger"));
    const auto seen = get(path + "?version=1", editor_);
    EXPECT_TRUE(seen.holds("A calm word"));
    EXPECT_FALSE(seen.holds("anger"));
    EXPECT_FALSE(seen.holds("Versions"));
}

TEST_P(DraftingTest, EditorsGiveBackWithAReasonAndTheGroupIsTold) {
    const std::string path = begin(ben_);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_EQ(act(path, "return", editor_, {{"reason", ""}, {"seen", "1"}}), 422);
    EXPECT_EQ(act(path, "return", editor_, {{"reason", "Who would bake?"}, {"seen", "1"}}), 303);
    EXPECT_TRUE(get(path, ben_).holds("Who would bake?"));
    EXPECT_THAT(last_mail(), HasSubstr("Who would bake?"));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("The editors ask something about"));
    EXPECT_TRUE(get("/en/drafts", editor_).holds("No group waits for the editors."));
    EXPECT_TRUE(get(drafts_, ben_).holds("the editors ask something"));
    EXPECT_EQ(post(path, words("Anna bakes").with("seen", "1"), ben_).status, 303);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_FALSE(get(path, ben_).holds("Who would bake?"));
}

TEST_P(DraftingTest, AnEditorAnswersTheVersionTheyRead) {
    const std::string path = begin(ben_);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_TRUE(get(path, editor_).holds("name=\"seen\" value=\"1\""));
    EXPECT_EQ(act(path, "take-back", ana_), 303);
    EXPECT_EQ(post(path, words("Something else").with("seen", "1"), ben_).status, 303);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    EXPECT_EQ(act(path, "register", editor_, place()), 409);
    EXPECT_EQ(act(path, "return", editor_, {{"reason", "Why?"}, {"seen", "1"}}), 409);
    EXPECT_EQ(act(path, "register", editor_, place("800-1", "2")), 303);
}

TEST_P(DraftingTest, WhatIsWrongStandsAtItsField) {
    const std::string path = begin(ben_, words().with("context", ""));
    EXPECT_EQ(act(path, "hand-in", ana_), 409) << "why it is asked is not said";
    EXPECT_EQ(post(path, words().with("seen", "1"), ben_).status, 303);
    EXPECT_EQ(act(path, "hand-in", ana_), 303);
    for (const auto& [field, value] : {std::pair{"number", "no number"},
                                       std::pair{"number", "700-1"}, std::pair{"cycle", "9"}}) {
        const auto wrong =
            post(path + "/register", place("800-1", "2").with(field, value), editor_);
        EXPECT_EQ(wrong.status, 422) << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << value;
    }
    EXPECT_EQ(post(drafts_, words(""), ben_).status, 422);
    EXPECT_EQ(post(drafts_, words(std::string(401, 'x')), ben_).status, 422);
}

TEST_P(DraftingTest, GivenUpItCanBeTakenUpAgain) {
    const std::string path = begin(ben_);
    EXPECT_EQ(act(path, "take-up", ana_), 409);
    EXPECT_EQ(act(path, "give-up", ana_), 303);
    EXPECT_EQ(get(path + "/edit", ben_).status, 409);
    EXPECT_TRUE(get(drafts_, ben_).holds("given up"));
    EXPECT_EQ(act(path, "take-up", ben_), 403);
    EXPECT_EQ(act(path, "take-up", ana_), 303);
    EXPECT_EQ(get(path + "/edit", ben_).status, 200);
}

TEST_P(DraftingTest, TheHomeOfTheGroupShowsItToItsOwn) {
    begin(ben_);
    settle();
    EXPECT_TRUE(get("/en" + group_, ana_).holds("Bake bread together"));
    EXPECT_FALSE(get("/en" + group_, cleo_).holds("Bake bread together"));
    EXPECT_FALSE(get("/en" + group_).holds("Bake bread together"));
}

TEST_P(DraftingTest, TheSameThroughTheApi) {
    const std::string path = begin(ben_);
    const std::string number = path.substr(path.rfind('/') + 1);
    EXPECT_TRUE(get("/api/drafts/" + number, ben_).holds("\"title\":\"Bake bread together\""));
    EXPECT_EQ(get("/api/drafts/" + number, cleo_).status, 404);
    EXPECT_TRUE(get("/api" + group_ + "/drafts", ana_).holds("\"state\":\"writing\""));
}

AGORA_EACH_ENGINE(DraftingTest);

}  // namespace
}  // namespace agora::drafting
