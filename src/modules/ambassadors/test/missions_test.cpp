#include "agora/ambassadors/mission.hpp"
#include "agora/reports/handling.hpp"
#include "ambassadors_testing.hpp"
#include "network_store.hpp"
#include "seat_store.hpp"

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

TEST_P(MissionsTest, TheSupportGroupAsksAndTheTitleHoldsOnlyOnTheMission) {
    make_ambassador(ana_);
    const std::string path = made(mission());
    EXPECT_TRUE(get("/en/missions").holds("Debate on platforms"));
    EXPECT_FALSE(get(path).holds("They know")) << "the sheet is not for everybody";
    EXPECT_TRUE(get(path, ana_).holds("They know <strong>us</strong>."));
    const auto matches = get(path, sol_);
    EXPECT_TRUE(matches.holds("works in the sector"));
    EXPECT_TRUE(matches.holds("has had no mission yet"));
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("Will you represent us?"));
    EXPECT_EQ(act(path, ana_, "yes", person("Ben")), 403) << "it is Ana's to say";
    EXPECT_EQ(act(path, ana_, "yes", ana_), 303);
    EXPECT_EQ(post(path + "/company", {}, person("Cleo")).status, 403);
    EXPECT_EQ(post(path + "/company", {}, teo_).status, 303);
    const auto both = get(path, ana_);
    EXPECT_TRUE(both.holds("knows the project"));
    EXPECT_TRUE(both.holds("tells of their own practice"));
    EXPECT_FALSE(get(path).holds("Ana")) << "names are for members";

    const std::string front = get("/en/ambassadors", ana_).body;
    const auto at = front.find("/en/ambassadors/on-mission/");
    const std::string check = front.substr(at, front.find('"', at) - at);
    EXPECT_TRUE(get(check).holds("Not on a mission")) << "before";
    EXPECT_FALSE(get(check).holds("Ana"));
    clock_.advance(days{3} + hours{1});
    EXPECT_TRUE(get(check).holds("On a mission for us"));
    EXPECT_TRUE(get(check).holds("Ana"));
    EXPECT_TRUE(get(check).holds("Debate on platforms"));
    clock_.advance(hours{1});
    EXPECT_TRUE(get(check).holds("Not on a mission")) << "after";
    EXPECT_EQ(get("/en/ambassadors/on-mission/made-up").status, 200);
    EXPECT_TRUE(get("/en/ambassadors/on-mission/made-up").holds("Not on a mission"));
    EXPECT_EQ(get("/en/ambassadors/on-mission/made%20up").status, 404);
}

