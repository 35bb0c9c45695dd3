#include "work_site.hpp"

namespace agora::work {
namespace {

class ClientTest : public WorkSite {
 protected:
    http::NameValues from_client(std::string mail = "zoe@client.example") {
        auto fields = demand();
        fields.add("client_name", "Theatre Zoe");
        fields.add("client_mail", std::move(mail));
        return fields;
    }
    /// Confirmed and published; gives the link and the address.
    std::pair<std::string, std::string> published() {
        EXPECT_EQ(post("/en/work/post", from_client()).status, 303);
        const std::string link = last_link();
        EXPECT_EQ(post(link + "/confirmation", {}).status, 303);
        const std::string desk = get("/en/work/desk", mo_).body;
        const std::size_t at = desk.find("/en/work/", desk.find("card-title"));
        const std::string work = desk.substr(at, desk.find('"', at) - at);
        EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, mo_).status, 303);
        return {link, work};
    }
};

TEST_P(ClientTest, FromTheMailToTheOutcome) {
    set("work.teams", "yes");
    const auto [link, work] = published();
    EXPECT_TRUE(get("/en/work").holds("Theatre Zoe"));
    EXPECT_EQ(mails_about("is published"), 1);
    const std::string answer = answered(work, ben_);
    EXPECT_EQ(mails_about("An answer to"), 1);
    const std::string number = answer.substr(answer.rfind('/'));
    EXPECT_TRUE(get(link).holds("Answer 1"));
    const std::string theirs = link + "/answers" + number;
    EXPECT_TRUE(get(theirs).holds("Benedikt")) << "who answers is known to the client";
    EXPECT_FALSE(get(answer, ben_).holds("zoe@client.example")) << "not chosen yet";
    EXPECT_EQ(post(theirs + "/choice", {{"choice", "yes"}, {"words", "Write to me."}}).status, 303);
    EXPECT_TRUE(get(answer, ben_).holds("zoe@client.example"));
    EXPECT_EQ(mails_about("You were chosen for"), 1);
    EXPECT_EQ(post(link + "/outcome", {{"value_band", "up_to_500"}}).status, 422);
    EXPECT_EQ(post(link + "/outcome", {{"outcome", "here"}, {"value_band", "up_to_500"}}).status,
              303);
    EXPECT_EQ(post(link + "/outcome", {{"outcome", "nobody"}}).status, 409);
    EXPECT_FALSE(get("/en/work").holds("Theatre Zoe"));
    EXPECT_TRUE(get("/api/work/figures").holds("\"here\":1"));
}

TEST_P(ClientTest, NobodyReadsItBeforeItIsConfirmedAndLookedAt) {
    post("/en/work/post", from_client());
    const std::string link = last_link();
    EXPECT_FALSE(get("/en/work", ben_).holds("theatre play"));
    EXPECT_FALSE(get("/en/work/desk", mo_).holds("theatre play")) << "not confirmed";
    EXPECT_EQ(get("/en/work/desk", ben_).status, 403);
    EXPECT_EQ(get("/en/work/letters/unknown").status, 404);
    EXPECT_EQ(get(link).status, 200);
    post(link + "/confirmation", {});
    EXPECT_EQ(post(link + "/confirmation", {}).status, 409);
    const std::string desk = get("/en/work/desk", mo_).body;
    const std::size_t at = desk.find("/en/work/", desk.find("card-title"));
    const std::string work = desk.substr(at, desk.find('"', at) - at);
    EXPECT_EQ(get(work, ben_).status, 404);
    EXPECT_EQ(get(work).status, 404);
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, ben_).status, 403);
    EXPECT_EQ(post(work + "/decision", {{"decision", "refuse"}}, mo_).status, 422) << "the reason";
    EXPECT_EQ(post(work + "/decision", {{"decision", "refuse"}, {"reason", "No work at all."}}, mo_)
                  .status,
              303);
    EXPECT_EQ(mails_about("is not published"), 1);
    EXPECT_TRUE(get(link).holds("No work at all."));
    EXPECT_EQ(get(work, ben_).status, 404);
}

TEST_P(ClientTest, WhatIsNeverConfirmedIsErased) {
    post("/en/work/post", from_client());
    const std::string link = last_link();
    clock_.advance(std::chrono::hours{49});
    keep_up();
    EXPECT_EQ(get(link).status, 404);
}

TEST_P(ClientTest, AnAddressPostsThreeADayAndNeverShows) {
    for (int time = 0; time < 3; ++time) {
        EXPECT_EQ(post("/en/work/post", from_client()).status, 303);
    }
    const auto fourth = post("/en/work/post", from_client());
    EXPECT_EQ(fourth.status, 429);
    EXPECT_TRUE(fourth.holds("Two evenings on stage"));
    EXPECT_EQ(post("/en/work/post", from_client("no address")).status, 422);
    const auto [link, work] = std::pair{last_link(), std::string{"/en/work"}};
    post(link + "/confirmation", {});
    for (const std::string& page :
         {work, std::string{"/api/work"}, "/en/work/feed.json" + std::string{}}) {
        EXPECT_FALSE(get(page, ben_).holds("zoe@client.example")) << page;
    }
}

