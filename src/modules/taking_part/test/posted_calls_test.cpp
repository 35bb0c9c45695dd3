#include "taking_part_site.hpp"

#include "post.hpp"
#include "refusals.hpp"

namespace agora::taking_part {
namespace {

using std::chrono::days;

const http::NameValues kMe{{"words", "I did it for years: ana at people."}};

TEST_P(TakingPartTest, TheTeamPostsCallsByHand) {
    EXPECT_EQ(post("/en/take-part", mentor()).status, 303) << "visitors are led to sign in";
    for (const auto& who : {ana_, person("An", {Role::animator}), person("Bu", {Role::buyer}),
                            person("Au", {Role::auditor}), person("Pt", {Role::person_of_trust})}) {
        EXPECT_EQ(post("/en/take-part", mentor(), who).status, 403);
        EXPECT_EQ(get("/en/take-part/new", who).status, 403);
    }
    for (const Role role : {Role::adviser, Role::moderator, Role::support_group, Role::board,
                            Role::editor, Role::administrator}) {
        const auto who = person("R" + std::to_string(static_cast<int>(role)), {role});
        EXPECT_EQ(get("/en/take-part/new", who).status, 200);
    }
    const std::string path = post_mentor();
    EXPECT_THAT(list(), HasSubstr("Mentors for newcomers"));
    EXPECT_THAT(list(), HasSubstr("2 hours a month"));
    EXPECT_TRUE(get("/nl/take-part").holds("Meters en peters"));
    EXPECT_TRUE(get(path).holds("Once a <strong>month</strong>."));
    EXPECT_TRUE(get("/fr" + path.substr(3)).holds("Rédigé en") ||
                get("/fr" + path.substr(3)).holds("lang=\"en\""));
    EXPECT_EQ(get("/en/take-part/77").status, 404);
    EXPECT_EQ(get("/en/take-part/moon").status, 404);
}

TEST_P(TakingPartTest, WhatIsWrongWithACallStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"kind", std::string{"survey"}}, std::pair{"kind", std::string{"moon"}},
          std::pair{"hours", std::string{"0"}}, std::pair{"per", std::string{"year"}},
          std::pair{"until_on", day(-1)}, std::pair{"until_on", std::string{"2099-01-01"}},
          std::pair{"until_on", std::string{"soon"}}, std::pair{"region", std::string{"moon"}},
          std::pair{"title_en", std::string(200, 'x')}, std::pair{"body_en", std::string{}},
          std::pair{"title_nl", std::string{}}}) {
        const auto wrong = post("/en/take-part", mentor().with(field, value), team_);
        EXPECT_EQ(wrong.status, 422) << field << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field << value;
    }
    auto nothing = mentor();
    for (const char* field : {"title_nl", "body_nl", "title_en", "body_en"}) {
        nothing = nothing.with(field, "");
    }
    EXPECT_TRUE(post("/en/take-part", nothing, team_).holds("id=\"field-title_en-error\""));
}

