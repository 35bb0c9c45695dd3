#include "agora/lottery/draw.hpp"

#include "agora/accounts/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/locale/formats.hpp"
#include "agora/lottery/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/handling.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "draw_store.hpp"
#include "proceed.hpp"

namespace agora::lottery {
namespace {

using access::Role;
using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

class DrawsTest : public members::PeopleTest {
 protected:
    DrawsTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "lottery"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), lottery_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        board_ = person("Board", {Role::board});
        wim_ = person("Wim");
        wanda_ = person("Wanda");
    }

    std::string moment(Duration ahead) {
        const auto time = locale::local_time(now() + ahead, {});
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return to_string(time.date) + "T" + two(time.hour) + ":" + two(time.minute);
    }
    http::NameValues announcement(std::string_view changed = "", std::string value = "") {
        http::NameValues fields{{"title", "Two for the garden"},
                                {"purpose", "It takes **two** evenings."},
                                {"seats", "2"},
                                {"reserves", "1"},
                                {"criteria", "Region: North 1-1, South -1\nWork: Stage, Desk"},
                                {"entries_until", moment(days{2})},
                                {"value_what", "The numbers of Saturday, on numbers.example"},
                                {"value_numbers", "3"},
                                {"value_at", moment(days{3})}};
        return changed.empty() ? fields : fields.with(changed, std::move(value));
    }
    std::string announced() {
        const auto answer = post("/en/draws", announcement(), board_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    web::TestAnswer enter(const std::string& path, const access::Actor& who,
                          const std::string& region = "North", const std::string& open = "") {
        return post(path + "/candidature",
                    {{"value_1", region}, {"value_2", "Desk"}, {"name_public", open}}, who);
    }
    web::TestAnswer seal(const std::string& path, const access::Actor& who,
                         const std::string& secret) {
        return post(path + "/seal", {{"secret", secret}, {"commitment", ""}}, who);
    }
    /// Five candidates and two witnesses, the list still open.
    std::string filled() {
        const std::string path = announced();
        int number = 0;
        for (const std::string name : {"Ana", "Ben", "Cleo", "Dora", "Emil"}) {
            candidates_.push_back(person(name));
            const bool north = number++ % 2 == 0;
            EXPECT_EQ(enter(path, candidates_.back(), north ? "North" : "South", "true").status,
                      303);
        }
        EXPECT_EQ(seal(path, wim_, "wim keeps a secret").status, 303);
        EXPECT_EQ(seal(path, wanda_, "wanda keeps one too").status, 303);
        return path;
    }
    std::string frozen() {
        const std::string path = filled();
        clock_.advance(days{2} + hours{1});
        EXPECT_EQ(post(path + "/freeze", {}, board_).status, 303);
        return path;
    }
    int type(const std::string& path, const std::string& value, const access::Actor& who) {
        return post(path + "/value", {{"value", value}}, who).status;
    }
    int hand_in(const std::string& path, const std::string& secret, const access::Actor& who) {
        return post(path + "/secret", {{"secret", secret}}, who).status;
    }
    std::ptrdiff_t mails_with(const std::string& words) {
        return std::ranges::count_if(mails(), [&](const std::string& mail) {
            return mail.find(words) != std::string::npos;
        });
    }
    std::string record_at(const std::string& path) {
        return get(path.substr(3) + "/record.txt").body;
    }

    access::Actor board_ = {};
    access::Actor wim_ = {};
    access::Actor wanda_ = {};
    std::vector<access::Actor> candidates_ = {};
};

TEST_P(DrawsTest, FromTheAnnouncementToAResultThatAnybodyRecomputes) {
    const std::string path = filled();
    EXPECT_EQ(path, "/en/draws/1");
    EXPECT_TRUE(get(path).holds("It takes <strong>two</strong> evenings."));
    EXPECT_TRUE(get(path, candidates_[2]).holds("You are candidate 3."));
    EXPECT_EQ(get("/draws/1/pool.txt").status, 404) << "nothing is frozen yet";
    EXPECT_EQ(post(path + "/freeze", {}, board_).status, 409);
    clock_.advance(days{2} + hours{1});
    EXPECT_EQ(enter(path, person("Late")).status, 409);
    EXPECT_EQ(post(path + "/freeze", {}, board_).status, 303);
    const std::string pool = get("/draws/1/pool.txt").body;
    EXPECT_THAT(pool, HasSubstr("candidate\t3\tNorth\tDesk\n"));
    EXPECT_EQ(pool.find("Cleo"), std::string::npos) << "numbers only";
    EXPECT_TRUE(get(path).holds(hash_of_pool(pool)));
    EXPECT_EQ(type(path, "3 17 22", board_), 409) << "not known yet";
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 303);
    EXPECT_EQ(hand_in(path, "wanda keeps one too", wanda_), 303);
    clock_.advance(days{1});
    EXPECT_EQ(type(path, "3 17 22", board_), 303);
    EXPECT_EQ(type(path, "3 17 23", wim_), 303);
    EXPECT_TRUE(get(path).holds("the list is frozen")) << "two did not type the same yet";
    EXPECT_EQ(type(path, "3 17 22", wim_), 303);
    EXPECT_TRUE(get(path).holds("Who was drawn"));
    const Check check = check_record(record_at(path), hash_of_pool(pool));
    EXPECT_FALSE(check.fault);
    EXPECT_EQ(check.seeds.value, "3 17 22");
    EXPECT_EQ(check.outcome.drawn.size(), 2U);
    EXPECT_EQ(check.outcome.reserves.size(), 1U);
    EXPECT_TRUE(get(path + "/check").holds(check.outcome.seed));
    EXPECT_TRUE(get(path).holds("<td class=\"breakable\">Desk</td>"));
    EXPECT_TRUE(get(path).holds("<th scope=\"col\">Region</th>"));
    EXPECT_TRUE(get("/api/draws/1/check").holds("\"sound\":true"));
    EXPECT_TRUE(get(path).holds("wanda keeps one too"));
    EXPECT_TRUE(get("/en/draws").holds("Two for the garden"));
    settle();
    EXPECT_EQ(std::ranges::count_if(mails(),
                                    [](const std::string& mail) {
                                        return mail.find("you were drawn") != std::string::npos;
                                    }),
              2);
    EXPECT_EQ(std::ranges::count_if(mails(),
                                    [](const std::string& mail) {
                                        return mail.find("you were not drawn") != std::string::npos;
                                    }),
              2);
}

TEST_P(DrawsTest, OneChangedByteInTheDatabaseIsFound) {
    const std::string path = frozen();
    hand_in(path, "wim keeps a secret", wim_), hand_in(path, "wanda keeps one too", wanda_);
    clock_.advance(days{1});
    type(path, "1 2 3", wim_), type(path, "1 2 3", wanda_);
    EXPECT_TRUE(get(path + "/check").holds("the same people are drawn"));
    const auto faults = [&] {
        for (const web::Module& module : services().modules) {
            if (module.name == "lottery") return module.verify(services());
        }
        return std::vector<std::string>{"no module"};
    };
    EXPECT_TRUE(faults().empty());
    database().write([&](db::WriteTx& tx) {
        tx.run(db::Query{"test.change",
                         "UPDATE lottery_draw SET record = replace(record, "
                         "'candidate\t3\tNorth', 'candidate\t3\tSouth')"});
    });
    EXPECT_TRUE(get(path + "/check", wim_).holds("The frozen part was changed"));
    EXPECT_EQ(faults().size(), 1U);
}

TEST_P(DrawsTest, EverybodyKeepsToTheirPart) {
    const std::string path = announced();
    const auto ana = person("Ana");
    EXPECT_EQ(get("/en/draws/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/draws/new", ana).status, 403);
    for (const Role role : {Role::animator, Role::moderator, Role::adviser, Role::buyer,
                            Role::editor, Role::auditor, Role::person_of_trust}) {
        const auto other = member(900 + static_cast<int>(role), {role});
        EXPECT_EQ(post("/en/draws", announcement(), other).status, 403);
        EXPECT_EQ(post(path + "/freeze", {}, other).status, 403);
        EXPECT_EQ(post(path + "/cancellation", {{"reason", "I want to."}}, other).status, 403);
    }
    EXPECT_EQ(get("/en/draws/new", person("Sam", {Role::support_group})).status, 200);
    EXPECT_EQ(get("/en/draws/new", person("Root", {Role::administrator})).status, 200);
    EXPECT_EQ(seal(path, board_, "the board's own secret").status, 409) << "announced it";
    EXPECT_EQ(enter(path, ana).status, 303);
    EXPECT_EQ(enter(path, ana).status, 409);
    EXPECT_EQ(seal(path, ana, "a candidate's secret").status, 409);
    EXPECT_EQ(seal(path, wim_, "wim keeps a secret").status, 303);
    EXPECT_EQ(enter(path, wim_).status, 409);
    EXPECT_EQ(post(path + "/candidature/removal", {}, ana).status, 303);
    EXPECT_EQ(post(path + "/candidature/removal", {}, ana).status, 409);
    EXPECT_EQ(post(path + "/candidature", {}).status, 303);
    EXPECT_EQ(get("/en/draws/99").status, 404);
    EXPECT_EQ(post("/en/draws/99/seal", {{"secret", "x"}}, ana).status, 404);
}

TEST_P(DrawsTest, WitnessesHandInTheirSecretsBeforeThePublicValueAndNobodyElseDoes) {
    const std::string path = filled();
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 409) << "not frozen yet";
    clock_.advance(days{2} + hours{1});
    proceed_all(services(), now());
    proceed_all(services(), now());
    settle();
    EXPECT_EQ(mails_with("hand in your secret"), 2) << "once to each";
    EXPECT_EQ(seal(path, wim_, "another secret now").status, 409) << "frozen";
    EXPECT_TRUE(get(path, wim_).holds("Hand in your secret"));
    EXPECT_EQ(hand_in(path, "wim keeps a Secret", wim_), 422);
    EXPECT_EQ(hand_in(path, "wim keeps a secret", candidates_[0]), 403);
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 303);
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 409);
    for (const auto& who : {wim_, wanda_, board_, candidates_[0], access::Actor{}}) {
        EXPECT_FALSE(get(path, who).holds("wim keeps a secret")) << "before the draw";
        EXPECT_FALSE(get("/api/draws/1", who).holds("wim keeps a secret"));
    }
    clock_.advance(days{1});
    EXPECT_EQ(type(path, "5 6 7", candidates_[0]), 403);
    EXPECT_EQ(type(path, "5 6 7", person("Zoe")), 403);
}