TEST_P(ClientTest, ItEndsWithTwoWarningsAndAQuestion) {
    const std::string work = posted(demand().with("expires_on", in_days(10)), ana_);
    clock_.advance(std::chrono::hours{24 * 4});
    keep_up();
    EXPECT_EQ(mails_about("ends within a week"), 1);
    clock_.advance(std::chrono::hours{24 * 5});
    keep_up();
    EXPECT_EQ(mails_about("ends tomorrow"), 1);
    EXPECT_EQ(mails_about("ends within a week"), 1) << "once each";
    clock_.advance(std::chrono::hours{24 * 3});
    keep_up();
    EXPECT_EQ(mails_about("has ended"), 1);
    EXPECT_EQ(post(work + "/answers", {{"words", "I would like to do it."}}, ben_).status, 409);
    EXPECT_FALSE(get("/en/work").holds("theatre play"));
    EXPECT_EQ(post(work + "/extension", {{"expires_on", in_days(20)}}, ben_).status, 404);
    EXPECT_EQ(post(work + "/extension", {{"expires_on", in_days(200)}}, ana_).status, 422);
    EXPECT_EQ(post(work + "/extension", {{"expires_on", in_days(20)}}, ana_).status, 303);
    EXPECT_TRUE(get("/en/work").holds("theatre play"));
    answered(work, ben_);
    EXPECT_EQ(post(work + "/outcome", {{"outcome", "nobody"}, {"tell_rest", "true"}}, ana_).status,
              303);
    EXPECT_EQ(mails_about("Not chosen for"), 1);
}

TEST_P(ClientTest, WhatIsNotPublishedCanBeWithdrawn) {
    post("/en/work/post", from_client());
    const std::string link = last_link();
    EXPECT_EQ(post(link + "/withdrawal", {}).status, 409) << "it is erased by itself";
    post(link + "/confirmation", {});
    EXPECT_TRUE(get("/en/work/desk", mo_).holds("theatre play"));
    EXPECT_TRUE(get(link).holds("/withdrawal"));
    EXPECT_EQ(post(link + "/withdrawal", {}).status, 303);
    EXPECT_FALSE(get("/en/work/desk", mo_).holds("theatre play"));
    EXPECT_TRUE(get(link).holds("withdrawn"));
    EXPECT_FALSE(get(link).holds("Two evenings on stage"));
    EXPECT_EQ(post(link + "/withdrawal", {}).status, 409);
    auto fields = demand("An actress is played", "We look for a woman, the part is Medea.");
    fields.add("asks_reason", "The part is that of Medea herself.");
    const std::string work = posted(fields, ana_);
    EXPECT_EQ(post(work + "/withdrawal", {}, ben_).status, 404);
    EXPECT_EQ(post(work + "/withdrawal", {}, ana_).status, 303);
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, mo_).status, 409);
    EXPECT_FALSE(get(work, mo_).holds("Medea"));
    EXPECT_EQ(get(work, ben_).status, 404);
    EXPECT_EQ(post(work + "/edit", fields, ana_).status, 409);
    EXPECT_EQ(post(posted() + "/withdrawal", {}, ana_).status, 409) << "published: close it";
}

TEST_P(ClientTest, AYearLaterNothingOfTheClientIsLeft) {
    const auto [link, work] = published();
    answered(work, ben_);
    post(link + "/outcome", {{"outcome", "here"}});
    EXPECT_TRUE(get("/en/work/mine", ben_).holds("theatre play"));
    clock_.advance(std::chrono::hours{24 * 366});
    keep_up();
    EXPECT_EQ(get(link).status, 404);
    const auto mine = get("/en/work/mine", ben_);
    EXPECT_FALSE(mine.holds("theatre play"));
    EXPECT_TRUE(mine.holds("The words were erased."));
}

TEST_P(ClientTest, NothingIsPublishedAfterItsLastDay) {
    post("/en/work/post", from_client());
    const std::string link = last_link();
    post(link + "/confirmation", {});
    const std::string desk = get("/en/work/desk", mo_).body;
    const std::size_t at = desk.find("/en/work/", desk.find("card-title"));
    const std::string work = desk.substr(at, desk.find('"', at) - at);
    clock_.advance(std::chrono::hours{24 * 32});
    const auto late = post(work + "/decision", {{"decision", "publish"}}, mo_);
    EXPECT_EQ(late.status, 422);
    EXPECT_TRUE(late.holds("Its last day for answers has passed"));
    EXPECT_EQ(mails_about("is published"), 0);
    const http::NameValues no{{"decision", "refuse"}, {"reason", "Choose a later day, please."}};
    EXPECT_EQ(post(work + "/decision", no, mo_).status, 303);
}

TEST_P(ClientTest, AWarningComesOnceAndNamesTheDay) {
    const std::string work = posted(demand().with("expires_on", in_days(5)), ana_);
    keep_up();
    EXPECT_EQ(mails_about("ends within a week"), 1);
    auto changed = demand("Another title of it").with("expires_on", in_days(5));
    changed.add("seen", hidden(get(work + "/edit", ana_).body, "seen"));
    EXPECT_EQ(post(work + "/edit", changed, ana_).status, 303);
    keep_up();
    EXPECT_EQ(mails_about("ends within a week"), 1) << "its day is the same";
    clock_.advance(std::chrono::hours{24 * 5});
    keep_up();
    EXPECT_EQ(mails_about("ends today"), 1);
    EXPECT_EQ(mails_about("ends tomorrow"), 0);
}

AGORA_EACH_ENGINE(ClientTest);

}  // namespace
}  // namespace agora::work
