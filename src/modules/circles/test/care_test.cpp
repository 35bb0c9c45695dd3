#include "agora/circles/activity.hpp"
#include "circles_test.hpp"

namespace agora::circles {
namespace {

using testing::HasSubstr;

/// Readers, founded by Ana, in its first days.
class CareTest : public CirclesTest {
 protected:
    void SetUp() override {
        CirclesTest::SetUp();
        ana_ = person("Ana");
        path_ = found_group(ana_, founding("Readers"));
    }
    std::string address(std::string_view rest) const { return "/en" + path_ + std::string{rest}; }
    web::TestAnswer care(const access::Actor& who) { return get(address("/care"), who); }
    int enter(std::string_view state) {
        return post(address("/state"), {{"state", std::string{state}}}, ana_).status;
    }
    int tick(std::string_view step, std::string done, const access::Actor& who) {
        return post(address("/tasks/" + std::string{step}), {{"done", std::move(done)}}, who)
            .status;
    }
    void run(std::string_view name) {
        for (const jobs::Periodic& periodic : circles_module().periodic(services())) {
            if (periodic.name == name) periodic.run();
        }
    }
    void note(Instant at) {
        database().write([&](db::WriteTx& tx) {
            note_activity(tx, find_circle_by_slug(tx, "readers")->circle_id, at);
        });
    }
    bool is_quiet() { return care(ana_).holds("What does the group become?"); }

