#include "matching_site.hpp"
#include "tell.hpp"

namespace agora::matching {
namespace {

using namespace std::chrono_literals;

class NeedsTest : public MatchingSite {
 protected:
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }
    /// How many are told when so much time has gone by.
    int told_after(Duration time) {
        clock_.advance(time);
        return tell_of_new_needs(services(), now());
    }
    Need photography() {
        return {.must = {skill(1)}, .profession = term(Kind::profession, "photographer")};
    }
};

TEST_P(NeedsTest, AMemberSeesWhatFitsBestWithTheReasons) {
    const auto ana = worker("Ana", {skill(1)}, Audience::only_me);
    EXPECT_TRUE(get("/en/work/matching/mine", ana).holds("No open work at this moment"));
    open(11, {.must = {skill(3)}}, "Translate a leaflet");
    const auto fits = open(12, photography(), "Portraits of a choir");
    auto page = get("/en/work/matching/mine", ana);
    ASSERT_EQ(page.status, 200);
    EXPECT_LT(page.body.find("Portraits of a choir"), page.body.find("Translate a leaflet"));
    EXPECT_TRUE(page.holds("/en/work/12"));
    EXPECT_TRUE(page.holds("Has a skill that is needed: " + label(skill(1))))
        << "the own profile counts whole, also what others don't see";
    EXPECT_TRUE(page.holds("Needed and not shown: " + label(skill(3))));
    const auto json = get("/api/work/matching/mine", ana);
    EXPECT_TRUE(json.holds("\"need_id\":12"));
    close(fits);
    EXPECT_FALSE(get("/en/work/matching/mine", ana).holds("Portraits of a choir"));
}

TEST_P(NeedsTest, MutingASkillShowsItsEffectAtOnce) {
    const auto ana = worker("Ana", {skill(1), skill(2)});
    open(12, photography(), "Portraits of a choir");
    EXPECT_TRUE(get("/en/work/matching/mine", ana).holds("Has a skill that is needed"));
    choose(ana, true, {skill(1)});
    EXPECT_FALSE(get("/en/work/matching/mine", ana).holds("Has a skill that is needed"));
    choose(ana, false);
    EXPECT_FALSE(get("/en/work/matching/mine", ana).holds("Portraits of a choir"));
}

TEST_P(NeedsTest, OwnHiddenAndClosedNeedsAreLeftOut) {
    const auto ana = worker("Ana", {skill(1)});
    Need own = photography();
    own.owner = ana.account;
    open(11, own, "My own choir");
    const auto hidden = open(12, photography(), "A hidden choir");
    demands_->open[hidden].hidden = true;
    const auto closed = open(13, photography(), "A closed choir");
    open(14, photography(), "An open choir");
    get("/en/work/matching/mine", ana);
    demands_->open.erase(closed);  // without anybody being told
    const auto page = get("/en/work/matching/mine", ana);
    EXPECT_TRUE(page.holds("An open choir"));
    EXPECT_FALSE(page.holds("My own choir"));
    EXPECT_FALSE(page.holds("A hidden choir"));
    EXPECT_FALSE(page.holds("A closed choir"));
}

TEST_P(NeedsTest, ManyNeedsComePageByPageEachOnce) {
    constexpr int kMany = 207;
    const auto ana = worker("Ana", {skill(1)});
    for (int at = 0; at < kMany; ++at) {
        open(100 + at, photography(), "Choir number " + std::to_string(100 + at));
    }
    int seen = 0;
    for (int page = 1; page <= kMany / 10 + 1; ++page) {
        const auto answer = get("/api/work/matching/mine?page=" + std::to_string(page), ana);
        for (int at = 0; at < kMany; ++at) {
            seen += answer.holds("Choir number " + std::to_string(100 + at) + "\"") ? 1 : 0;
        }
    }
    EXPECT_EQ(seen, kMany);
    EXPECT_TRUE(get("/en/work/matching/mine", ana).holds("rel=\"next\""));
}

// MAT-06
TEST_P(NeedsTest, WhoAskedIsToldOfEachNewNeedOnce) {
    const auto ana = worker("Ana", {skill(1)});
    const auto ben = worker("Ben", {skill(1)});
    open(11, photography(), "An old choir");
    choose(ana, true, {}, "at_once");
    choose(ben, true, {}, "never");
    demands_->open[NeedId{11}].need.opened_at = now() - 1h;
    told(NeedId{11});
    open(12, photography(), "A new choir");
    open(13, {.must = {skill(3)}, .profession = term(Kind::profession, "accountant")},
         "Something else");
    EXPECT_EQ(told_after(10min), 1);
    EXPECT_EQ(told_after(10min), 0) << "once";
    EXPECT_EQ(mails_about("A new choir"), 1);
    EXPECT_EQ(mails_about("An old choir"), 0) << "it was there before she asked";
    EXPECT_EQ(mails_about("Something else"), 0) << "it does not fit";
    open(14, photography(), "A later choir");
    demands_->open[NeedId{14}].need.opened_at = now() + 5min;
    told(NeedId{14});
    EXPECT_EQ(told_after(10min), 1);
    EXPECT_EQ(mails_about("A later choir"), 1);
    EXPECT_EQ(mails_about("A new choir"), 1);
}

TEST_P(NeedsTest, NoticesWaitForTheirTurnAndComeTogether) {
    const auto ana = worker("Ana", {skill(1)});
    choose(ana, true, {}, "weekly");
    open(12, photography(), "First choir");
    open(13, photography(), "Second choir");
    EXPECT_EQ(told_after(24h), 0) << "not this week yet";
    EXPECT_EQ(told_after(6 * 24h), 1);
    EXPECT_EQ(mails_about("First choir"), 1);
    EXPECT_EQ(mails_about("Second choir"), 1);
    EXPECT_EQ(mails_about("New work that fits you"), 1) << "in one mail";
}

TEST_P(NeedsTest, WhoSwitchedOffOrHasTooFewPointsIsNotTold) {
    const auto ana = worker("Ana", {skill(1)});
    const auto ben = worker("Ben", {skill(2)});
    choose(ana, true, {}, "at_once");
    choose(ana, false, {}, "at_once");
    choose(ben, true, {}, "at_once", "two_thirds");
    open(12, photography(), "A new choir");
    EXPECT_EQ(told_after(10min), 0);
    choose(ben, true, {}, "at_once", "third");
    EXPECT_EQ(told_after(10min), 1) << "the profession is more than a third";
}

AGORA_EACH_ENGINE(NeedsTest);

}  // namespace
}  // namespace agora::matching