TEST_P(DrawsTest, ThePublicValueIsTheLastThatComesIn) {
    const std::string path = frozen();
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 303);
    const auto moment = database().read([](db::ReadTx& tx) { return find_draw(tx, 1)->value_at; });
    clock_.advance(moment - now());
    EXPECT_FALSE(get(path, wanda_).holds("/secret\"")) << "at the very moment it is too late";
    EXPECT_EQ(hand_in(path, "wanda keeps one too", wanda_), 409);
    EXPECT_TRUE(get(path).holds("secret was not handed in"));
    type(path, "9 8 7", wim_);
    EXPECT_EQ(hand_in(path, "wanda keeps one too", wanda_), 409);
    type(path, "9 8 7", board_);
    EXPECT_TRUE(get(path).holds("Who was drawn"));
    EXPECT_THAT(record_at(path), HasSubstr("withheld\t2\n"));
    EXPECT_FALSE(check_record(record_at(path)).fault);
}

TEST_P(DrawsTest, WithoutASecretInTimeThereIsNoDraw) {
    const std::string path = frozen();
    clock_.advance(days{1});
    EXPECT_EQ(type(path, "9 8 7", wim_), 409);
    proceed_all(services(), now());
    EXPECT_TRUE(get(path).holds("No witness handed in a secret in time."));
}