    access::Actor ana_ = {};
    std::string path_;
};

TEST_P(CareTest, EnteringAStateBringsItsDatedTasks) {
    const auto page = care(ana_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Choose a day for the first meeting and invite"));
    EXPECT_TRUE(page.holds(to_string(utc_date(now()) + std::chrono::days{14})));
    EXPECT_TRUE(page.holds("“Readers” begins!")) << "with a text to send";
    EXPECT_FALSE(page.holds("Plan the next two meetings"));
    EXPECT_EQ(care(person("Ben")).status, 403);
    EXPECT_EQ(get(address("/care")).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/groups/nothing/care", ana_).status, 404);
    EXPECT_EQ(care(person("Sam", Language::en, {access::Role::administrator})).status, 200);
    EXPECT_EQ(enter("active"), 303);
    EXPECT_TRUE(care(ana_).holds("Plan the next two meetings"));
    EXPECT_FALSE(care(ana_).holds("Choose a day for the first meeting"));
}

TEST_P(CareTest, AnimatorsTickTasksOffAndOpenThemAgain) {
    const auto ben = person("Ben");
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_EQ(tick("agree", "yes", ben), 403);
    EXPECT_EQ(tick("nonsense", "yes", ana_), 409);
    EXPECT_EQ(tick("agree", "no", ana_), 409);
    EXPECT_EQ(tick("agree", "yes", ana_), 303);
    EXPECT_TRUE(get("/api" + path_ + "/care", ana_).holds(R"("done_by":"Ana")"));
    EXPECT_EQ(tick("agree", "yes", ana_), 409);
    EXPECT_EQ(tick("agree", "no", ana_), 303);
    EXPECT_EQ(tick("agree", "yes", ana_), 303);
    clock_.advance(std::chrono::hours{1});
    EXPECT_EQ(enter("active"), 303);
    EXPECT_TRUE(care(ana_).holds("Agree on what the group wants")) << "what was done stays";
    EXPECT_EQ(tick("agree", "no", ana_), 409) << "but belongs to an earlier stage";
}

TEST_P(CareTest, WhatIsDueIsToldToTheAnimators) {
    const auto ben = person("Ben");
    EXPECT_EQ(join_group(path_, ben).status, 303);
    EXPECT_FALSE(get(address(""), ana_).holds("task is due"));
    clock_.advance(std::chrono::days{14});
    EXPECT_TRUE(get(address(""), ana_).holds("1 task is due"));
    EXPECT_FALSE(get(address(""), ben).holds("task is due"));
    clock_.advance(std::chrono::days{1});
    EXPECT_TRUE(care(ana_).holds("late"));
}

TEST_P(CareTest, AGroupOfEarlierTimesGetsItsTasks) {
    database().write([&](db::WriteTx& tx) {
        tx.run({"test.forget_tasks", "DELETE FROM circles_task"});
    });
    EXPECT_TRUE(care(ana_).holds("Nothing waits"));
    run("circles.lapsed");
    EXPECT_TRUE(care(ana_).holds("Find a second animator"));
}

TEST_P(CareTest, AQuietGroupIsAskedAboutOnce) {
    const auto staff = person("Sam", Language::en, {access::Role::administrator});
    clock_.advance(std::chrono::weeks{12} - std::chrono::hours{1});
    run("circles.quiet");
    EXPECT_FALSE(is_quiet());
    EXPECT_TRUE(get("/en/groups/quiet", staff).holds("Every group is alive"));
    clock_.advance(std::chrono::hours{2});
    run("circles.quiet");
    EXPECT_TRUE(is_quiet());
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    const auto sent = mails().size();
    run("circles.quiet");
    settle();
    EXPECT_EQ(mails().size(), sent);
    EXPECT_TRUE(get(address(""), ana_).holds("The group has become quiet."));
    EXPECT_FALSE(get(address(""), person("Ben")).holds("The group has become quiet."));
    EXPECT_TRUE(get("/en/groups/quiet", staff).holds("Readers"));
    EXPECT_EQ(get("/en/groups/quiet", ana_).status, 403);
    EXPECT_EQ(post(address("/revival"), {}, person("Eve")).status, 403);
    EXPECT_EQ(post(address("/revival"), {}, ana_).status, 303);
    EXPECT_FALSE(is_quiet());
    EXPECT_EQ(post(address("/revival"), {}, ana_).status, 409);
}

TEST_P(CareTest, WhateverHappensInAGroupKeepsItAwake) {
    clock_.advance(std::chrono::weeks{11});
    EXPECT_EQ(join_group(path_, person("Ben")).status, 303);
    clock_.advance(std::chrono::weeks{11});
    run("circles.quiet");
    EXPECT_FALSE(is_quiet());
    note(now() + std::chrono::weeks{8});
    note(now());
    clock_.advance(std::chrono::weeks{19});
    run("circles.quiet");
    EXPECT_FALSE(is_quiet()) << "an event to come counts as its day";
    clock_.advance(std::chrono::weeks{2});
    run("circles.quiet");
    EXPECT_TRUE(is_quiet());
    note(now());
    EXPECT_FALSE(is_quiet()) << "something happened: the question is answered";
    EXPECT_EQ(enter("active"), 303);
    EXPECT_EQ(enter("sleeping"), 303);
    clock_.advance(std::chrono::weeks{20});
    run("circles.quiet");
    EXPECT_FALSE(is_quiet()) << "who sleeps is not asked";
}

TEST_P(CareTest, AGroupGoesOnInAnotherAndItsMembersAreAsked) {
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    const std::string other = found_group(eve, founding("Writers"));
    EXPECT_EQ(join_group(path_, ben).status, 303);
    const std::string into = to_string(membership(other, eve)->circle_id);
    const std::string own = to_string(membership(path_, ana_)->circle_id);
    const auto missing = post(address("/merger"), {{"into", ""}}, ana_);
    EXPECT_EQ(missing.status, 422);
    EXPECT_TRUE(missing.holds("id=\"field-into-error\""));
    EXPECT_EQ(post(address("/merger"), {{"into", own}}, ana_).status, 422);
    EXPECT_EQ(post(address("/merger"), {{"into", into}}, ben).status, 403);
    EXPECT_EQ(post(address("/merger"), {{"into", into}}, ana_).status, 303);
    EXPECT_EQ(state_of(path_), State::closed);
    EXPECT_TRUE(get(address("")).holds("This group has ended and goes on in"));
    EXPECT_TRUE(get(address("")).holds("Writers"));
    settle();
    EXPECT_EQ(mails().size(), 2) << "Ana and Ben";
    EXPECT_THAT(mails().back(), HasSubstr("/groups/writers"));
    EXPECT_FALSE(membership(other, ben)) << "nobody is moved";
    EXPECT_EQ(enter("starting"), 303);
    EXPECT_FALSE(get(address("")).holds("goes on in"));
}

AGORA_EACH_ENGINE(CareTest);

}  // namespace
}  // namespace agora::circles
