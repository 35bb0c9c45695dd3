#include "taking_part_site.hpp"

#include "agora/ambassadors/ambassador.hpp"
#include "agora/ambassadors/mission.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/lottery/draw.hpp"
#include "agora/recommendations/whole_recommendation.hpp"

namespace agora::taking_part {
namespace {

using std::chrono::days;
using std::chrono::hours;

class OpenCallsTest : public TakingPartTest {
 protected:
    /// A draw that is open, one whose pool is handed over, and one that has ended.
    void put_draws() {
        database().write([&](db::WriteTx& tx) {
            for (const auto& [title, source, until] :
                 {std::tuple{"Eight for the budget", lottery::Source::members, days{5}},
                  std::tuple{"Canary handed over", lottery::Source::handed_over, days{5}},
                  std::tuple{"Canary late", lottery::Source::members, days{-1}}}) {
                lottery::put_whole_draw(tx, {.draw = {.language = "en",
                                                      .title = title,
                                                      .seats = 8,
                                                      .source = source,
                                                      .entries_until = now() + until,
                                                      .value_what = "Numbers",
                                                      .value_at = now() + days{9},
                                                      .announced_by = team_.account,
                                                      .announced_at = now()}});
            }
        });
    }
    void put_offer() {
        database().write([&](db::WriteTx& tx) {
            recommendations::WholeRecommendation whole;
            whole.row.printed = "700/1";
            whole.row.cycle_id = recommendations::put_whole_cycle(
                tx, {.slug = "a", .name = "Cycle A", .language = "en", .entered_at = now()}, {});
            whole.row.group_name = "Group one";
            whole.row.entered_at = now();
            whole.texts = {{.language = "en", .title = "A guide", .written_at = now()}};
            recommendations::put_whole_recommendation(tx, std::move(whole));
        });
        const http::NameValues terms{{"hours", "40"},
                                     {"people", "4"},
                                     {"needs_nl", ""},
                                     {"needs_fr", ""},
                                     {"needs_en", "A room."}};
        EXPECT_EQ(post("/en/adoptions/700-1/offer", terms, person("Ed", {Role::editor})).status,
                  303);
    }
};

TEST_P(OpenCallsTest, WhatModulesLookForStandsInOneList) {
    put_draws();
    put_offer();
    const std::string page = list();
    EXPECT_THAT(page, HasSubstr("Eight for the budget"));
    EXPECT_THAT(page, HasSubstr("8 places, drawn by lot"));
    EXPECT_THAT(page, Not(HasSubstr("Canary")));
    EXPECT_THAT(page, HasSubstr("A guide"));
    EXPECT_THAT(page, HasSubstr("10 hours")) << "of each of the four";
    EXPECT_THAT(page, HasSubstr("We look for ambassadors (m/f/x)"));
    EXPECT_THAT(page, Not(HasSubstr("/places/wishes"))) << "only members wish";
    EXPECT_THAT(list(ana_), HasSubstr("/places/wishes"));
    EXPECT_TRUE(get("/api/take-part").holds("\"kind\":\"candidates\""));
    EXPECT_TRUE(get("/en").holds("All open calls"));
    const http::NameValues stopped{
        {"status", "stopped"}, {"day", "2026-01-01"}, {"body", "board"}, {"reason", "Because."},
        {"attention", ""},     {"evidence", ""},      {"tip", ""}};
    EXPECT_EQ(post("/en/recommendations/700-1/acts", stopped, person("Bo", {Role::board})).status,
              303);
    EXPECT_THAT(list(ana_), Not(HasSubstr("A guide"))) << "the board stopped it";
}

TEST_P(OpenCallsTest, GroupsThatBeginOrWantAnAnimator) {
    const std::string readers = found_group(ana_, "Readers");
    const http::NameValues proposal{{"kind", "working"},      {"name", "Canary budget group"},
                                    {"summary", "We read."},  {"goal", "To read the budget."},
                                    {"criteria", "Anybody."}, {"openness", "open"},
                                    {"interest_needed", "0"}};
    EXPECT_EQ(post("/en/groups", proposal, ana_).status, 303);
    EXPECT_THAT(list(ben_), HasSubstr("Canary budget group"));
    EXPECT_THAT(list(ana_), Not(HasSubstr("Canary budget group"))) << "she is in it";
    EXPECT_THAT(list(ben_), Not(HasSubstr("Readers")));
    join_group(readers, ben_);
    database().write([](db::WriteTx& tx) {
        tx.run(db::Query{"test.end_terms",
                         "UPDATE circles_member SET role = 'member' WHERE role = 'animator'"});
    });
    EXPECT_THAT(list(ben_), HasSubstr("Nobody animates it at this moment."));
    EXPECT_THAT(list(ben_), HasSubstr("because you are in this group"));
    EXPECT_THAT(list(), Not(HasSubstr("Readers")));
}

TEST_P(OpenCallsTest, ForYouComesFirstWithAReason) {
    const auto near = listed_in("be-44021", members::Audience::only_me);
    const std::string path = post_mentor("region", "be-vlg");
    const auto body = list(near);
    EXPECT_THAT(body, HasSubstr("For you"));
    EXPECT_THAT(body, HasSubstr("because it is near you"));
    EXPECT_LT(body.find("Mentors for newcomers"), body.find("We look for ambassadors"));
    EXPECT_THAT(list(), Not(HasSubstr("because it is near you")));
    EXPECT_THAT(list(ben_), Not(HasSubstr("because it is near you")));
    EXPECT_TRUE(get("/en", near).holds("Mentors for newcomers")) << "on Today";
    EXPECT_FALSE(get("/en", ben_).holds("Mentors for newcomers"));
    EXPECT_EQ(post(path + "/answers", {{"words", "I would."}}, near).status, 303);
    EXPECT_FALSE(get("/en", near).holds("Mentors for newcomers")) << "answered already";
    EXPECT_EQ(post(path + "/answers/withdrawal", {}, near).status, 303);
    EXPECT_TRUE(get("/en", near).holds("Mentors for newcomers"));
    database().write([&](db::WriteTx& tx) {
        tx.run(db::Query{"test.post", "UPDATE taking_part_call SET posted_by = $1"}, near.account);
    });
    EXPECT_FALSE(get("/en", near).holds("Mentors for newcomers")) << "one's own call";
}

TEST_P(OpenCallsTest, MissionsAreForAmbassadors) {
    database().write([&](db::WriteTx& tx) {
        ambassadors::put_whole_sheet(tx,
                                     {.account_id = ana_.account,
                                      .number = 1,
                                      .standing = ambassadors::Standing::accepted,
                                      .check_code = "abc",
                                      .applied_at = now(),
                                      .changed_at = now()},
                                     {});
        ambassadors::put_whole_mission(tx, {.mission = {.number = 1,
                                                        .language = "en",
                                                        .title = "Debate on platforms",
                                                        .starts_at = now() + days{6},
                                                        .ends_at = now() + days{6} + hours{2},
                                                        .hours = 5,
                                                        .proposed_at = now()}});
    });
    EXPECT_THAT(list(ana_), HasSubstr("Debate on platforms"));
    EXPECT_THAT(list(ana_), HasSubstr("because you are an ambassador"));
    EXPECT_THAT(list(ana_), Not(HasSubstr("We look for ambassadors")));
    EXPECT_THAT(list(ben_), Not(HasSubstr("Debate on platforms")));
}

TEST_P(OpenCallsTest, FiltersCountWhatAClickGives) {
    put_draws();
    post_mentor("region", "be-vlg");
    post_mentor("region", "be-wal");
    EXPECT_THAT(list({}, "?kind=mentor"), HasSubstr("2 open calls"));
    EXPECT_THAT(list({}, "?kind=mentor&region=be-wal"), HasSubstr("1 open call<"));
    EXPECT_THAT(list({}, "?kind=mentor&region=be"), HasSubstr("2 open calls"));
    EXPECT_THAT(list({}, "?kind=candidates&region=be-wal"), HasSubstr("1 open call<"))
        << "what is from everywhere fits every region";
    EXPECT_THAT(list({}, "?kind=mentor&time=more"), HasSubstr("2 open calls"));
    EXPECT_THAT(list({}, "?kind=mentor&time=hour"), HasSubstr("Nothing fits"));
    EXPECT_THAT(list({}, "?kind=moon&time=moon&region=moon"), HasSubstr("4 open calls"));
    EXPECT_THAT(get("/api/take-part?kind=mentor").body, HasSubstr("\"total\":2"));
}

TEST_P(OpenCallsTest, TheListHasPagesAndAFeed) {
    for (int number = 0; number < 32; ++number) {
        post_mentor("title_en", "Mentor " + std::to_string(number) + ".");
    }
    EXPECT_THAT(list(), HasSubstr("Next"));
    EXPECT_THAT(list({}, "?page=2"), HasSubstr("Previous"));
    EXPECT_EQ(get("/en/take-part?page=99999").status, 200);
    const auto feed = get("/en/take-part/feed.atom?kind=mentor");
    EXPECT_TRUE(feed.holds("<title>Mentor 31.</title>"));
    EXPECT_FALSE(feed.holds("ambassadors"));
}

AGORA_EACH_ENGINE(OpenCallsTest);

}  // namespace
}  // namespace agora::taking_part
