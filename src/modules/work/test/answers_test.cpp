#include "work_site.hpp"

#include <algorithm>
#include <cctype>

namespace agora::work {
namespace {

class AnswersTest : public WorkSite {
 protected:
    /// In the directory as "listed1", where others find her by name.
    access::Actor dora() {
        const auto listed = listed_in("be-44021", members::Audience::everyone);
        settle();
        return listed;
    }
};

TEST_P(AnswersTest, AnAnswerIsPrivateAndGetsItsWord) {
    const std::string work = posted();
    EXPECT_EQ(post(work + "/answers", {{"words", "I would like to do it."}}).status, 303)
        << "visitors are led to sign in";
    EXPECT_EQ(post(work + "/answers", {{"words", "short"}}, ben_).status, 422);
    EXPECT_EQ(post(work + "/answers", {{"words", "I answer my own."}}, ana_).status, 409);
    const std::string answer = answered(work, ben_, "Canary: I did this for three plays.");
    EXPECT_EQ(mails_about("An answer to"), 1);
    EXPECT_EQ(post(work + "/answers", {{"words", "Once more, please."}}, ben_).status, 409);
    EXPECT_TRUE(get(answer, ana_).holds("Canary"));
    EXPECT_TRUE(get(answer, ben_).holds("Canary"));
    EXPECT_EQ(get(answer, cleo_).status, 404);
    EXPECT_EQ(get(answer, mo_).status, 404);
    EXPECT_EQ(get(answer).status, 303);
    EXPECT_FALSE(get(work, cleo_).holds("Canary"));
    EXPECT_TRUE(get("/en/work/mine", ana_).holds("1 waits for your word"));
    EXPECT_EQ(post(answer + "/choice", {{"choice", "no"}}, ana_).status, 422) << "why not?";
    EXPECT_EQ(post(answer + "/choice", {{"choice", "yes"}}, ben_).status, 403);
    EXPECT_EQ(post(answer + "/choice", {{"choice", "yes"}}, cleo_).status, 404);
    EXPECT_EQ(post(answer + "/choice", {{"choice", "no"}, {"reason", "dates"}}, ana_).status, 303);
    EXPECT_EQ(post(answer + "/choice", {{"choice", "yes"}}, ana_).status, 409);
    EXPECT_TRUE(get(answer, ben_).holds("The dates don&#39;t fit"));
    EXPECT_EQ(mails_about("Not chosen for"), 1);
    EXPECT_TRUE(get(api(answer) + "?lang=en", ben_).holds("\"state\":\"declined\""));
}

TEST_P(AnswersTest, WhatIsWithdrawnNobodyReads) {
    const std::string work = posted();
    const std::string answer = answered(work, ben_, "Canary words of mine.");
    EXPECT_EQ(post(answer + "/withdrawal", {}, ana_).status, 404);
    EXPECT_EQ(post(answer + "/withdrawal", {}, ben_).status, 303);
    EXPECT_EQ(get(answer, ana_).status, 404);
    EXPECT_FALSE(get(answer, ben_).holds("Canary"));
    answered(work, ben_);
}

TEST_P(AnswersTest, HowManyGotNoWordShows) {
    const std::string work = posted();
    for (const char* name : {"One", "Two", "Three"}) answered(work, person(name));
    EXPECT_FALSE(get(work, ben_).holds("got no word"));
    clock_.advance(std::chrono::hours{24 * 15});
    EXPECT_TRUE(get(work, ben_).holds("3 of 3 answers got no word"));
}

TEST_P(AnswersTest, ATeamSharesTheWorkAndEverybodySaysYesFirst) {
    const std::string work = posted();
    const http::NameValues team{{"words", "We did this together before."},
                                {"own_share", "60"},
                                {"mate_1", "listed1"},
                                {"share_1", "40"}};
    EXPECT_EQ(post(work + "/team", team, cleo_).status, 409) << "switched off";
    set("work.teams", "yes");
    const auto dora_ = dora();
    const auto wrong = post(work + "/team", team.with("share_1", "30"), cleo_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("The shares make 90"));
    const auto unknown = post(work + "/team", team.with("mate_1", "Nobody"), cleo_);
    EXPECT_TRUE(unknown.holds("id=\"field-mate_1-error\""));
    const auto made = post(work + "/team", team, cleo_);
    ASSERT_EQ(made.status, 303) << made.body;
    const std::string answer = made.location;
    EXPECT_EQ(get(answer, ana_).status, 404) << "not sent yet";
    EXPECT_EQ(mails_about("Would you do part of"), 1);
    EXPECT_EQ(mails_about("An answer to"), 0);
    EXPECT_EQ(post(answer + "/yes", {}, ana_).status, 404);
    EXPECT_EQ(post(answer + "/yes", {}, cleo_).status, 409) << "said yes by asking";
    EXPECT_EQ(post(answer + "/yes", {}, dora_).status, 303);
    EXPECT_EQ(get(answer, ana_).status, 200);
    EXPECT_TRUE(get(answer, ana_).holds("60 %"));
    EXPECT_EQ(mails_about("An answer to"), 1);
    EXPECT_EQ(post(work + "/answers", {{"words", "Alone as well, please."}}, dora_).status, 409);
}

TEST_P(AnswersTest, WhoSaysNoStopsTheTeam) {
    set("work.teams", "yes");
    const auto dora_ = dora();
    const std::string work = posted();
    const std::string answer = post(work + "/team",
                                    {{"words", "We did this together before."},
                                     {"own_share", "60"},
                                     {"mate_1", "listed1"},
                                     {"share_1", "40"}},
                                    cleo_)
                                   .location;
    answered(work, dora_);
    EXPECT_EQ(post(answer + "/yes", {}, dora_).status, 409) << "answered alone meanwhile";
    EXPECT_EQ(post(answer + "/no", {}, dora_).status, 303);
    EXPECT_EQ(get(answer, ana_).status, 404);
    answered(work, cleo_);
}

TEST_P(AnswersTest, ABlindPosterReadsNoNameBeforeChoosing) {
    auto fields = demand();
    fields.add("blind", "true");
    const std::string work = posted(fields, ana_);
    const std::string answer =
        answered(work, ben_, "Hello, BENEDIKT here: benedikt@people.example or 0470 123456.");
    const auto holds_name = [&](const std::string& page) {
        std::string body = get(page, ana_).body;
        std::ranges::transform(body, body.begin(), [](unsigned char c) { return std::tolower(c); });
        return body.find("benedikt") != std::string::npos ||
               body.find("123456") != std::string::npos ||
               body.find(to_string(ben_.account)) != std::string::npos;
    };
    settle();
    for (const std::string& page :
         {work, api(work), answer, api(answer), std::string{"/en/work/mine"}}) {
        EXPECT_FALSE(holds_name(page)) << page;
    }
    for (const std::string& mail : mails()) {
        if (mail.find("An answer to") != std::string::npos) {
            EXPECT_EQ(mail.find("enedikt"), std::string::npos);
        }
    }
    EXPECT_TRUE(get(answer, ana_).holds("…"));
    EXPECT_TRUE(get(answer, ben_).holds("BENEDIKT")) << "who wrote it reads it whole";
    post(answer + "/choice", {{"choice", "yes"}}, ana_);
    EXPECT_TRUE(holds_name(answer));
}

TEST_P(AnswersTest, TheWholeCooperativeCanReadBlind) {
    set("work.blind", "yes");
    const std::string work = posted();
    const std::string answer = answered(work, ben_, "It is Benedikt who writes this.");
    EXPECT_FALSE(get(answer, ana_).holds("enedikt"));
}

TEST_P(AnswersTest, TheContractToolOpensFilledInAndWorkIsCounted) {
    set("work.contract_address", "https://tool.example/new?t={title}&p={price}&x={start}");
    const std::string work = posted();
    const std::string answer = answered(work, ben_);
    EXPECT_EQ(post(answer + "/contract", {}, ben_).status, 409) << "not chosen";
    post(answer + "/choice", {{"choice", "yes"}}, ana_);
    const auto page = get(answer, ana_);
    EXPECT_TRUE(page.holds("https://tool.example/new?t=Photographs%20of%20a%20theatre%20play"));
    EXPECT_FALSE(page.holds("{start}"));
    EXPECT_TRUE(get(api(answer), ana_).holds("\"name\":\"price\""));
    EXPECT_EQ(post(answer + "/contract", {}, cleo_).status, 404);
    EXPECT_EQ(post(answer + "/contract", {}, ben_).status, 303);
    EXPECT_EQ(post(answer + "/contract", {}, ana_).status, 409) << "counted once";
    EXPECT_TRUE(get("/api/work/figures").holds("\"concluded\":1"));
}

AGORA_EACH_ENGINE(AnswersTest);

}  // namespace
}  // namespace agora::work