TEST_P(DrawsTest, ThePublicValueIsWrittenAsItWasAnnounced) {
    const std::string path = frozen();
    EXPECT_TRUE(get(path).holds("3 numbers."));
    EXPECT_THAT(get("/draws/1/pool.txt").body, HasSubstr("value-numbers\t3\n"));
    hand_in(path, "wim keeps a secret", wim_);
    clock_.advance(days{1});
    for (const std::string wrong :
         {"07 12 13", "7  12 13", "7 12", "7 12 13 14", "7, 12, 13", "+7 12 13", "seven 12 13"}) {
        EXPECT_EQ(type(path, wrong, wim_), 422) << wrong;
    }
    EXPECT_EQ(type(path, "0 12 13", wim_), 303);
}

TEST_P(DrawsTest, NothingIsFrozenWithoutWitnessesOrTooLate) {
    const std::string path = announced();
    EXPECT_EQ(enter(path, person("Ana")).status, 303);
    EXPECT_EQ(enter(path, person("Ben")).status, 303);
    EXPECT_EQ(seal(path, wim_, "wim keeps a secret").status, 303);
    clock_.advance(days{2} + hours{1});
    proceed_all(services(), now());
    EXPECT_TRUE(get(path, board_).holds("1 witness is still needed"));
    EXPECT_EQ(post(path + "/freeze", {}, board_).status, 409);
    clock_.advance(days{1});
    EXPECT_EQ(post(path + "/freeze", {}, board_).status, 409);
    proceed_all(services(), now());
    EXPECT_TRUE(get(path).holds("was not frozen before the public value became known"));
    settle();
    EXPECT_THAT(mails().back(), HasSubstr("does not take place"));
}

