#include "forum_test.hpp"

#include "agora/reports/handling.hpp"

namespace agora::forum {
namespace {

class ModeratingTest : public ForumTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor mod_ = {};
    std::string path_ = {};
    std::string api_ = {};

    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        mod_ = person("Mod");
        path_ = ask(ana_, "How do I invoice abroad?");
        api_ = "/en" + number_path(path_);
        EXPECT_EQ(reply(path_, ben_, "Rude words.").status, 303);
        EXPECT_EQ(post("/en/forum/categories/billing/moderators", {{"mail", "mod@people.example"}},
                       admin_)
                      .status,
                  303);
        judge_ = person("Judith", Language::en, {Role::moderator});
    }
    /// A report about a page is filed and decided so.
    void decide(const std::string& about, web::Measure measure) {
        database().write([&](db::WriteTx& tx) {
            const auto filed = reports::file_report(
                {tx, services(), ben_, now()},
                {.about = about, .explanation = "This hurts people. Look at it, please."});
            EXPECT_TRUE(filed.ok());
            if (!filed) return;
            const auto done = reports::decide_report(
                {tx, services(), judge_, now()}, filed->report_id,
                {.measure = measure, .rule = "Rule 1", .reasons = "As the rules say it."});
            EXPECT_TRUE(done.ok()) << (done ? "" : done.refusal().name());
        });
    }

    access::Actor judge_ = {};
};

TEST_P(ModeratingTest, ModeratorsAreNamedForACategory) {
    make_theme("other", "members");
    const std::string elsewhere = ask(ana_, question("Elsewhere then", "other"));
    EXPECT_EQ(get("/en" + number_path(elsewhere) + "/moderation", mod_).status, 403);
    EXPECT_EQ(get(api_ + "/moderation", ben_).status, 403);
    EXPECT_EQ(get(api_ + "/moderation", mod_).status, 200);
    EXPECT_TRUE(get("/en/forum/categories/billing", ana_).holds("Mod"));
    const auto unknown = post("/en/forum/categories/billing/moderators",
                              {{"mail", "nobody@people.example"}}, admin_);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(
        post("/en/forum/categories/billing/moderators", {{"mail", "ben@people.example"}}, ben_)
            .status,
        403);
    EXPECT_EQ(
        post("/en/forum/categories/billing/moderators/" + to_string(mod_.account) + "/closure", {},
             admin_)
            .status,
        303);
    EXPECT_EQ(get(api_ + "/moderation", mod_).status, 403);
}

TEST_P(ModeratingTest, ARemovedTextLeavesATraceAndItsWriterReadsTheReason) {
    const http::NameValues act{{"act", "removed"}, {"place", "2"}, {"reason", "Be kind."}};
    const auto silent = post(api_ + "/moderation", with(act, "reason", " "), mod_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("field-reason-error"));
    EXPECT_EQ(post(api_ + "/moderation", act, ana_).status, 403);
    EXPECT_EQ(post(api_ + "/moderation", act, mod_).status, 303);
    const auto page = get("/en" + path_, ana_);
    EXPECT_FALSE(page.holds("Rude words."));
    EXPECT_TRUE(page.holds("Be kind.")) << "the trace has the reason";
    EXPECT_TRUE(get("/en" + path_, ben_).holds("Rude words.")) << "who wrote it still reads it";
    EXPECT_TRUE(get("/en/forum/mine", ben_).holds("Be kind."));
    EXPECT_FALSE(get("/en/forum/mine", ana_).holds("Be kind."));
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("Be kind."));
    EXPECT_EQ(thread(path_).answers, 0);
    EXPECT_EQ(post(api_ + "/moderation",
                   {{"act", "restored"}, {"place", "2"}, {"reason", "A mistake."}}, mod_)
                  .status,
              303);
    EXPECT_TRUE(get("/en" + path_, ana_).holds("Rude words."));
}

