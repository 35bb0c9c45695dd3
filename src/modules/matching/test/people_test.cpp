#include "matching_site.hpp"
#include "tell.hpp"

namespace agora::matching {
namespace {

class PeopleRankTest : public MatchingSite {};

TEST_P(PeopleRankTest, TheRuleIsPublic) {
    worker("Ana", {skill(1)});
    const auto page = get("/en/work/matching");
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("How work and people are matched"));
    EXPECT_TRUE(page.holds("nobody can pay to stand higher"));
    EXPECT_TRUE(page.holds(label(skill(1)))) << "what a skill counts at this moment";
    for (const RuleLine& line : rule()) EXPECT_TRUE(page.holds(line.name)) << line.name;
    EXPECT_EQ(get("/nl/work/matching").status, 200);
    EXPECT_EQ(get("/fr/work/matching").status, 200);
    const auto json = get("/api/work/matching");
    EXPECT_TRUE(json.holds("\"most\":18"));
    EXPECT_TRUE(json.holds("\"spread\":\"\"")) << "too few people";
}

TEST_P(PeopleRankTest, MembersStandInOrderWithTheirReasons) {
    const auto ana = worker("Ana", {skill(1), skill(2)});
    worker("Ben", {skill(2)});
    const auto viewer = person("Viewer");
    EXPECT_EQ(get(asking({skill(1)})).status, 303) << "visitors are led to sign in";
    const auto page = get(asking({skill(1)}, "&place=Gent"), viewer);
    ASSERT_EQ(page.status, 200);
    EXPECT_LT(page.body.find("Ana"), page.body.find("Ben"));
    EXPECT_TRUE(page.holds("Has a skill that is needed: " + label(skill(1))));
    EXPECT_TRUE(page.holds("Needed and not shown: " + label(skill(1))))
        << "Ben is not left out, and what is missing is said";
    EXPECT_TRUE(page.holds("Works in the town itself: "));
    EXPECT_TRUE(page.holds("2 members, best fit first"));
    const auto json = get("/api/work/matching/people?must=" + to_string(skill(1)), viewer);
    EXPECT_TRUE(json.holds("\"name\":\"Ana\""));
    EXPECT_TRUE(json.holds("\"missing\":["));
    EXPECT_EQ(get("/en/members/" + to_string(ana.account), viewer).status, 200);
}

TEST_P(PeopleRankTest, WrongInputIsSaidAtItsField) {
    const auto viewer = person("Viewer");
    const auto place = get(asking({}, "&place=Nowhereville"), viewer);
    EXPECT_EQ(place.status, 422);
    EXPECT_TRUE(place.holds("No town, commune or postcode is called that."));
    EXPECT_TRUE(place.holds("Nowhereville")) << "what was typed stays";
    EXPECT_EQ(get(asking({TermId{12345}}), viewer).status, 422) << "a skill that doesn't exist";
    EXPECT_EQ(get(asking({}, "&from=yesterday"), viewer).status, 422);
    EXPECT_EQ(get("/en/work/matching/people", viewer).status, 200);
    EXPECT_EQ(get(asking({}, "&page=9999"), viewer).status, 200);
}

// MAT-19
TEST_P(PeopleRankTest, OnlyWhatTheViewerMaySeeCounts) {
    const auto open = worker("Open", {skill(1)});
    const auto for_members = worker("Members", {skill(1)}, Audience::members);
    const auto hidden = worker("Hidden", {skill(1)}, Audience::only_me);
    const auto bare = worker("Bare", {}, Audience::only_me);
    const auto inside = worker("Inside", {skill(1)}, Audience::members, Audience::members);
    const auto viewer = person("Viewer");
    const Need need{.must = {skill(1)},
                    .profession = term(Kind::profession, "photographer"),
                    .commune = "be-44021"};
    const auto by_member = ranked(viewer, need);
    EXPECT_EQ(by_member.size(), 5U);
    EXPECT_EQ(of(by_member, open)->points, of(by_member, for_members)->points);
    EXPECT_EQ(of(by_member, hidden)->points, of(by_member, bare)->points)
        << "what is hidden is as if it were not there";
    EXPECT_EQ(of(by_member, hidden)->missing, of(by_member, bare)->missing);
    const auto by_visitor = ranked({}, need);
    EXPECT_EQ(by_visitor.size(), 4U);
    EXPECT_EQ(of(by_visitor, inside), nullptr);
    EXPECT_EQ(of(by_visitor, for_members)->points, of(by_visitor, bare)->points);
    EXPECT_GT(of(by_visitor, open)->points, of(by_visitor, for_members)->points);
}

TEST_P(PeopleRankTest, HidingCountsInTheSameMoment) {
    const auto ana = worker("Ana", {skill(1)});
    const auto viewer = person("Viewer");
    const Need need{.must = {skill(1)}};
    const int shown = of(ranked(viewer, need), ana)->points;
    show_skills(ana, {skill(1)}, "only_me");
    EXPECT_LT(of(ranked(viewer, need), ana)->points, shown);
    show_skills(ana, {skill(1)}, "members");
    EXPECT_EQ(of(ranked(viewer, need), ana)->points, shown);
    EXPECT_EQ(post("/en/profile/unlisting", {}, ana).status, 303);
    EXPECT_EQ(of(ranked(viewer, need), ana), nullptr);
}

// MAT-05
TEST_P(PeopleRankTest, MutingAndSwitchingOffCountAtOnce) {
    const auto ana = worker("Ana", {skill(1), skill(2)});
    const auto viewer = person("Viewer");
    const Need need{.must = {skill(1)}};
    const int before = of(ranked(viewer, need), ana)->points;
    EXPECT_EQ(choose(ana, true, {skill(1)}).status, 303);
    EXPECT_LT(of(ranked(viewer, need), ana)->points, before);
    EXPECT_FALSE(
        get(asking({skill(1)}), viewer).holds("Has a skill that is needed: " + label(skill(1))));
    EXPECT_TRUE(get("/en/work/matching/mine", ana).holds("checked")) << "the choice stands";
    EXPECT_EQ(choose(ana, true).status, 303);
    EXPECT_EQ(of(ranked(viewer, need), ana)->points, before);
    EXPECT_EQ(choose(ana, false).status, 303);
    EXPECT_EQ(of(ranked(viewer, need), ana), nullptr);
    EXPECT_FALSE(get(asking({skill(1)}), viewer).holds(">Ana<"));
    EXPECT_TRUE(get("/en/work/matching/mine", ana).holds("Matching is off"));
    EXPECT_EQ(get("/en/members/" + to_string(ana.account), viewer).status, 200)
        << "the directory is another thing";
    EXPECT_EQ(choose(ana, true).status, 303);
    EXPECT_NE(of(ranked(viewer, need), ana), nullptr);
}

TEST_P(PeopleRankTest, OnlyOwnSkillsAreMutedAndOnlyByTheirOwner) {
    const auto ana = worker("Ana", {skill(1)});
    EXPECT_EQ(choose(ana, true, {skill(5)}).status, 422);
    EXPECT_EQ(choose(ana, true, {}, "hourly").status, 422);
    EXPECT_EQ(choose(ana, true, {}, "daily", "perfect").status, 422);
    EXPECT_EQ(get("/en/work/matching/mine").status, 303);
    EXPECT_EQ(choose({}, false).status, 303) << "led to sign in";
    EXPECT_EQ(get("/api/work/matching/mine").status, 401);
    const auto other = get("/en/work/matching/mine", person("Other"));
    EXPECT_FALSE(other.holds(label(skill(1)))) << "nobody reads what another muted";
}

TEST_P(PeopleRankTest, TheOwnerOfANeedIsNotMatchedWithIt) {
    const auto ana = worker("Ana", {skill(1)});
    const auto ben = worker("Ben", {});
    const auto matches = ranked(ana, {.owner = ana.account, .must = {skill(1)}});
    EXPECT_EQ(of(matches, ana), nullptr);
    EXPECT_NE(of(matches, ben), nullptr);
}

TEST_P(PeopleRankTest, ShowingIsCountedAndTheSpreadIsPublic) {
    for (int at = 0; at < 25; ++at) worker("Worker" + std::to_string(at), {skill(1)});
    const auto viewer = person("Viewer");
    ranked(viewer, {.must = {skill(1)}}, {0, 25});
    ranked(viewer, {.must = {skill(1)}}, {0, 5});
    write_exposures(services());
    const auto counted = database().read([&](db::ReadTx& tx) {
        return tx.find<std::int64_t>(
            {"test.shown", "SELECT CAST(SUM(times) AS BIGINT) FROM matching_shown"});
    });
    EXPECT_EQ(counted.value_or(0), 30);
    database().write([&](db::WriteTx& tx) {
        tx.run({"test.yesterday", "UPDATE matching_shown SET day = '2000-01-01'"});
    });
    EXPECT_TRUE(get("/api/work/matching", viewer).holds("\"people\":25"));
    EXPECT_TRUE(get("/en/work/matching", viewer).holds("The spread is 0."));
}

TEST_P(PeopleRankTest, TheSameQuestionGivesTheSameOrderAllDay) {
    for (int at = 0; at < 12; ++at) worker("Worker" + std::to_string(at), {skill(1)});
    const auto viewer = person("Viewer");
    const auto other = person("Other");
    const auto ids = [&](const access::Actor& who) {
        std::vector<std::int64_t> all;
        for (const Match& match : ranked(who, {.must = {skill(1)}})) all.push_back(match.id);
        return all;
    };
    const auto first = ids(viewer);
    EXPECT_EQ(first.size(), 12U);
    EXPECT_EQ(first, ids(viewer));
    EXPECT_EQ(first, ids(other)) << "whoever asks";
}

AGORA_EACH_ENGINE(PeopleRankTest);

}  // namespace
}  // namespace agora::matching
