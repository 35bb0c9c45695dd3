#include "agora/methods/method.hpp"

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/members/module.hpp"
#include "agora/methods/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

namespace agora::methods {
namespace {

using access::Role;

class MethodsTest : public circles::GroupsTest {
 protected:
    MethodsTest()
        : GroupsTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "methods"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), methods_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        cleo_ = person("Cleo");
        editor_ = person("Canary-editor", {Role::editor});
        group_ = found_group(ana_, "Readers");
    }

    static http::NameValues breakfast(std::string group, std::string title = "Breakfast") {
        return {{"group", std::move(group)},
                {"title", std::move(title)},
                {"summary", "Coffee first."},
                {"purpose", "meet"},
                {"minutes", "90"},
                {"people_from", "6"},
                {"people_to", "20"},
                {"needs", "A table."},
                {"steps", "1. Put the **coffee** on."},
                {"advice", ""},
                {"seen", "0"}};
    }
    std::string write(const access::Actor& who, const http::NameValues& fields,
                      const std::string& language = "en") {
        const auto answer = post("/" + language + "/methods", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.substr(3);
    }
    std::string copy(const std::string& method, const access::Actor& who,
                     const std::string& language = "en") {
        const auto answer =
            post("/" + language + method + "/copies", {{"group", circle_id(group_)}}, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }

    void take(const std::string& path, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "method") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ana_.account, now()}, path, measure});
                });
            }
        }
        settle();
    }

    access::Actor ana_ = {};
    access::Actor cleo_ = {};
    access::Actor editor_ = {};
    std::string group_;
};

TEST_P(MethodsTest, EverybodyReadsAndWhoKeepsOneWrites) {
    EXPECT_TRUE(get("/en/methods").holds("The library is still empty"));
    EXPECT_EQ(get("/en/methods/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/methods/new", cleo_).status, 403) << "animates no group";
    EXPECT_EQ(post("/en/methods", breakfast("cooperative"), cleo_).status, 403);
    EXPECT_EQ(post("/en/methods", breakfast("cooperative"), ana_).status, 422);
    const std::string method = write(editor_, breakfast("cooperative"));
    const auto page = get("/en" + method);
    EXPECT_TRUE(page.holds("<strong>coffee</strong>"));
    EXPECT_TRUE(page.holds("6 to 20 people"));
    EXPECT_TRUE(page.holds("90 minutes"));
    EXPECT_FALSE(page.holds("Canary-editor")) << "visitors see nobody without a public profile";
    EXPECT_EQ(get("/en" + method + "/edit", ana_).status, 403);
    EXPECT_EQ(post("/en" + method, breakfast("", "Mine"), ana_).status, 403);
    EXPECT_EQ(post("/en" + method + "/removal", {}, ana_).status, 403);
    EXPECT_EQ(get("/en/methods/7").status, 404);
}

TEST_P(MethodsTest, AGroupCopiesAndHearsThatTheOriginalChanged) {
    const std::string origin = write(editor_, breakfast("cooperative"));
    EXPECT_EQ(post("/en" + origin + "/copies", {{"group", circle_id(group_)}}, cleo_).status, 403);
    EXPECT_TRUE(get("/en" + origin, ana_).holds("Copy it for the group"));
    EXPECT_FALSE(get("/en" + origin, cleo_).holds("Copy it for the group"));
    const std::string own = copy(origin, ana_);
    EXPECT_TRUE(get("/en" + own).holds("It began as a copy of"));
    EXPECT_FALSE(get("/en" + own).holds("has changed since"));
    EXPECT_TRUE(get("/en" + group_).holds(own)) << "on the group's home";
    EXPECT_TRUE(get("/en" + origin).holds("Groups that made it their own"));
    EXPECT_EQ(post("/en" + own, breakfast("", "Our breakfast").with("seen", "1"), ana_).status,
              303);
    EXPECT_FALSE(get("/en" + origin).holds("<h1 class=\"breakable\" lang=\"en\">Our breakfast"));
    EXPECT_EQ(
        post("/en" + origin, breakfast("", "Long breakfast").with("seen", "1"), editor_).status,
        303);
    EXPECT_TRUE(get("/en" + own).holds("What it was copied from has changed since."));
    EXPECT_EQ(post("/en" + origin + "/removal", {}, editor_).status, 303);
    const auto orphan = get("/en" + own);
    EXPECT_TRUE(orphan.holds("It began as a copy of <span lang=\"en\">Breakfast</span>"))
        << "its name stays";
    EXPECT_FALSE(orphan.holds("has changed since"));
}

