#include "stories_testing.hpp"

namespace agora::stories {
namespace {

class PublishingTest : public StoriesTest {};

TEST_P(PublishingTest, AStoryIsForEverybodyOnceAnEditorAcceptedIt) {
    const std::string path = told(ana_, {"page", "home"});
    expect_gone(path);
    expect_gone(path, ben_);
    expect_gone(path, sol_);
    EXPECT_TRUE(get("/en/stories/mine", ana_).holds("waits for an editor"));
    EXPECT_TRUE(get("/en/stories/waiting", ed_).holds("Canary title"));
    EXPECT_TRUE(get(path, ed_).holds("Told by Ana."));
    EXPECT_EQ(accept(path, ed_), 303);
    EXPECT_EQ(mails_to("Ana", "Your story is published"), 1U);
    const auto page = get(path);
    EXPECT_TRUE(page.holds("I came for the invoices"));
    EXPECT_TRUE(page.holds("Canary, baker in Ghent"));
    EXPECT_FALSE(page.holds("Told by Ana")) << "the name is the one that Ana chose";
    EXPECT_FALSE(page.holds("Agreed to"));
    EXPECT_TRUE(get("/en/stories").holds("Canary title"));
    EXPECT_TRUE(get("/en/").holds("Canary title")) << "she agreed to the home page";
    EXPECT_TRUE(get(path, ana_).holds("version 1 of the consent"));
}

TEST_P(PublishingTest, AnEditorSaysWhyNotAndTheTellerSendsItAgain) {
    const std::string path = told(ana_);
    EXPECT_EQ(post(path + "/decline", {{"reason", ""}, {"seen", "1"}}, ed_).status, 422);
    EXPECT_TRUE(
        post(path + "/decline", {{"reason", ""}, {"seen", "1"}}, ed_).holds("field-reason-error"));
    EXPECT_EQ(decline(path, ed_), 303);
    EXPECT_EQ(mails_to("Ana", "Canary reason"), 1U);
    EXPECT_TRUE(get(path, ana_).holds("Canary reason"));
    expect_gone(path);
    EXPECT_EQ(change(path, words("title", "Canary title, longer"), ana_), 303);
    EXPECT_TRUE(get("/en/stories/waiting", ed_).holds("Canary title, longer"));
    EXPECT_EQ(accept(path, ed_), 303);
    EXPECT_TRUE(get(path).holds("Canary title, longer"));
    EXPECT_EQ(decline(path, eva_), 303) << "also of one that is published";
    expect_gone(path);
}

TEST_P(PublishingTest, WordsThatNobodyReadAreNotPublished) {
    const std::string path = told(ana_);
    const std::string read = version(path);
    EXPECT_EQ(change(path, words("body", std::string(60, 'x')), ana_), 303);
    EXPECT_EQ(post(path + "/acceptance", {{"seen", read}}, ed_).status, 409);
    EXPECT_EQ(post(path + "/acceptance", {}, ed_).status, 409);
    expect_gone(path);
    EXPECT_EQ(accept(path, ed_), 303);
    EXPECT_EQ(change(path, words("body", std::string(60, 'y')), ana_), 303);
    expect_gone(path);
}

TEST_P(PublishingTest, NobodyPublishesTheirOwn) {
    const std::string path = told(ed_);
    EXPECT_EQ(accept(path, ed_), 403);
    EXPECT_EQ(decline(path, ed_), 403);
    EXPECT_FALSE(get(path, ed_).holds("Publish it?"));
    EXPECT_EQ(accept(path, eva_), 303);
}

TEST_P(PublishingTest, WhatSomebodyElseWroteDownNeedsTheMembersOwnYes) {
    const std::string path = written(ed_, "ana@people.example");
    EXPECT_EQ(mails_to("Ana", "Did you tell it so?"), 1U);
    expect_gone(path);
    expect_gone(path, ben_);
    EXPECT_EQ(get(path, eva_).status, 404) << "not even other editors";
    EXPECT_FALSE(get("/en/stories/waiting", eva_).holds("Canary"));
    EXPECT_EQ(get(path, ed_).status, 200);
    EXPECT_EQ(accept(path, ed_), 409) << "without a yes there is nothing to accept";
    EXPECT_EQ(agree(path, {"page"}, ed_), 403);
    EXPECT_EQ(agree(path, {"page"}, eva_), 404);
    EXPECT_TRUE(get(path, ana_).holds("Yes, and for what"));
    const std::string read = version(path);
    EXPECT_EQ(change(path, words("body", std::string(60, 'x')), ed_), 303);
    EXPECT_EQ(
        post(path + "/consent", with_uses({{"text_version", "1"}, {"seen", read}}, {"page"}), ana_)
            .status,
        409)
        << "other words than those that she read";
    EXPECT_EQ(agree(path, {"page"}, ana_), 303);
    EXPECT_EQ(post(path, words(), ed_).status, 403) << "from her yes on the words are hers";
    EXPECT_EQ(withdraw(path, ed_), 403);
    EXPECT_EQ(accept(path, eva_), 303);
    EXPECT_EQ(get(path).status, 200);
}

TEST_P(PublishingTest, TwoWhoChangeItAtOnceLoseNothing) {
    const std::string path = written(ed_, "ana@people.example");
    EXPECT_TRUE(get(path + "/edit", ana_).holds("name=\"seen\" value=\"1\""));
    EXPECT_EQ(post(path, words("title", "Title of Ana").with("seen", "1"), ana_).status, 303);
    const auto late = post(path, words("title", "Title of Ed").with("seen", "1"), ed_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("id=\"field-body-error\""));
    EXPECT_TRUE(late.holds("value=\"Title of Ed\"")) << "what he typed stays";
    EXPECT_TRUE(late.holds("<p class=\"breakable\">Title of Ana</p>"))
        << "above it, what she wrote";
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"2\""));
    EXPECT_EQ(post(path, words("title", "Title of Ed"), ed_).status, 409) << "without a version";
    EXPECT_TRUE(get(path, ana_).holds("Title of Ana"));
    EXPECT_EQ(post(path, words("title", "Title of Ed").with("seen", "2"), ed_).status, 303);
    EXPECT_TRUE(get(path, ana_).holds("Title of Ed"));
}