TEST_P(DrawsTest, ADrawIsCancelledWithAReason) {
    const std::string path = frozen();
    EXPECT_EQ(post(path + "/cancellation", {{"reason", ""}}, board_).status, 422);
    EXPECT_EQ(post(path + "/cancellation", {{"reason", "The group was given up."}}, board_).status,
              303);
    EXPECT_TRUE(get(path).holds("The group was given up."));
    settle();
    EXPECT_THAT(mails().back(), HasSubstr("The group was given up."));
    EXPECT_EQ(post(path + "/cancellation", {{"reason", "Once more."}}, board_).status, 409);
    EXPECT_EQ(hand_in(path, "wim keeps a secret", wim_), 409);
}

TEST_P(DrawsTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"title", std::string{}}, std::pair{"seats", std::string{"0"}},
          std::pair{"seats", std::string{"201"}}, std::pair{"criteria", std::string{"Region"}},
          std::pair{"criteria", std::string{"Region: North"}},
          std::pair{"criteria", std::string{"Region: North 3-2, South"}},
          std::pair{"criteria", std::string{"Region: North, North"}},
          std::pair{"criteria", std::string{"A: b, c\nA: d, e"}},
          std::pair{"criteria", std::string{"Region: North 2-2, South 1-1"}},
          std::pair{"criteria", std::string{"Region: North -0, South =1"}},
          std::pair{"criteria", std::string{"A: a, b\nB: a, b\nC: a, b\nD: a, b\nE: a, b"}},
          std::pair{"entries_until", moment(Duration{0})},
          std::pair{"entries_until", moment(days{400})}, std::pair{"value_at", moment(days{2})},
          std::pair{"value_at", std::string{"soon"}}, std::pair{"value_what", std::string{}},
          std::pair{"value_numbers", std::string{"0"}},
          std::pair{"value_numbers", std::string{"21"}}}) {
        const auto wrong = post("/en/draws", announcement(field, value), board_);
        EXPECT_EQ(wrong.status, 422) << field << " " << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field << value;
    }
    const std::string path = announced();
    EXPECT_EQ(enter(path, wim_, "Moon").status, 422);
    EXPECT_EQ(seal(path, wim_, "short").status, 422);
    EXPECT_EQ(seal(path, wim_, "").status, 422);
    EXPECT_EQ(post(path + "/seal", {{"commitment", "12"}}, wim_).status, 422);
    EXPECT_EQ(post(path + "/seal",
                   {{"secret", "both of the two"}, {"commitment", std::string(64, 'a')}}, wim_)
                  .status,
              422);
}

