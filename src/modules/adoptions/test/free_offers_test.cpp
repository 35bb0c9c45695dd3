#include "adoptions_site.hpp"

#include "quiet.hpp"

namespace agora::adoptions {
namespace {

using recommendations::Status;
using std::chrono::days;

class FreeOffersTest : public AdoptionsTest {};

TEST_P(FreeOffersTest, GivenBackItStandsAsTheBoardLeftIt) {
    const http::NameValues why{{"words", "The printer closed."}};
    begin();
    EXPECT_EQ(status(), Status::in_progress);
    EXPECT_EQ(act("/return", ana_, why), 303);
    EXPECT_EQ(status(), Status::proposed);
    EXPECT_EQ(board_says("accepted"), 303);
    EXPECT_EQ(adopt(ana_, group_).status, 303);
    EXPECT_EQ(status(), Status::in_progress);
    const http::NameValues news{{"status", "news"},  {"day", to_string(utc_date(now()))},
                                {"body", "members"}, {"reason", "They met."},
                                {"attention", ""},   {"evidence", ""},
                                {"tip", ""}};
    EXPECT_EQ(post("/en/recommendations/700-1/acts", news, editor_).status, 303);
    EXPECT_EQ(status(), Status::in_progress) << "other news of members ends nothing";
    EXPECT_EQ(act("/return", ana_, why), 303);
    EXPECT_EQ(status(), Status::accepted);
    EXPECT_EQ(adopt(ana_, group_).status, 303);
    for (const int later : {57, 22}) {
        clock_.advance(days{later});
        care_for_the_quiet(services(), now());
    }
    EXPECT_THAT(story(), HasSubstr("Nothing was heard of the group"));
    EXPECT_EQ(status(), Status::accepted);
}

TEST_P(FreeOffersTest, WhatTheBoardStopsIsNotFree) {
    EXPECT_EQ(open(editor_), 303);
    EXPECT_EQ(open(editor_, "700-2"), 303);
    EXPECT_EQ(act("/interest", cleo_), 303);
    EXPECT_TRUE(get("/en/adoptions").holds("Free <b>2</b>"));
    EXPECT_EQ(board_says("stopped"), 303);
    for (const auto& who : {access::Actor{}, cleo_, editor_}) {
        EXPECT_THAT(page(who), Not(HasSubstr("free: nobody does it yet")));
        EXPECT_THAT(page(who), HasSubstr("was refused, stopped or carried out"));
        EXPECT_FALSE(get("/en/adoptions", who).holds("A guide for neighbours"));
        EXPECT_THAT(story(who), Not(HasSubstr("Nobody does yet")));
    }
    EXPECT_TRUE(get("/en/adoptions").holds("Free <b>1</b>"));
    EXPECT_TRUE(get("/api/adoptions/700-1").holds("\"free\":false"));
    EXPECT_EQ(adopt(ana_, group_).status, 409);
    EXPECT_EQ(act("/interest", dan_), 409);
    EXPECT_EQ(act("/interest/end", cleo_), 303);
    EXPECT_THAT(page(cleo_), Not(HasSubstr("/withdrawal")));
    EXPECT_THAT(page(editor_), HasSubstr("/withdrawal"));
    EXPECT_EQ(act("/withdrawal", editor_), 303);
}

TEST_P(FreeOffersTest, AGroupGivesBackWhatTheBoardStopped) {
    begin();
    EXPECT_EQ(act("/interest", cleo_), 409);
    EXPECT_EQ(board_says("stopped"), 303);
    const http::NameValues why{{"words", "The board said no."}};
    EXPECT_EQ(act("/return", ana_, why), 303);
    EXPECT_THAT(story(), HasSubstr("gave it back."));
    EXPECT_THAT(story(), Not(HasSubstr("it is free again")));
    EXPECT_EQ(status(), Status::stopped);
}

TEST_P(FreeOffersTest, OneWouldDoTwentyAtMostOfWhatIsFree) {
    const auto interest = [&](int number) {
        const std::string path = "/en/adoptions/700-" + std::to_string(number) + "/interest";
        return post(path, {}, cleo_).status;
    };
    for (int number = 10; number < 31; ++number) {
        const std::string printed = std::to_string(number);
        database().write([&](db::WriteTx& tx) { put(tx, "700/" + printed, "Thing " + printed); });
        EXPECT_EQ(open(editor_, "700-" + printed), 303);
        EXPECT_EQ(interest(number), number < 30 ? 303 : 429);
    }
    EXPECT_EQ(adopt(ana_, group_, "700-10").status, 303);
    EXPECT_TRUE(get("/en/adoptions/700-10", cleo_).holds("/interest/end")) << "she may leave it";
    EXPECT_EQ(interest(30), 303) << "what a group does counts no more";
    EXPECT_EQ(post("/en/adoptions/700-10/interest/end", {}, cleo_).status, 303);
    EXPECT_FALSE(get("/en/adoptions/700-10", cleo_).holds("/interest/end"));
}

AGORA_EACH_ENGINE(FreeOffersTest);

}  // namespace
}  // namespace agora::adoptions