TEST_P(PublishingTest, ANoThrowsItAway) {
    const std::string path = written(ed_, "ana@people.example");
    EXPECT_EQ(withdraw(path, ben_), 404);
    EXPECT_EQ(withdraw(path, ana_), 303);
    EXPECT_FALSE(story(path));
    EXPECT_EQ(get(path, ed_).status, 404);
    EXPECT_EQ(withdraw(written(ed_, "ana@people.example"), ed_), 303) << "or its writer does";
    EXPECT_TRUE(post("/en/stories/written", words("member", "nobody@people.example"), ed_)
                    .holds("No member has this address."));
    EXPECT_EQ(post("/en/stories/written", words("member", "ed@people.example"), ed_).status, 422);
}

TEST_P(PublishingTest, EachRoleMayWhatItMay) {
    const std::string path = published(ana_);
    struct Row {
        access::Actor who;
        bool edits = false;
        bool takes = false;
    };
    const std::vector<Row> rows{{ana_},
                                {ben_},
                                {person("Anna", {Role::animator})},
                                {person("Mo", {Role::moderator})},
                                {person("Ad", {Role::adviser})},
                                {person("Bo", {Role::board})},
                                {sol_, false, true},
                                {eva_, true, true},
                                {person("Root", {Role::administrator}), true, true}};
    for (const Row& row : rows) {
        SCOPED_TRACE(row.who.name);
        EXPECT_EQ(get("/en/stories/waiting", row.who).status, row.edits ? 200 : 403);
        EXPECT_EQ(get("/en/stories/written/new", row.who).status, row.edits ? 200 : 403);
        EXPECT_EQ(get("/en/stories/consent/new", row.who).status, row.edits ? 200 : 403);
        EXPECT_EQ(decline(told(ana_), row.who) == 303, row.edits);
        EXPECT_EQ(take(path, "press", row.who) == 303, row.takes);
        if (row.who.account != ana_.account) {
            EXPECT_EQ(post(path, words(), row.who).status, 403);
            EXPECT_EQ(withdraw(path, row.who), 403);
            EXPECT_EQ(agree(path, {"page"}, row.who), 403);
            EXPECT_EQ(get(path + "/picture/new", row.who).status, 403);
        }
        EXPECT_EQ(get("/en/stories/mine", row.who).status, 200);
        for (const Story& one :
             database().read([&](db::ReadTx& tx) { return list_told_by(tx, ana_.account); })) {
            if (one.state != stories::State::published) {
                withdraw("/en/stories/" + to_string(one.story_id), ana_);
            }
        }
    }
    for (const std::string to : {"waiting", "written/new", "consent/new", "mine", "taken", "new"}) {
        EXPECT_EQ(get("/en/stories/" + to).status, 303) << "visitors are led to sign in";
        EXPECT_EQ(get("/api/stories/" + to).status, 401);
    }
    EXPECT_EQ(get("/en/stories/999").status, 404);
    EXPECT_EQ(get("/en/stories/nonsense").status, 404);
}

TEST_P(PublishingTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    const auto wrong = [&](std::string_view field, std::string value) {
        const auto answer =
            post("/en/stories", with_uses(words(field, std::move(value)), {"page"}), ana_);
        EXPECT_EQ(answer.status, 422) << field;
        EXPECT_TRUE(answer.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("Canary")) << field;
    };
    wrong("title", "");
    wrong("title", std::string(101, 'x'));
    wrong("body", "short");
    wrong("shown_as", "");
    wrong("video_address", "javascript:alert(1)");
    wrong("video_address", "http://video.example/1");
    const auto none = post("/en/stories", words(), ana_);
    EXPECT_EQ(none.status, 422);
    EXPECT_TRUE(none.holds("id=\"field-uses-error\""));
    const auto home = post("/en/stories", with_uses(words(), {"home"}), ana_);
    EXPECT_TRUE(home.holds("Without the page of stories"));
    const auto old = post("/en/stories", with_uses(words("text_version", "7"), {"page"}), ana_);
    EXPECT_TRUE(old.holds("The text of the consent changed meanwhile"));
    EXPECT_TRUE(old.holds("name=\"text_version\" value=\"1\""));
    for (int count = 0; count < 10; ++count) told(ana_);
    const auto more = post("/en/stories", with_uses(words(), {"page"}), ana_);
    EXPECT_EQ(more.status, 422);
    EXPECT_TRUE(more.holds("You have ten stories here."));
}

AGORA_EACH_ENGINE(PublishingTest);

}  // namespace
}  // namespace agora::stories