TEST_P(DrawsTest, ASealMadeElsewhereHoldsToo) {
    const std::string path = announced();
    EXPECT_TRUE(get(path, wim_).holds("agora-draw/1 commitment\\n1\\n1\\n"));
    const std::string own = commitment_of(1, 1, "made on my machine");
    EXPECT_EQ(post(path + "/seal", {{"secret", ""}, {"commitment", own}}, wim_).status, 303);
    EXPECT_TRUE(get(path).holds(own));
    EXPECT_FALSE(get(path).holds("Wim")) << "visitors see no names of witnesses";
    EXPECT_TRUE(get(path, wanda_).holds("Wim"));
    EXPECT_EQ(seal(path, wim_, "another one after all").status, 303);
    EXPECT_FALSE(get(path).holds(own));
}

TEST_P(DrawsTest, NamesStandWhereTheirOwnersWantedIt) {
    const std::string path = announced();
    const auto open = person("Olga");
    const auto shy = person("Sheila");
    EXPECT_EQ(enter(path, open, "North", "true").status, 303);
    EXPECT_EQ(enter(path, shy, "South").status, 303);
    EXPECT_EQ(seal(path, wim_, "wim keeps a secret").status, 303);
    EXPECT_EQ(seal(path, wanda_, "wanda keeps one too").status, 303);
    clock_.advance(days{2} + hours{1});
    proceed_all(services(), now());
    EXPECT_TRUE(get(path).holds("the list is frozen")) << "by itself";
    hand_in(path, "wim keeps a secret", wim_), hand_in(path, "wanda keeps one too", wanda_);
    clock_.advance(days{1});
    type(path, "4 5 6", wim_), type(path, "4 5 6", wanda_);
    EXPECT_TRUE(get(path).holds("Olga"));
    EXPECT_FALSE(get(path).holds("Sheila"));
    EXPECT_FALSE(get("/api/draws/1", open).holds("Sheila"));
    EXPECT_TRUE(get(path, board_).holds("Sheila")) << "to be able to reach her";
    EXPECT_TRUE(get(path, shy).holds("You were drawn."));
}

TEST_P(DrawsTest, AfterAReportItIsHidden) {
    const std::string path = announced();
    const auto judge = person("Judith", {Role::moderator});
    const auto decide = [&](web::Measure measure) {
        const auto filed = database().write([&](db::WriteTx& tx) {
            return reports::file_report(
                {tx, services(), wim_, now()},
                {.about = path.substr(3), .explanation = "This hurts people. Look at it, please."});
        });
        ASSERT_TRUE(filed.ok());
        EXPECT_TRUE(database()
                        .write([&](db::WriteTx& tx) {
                            return reports::decide_report(
                                {tx, services(), judge, now()}, filed->report_id,
                                {.measure = measure, .rule = "Rule 1", .reasons = "As it says."});
                        })
                        .ok());
        settle();
    };
    decide(web::Measure::hidden);
    EXPECT_EQ(get(path, wim_).status, 404);
    EXPECT_FALSE(get("/en/draws", wim_).holds("Two for the garden"));
    EXPECT_EQ(get(path, board_).status, 200);
    EXPECT_EQ(enter(path, wim_).status, 404);
}

AGORA_EACH_ENGINE(DrawsTest);

}  // namespace
}  // namespace agora::lottery