TEST_P(ModeratingTest, AThreadIsClosedOpenedAgainAndMoved) {
    EXPECT_EQ(
        post(api_ + "/moderation", {{"act", "closed"}, {"place", "0"}, {"reason", "Done."}}, mod_)
            .status,
        303);
    const auto late = reply(path_, ben_, "One word more.");
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("One word more.")) << "what was typed stays";
    EXPECT_EQ(get(api_ + "/posts/2/edit", ben_).status, 409);
    EXPECT_TRUE(get("/en" + path_, ana_).holds("Done."));
    EXPECT_FALSE(get("/en" + path_, ben_).holds("Done.")) << "the reason is for who began it";
    EXPECT_EQ(post(api_ + "/moderation",
                   {{"act", "reopened"}, {"place", "0"}, {"reason", "Not yet."}}, mod_)
                  .status,
              303);
    EXPECT_EQ(reply(path_, ben_).status, 303);
    make_theme("inside", "members");
    EXPECT_EQ(post(api_ + "/moderation",
                   {{"act", "moved"},
                    {"place", "0"},
                    {"to", category_id("inside")},
                    {"reason", "It fits there."}},
                   mod_)
                  .status,
              303);
    EXPECT_EQ(get("/en" + path_).status, 404) << "it follows the readers of its category";
    EXPECT_EQ(get("/en" + path_, ben_).status, 200);
    const auto back = post(api_ + "/moderation",
                           {{"act", "moved"},
                            {"place", "0"},
                            {"to", category_id("billing")},
                            {"reason", "Back again."}},
                           admin_);
    EXPECT_EQ(back.status, 422) << "members wrote it for members";
    EXPECT_EQ(get("/en" + path_).status, 404);
}

TEST_P(ModeratingTest, AnimatorsModerateTheirGroupAndTheRoleEverything) {
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben_);
    const std::string ours = ask(ben_, question("Which book next?", "g-readers"));
    EXPECT_EQ(get("/en" + number_path(ours) + "/moderation", ana_).status, 200);
    EXPECT_EQ(get("/en" + number_path(ours) + "/moderation", mod_).status, 403);
    const auto role = person("Rolf", Language::en, {Role::moderator});
    EXPECT_EQ(get("/en" + number_path(ours) + "/moderation", role).status, 200);
    EXPECT_EQ(get(api_ + "/moderation", role).status, 200);
}

TEST_P(ModeratingTest, AReportLimitsAThreadAndRemovesAText) {
    decide("/en/forum/topics/1/posts/2", web::Measure::removed);
    EXPECT_FALSE(get("/en" + path_, ana_).holds("Rude words."));
    EXPECT_TRUE(get("/en" + path_, ana_).holds("removed after a report"));
    decide("/en" + path_, web::Measure::limited);
    EXPECT_EQ(get("/en" + path_).status, 404);
    EXPECT_EQ(get("/en" + path_, ben_).status, 200);
    EXPECT_FALSE(get("/en/forum/topics").holds("invoice abroad"));
    EXPECT_TRUE(get("/en/forum/topics", ben_).holds("invoice abroad"));
}