TEST_P(MethodsTest, ATranslationKnowsWhichVersionItSays) {
    const std::string method = write(editor_, breakfast("cooperative"));
    auto dutch = breakfast("", "Ontbijt");
    EXPECT_EQ(post("/en" + method + "?text=nl", dutch, editor_).status, 303);
    EXPECT_TRUE(get("/nl" + method).holds("Ontbijt"));
    EXPECT_FALSE(get("/en" + method).holds("Ontbijt"));
    EXPECT_TRUE(get("/en" + method + "?text=nl").holds("Ontbijt"));
    EXPECT_FALSE(get("/en" + method + "?text=nl").holds("The original has changed since."));
    post("/en" + method, breakfast("", "Long breakfast").with("seen", "1"), editor_);
    EXPECT_TRUE(get("/en" + method + "?text=nl").holds("The original has changed since."));
    EXPECT_TRUE(get("/en" + method + "?version=1&text=en").holds("This is an earlier version"));
    const std::string own = copy(method, ana_, "nl");
    EXPECT_TRUE(get("/en" + own).holds("Ontbijt")) << "copied as it was read";
}

TEST_P(MethodsTest, TwoWhoWriteAtOnceLoseNothing) {
    const std::string method = write(editor_, breakfast("cooperative"));
    post("/en" + method, breakfast("", "First").with("seen", "1"), editor_);
    const auto late = post("/en" + method, breakfast("", "Second").with("seen", "1"), editor_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("value=\"Second\""));
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_TRUE(get("/en" + method).holds("First"));
}

TEST_P(MethodsTest, WhoChangesTheFactsAloneIsNotOverwrittenUnseen) {
    const std::string method = write(editor_, breakfast("cooperative"));
    EXPECT_EQ(post("/en" + method + "?text=nl", breakfast("", "Ontbijt"), editor_).status, 303);
    const auto longer = breakfast("").with("minutes", "120").with("seen", "1");
    EXPECT_EQ(post("/en" + method, longer, editor_).status, 303);
    EXPECT_EQ(post("/en" + method, breakfast("", "Late").with("seen", "1"), editor_).status, 409);
    EXPECT_TRUE(get("/en" + method).holds("120 minutes"));
    EXPECT_FALSE(get("/en" + method + "?text=nl").holds("The original has changed since."))
        << "its words are the same";
    EXPECT_EQ(post("/en" + method, breakfast("", "Better").with("seen", "2"), editor_).status, 303);
    EXPECT_TRUE(get("/en" + method + "?text=nl").holds("The original has changed since."));
    EXPECT_TRUE(get("/en" + method + "?version=1&text=en").holds("This is an earlier version"));
    EXPECT_FALSE(get("/en" + method + "?version=77&text=en").holds("This is an earlier version"));
}

