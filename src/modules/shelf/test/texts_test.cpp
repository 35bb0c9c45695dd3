#include "shelf_test.hpp"

namespace agora::shelf {
namespace {

class TextsTest : public ShelfTest {};

TEST_P(TextsTest, AGroupWritesATextTogetherAndEveryVersionStays) {
    const std::string item = add_text(ben_, "Agreements", "We meet on **Monday** at nine.");
    EXPECT_TRUE(get(item, ana_).holds("on <strong>Monday</strong>"));
    EXPECT_EQ(post(item, text("Agreements", "We meet on Friday at nine.", "1"), ana_).status, 303);
    const auto versions = get(item + "/versions", ben_);
    EXPECT_TRUE(versions.holds("What version 2 says otherwise than version 1"));
    EXPECT_TRUE(versions.holds("</span>**Monday** </del>")) << versions.body;
    EXPECT_TRUE(versions.holds("</span>Friday </ins>"));
    EXPECT_TRUE(versions.holds("Ana"));
    EXPECT_TRUE(versions.holds("Ben"));
    EXPECT_EQ(post(item, text("Agreements", "We meet on Friday at nine.", "2"), ana_).status, 303);
    EXPECT_FALSE(get(item + "/versions", ben_).holds("Version 3")) << "nothing changed";
}

TEST_P(TextsTest, ATextThatIsOpenedKeepsItsEarlierVersionsInTheGroup) {
    const std::string item = add_text(ben_, "Agreements", "Canary draft.");
    EXPECT_EQ(post(item, text("Agreements", "Ready.", "1"), ben_).status, 303);
    for (const std::string audience : {"members", "everyone"}) {
        EXPECT_EQ(open_to(item, audience, ana_).status, 303);
        EXPECT_TRUE(get(item, cleo_).holds("Ready."));
        EXPECT_FALSE(get(item, cleo_).holds("/versions")) << "no link to what they may not see";
        for (const std::string query : {"", "?to=1", "?from=1&to=2"}) {
            EXPECT_EQ(get(item + "/versions" + query, cleo_).status, 404) << query;
            EXPECT_EQ(get("/api" + item.substr(3) + "/versions" + query, cleo_).status, 404);
            const auto visitor = get(item + "/versions" + query);
            EXPECT_EQ(visitor.status, 303) << "led to sign in, as from what isn't there";
            EXPECT_FALSE(visitor.holds("Canary"));
        }
        EXPECT_EQ(post(item + "/reversion", {{"version", "1"}, {"seen", "2"}}, cleo_).status, 403);
    }
    EXPECT_FALSE(get(item).holds("/versions"));
    EXPECT_TRUE(get(item, ben_).holds("/versions"));
    EXPECT_TRUE(get(item + "/versions?to=1", ben_).holds("Canary draft."));
}

TEST_P(TextsTest, OneGoesBackToAVersionAsANewOne) {
    const std::string item = add_text(ben_, "List", "one");
    post(item, text("List of two", "two", "1"), ana_);
    EXPECT_TRUE(get(item + "/versions?to=1", ben_).holds("Go back to version 1"));
    EXPECT_FALSE(get(item + "/versions?to=2", ben_).holds("Go back to version")) << "it is there";
    EXPECT_EQ(post(item + "/reversion", {{"version", "1"}, {"seen", "1"}}, ben_).status, 409)
        << "somebody wrote since";
    EXPECT_EQ(post(item + "/reversion", {{"version", "9"}, {"seen", "2"}}, ben_).status, 404);
    EXPECT_EQ(post(item + "/reversion", {{"version", "1"}, {"seen", "2"}}, cleo_).status, 404);
    EXPECT_EQ(post(item + "/reversion", {{"version", "1"}, {"seen", "2"}}, ben_).status, 303);
    EXPECT_TRUE(get(item, ana_).holds("<p>one</p>"));
    EXPECT_TRUE(get(item + "/versions", ana_).holds("went back to version 1"));
    EXPECT_TRUE(get(item + "/versions?from=3&to=1", ana_).holds("Both say the same."));
    EXPECT_TRUE(get(item + "/versions?from=2&to=1", ana_).holds("<del>List</del>"));
}

TEST_P(TextsTest, TwoWhoWriteAtOnceLoseNothing) {
    const std::string item = add_text(ben_, "Programme", "Coffee at nine.\n");
    EXPECT_EQ(post(item, text("Programme", "Coffee at nine.\nBread at ten.\n", "1"), ben_).status,
              303);
    const auto late = post(item, text("Programme", "Tea at nine.\n", "1"), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Tea at nine.\n</textarea>")) << "what was typed stays";
    EXPECT_TRUE(late.holds("Bread at ten.")) << "what the other wrote stands beside it";
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_TRUE(get(item, ana_).holds("Bread at ten.")) << "nothing was overwritten";
    EXPECT_EQ(post(item, text("Programme", "Tea at nine.\nBread at ten.\n", "2"), ana_).status,
              303);
    EXPECT_TRUE(get(item + "/versions?to=2", cleo_).status == 404);
    EXPECT_TRUE(get(item + "/versions?from=1&to=3", ben_).holds("Tea "));
}

TEST_P(TextsTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    const auto untitled = post(shelf_ + "/texts", text("", "Canary body"), ben_);
    EXPECT_EQ(untitled.status, 422);
    EXPECT_TRUE(untitled.holds("id=\"field-title-error\""));
    EXPECT_TRUE(untitled.holds("Canary body"));
    const std::string item = add_text(ben_, "List", "one");
    const auto emptied = post(item, text("List two", "", "1"), ben_);
    EXPECT_EQ(emptied.status, 422);
    EXPECT_TRUE(emptied.holds("id=\"field-body-error\""));
    EXPECT_TRUE(emptied.holds("List two"));
}

TEST_P(TextsTest, ATextOfSeveralIsTakenAwayByAnAnimatorOnly) {
    const std::string own = add_text(ben_, "Mine", "one");
    EXPECT_TRUE(get(own, ben_).holds("Take it away"));
    EXPECT_EQ(post(own + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(get(own, ben_).status, 404);
    const std::string shared = add_text(ben_, "Ours", "one");
    post(shared, text("Ours", "two", "1"), ana_);
    EXPECT_FALSE(get(shared, ben_).holds("Take it away"));
    EXPECT_EQ(post(shared + "/removal", {}, ben_).status, 403);
    EXPECT_EQ(post(shared + "/removal", {}, ana_).status, 303);
}

AGORA_EACH_ENGINE(TextsTest);

}  // namespace
}  // namespace agora::shelf
