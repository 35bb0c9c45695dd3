#include "surveys_site.hpp"

namespace agora::surveys {
namespace {

using access::Role;

class MakingTest : public SurveysTest {};

TEST_P(MakingTest, BoardAdvisersAndAdministratorsMakeThoseOfTheCooperative) {
    EXPECT_EQ(post("/en/surveys", terms()).status, 303) << "to sign in";
    EXPECT_EQ(post("/api/surveys", terms()).status, 401);
    EXPECT_EQ(post("/en/surveys", terms(), ben_).status, 403);
    EXPECT_FALSE(get("/en/surveys", ben_).holds("/en/surveys/new"));
    for (const Role role : {Role::adviser, Role::administrator, Role::board}) {
        const auto who = person("R" + std::string{fields::enum_name(role)}, {role});
        EXPECT_EQ(post("/en/surveys", terms(), who).status, 303);
        EXPECT_TRUE(get("/en/surveys", who).holds("/en/surveys/new"));
    }
    for (const Role role : {Role::editor, Role::moderator, Role::buyer, Role::auditor,
                            Role::support_group, Role::person_of_trust}) {
        const auto who = person("R" + std::string{fields::enum_name(role)}, {role});
        EXPECT_EQ(post("/en/surveys", terms(), who).status, 403) << fields::enum_name(role);
    }
}

TEST_P(MakingTest, AnAnimatorMakesThoseOfTheOwnGroupOnly) {
    const std::string group = found_group(ana_, "Readers");
    const std::string other = found_group(cleo_, "Writers");
    join_group(group, ben_);
    EXPECT_EQ(post("/en/surveys", with(terms(), "owner", circle_id(other)), ana_).status, 422);
    EXPECT_EQ(post("/en/surveys", terms(), ana_).status, 422) << "not for the cooperative";
    EXPECT_EQ(post("/en/surveys", with(terms(), "owner", circle_id(group)), ben_).status, 403);
    const std::string path = drafted(ana_, with(terms(), "owner", circle_id(group)));
    EXPECT_EQ(get("/en" + path + "/edit", ana_).status, 200);
    EXPECT_EQ(get("/en" + path, ben_).status, 404) << "drafts are for who makes them";
    EXPECT_EQ(get("/en" + path + "/edit", cleo_).status, 404);
    EXPECT_EQ(ask(path, ana_, "one", "When?", options("Noon\nEvening")), 303);
    publish(path, ana_);
    EXPECT_EQ(get("/en" + path, ben_).status, 200);
    EXPECT_EQ(get("/en" + path, cleo_).status, 404) << "she is not in the group";
    EXPECT_EQ(say(path, cleo_, {{"q1", "1"}}), 404);
    EXPECT_EQ(get("/en" + path + "/edit", ben_).status, 403);
    EXPECT_EQ(say(path, ben_, {{"q1", "1"}}), 303);
    EXPECT_TRUE(get("/en" + group, ben_).holds(path));
    EXPECT_FALSE(get("/en" + group, cleo_).holds(path));
}

TEST_P(MakingTest, WhatIsMissingShowsAndKeepsItFromBeingPublished) {
    auto fields = with(terms(), "title_fr", "");
    const std::string path = drafted(ada_, fields);
    auto desk = get("/en" + path + "/edit", ada_);
    EXPECT_TRUE(desk.holds("not complete"));
    EXPECT_FALSE(desk.holds(path + "/publication"));
    EXPECT_EQ(post("/en" + path + "/publication", {}, ada_).status, 409);
    EXPECT_EQ(ask(path, ada_, "one", "Where?", {{"options_en", "Here\nThere"}}), 303);
    EXPECT_TRUE(get("/en" + path + "/edit", ada_).holds("Missing:</span>") ||
                get("/en" + path + "/edit", ada_).holds("Missing: Dutch and French"));
    const auto version = std::to_string(version_of(path));
    const auto uneven = post("/en" + path + "/questions/1",
                             {{"kind", "one"},
                              {"words_nl", "Waar?"},
                              {"words_fr", "Où ?"},
                              {"words_en", "Where?"},
                              {"options_nl", "Hier\nDaar"},
                              {"options_fr", "Ici"},
                              {"options_en", "Here\nThere"},
                              {"seen", version}},
                             ada_);
    EXPECT_EQ(uneven.status, 422);
    EXPECT_TRUE(uneven.holds("id=\"field-options_fr-error\""));
    EXPECT_TRUE(uneven.holds("Daar")) << "what was typed stays";
    EXPECT_EQ(post("/en" + path + "/questions/1",
                   {{"kind", "one"},
                    {"words_nl", "Waar?"},
                    {"words_fr", "Où ?"},
                    {"words_en", "Where?"},
                    {"options_nl", "Hier\nDaar"},
                    {"options_fr", "Ici\nLà"},
                    {"options_en", "Here\nThere"},
                    {"seen", version}},
                   ada_)
                  .status,
              303);
    fields = with(terms(), "seen", std::to_string(version_of(path)));
    EXPECT_EQ(post("/en" + path + "/terms", fields, ada_).status, 303);
    EXPECT_TRUE(get("/en" + path + "/edit", ada_).holds(path + "/publication"));
    EXPECT_TRUE(get("/en" + path + "/preview?text=fr", ada_).holds("Où ?"));
    EXPECT_EQ(get("/en" + path + "/preview?text=fr", ben_).status, 404);
    publish(path, ada_);
    EXPECT_EQ(ask(path, ada_, "text", "More?"), 409) << "people answer it";
    EXPECT_EQ(post("/en" + path + "/terms", fields, ada_).status, 409);
}

TEST_P(MakingTest, QuestionsMoveAndGoAndConditionsLookBack) {
    const std::string path = full_draft();
    const auto act = [&](int number, const std::string& what, const http::NameValues& more) {
        return post("/en" + path + "/questions/" + std::to_string(number) + what, more, ada_)
            .status;
    };
    EXPECT_EQ(act(4, "/moves", {{"step", "up"}}), 409) << "it would pass what it depends on";
    EXPECT_EQ(act(2, "/moves", {{"step", "up"}}), 303);
    EXPECT_EQ(act(3, "/removal", {}), 409);
    EXPECT_EQ(act(4, "/removal", {}), 303);
    EXPECT_EQ(act(4, "/removal", {}), 404);
    const auto desk = get("/en" + path + "/edit", ada_);
    EXPECT_LT(desk.body.find("Which?"), desk.body.find("Where?"));
    EXPECT_FALSE(desk.holds("Why so?"));
    EXPECT_EQ(ask(path, ada_, "text", "And?", {{"condition", "9 is 1"}}), 422);
    EXPECT_EQ(ask(path, ada_, "sung", "And?"), 404) << "there is no such kind";
    EXPECT_EQ(post("/en" + path + "/questions",
                   {{"kind", "text"}, {"words_en", "Late?"}, {"seen", "1"}}, ada_)
                  .status,
              409)
        << "somebody changed it meanwhile";
    EXPECT_EQ(post("/en" + path + "/questions", {{"kind", "text"}, {"seen", "1"}}, ben_).status,
              404);
}

TEST_P(MakingTest, RegionAndSectorComeReadyInThreeLanguages) {
    const std::string path = drafted(ada_, terms());
    const auto add = [&](const std::string& what, const access::Actor& who) {
        return post("/en" + path + "/ready-questions", {{"what", what}}, who).status;
    };
    EXPECT_EQ(add("sector", ben_), 404);
    EXPECT_EQ(add("shoe_size", ada_), 404);
    EXPECT_EQ(add("sector", ada_), 303);
    EXPECT_EQ(add("region", ada_), 303);
    database().read([&](db::ReadTx& tx) {
        const auto made = read_questionnaire(survey_at(tx, path).document);
        ASSERT_EQ(made.questions.size(), 2U);
        EXPECT_GT(made.questions[0].options.size(), 10U);
        for (const Language language : kLanguages) EXPECT_TRUE(is_whole_in(made, language));
        EXPECT_TRUE(made.questions[0].splits);
        EXPECT_FALSE(made.questions[1].options.empty());
    });
}

TEST_P(MakingTest, ACopyAsksTheSameAndADraftCanBeThrownAway) {
    const std::string path = running();
    EXPECT_EQ(post("/en" + path + "/removal", {}, ada_).status, 409) << "it runs";
    EXPECT_EQ(post("/en" + path + "/copies", {}, ben_).status, 403);
    const auto copied = post("/en" + path + "/copies", {}, ada_);
    ASSERT_EQ(copied.status, 303);
    const std::string copy = before(copied.location.substr(3), "/edit");
    EXPECT_NE(copy, path);
    EXPECT_TRUE(get("/en" + copy + "/edit", ada_).holds("Why so?"));
    EXPECT_EQ(post("/en" + copy + "/removal", {}, ada_).status, 303);
    EXPECT_EQ(get("/en" + copy + "/edit", ada_).status, 404);
}

TEST_P(MakingTest, DaysAndPlacesAreChecked) {
    const auto refused = [&](const http::NameValues& fields, const std::string& field) {
        const auto answer = post("/en/surveys", fields, ada_);
        EXPECT_EQ(answer.status, 422);
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << field;
    };
    refused(with(terms(), "closes_on", day(0)), "closes_on");
    refused(with(terms(), "area", "Atlantis"), "area");
    refused(with(terms(), "audience", "area"), "area");
    refused(with(terms(), "pilot_area", "Gent"), "pilot_until");
    refused(with(with(terms(), "pilot_area", "Gent"), "pilot_until", day(20)), "pilot_until");
    refused(with(terms(), "minutes", "0"), "minutes");
    refused(with(terms(), "title_en", std::string(400, 'x')), "title_en");
}

AGORA_EACH_ENGINE(MakingTest);

}  // namespace
}  // namespace agora::surveys
