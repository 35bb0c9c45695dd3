#include "ambassadors_testing.hpp"

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using testing::HasSubstr;

class ApplicationsTest : public AmbassadorsTest {};

TEST_P(ApplicationsTest, AMemberAppliesAndTwoWhoAgreeDecide) {
    EXPECT_TRUE(get("/en/ambassadors/call").holds("They can tell of their own practice"));
    apply(ana_);
    EXPECT_TRUE(get("/en/ambassadors/applications", sol_).holds("Ana"));
    const auto page = get("/en/ambassadors/applications/1", sol_);
    EXPECT_TRUE(page.holds("I tell it anyway."));
    EXPECT_TRUE(page.holds("Political, national"));
    EXPECT_EQ(judge(1, "yes", sol_), 303);
    EXPECT_FALSE(get("/en/ambassadors/applications/1", sam_).holds("Speaks from the heart"))
        << "who still has to judge is not led";
    EXPECT_TRUE(get("/en/ambassadors/applications/1", sol_).holds("16 of 20"));
    EXPECT_TRUE(get("/en/ambassadors/sheet", ana_).holds("applied"));
    EXPECT_EQ(judge(1, "no", sam_), 303);
    EXPECT_TRUE(get("/en/ambassadors/sheet", ana_).holds("applied")) << "they differ";
    EXPECT_EQ(judge(1, "yes", sid_), 303);
    const auto own = get("/en/ambassadors/sheet", ana_);
    EXPECT_TRUE(own.holds("Speaks from the heart: no")) << "every reason is told";
    EXPECT_FALSE(own.holds("Sam"));
    EXPECT_THAT(last_mail(), HasSubstr("You are an ambassador."));
    EXPECT_TRUE(get("/en/ambassadors").holds("1 member is an ambassador."));
    EXPECT_EQ(judge(1, "yes", sol_), 409) << "decided";
}

TEST_P(ApplicationsTest, ARefusalHasReasonsAndAnAppealGoesToOthers) {
    apply(ana_);
    judge(1, "no", sol_);
    judge(1, "no", sam_);
    EXPECT_THAT(last_mail(), HasSubstr("Speaks from the heart: no"));
    EXPECT_EQ(post("/en/ambassadors/sheet", sheet(), ana_).status, 409) << "refused lately";
    EXPECT_EQ(post("/en/ambassadors/sheet/appeal", {{"words", "no"}}, ana_).status, 422);
    EXPECT_EQ(
        post("/en/ambassadors/sheet/appeal", {{"words", "You overlooked my stage work."}}, ana_)
            .status,
        303);
    EXPECT_TRUE(get("/en/ambassadors/applications/1", sid_).holds("You overlooked my stage work."));
    EXPECT_EQ(judge(1, "yes", sol_), 409) << "judged before the appeal";
    EXPECT_EQ(judge(1, "no", sid_), 303);
    EXPECT_EQ(judge(1, "no", person("Sue", {Role::support_group})), 303);
    EXPECT_EQ(post("/en/ambassadors/sheet/appeal", {{"words", "Once more, please."}}, ana_).status,
              409);
    clock_.advance(days{200});
    EXPECT_EQ(post("/en/ambassadors/sheet", sheet(), ana_).status, 303) << "half a year later";
}

TEST_P(ApplicationsTest, AnAppealHasItsTime) {
    apply(ana_);
    judge(1, "no", sol_);
    judge(1, "no", sam_);
    clock_.advance(days{31});
    EXPECT_EQ(post("/en/ambassadors/sheet/appeal", {{"words", "I only read it now."}}, ana_).status,
              409);
}

TEST_P(ApplicationsTest, OnlyTheSupportGroupReadsAndJudges) {
    apply(ana_);
    const auto ben = person("Ben");
    for (const std::string path : {"/en/ambassadors/applications", "/en/ambassadors/applications/1",
                                   "/en/ambassadors/limits", "/en/ambassadors/charter/new"}) {
        EXPECT_EQ(get(path).status, 303) << path;
        EXPECT_EQ(get(path, ben).status, 403) << path;
        EXPECT_EQ(get(path, ana_).status, 403) << path;
        EXPECT_EQ(get(path, teo_).status, 403) << path << ": advisers invite, they don't judge";
        EXPECT_EQ(get(path, person("Root" + path, {Role::administrator})).status, 200) << path;
    }
    EXPECT_EQ(judge(1, "yes", ben), 403);
    EXPECT_EQ(judge(99, "yes", sol_), 404);
    apply(sol_);
    EXPECT_EQ(judge(2, "yes", sol_), 409) << "not one's own";
    EXPECT_EQ(get("/api/ambassadors/applications", ben).status, 403);
}

