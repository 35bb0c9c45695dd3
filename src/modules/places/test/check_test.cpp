#include "places_test.hpp"

#include "agora/accounts/eraser.hpp"
#include "check.hpp"

namespace agora::places {
namespace {

using testing::HasSubstr;

class CheckTest : public PlacesTest {
 protected:
    access::Actor ana_ = {};
    std::string path_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        ana_ = person("Ana", Language::fr);
        path_ = propose(ana_, workshop());
        EXPECT_EQ(confirm(path_, editor()), 303);
        settle();
    }
    void run_after(std::chrono::days days) {
        clock_.advance(days);
        ask_and_close(services(), now());
        settle();
    }
};

TEST_P(CheckTest, AfterAYearOneMailAsksWithThreeWaysToAnswer) {
    const auto before = mails().size();
    run_after(std::chrono::days{300});
    EXPECT_EQ(mails().size(), before);
    run_after(std::chrono::days{66});
    ASSERT_EQ(mails().size(), before + 1);
    const std::string& mail = mails().back();
    EXPECT_THAT(mail, HasSubstr("ana@people.example"));
    for (const std::string_view way : {"/check", "/edit", "/check#gone"}) {
        EXPECT_THAT(mail, HasSubstr("/fr" + path_ + std::string{way})) << mail;
    }
    run_after(std::chrono::days{10});
    EXPECT_EQ(mails().size(), before + 1) << "once";
}

TEST_P(CheckTest, VerifiedIsAnotherDayThanChanged) {
    const Instant changed = place(path_).changed_at;
    clock_.advance(std::chrono::days{100});
    EXPECT_EQ(post("/en" + path_ + "/check", {}, person("Ben")).status, 303);
    EXPECT_EQ(place(path_).verified_at, now());
    EXPECT_EQ(place(path_).changed_at, changed);
    EXPECT_EQ(post("/en" + path_ + "/check", {}).status, 303) << "to sign in";
    EXPECT_EQ(place(path_).verified_at, now());
}

TEST_P(CheckTest, WhatNobodyLookedAtFadesThenClosesUntilSomebodySaysThatItIsThere) {
    propose(editor("Ed"), workshop("A fresh one"));
    run_after(std::chrono::days{401});
    EXPECT_TRUE(get("/en/places").holds("not looked at for over a year"));
    EXPECT_TRUE(get("/en" + path_, ana_).holds("For over a year nobody looked"));
    run_after(std::chrono::days{150});
    EXPECT_FALSE(get("/en/places").holds("The Bench"));
    EXPECT_TRUE(get("/en" + path_).holds("For a year and a half nobody said that this is right."));
    EXPECT_EQ(post("/en" + path_ + "/check", {}, person("Ben")).status, 303);
    EXPECT_TRUE(get("/en/places").holds("The Bench"));
}

TEST_P(CheckTest, WhatAnEditorClosedIsNotOpenedByAWord) {
    const auto edith = editor("Ed");
    EXPECT_EQ(post("/en" + path_ + "/closure", {{"reason", "Gone."}}, edith).status, 303);
    EXPECT_EQ(post("/en" + path_ + "/check", {}, person("Ben")).status, 409);
    EXPECT_EQ(place(path_).state, State::closed);
}

AGORA_EACH_ENGINE(CheckTest);

}  // namespace
}  // namespace agora::places
