#include "agora/reports/handling.hpp"
#include "blind.hpp"
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

TEST_P(AnswersTest, WhoReceivedAnAnswerReportsItAndModeratorsReadItsWordsOnly) {
    const std::string work = posted();
    const std::string answer = answered(work, ben_, "Canary: a hurtful answer.");
    const auto reported = [&](const access::Actor& who) {
        return database().write([&](db::WriteTx& tx) {
            return reports::file_report({tx, services(), who, now()},
                                        {.about = answer,
                                         .reason = reports::Reason::hurts_somebody,
                                         .explanation = "See."})
                ->number;
        });
    };
    const std::string link = "/en/reports/new?about=" + answer.substr(3);
    EXPECT_TRUE(get(answer, ana_).holds("Report this answer"));
    EXPECT_FALSE(get(answer, ben_).holds("Report this answer")) << "his own";
    EXPECT_EQ(get(link, ana_).status, 200);
    const std::string number = reported(ana_);
    const auto page = get("/en/reports/" + number, mo_);
    EXPECT_TRUE(page.holds("Canary: a hurtful answer."));
    EXPECT_TRUE(get("/api/reports/" + number, mo_).holds("Canary: a hurtful answer."));
    EXPECT_FALSE(page.holds("about 400")) << "the words, and nothing more";
    EXPECT_EQ(get(answer, mo_).status, 404);
    EXPECT_FALSE(get("/en/reports/" + number, ana_).holds("Canary"));
    for (const auto& other : {cleo_, ben_, mo_, access::Actor{}}) {
        EXPECT_FALSE(get("/en/reports/" + reported(other), mo_).holds("Canary"))
            << "who did not receive it can show nothing";
    }
    for (const web::Module& module : services().modules) {
        for (const web::Reportable& kind : module.reportable) {
            if (kind.kind != "work_answer") continue;
            database().write([&](db::WriteTx& tx) {
                kind.take({tx,
                           services(),
                           {mo_.account, now()},
                           answer.substr(3),
                           web::Measure::removed});
            });
        }
    }
    settle();
    EXPECT_TRUE(get(answer, ana_).holds("The words were erased."));
    EXPECT_FALSE(get(answer, ben_).holds("Canary"));
    EXPECT_EQ(get(work, ana_).status, 200) << "the demand stays";
    EXPECT_FALSE(get(answer, ana_).holds("Report this answer"));
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
    const http::NameValues team{{"words", "We did this together before.\nTwice."},
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
    EXPECT_TRUE(get(answer, ana_).holds(">We did this together before.\nTwice.<"))
        << "lines as they were typed";
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

TEST(BlindTest, NumbersAndDomainsGoHoweverTheyAreWritten) {
    for (const char* written :
         {"0470 12 34 56", "+32 470 12 34 56", "0470/12.34.56", "0470-12-34-56", "+32(0)470123456",
          "0470\u00A012\u00A034\u00A056", "04 70 \u2013 12 34 56"}) {
        const std::string shown = without_names("Call " + std::string{written} + " soon.", {});
        EXPECT_EQ(shown.find_first_of("0123456789"), std::string::npos) << shown;
        EXPECT_TRUE(shown.starts_with("Call ") && shown.ends_with(" soon.")) << shown;
    }
    for (const char* written : {"studioblauw.be", "(studioblauw.be)", "Studioblauw.be/werk",
                                "mijn.studio.gent,", "STUDIOBLAUW.BE"}) {
        EXPECT_EQ(without_names("See " + std::string{written} + " now", {}), "See … now");
    }
    for (const char* kept :
         {"In 2024 I did 12 plays, 40 pictures each.", "It is done.De rest is easy, e.g. this.",
          "From 18.30 to 20.15, for 400 to 450 euro."}) {
        EXPECT_EQ(without_names(kept, {}), kept);
    }
}

TEST(BlindTest, ParticlesOfANameStayInTheText) {
    const std::vector<std::string> jan{"jan", "van", "den", "berg"};
    EXPECT_EQ(without_names("Een deel van den arbeid doe ik van thuis.", jan),
              "Een deel van den arbeid doe ik van thuis.");
    EXPECT_EQ(without_names("Groeten van Jan Van den Berg, janvandenberg", jan),
              "Groeten … … … … … …");
    EXPECT_EQ(without_names("I am an expert. An", {"an"}), "I am an expert. …");
}

TEST_P(AnswersTest, WhoBlockedSomebodyIsAskedIntoNoTeam) {
    set("work.teams", "yes");
    const auto dora_ = dora();
    const auto sent = post("/en/members/" + to_string(dora_.account) + "/messages",
                           {{"message", "Hello there"}}, cleo_);
    ASSERT_EQ(sent.status, 303) << sent.body;
    settle();
    const std::string list = get("/api/conversations?lang=en", dora_).body;
    const std::size_t start = list.find("/en/conversations/");
    ASSERT_NE(start, std::string::npos) << list;
    const std::string talk = list.substr(start, list.find('"', start) - start);
    ASSERT_EQ(post(talk + "/blocking", {}, dora_).status, 303);
    const std::string work = posted();
    const http::NameValues team{{"words", "We did this together before."},
                                {"own_share", "60"},
                                {"mate_1", "listed1"},
                                {"share_1", "40"}};
    for (const std::string& name :
         {std::string{"listed1"}, "/en/members/" + to_string(dora_.account)}) {
        const auto refused = post(work + "/team", team.with("mate_1", name), cleo_);
        EXPECT_EQ(refused.status, 422) << name;
        EXPECT_TRUE(refused.holds("No member who takes messages is called that")) << name;
    }
    EXPECT_EQ(mails_about("Would you do part of"), 0);
    EXPECT_EQ(post(work + "/team", team, ben_).status, 303) << "others ask her as always";
}

TEST_P(AnswersTest, ATeamEndsWithWhatItAnswers) {
    set("work.teams", "yes");
    const auto dora_ = dora();
    const http::NameValues team{{"words", "We did this together before."},
                                {"own_share", "60"},
                                {"mate_1", "listed1"},
                                {"share_1", "40"}};
    const std::string closed = posted();
    post(closed + "/team", team, cleo_);
    EXPECT_TRUE(get("/en/work/mine", dora_).holds("asks for your yes or no"));
    post(closed + "/outcome", {{"outcome", "elsewhere"}}, ana_);
    EXPECT_FALSE(get("/en/work/mine", dora_).holds("asks for your yes or no"));
    EXPECT_EQ(mails_about("is not sent"), 2);
    const std::string refused = posted("Something that dora has no time for");
    const std::string ended = posted("Something that ends by itself");
    const std::string no = post(refused + "/team", team, cleo_).location;
    const std::string late = post(ended + "/team", team, cleo_).location;
    clock_.advance(std::chrono::hours{24 * 31});
    EXPECT_EQ(post(no + "/yes", {}, dora_).status, 409) << "it takes no answers any more";
    EXPECT_EQ(post(no + "/no", {}, dora_).status, 303) << "a no is always possible";
    EXPECT_TRUE(get("/en/work/mine", dora_).holds("asks for your yes or no"));
    keep_up();
    EXPECT_FALSE(get("/en/work/mine", dora_).holds("asks for your yes or no"));
    EXPECT_EQ(post(late + "/no", {}, dora_).status, 409);
}

TEST_P(AnswersTest, EveryAnswerReachesThePoster) {
    const std::string work = posted();
    std::string last;
    for (int number = 1; number <= 51; ++number) {
        last = answered(work, person("Person" + std::to_string(number)));
    }
    EXPECT_TRUE(get(work, ana_).holds("Answer 50"));
    EXPECT_FALSE(get(work, ana_).holds("Answer 51"));
    EXPECT_TRUE(get(work, ana_).holds("?page=2"));
    EXPECT_TRUE(get(work + "?page=2", ana_).holds(last)) << "the last one too";
    EXPECT_FALSE(get(work + "?page=2", ben_).holds(last));
    EXPECT_TRUE(get("/en/work/mine", ana_).holds("51 answers"));
    EXPECT_EQ(post(work + "/outcome", {{"outcome", "nobody"}, {"tell_rest", "true"}}, ana_).status,
              303);
    EXPECT_EQ(mails_about("Not chosen for"), 51);
}

AGORA_EACH_ENGINE(AnswersTest);

}  // namespace
}  // namespace agora::work