TEST_P(MethodsTest, AModeratedMethodIsNotCopiedNorNamed) {
    const std::string origin = write(editor_, breakfast("cooperative", "Canary title"));
    const std::string own = copy(origin, ana_);
    EXPECT_EQ(post("/en" + own, breakfast("", "Our breakfast").with("seen", "1"), ana_).status,
              303);
    EXPECT_TRUE(get("/en" + own).holds("Canary title"));
    take(origin, web::Measure::limited);
    EXPECT_FALSE(get("/en" + own).holds("Canary title"));
    EXPECT_TRUE(get("/en" + own, cleo_).holds("Canary title")) << "members see it";
    EXPECT_FALSE(get("/en" + origin, ana_).holds("Copy it for the group"));
    const http::NameValues group{{"group", circle_id(group_)}};
    EXPECT_EQ(post("/en" + origin + "/copies", group, ana_).status, 404) << "public again";
    take(origin, web::Measure::hidden);
    EXPECT_FALSE(get("/en" + own, ana_).holds("Canary title"));
    EXPECT_EQ(post("/en" + origin + "/copies", group, ana_).status, 404);
    take(own, web::Measure::hidden);
    EXPECT_EQ(get("/en" + own, ana_).status, 200) << "its keeper sees it";
    EXPECT_EQ(post("/en" + own + "/copies", group, ana_).status, 404) << "nor copies it";
}

TEST_P(MethodsTest, OnlyMembersSeeWhoWroteIt) {
    const auto public_one = listed_in("be-44021", members::Audience::everyone);
    const std::string walks = found_group(public_one, "Walkers");
    const std::string method = write(public_one, breakfast(circle_id(walks)));
    EXPECT_TRUE(get("/en/members/" + to_string(public_one.account)).holds("listed1"));
    EXPECT_TRUE(get("/en" + method, cleo_).holds("listed1"));
    EXPECT_FALSE(get("/en" + method).holds("listed1"));
    EXPECT_FALSE(get("/api" + method).holds("listed1"));
}

TEST_P(MethodsTest, WhatWasTypedStaysWhenThereAreTooMany) {
    database().write([&](db::WriteTx& tx) {
        const auto circle = circles::find_circle_by_slug(tx, "readers");
        for (int number = 0; number < 100; ++number) {
            put_whole_method(tx, {.circle_id = circle->circle_id, .made_by = ana_.account},
                             {{.language = "en", .title = "Walk", .steps = "Walk."}});
        }
    });
    const auto refused = post("/en/methods", breakfast(circle_id(group_), "Canary title"), ana_);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.holds("A group keeps at most a hundred methods."));
    EXPECT_TRUE(refused.holds("value=\"Canary title\""));
    EXPECT_TRUE(refused.holds("1. Put the **coffee** on."));
}

TEST_P(MethodsTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"title", ""}, std::pair{"summary", ""}, std::pair{"steps", ""},
          std::pair{"minutes", "soon"}, std::pair{"people_to", "2"}, std::pair{"purpose", "moon"},
          std::pair{"group", "77"}}) {
        const auto wrong =
            post("/en/methods", breakfast(circle_id(group_)).with(field, value), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("A table."));
    }
}

TEST_P(MethodsTest, TheListIsNarrowedDown) {
    write(editor_, breakfast("cooperative", "Réunion du matin"), "fr");
    write(ana_, breakfast(circle_id(group_), "Long walk").with("minutes", "240"));
    const auto holds = [&](std::string_view query, std::string_view name) {
        return get("/en/methods?" + std::string{query}).holds(name);
    };
    EXPECT_TRUE(get("/en/methods").holds("2 methods"));
    EXPECT_TRUE(holds("q=reunion", "du matin")) << "accents don't matter";
    EXPECT_FALSE(holds("q=reunion", "Long walk"));
    EXPECT_TRUE(holds("minutes=180", "du matin"));
    EXPECT_FALSE(holds("minutes=180", "Long walk"));
    EXPECT_TRUE(holds("owner=groups", "Long walk"));
    EXPECT_FALSE(holds("owner=groups", "du matin"));
    EXPECT_TRUE(holds("purpose=decide", "Nothing fits"));
}

AGORA_EACH_ENGINE(MethodsTest);

}  // namespace
}  // namespace agora::methods