TEST_P(ModeratingTest, OneActMakesAFrequentQuestionOfASolvedOne) {
    const auto adviser = person("Ada", Language::en, {Role::adviser});
    EXPECT_EQ(post(api_ + "/faq", {}, adviser).status, 409) << "it is not solved";
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ana_).status, 303);
    EXPECT_EQ(post(api_ + "/faq", {}, ana_).status, 403);
    const auto made = post(api_ + "/faq", {}, adviser);
    EXPECT_EQ(made.status, 303);
    EXPECT_EQ(post(api_ + "/faq", {}, mod_).status, 409) << "there is one";
    const auto list = get("/en/faq");
    EXPECT_TRUE(list.holds("How do I invoice abroad?"));
    EXPECT_TRUE(list.holds("Rude words."));
    EXPECT_TRUE(list.holds(path_)) << "it links to its thread";
    const std::string entry =
        made.location.substr(0, made.location.size() - std::string_view{"/edit"}.size());
    EXPECT_EQ(get(entry).status, 200) << "public as its category is";
    EXPECT_EQ(get(entry + "/edit", ana_).status, 403);
    const http::NameValues change{
        {"question", "Invoicing abroad"}, {"answer", "Kindly."}, {"seen", "1"}};
    EXPECT_EQ(post(entry, change, ana_).status, 403);
    EXPECT_EQ(post(entry, change, adviser).status, 303);
    EXPECT_EQ(post(entry, change, adviser).status, 409);
    EXPECT_TRUE(get(entry).holds("Kindly."));
    EXPECT_TRUE(get("/en" + path_).holds("Invoicing abroad"));
    settle();
    EXPECT_TRUE(get("/en/faq?q=facture").holds("Invoicing abroad"));
    EXPECT_TRUE(get("/en/faq?reads=nl").holds("No such question yet"));
    const auto alike = get("/en/forum/topics/new?part=similar&title=invoicing%20abroad", ben_);
    EXPECT_TRUE(alike.holds("frequently asked"));
    EXPECT_FALSE(alike.holds(path_)) << "its thread is not told beside it";
    EXPECT_EQ(post(entry, with(with(change, "seen", "2"), "withdrawn", "true"), adviser).status,
              303);
    EXPECT_EQ(get(entry).status, 404);
    EXPECT_FALSE(get("/en/faq").holds("Invoicing abroad"));
}

TEST_P(ModeratingTest, AFrequentQuestionFollowsItsThread) {
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ana_).status, 303);
    const auto made = post(api_ + "/faq", {}, mod_);
    ASSERT_EQ(made.status, 303);
    const std::string entry =
        made.location.substr(0, made.location.size() - std::string_view{"/edit"}.size());
    EXPECT_EQ(get(entry).status, 200);
    decide("/en" + path_, web::Measure::limited);
    settle();
    EXPECT_EQ(get(entry).status, 404) << "what is for members is so everywhere";
    EXPECT_FALSE(get("/en/faq").holds("How do I invoice abroad?"));
    EXPECT_FALSE(get("/en/faq?q=invoice").holds("How do I invoice abroad?"));
    EXPECT_EQ(get(entry, ben_).status, 200);
    EXPECT_TRUE(get("/en/faq", ben_).holds("How do I invoice abroad?"));
    decide("/en" + path_, web::Measure::hidden);
    settle();
    EXPECT_EQ(get(entry, ben_).status, 404);
    EXPECT_FALSE(get("/en/faq", ben_).holds("How do I invoice abroad?"));
    EXPECT_EQ(get(entry, mod_).status, 200) << "moderators see what they hid";
}

TEST_P(ModeratingTest, WhatIsTakenAwayIsNoFrequentQuestionEither) {
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ana_).status, 303);
    ASSERT_EQ(post(api_ + "/faq", {}, mod_).status, 303);
    EXPECT_TRUE(get("/en/faq").holds("Rude words."));
    EXPECT_EQ(post(api_ + "/posts/2/withdrawal", {}, ben_).status, 303);
    EXPECT_FALSE(get("/en/faq").holds("Rude words."));
    EXPECT_EQ(post(api_ + "/posts/1/withdrawal", {}, ana_).status, 303);
    EXPECT_FALSE(get("/en/forum/topics").holds("invoice abroad")) << "its title goes with its text";
}

TEST_P(ModeratingTest, AnimatorsNameMembersOfTheirGroupWhoAreTold) {
    const std::string group = found_group(ana_, "Readers");
    const std::string form = "/en/forum/categories/g-readers/moderators";
    const auto stranger = post(form, {{"mail", "ben@people.example"}}, ana_);
    const auto nobody = post(form, {{"mail", "nobody@people.example"}}, ana_);
    EXPECT_EQ(stranger.status, 422) << "nobody learns by the form who has an account";
    EXPECT_EQ(nobody.status, 422);
    join_group(group, ben_);
    EXPECT_EQ(post(form, {{"mail", "ben@people.example"}}, ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("Readers"));
}

AGORA_EACH_ENGINE(ModeratingTest);

}  // namespace
}  // namespace agora::forum