TEST_P(ApplicationsTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"hours", std::string{"0"}}, std::pair{"hours", std::string{"many"}},
          std::pair{"languages", std::string{"klingon"}}, std::pair{"motivation", std::string{}},
          std::pair{"video", std::string{"javascript:alert(1)"}},
          std::pair{"links", std::string{"political:galactic"}}}) {
        const auto wrong = post("/en/ambassadors/sheet", sheet(field, value), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("I juggle.")) << "what was typed stays";
    }
    auto film = sheet("motivation", "").with("video", "https://films.example/ana");
    const auto silent = post("/en/ambassadors/sheet", film, ana_);
    EXPECT_TRUE(silent.holds("id=\"field-transcript-error\""));
    film = film.with("transcript", "I say why.");
    EXPECT_EQ(post("/en/ambassadors/sheet", film, ana_).status, 303);
    EXPECT_TRUE(get("/en/ambassadors/applications/1", sol_).holds("https://films.example/ana"));
    auto judged = judgement("yes").with("reason", "");
    EXPECT_EQ(post("/en/ambassadors/applications/1", judged, sol_).status, 422);
}

TEST_P(ApplicationsTest, TheTeamInvitesAndOnlyAnOwnYesCounts) {
    const auto invite = [&](const std::string& mail, const access::Actor& who) {
        return post("/en/ambassadors/invitations", {{"mail", mail}, {"words", "You tell it well."}},
                    who);
    };
    EXPECT_EQ(invite("ana@people.example", person("Ben")).status, 403);
    EXPECT_EQ(invite("nobody@people.example", teo_).status, 422);
    EXPECT_EQ(invite("ana@people.example", teo_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("You tell it well."));
    EXPECT_EQ(invite("ana@people.example", teo_).status, 422) << "still open";
    EXPECT_TRUE(get("/en/ambassadors", ana_).holds("Teo of the team invites you."));
    EXPECT_FALSE(get("/en/ambassadors/applications", sol_).holds("Ana")) << "nothing by itself";
    EXPECT_EQ(post("/en/ambassadors/invitation/yes", {}, ana_).location, "/en/ambassadors/sheet");
    EXPECT_FALSE(get("/en/ambassadors/applications", sol_).holds("Ana"));
    EXPECT_TRUE(get("/en/ambassadors/invitations", teo_).holds("said yes"));
    EXPECT_EQ(post("/en/ambassadors/invitation/no", {}, ana_).status, 409);
    const auto cleo = person("Cleo");
    invite("cleo@people.example", teo_);
    clock_.advance(days{31});
    EXPECT_EQ(post("/en/ambassadors/invitation/yes", {}, cleo).status, 409) << "it ended";
    EXPECT_TRUE(get("/en/ambassadors/invitations", teo_).holds("ended without an answer"));
    EXPECT_EQ(invite("cleo@people.example", teo_).status, 303);
}

TEST_P(ApplicationsTest, AFullSectorMeansAWaitingListThatEmptiesItself) {
    EXPECT_EQ(
        post("/en/ambassadors/limits", {{"what", "sector:" + sector_}, {"most", "1"}}, sol_).status,
        303);
    make_ambassador(ana_);
    const auto ben = person("Ben");
    apply(ben);
    judge(2, "yes", sol_);
    judge(2, "yes", sam_);
    EXPECT_TRUE(get("/en/ambassadors/sheet", ben).holds("on the waiting list"));
    EXPECT_EQ(sign(ben), 409);
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_FALSE(get("/en/ambassadors/sheet", ben).holds("on the waiting list"));
    settle();
    EXPECT_THAT(mails(), testing::Contains(HasSubstr("There is a place")));
    EXPECT_EQ(sign(ben), 303);
    const auto cleo = person("Cleo");
    apply(cleo);
    judge(3, "yes", sol_);
    judge(3, "yes", sam_);
    EXPECT_TRUE(get("/en/ambassadors/limits", sol_).holds("1 person is on the waiting list."));
    EXPECT_EQ(post("/en/ambassadors/limits/removal", {{"what", "sector:" + sector_}}, sol_).status,
              303);
    EXPECT_TRUE(get("/en/ambassadors").holds("2 members are ambassadors."));
}

TEST_P(ApplicationsTest, TheCharterIsSignedInAVersion) {
    apply(ana_);
    EXPECT_EQ(sign(ana_), 409) << "no ambassador yet";
    judge(1, "yes", sol_);
    judge(1, "yes", sam_);
    EXPECT_EQ(sign(ana_), 409) << "there is no charter";
    publish_charter("Speak of **what** you know.");
    EXPECT_TRUE(get("/en/ambassadors/charter").holds("Speak of <strong>what</strong> you know."));
    EXPECT_TRUE(get("/en/ambassadors", ana_).holds("you have not signed"));
    EXPECT_THAT(last_mail(), HasSubstr("new version of the charter"));
    EXPECT_EQ(sign(ana_), 303);
    EXPECT_EQ(sign(ana_), 409);
    EXPECT_FALSE(get("/en/ambassadors", ana_).holds("you have not signed"));
    publish_charter("Speak of what you know, and listen.");
    EXPECT_TRUE(get("/en/ambassadors", ana_).holds("you have not signed")) << "it changed";
    EXPECT_TRUE(get("/en/ambassadors/charter?version=1").holds("This is an earlier version."));
    EXPECT_TRUE(get("/nl/ambassadors/charter").holds("Spreek over wat je kent."));
    EXPECT_EQ(post("/en/ambassadors/charter", {{"nl", ""}, {"fr", "Oui"}}, sol_).status, 422);
}

AGORA_EACH_ENGINE(ApplicationsTest);

}  // namespace
}  // namespace agora::ambassadors