TEST_P(TakingPartTest, AnAnswerGoesToWhoeverPostedIt) {
    const std::string path = post_mentor();
    EXPECT_EQ(post(path + "/answers", kMe).status, 303) << "visitors are led to sign in";
    EXPECT_TRUE(get(path).holds("Sign in to answer"));
    EXPECT_EQ(post(path + "/answers", {{"words", ""}}, ana_).status, 422);
    EXPECT_EQ(post(path + "/answers", kMe, ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("Ana answers your call"));
    EXPECT_THAT(last_mail(), Not(HasSubstr("for years"))) << "what they write stands on the page";
    EXPECT_TRUE(get(path, team_).holds("I did it for years"));
    EXPECT_TRUE(get(path, ana_).holds("I did it for years"));
    for (const auto& who : {access::Actor{}, ben_}) {
        EXPECT_FALSE(get(path, who).holds("for years"));
        EXPECT_FALSE(get("/api" + path.substr(3), who).holds("for years"));
        EXPECT_FALSE(get(path, who).holds("1 answer")) << "not even how many";
    }
    EXPECT_EQ(post(path + "/answers", kMe, team_).status, 409) << "one's own call";
    EXPECT_EQ(post(path + "/answers", {{"words", "Said otherwise."}}, ana_).status, 303);
    EXPECT_TRUE(get(path, team_).holds("1 answer"));
    EXPECT_TRUE(get(path, team_).holds("Said otherwise."));
    EXPECT_EQ(post(path + "/answers/withdrawal", {}, ana_).status, 303);
    EXPECT_FALSE(get(path, team_).holds("Said otherwise."));
}

TEST_P(TakingPartTest, ACallIsChangedAndClosed) {
    const std::string path = post_mentor();
    EXPECT_EQ(post(path, mentor().with("title_en", "Two mentors"), ana_).status, 403);
    EXPECT_EQ(post(path + "/closure", {}, ana_).status, 403);
    EXPECT_EQ(get(path + "/edit", ana_).status, 403);
    EXPECT_TRUE(get(path + "/edit", team_).holds("Mentors for newcomers"));
    EXPECT_EQ(
        post(path, mentor().with("title_en", "Two mentors").with("body_nl", ""), team_).status,
        422);
    EXPECT_EQ(post(path, mentor().with("title_en", "Two mentors"), team_).status, 303);
    EXPECT_THAT(list(), HasSubstr("Two mentors"));
    EXPECT_EQ(post(path + "/answers", kMe, ana_).status, 303);
    EXPECT_EQ(post(path + "/closure", {}, team_).status, 303);
    EXPECT_THAT(list(), Not(HasSubstr("Two mentors")));
    EXPECT_THAT(list(ana_), Not(HasSubstr("Two mentors")));
    EXPECT_THAT(list(team_), HasSubstr("closed before its day"));
    EXPECT_THAT(list(team_), HasSubstr("Two mentors"));
    EXPECT_EQ(get(path).status, 404);
    EXPECT_EQ(get(path, ben_).status, 404);
    EXPECT_EQ(get(path, ana_).status, 200) << "who answered still reads it";
    EXPECT_EQ(post(path + "/answers", kMe, ben_).status, 404);
    EXPECT_EQ(post(path + "/answers", kMe, ana_).status, 409);
    EXPECT_EQ(post(path, mentor(), team_).status, 409);
    EXPECT_EQ(post(path + "/closure", {}, team_).status, 409);
}

TEST_P(TakingPartTest, WhatIsOverIsListedForAMonthForWhoPosts) {
    post_mentor();
    EXPECT_THAT(list(team_), Not(HasSubstr("Over since a month")));
    clock_.advance(days{21});
    EXPECT_THAT(list(), Not(HasSubstr("Mentors for newcomers")));
    EXPECT_THAT(list(team_), HasSubstr("Over since a month"));
    EXPECT_THAT(list(team_), HasSubstr("Mentors for newcomers"));
    EXPECT_FALSE(get("/api/take-part", ana_).holds("Mentors for newcomers"));
    clock_.advance(days{31});
    EXPECT_THAT(list(team_), Not(HasSubstr("Mentors for newcomers")));
}

TEST_P(TakingPartTest, TheUseCaseKeepsTheRulesItself) {
    const auto try_it = [&](const access::Actor& who, Kind kind) {
        return database().write([&](db::WriteTx& tx) -> Result<Done> {
            const auto made = post_call({tx, services(), {who.account, now()}}, who,
                                        {.kind = kind,
                                         .until_on = utc_date(now()) + days{5},
                                         .words = {{"en", "Mentors", "Come."}}},
                                        utc_date(now()));
            if (!made) return made.refusal();
            return Done{};
        });
    };
    EXPECT_TRUE(try_it(team_, Kind::mentor).ok());
    EXPECT_TRUE(try_it(ana_, Kind::mentor).refusal().is(CallRefusal::not_yours_to_post));
    EXPECT_TRUE(try_it(team_, Kind::survey).refusal().is(CallRefusal::kind_unknown));
}

TEST_P(TakingPartTest, AnswersAreErasedSomeTimeAfterTheEnd) {
    const std::string path = post_mentor();
    EXPECT_EQ(post(path + "/answers", kMe, ana_).status, 303);
    forget_answers(services(), now() + days{20 + 89});
    EXPECT_TRUE(get(path, team_).holds("for years"));
    forget_answers(services(), now() + days{20 + 92});
    EXPECT_FALSE(get(path, team_).holds("for years"));
}

AGORA_EACH_ENGINE(TakingPartTest);

}  // namespace
}  // namespace agora::taking_part