TEST_P(MissionsTest, AnAmbassadorVolunteersAndIsConfirmed) {
    make_ambassador(ana_);
    const auto ben = person("Ben");
    make_ambassador(ben);
    const std::string path = made(mission());
    EXPECT_EQ(post(path + "/offer", {}, person("Zoe")).status, 409) << "no ambassador";
    EXPECT_EQ(post(path + "/offer", {}, ana_).status, 303);
    EXPECT_EQ(post(path + "/offer", {}, ana_).status, 409);
    EXPECT_EQ(post(path + "/offer", {}, ben).status, 303);
    EXPECT_EQ(act(path, ana_, "confirmation", ana_), 403);
    EXPECT_EQ(act(path, ana_, "confirmation", sol_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("You are on"));
    EXPECT_EQ(act(path, ben, "confirmation", sol_), 409) << "one place";
    EXPECT_EQ(act(path, ben, "refusal", sol_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("not this time"));
    EXPECT_EQ(act(path, ana_, "return", ben), 403);
    EXPECT_EQ(act(path, ana_, "return", ana_), 303);
    EXPECT_TRUE(get(path, sol_).holds("goes no longer"));
}

TEST_P(MissionsTest, AnAmbassadorProposesAMissionOfTheirOwn) {
    make_ambassador(ana_);
    EXPECT_EQ(post("/en/missions", mission(), person("Zoe")).status, 409);
    const auto proposed = post("/en/missions", mission(), ana_);
    ASSERT_EQ(proposed.status, 303);
    const std::string path = proposed.location;
    EXPECT_FALSE(get("/en/missions").holds("Debate on platforms"));
    EXPECT_EQ(get(path).status, 404);
    EXPECT_EQ(get(path, teo_).status, 404);
    EXPECT_TRUE(get("/en/missions", sol_).holds("Debate on platforms"));
    EXPECT_EQ(post(path + "/decision", {{"verdict", "yes"}, {"reason", "Good."}}, ana_).status,
              403);
    EXPECT_EQ(post(path + "/decision", {{"verdict", "yes"}, {"reason", ""}}, sol_).status, 422);
    EXPECT_EQ(post(path + "/decision", {{"verdict", "yes"}, {"reason", "Good."}}, sol_).status,
              303);
    EXPECT_THAT(last_mail(), HasSubstr("says yes to"));
    EXPECT_TRUE(get("/en/missions").holds("Debate on platforms"));
    EXPECT_TRUE(get(path, ana_).holds("goes"));
    const std::string other = post("/en/missions", mission(), ana_).location;
    EXPECT_EQ(post(other + "/decision", {{"verdict", "no"}, {"reason", "Too far."}}, sol_).status,
              303);
    EXPECT_THAT(last_mail(), HasSubstr("Too far."));
    EXPECT_EQ(get(other).status, 404);
}

TEST_P(MissionsTest, WithoutTheCharterNobodyIsSent) {
    make_ambassador(ana_);
    publish_charter("Another version.");
    const std::string path = made(mission());
    EXPECT_TRUE(get(path, sol_).holds("the charter is not signed"));
    EXPECT_EQ(ask(path, ana_), 409);
    EXPECT_EQ(post(path + "/offer", {}, ana_).status, 409);
    EXPECT_EQ(sign(ana_), 303);
    EXPECT_EQ(ask(path, ana_), 303);
}

TEST_P(MissionsTest, WhoIsNewGoesWithSomebodyExperienced) {
    make_ambassador(ana_);
    const std::string path = made(mission("with_experienced", "true").with("places", "2"));
    EXPECT_EQ(ask(path, ana_), 409) << "nobody to go with yet";
    EXPECT_EQ(post(path + "/company", {}, teo_).status, 303);
    EXPECT_EQ(ask(path, ana_), 303);
}

TEST_P(MissionsTest, TheGridPaysAndTheCapHolds) {
    make_ambassador(ana_);
    EXPECT_EQ(post("/en/missions", mission("regime", "paid"), sol_).status, 422) << "no grid yet";
    const auto dear = post("/en/ambassadors/tariff", tariff("33"), sol_);
    EXPECT_EQ(dear.status, 422);
    EXPECT_TRUE(dear.holds("id=\"field-hour_expert-error\"")) << "above what the team earns";
    EXPECT_EQ(post("/en/ambassadors/tariff", tariff(), ana_).status, 403);
    publish_tariff();
    EXPECT_TRUE(get("/en/ambassadors/tariff").holds("€25.00"));
    const auto paid = mission("regime", "paid").with("expertise", "skilled");
    const std::string path = made(paid);
    EXPECT_TRUE(get(path, ana_).holds("€135.00")) << "five hours and a short report";
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_EQ(act(path, ana_, "yes", ana_), 303);
    const auto engagement = get(path + "/engagement/" + seat_of(ana_), ana_);
    EXPECT_TRUE(engagement.holds("The fee is €135.00, by version 1 of the grid."));
    EXPECT_EQ(get(path + "/engagement/" + seat_of(ana_), person("Ben")).status, 404);
    EXPECT_EQ(get(path + "/engagement/" + seat_of(ana_), sol_).status, 200);
    for (int more = 1; more < 6; ++more) go(ana_, paid);
    const std::string seventh = made(paid);
    EXPECT_TRUE(get(seventh, sol_).holds("Has as many paid missions this year"));
    EXPECT_EQ(ask(seventh, ana_), 409);
    EXPECT_TRUE(get("/en/ambassadors", sol_).holds("Ana has 6 of the 6 paid missions."));
    EXPECT_FALSE(get("/en/ambassadors", ana_).holds("of the 6 paid missions"));
    EXPECT_EQ(ask(made(mission()), ana_), 303) << "expenses only is another thing";
}

TEST_P(MissionsTest, WhatPeopleAskedIsAnsweredByADay) {
    make_ambassador(ana_);
    const std::string path = made(mission());
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_EQ(act(path, ana_, "yes", ana_), 303);
    EXPECT_EQ(post(path + "/report", told(), ana_).status, 409) << "not over yet";
    clock_.advance(days{4});
    EXPECT_EQ(post(path + "/report", told(), person("Ben")).status, 403);
    EXPECT_EQ(post(path + "/report", told().with("told", ""), ana_).status, 422);
    std::string eleven;
    for (int line = 0; line < 11; ++line)
        eleven += "What about number " + std::to_string(line) + "?\n";
    EXPECT_EQ(post(path + "/report", told(eleven), ana_).status, 422);
    EXPECT_EQ(post(path + "/report", told("What does it cost?\n\nWho decides?"), ana_).status, 303);
    EXPECT_EQ(post(path + "/report", told(), ana_).status, 409);
    EXPECT_TRUE(get(path, sol_).holds("It went very well."));
    EXPECT_TRUE(get("/en/ambassadors", ana_).holds("You told of 7 hours in the last year."));
    EXPECT_TRUE(get("/en/ambassadors", ana_).holds("My past missions"));
    EXPECT_FALSE(get(path).holds("It went very well."));
    const auto list = get("/en/ambassadors/questions", teo_);
    EXPECT_TRUE(list.holds("What does it cost?"));
    EXPECT_TRUE(list.holds("Who decides?"));
    EXPECT_TRUE(list.holds("an answer is due by"));
    EXPECT_EQ(get("/en/ambassadors/questions", ana_).status, 403);
    const auto id = database().read(
        [](db::ReadTx& tx) { return to_string(list_open_questions(tx).front().question_id); });
    EXPECT_EQ(post("/en/ambassadors/questions/" + id, {{"answer", ""}}, teo_).status, 422);
    EXPECT_EQ(post("/en/ambassadors/questions/" + id, {{"answer", "Seven percent."}}, ana_).status,
              403);
    EXPECT_EQ(post("/en/ambassadors/questions/" + id, {{"answer", "Seven percent."}}, teo_).status,
              303);
    EXPECT_THAT(last_mail(), HasSubstr("Seven percent."));
    EXPECT_EQ(post("/en/ambassadors/questions/" + id, {{"answer", "Eight."}}, teo_).status, 409);
    EXPECT_TRUE(get(path, ana_).holds("Seven percent."));
    clock_.advance(days{30});
    EXPECT_TRUE(get("/en/ambassadors", teo_).holds("late"));
}

TEST_P(MissionsTest, TheYearShowsWhatWasNotCovered) {
    make_ambassador(ana_);
    go(ana_, mission());
    made(mission("title", "Empty chair"));
    go(ana_, mission("title", "In a week")
                 .with("starts_at", moment(days{7}))
                 .with("ends_at", moment(days{7} + hours{1})));
    EXPECT_TRUE(get("/en/missions/inventory?year=2026").holds("No mission took place"));
    clock_.advance(days{4});
    const auto year = get("/en/missions/inventory?year=2026");
    EXPECT_TRUE(year.holds("Debate on platforms"));
    EXPECT_TRUE(year.holds("1 mission"));
    EXPECT_FALSE(year.holds("Empty chair")) << "nobody went";
    EXPECT_FALSE(year.holds("In a week")) << "not yet";
    EXPECT_TRUE(year.holds("<span class=\"tag\">Wallonia")) << "nobody spoke there";
    EXPECT_TRUE(get("/en/missions/inventory?year=2025").holds("No mission took place"));
    EXPECT_EQ(get("/en/missions/inventory?year=99999").status, 200);
    EXPECT_TRUE(get("/en/missions?level=national").holds("Debate on platforms"));
    EXPECT_FALSE(get("/en/missions?level=local").holds("Debate on platforms"));
}

TEST_P(MissionsTest, ACancelledMissionIsToldWithItsReason) {
    make_ambassador(ana_);
    const std::string path = made(mission());
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_EQ(act(path, ana_, "yes", ana_), 303);
    EXPECT_EQ(post(path + "/cancellation", {{"reason", "The hall burnt."}}, ana_).status, 403);
    EXPECT_EQ(post(path + "/cancellation", {{"reason", ""}}, sol_).status, 422);
    EXPECT_EQ(post(path + "/cancellation", {{"reason", "The hall burnt."}}, sol_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("The hall burnt."));
    EXPECT_FALSE(get("/en/missions").holds("Debate on platforms"));
    EXPECT_TRUE(get(path).holds("The hall burnt."));
    EXPECT_EQ(post(path + "/company", {}, teo_).status, 409);
}

TEST_P(MissionsTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"title", std::string{}}, std::pair{"ends_at", moment(days{2})},
          std::pair{"ends_at", std::string{"soon"}}, std::pair{"hours", std::string{"100"}},
          std::pair{"places", std::string{"0"}}, std::pair{"level", std::string{"galactic"}},
          std::pair{"region", std::string{"moon"}}}) {
        const auto wrong = post("/en/missions", mission(field, value), sol_);
        EXPECT_EQ(wrong.status, 422) << field << " " << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(get("/en/missions/99").status, 404);
    EXPECT_EQ(get("/en/missions/new").status, 303);
    EXPECT_EQ(get("/en/missions/new", person("Zoe")).status, 409);
}

TEST_P(MissionsTest, EverybodySeesToWhichNetworksTheCooperativeBelongs) {
    const http::NameValues network{
        {"name", "Federation of workers"},     {"since_year", "2014"},
        {"purpose", "To be heard in Europe."}, {"brings", "Cheaper courses."},
        {"represented_by", "The board"},       {"website", "https://federation.example"}};
    EXPECT_TRUE(get("/en/ambassadors/networks").holds("No network is described yet."));
    EXPECT_EQ(post("/en/ambassadors/networks", network, ana_).status, 403);
    EXPECT_EQ(get("/en/ambassadors/networks/new", teo_).status, 403);
    EXPECT_EQ(post("/en/ambassadors/networks", network.with("since_year", "1066"), sol_).status,
              422);
    EXPECT_EQ(
        post("/en/ambassadors/networks", network.with("website", "javascript:x"), sol_).status,
        422);
    EXPECT_EQ(post("/en/ambassadors/networks", network, sol_).status, 303);
    const auto page = get("/en/ambassadors/networks");
    EXPECT_TRUE(page.holds("Federation of workers"));
    EXPECT_TRUE(page.holds("Cheaper courses."));
    const std::string id = database().read(
        [](db::ReadTx& tx) { return to_string(list_networks(tx).front().network_id); });
    const std::string path = "/en/ambassadors/networks/" + id;
    EXPECT_TRUE(get(path + "/edit", sol_).holds("To be heard in Europe."));
    EXPECT_EQ(post(path, network.with("brings", "Better courses."), sol_).status, 303);
    EXPECT_TRUE(get("/en/ambassadors/networks", ana_).holds("Better courses."));
    EXPECT_EQ(post(path + "/removal", {}, ana_).status, 403);
    EXPECT_EQ(post(path + "/removal", {}, sol_).status, 303);
    EXPECT_EQ(post(path + "/removal", {}, sol_).status, 404);
    EXPECT_FALSE(get("/en/ambassadors/networks", ana_).holds("Federation of workers"));
}

TEST_P(MissionsTest, AnybodyNotesThatTheySpokeAboutUs) {
    const auto zoe = person("Zoe");
    const http::NameValues note{{"before", "My neighbours"},
                                {"day", to_string(utc_date(now()))},
                                {"reached", "3"},
                                {"told", "How I invoice."},
                                {"questions", "Is there an office near us?"}};
    EXPECT_EQ(post("/en/ambassadors/spoken", note.with("before", ""), zoe).status, 422);
    EXPECT_EQ(post("/en/ambassadors/spoken", note.with("day", "2099-01-01"), zoe).status, 422);
    EXPECT_EQ(post("/en/ambassadors/spoken", note, zoe).status, 303);
    EXPECT_TRUE(get("/en/ambassadors/spoken", zoe).holds("My neighbours"));
    EXPECT_FALSE(get("/en/ambassadors/spoken", ana_).holds("My neighbours"));
    EXPECT_TRUE(get("/en/missions/inventory?year=2026").holds("Members noted 1 talk"));
    EXPECT_TRUE(get("/en/ambassadors/questions", teo_).holds("Is there an office near us?"));
    const auto [question, own] = database().read([&](db::ReadTx& tx) {
        return std::pair{to_string(list_open_questions(tx).front().question_id),
                         to_string(list_notes_of(tx, zoe.account).front().note_id)};
    });
    EXPECT_EQ(
        post("/en/ambassadors/questions/" + question, {{"answer", "In spring."}}, teo_).status,
        303);
    EXPECT_THAT(last_mail(), HasSubstr("In spring."));
    EXPECT_EQ(post("/en/ambassadors/spoken/" + own + "/removal", {}, ana_).status, 404);
    EXPECT_EQ(post("/en/ambassadors/spoken/" + own + "/removal", {}, zoe).status, 303);
    EXPECT_FALSE(get("/en/ambassadors/spoken", zoe).holds("My neighbours"));
}

TEST_P(MissionsTest, ADrawIsHeldAmongAllAmbassadors) {
    make_ambassador(ana_);
    make_ambassador(person("Ben"));
    const http::NameValues fields{{"title", "One at the table"},
                                  {"seats", "1"},
                                  {"balance", "true"},
                                  {"entries_until", moment(days{1})},
                                  {"value_what", "The numbers of Saturday"},
                                  {"value_numbers", "6"},
                                  {"value_at", moment(days{2})}};
    EXPECT_EQ(post("/en/ambassadors/draw", fields, ana_).status, 403);
    EXPECT_EQ(post("/en/ambassadors/draw", fields.with("seats", "0"), sol_).status, 422);
    EXPECT_EQ(post("/en/ambassadors/draw", fields.with("value_at", moment(days{1})), sol_).status,
              422);
    const auto made = post("/en/ambassadors/draw", fields, sol_);
    ASSERT_EQ(made.status, 303) << made.body;
    EXPECT_EQ(made.location, "/en/draws/1");
    EXPECT_TRUE(get("/en/draws/1", ana_).holds("You are candidate"));
    EXPECT_TRUE(get("/api/draws/1").holds("\"candidates\":2"));
    for (const std::string name : {"Wim", "Wanda"}) {
        const http::NameValues seal{{"secret", name + " keeps a secret"}, {"commitment", ""}};
        EXPECT_EQ(post("/en/draws/1/seal", seal, person(name)).status, 303);
    }
    // Who is no ambassador any more is not drawn.
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    clock_.advance(days{1} + std::chrono::hours{1});
    for (const jobs::Periodic& periodic : lottery::lottery_module().periodic(services())) {
        periodic.run();
    }
    EXPECT_TRUE(get("/api/draws/1").holds("\"candidates\":1"));
}

TEST_P(MissionsTest, PairsAreProposedForMissionsToCome) {
    make_ambassador(ana_);
    EXPECT_TRUE(get("/en/missions/pairs", sol_).holds("Every pair of the next six months"));
    const std::string path = made(mission());
    made(mission("with_staff", "").with("title", "Alone"));
    EXPECT_EQ(get("/en/missions/pairs", ana_).status, 403);
    EXPECT_EQ(get("/en/missions/pairs", teo_).status, 403);
    const auto pairs = get("/en/missions/pairs", sol_);
    EXPECT_TRUE(pairs.holds("Debate on platforms"));
    EXPECT_TRUE(pairs.holds("Ana"));
    EXPECT_FALSE(pairs.holds("Alone")) << "goes without the team";
    EXPECT_EQ(post(path + "/company", {}, teo_).status, 303);
    EXPECT_TRUE(get("/en/missions/pairs", sol_).holds("Teo")) << "goes already";
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_TRUE(get("/en/missions/pairs", sol_).holds("Every pair of the next six months"));
}

TEST_P(MissionsTest, NobodyIsProposedForAPairWhileOnAnotherMission) {
    make_ambassador(ana_);
    made(mission());
    EXPECT_TRUE(get("/en/missions/pairs", sol_).holds("Ana"));
    go(ana_, mission("with_staff", "").with("title", "Alone"));
    const auto pairs = get("/en/missions/pairs", sol_);
    EXPECT_TRUE(pairs.holds("Debate on platforms"));
    EXPECT_FALSE(pairs.holds("Ana")) << "is elsewhere at that hour";
    made(mission("title", "A week later")
             .with("starts_at", moment(days{10}))
             .with("ends_at", moment(days{10} + std::chrono::hours{2})));
    EXPECT_TRUE(get("/en/missions/pairs", sol_).holds("Ana"));
}

TEST_P(MissionsTest, AfterAReportItIsHidden) {
    const std::string path = made(mission());
    const auto judge_person = person("Judith", {Role::moderator});
    const auto filed = database().write([&](db::WriteTx& tx) {
        return reports::file_report(
            {tx, services(), ana_, now()},
            {.about = path.substr(3), .explanation = "This hurts people. Look at it, please."});
    });
    ASSERT_TRUE(filed.ok());
    EXPECT_TRUE(database()
                    .write([&](db::WriteTx& tx) {
                        return reports::decide_report({tx, services(), judge_person, now()},
                                                      filed->report_id,
                                                      {.measure = web::Measure::hidden,
                                                       .rule = "Rule 1",
                                                       .reasons = "As the rules say."});
                    })
                    .ok());
    settle();
    EXPECT_EQ(get(path, ana_).status, 404);
    EXPECT_FALSE(get("/en/missions", ana_).holds("Debate on platforms"));
    EXPECT_EQ(get(path, sol_).status, 200);
}

AGORA_EACH_ENGINE(MissionsTest);

}  // namespace
}  // namespace agora::ambassadors
