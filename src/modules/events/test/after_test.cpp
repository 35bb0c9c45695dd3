#include "events_test.hpp"

namespace agora::events {
namespace {

using testing::HasSubstr;

/// The day itself, and what comes after.
class AfterTest : public EventsTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    std::string path_;

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        auto fields = with(breakfast("Bread"), "capacity", "1");
        fields.add("registers", "true");
        path_ = announce(ana_, fields);
        EXPECT_EQ(post("/en" + path_ + "/registration", {}, ben_).status, 303);
    }
    void run_reminders() {
        for (const jobs::Periodic& periodic : events_module().periodic(services())) {
            if (periodic.name == "events.reminders") periodic.run();
        }
        settle();
    }
    std::string address(std::string_view rest) { return "/en" + path_ + std::string{rest}; }
    std::string presence_of(const access::Actor& who) {
        return address("/people/" + to_string(who.account) + "/presence");
    }
    http::NameValues task(const access::Actor& owner) {
        return {{"words", "Find a larger oven"},
                {"owner", to_string(owner.account)},
                {"due", to_string(utc_date(now()) + std::chrono::days{10})}};
    }
};

TEST_P(AfterTest, OnlyWhoComesIsRemindedOnceInTheirLanguage) {
    const auto eve = person("Eve");
    EXPECT_EQ(post(address("/registration"), {}, eve).status, 303);
    EXPECT_EQ(post(address("/declining"), {}, person("Zoe")).status, 303);
    run_reminders();
    EXPECT_TRUE(mails().empty()) << "it is two weeks away";
    clock_.advance(std::chrono::days{13} + std::chrono::hours{12});
    run_reminders();
    EXPECT_EQ(mails().size(), 1U) << "not who waits, not who said no";
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/nl" + path_));
    run_reminders();
    EXPECT_EQ(mails().size(), 1U);
}

TEST_P(AfterTest, WhoIsRemindedOfAnotherTimeIsRemindedAgain) {
    clock_.advance(std::chrono::days{13} + std::chrono::hours{12});
    run_reminders();
    EXPECT_EQ(mails().size(), 1U);
    auto fields = with(breakfast("Bread"), "capacity", "1");
    fields.add("registers", "true");
    fields.add("seen", "1");
    EXPECT_EQ(post("/en" + path_, fields, ana_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), 2U) << "that it moved";
    clock_.advance(std::chrono::days{13} + std::chrono::hours{12});
    run_reminders();
    EXPECT_EQ(mails().size(), 3U);
}

TEST_P(AfterTest, AClockThatJumpsLosesNoReminderAndDoublesNone) {
    const Instant start = now();
    const auto remind_at = [&](Duration after) {
        clock_.set(start + after);
        run_reminders();
        return mails().size();
    };
    EXPECT_EQ(remind_at(std::chrono::days{15}), 0U) << "by that clock it is over";
    EXPECT_EQ(remind_at(std::chrono::days{12}), 0U);
    EXPECT_EQ(remind_at(std::chrono::days{13} + std::chrono::hours{12}), 1U);
    EXPECT_EQ(remind_at(std::chrono::days{12}), 1U);
    EXPECT_EQ(remind_at(std::chrono::days{13} + std::chrono::hours{13}), 1U);
}

TEST_P(AfterTest, WhoCameIsNotedAtTheDoorAndSeenByNobodyElse) {
    EXPECT_EQ(post(presence_of(ben_), {{"came", "yes"}}, ana_).status, 409) << "too early";
    clock_.advance(std::chrono::days{14} + std::chrono::hours{9});
    EXPECT_EQ(post(presence_of(ben_), {{"came", "yes"}}, ben_).status, 403);
    EXPECT_EQ(post(presence_of(person("Zoe")), {{"came", "yes"}}, ana_).status, 409);
    EXPECT_TRUE(get(address("/people"), ana_).holds("Is here"));
    EXPECT_EQ(post(presence_of(ben_), {{"came", "no"}}, ana_).status, 303);
    EXPECT_TRUE(get(address("/people"), ana_).holds("did not come"));
    EXPECT_EQ(post(presence_of(ben_), {{"came", "yes"}}, ana_).status, 303);
    EXPECT_FALSE(get(address("/people"), ana_).holds("did not come"));
    EXPECT_FALSE(get(address(""), person("Eve")).holds("Ben"));
}

TEST_P(AfterTest, WhatCameOutOfItIsThereForWhoSeesTheEvent) {
    EXPECT_EQ(get(address("/report"), ana_).status, 409) << "it has not begun";
    clock_.advance(std::chrono::days{15});
    EXPECT_EQ(get(address("/report"), ben_).status, 403);
    EXPECT_EQ(get(address("/report"), ana_).status, 200);
    const auto empty = post(address("/report"), {{"guests", "2"}, {"seen", "0"}}, ana_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-body-error\""));
    const http::NameValues report{{"body", "We baked **two** loaves."},
                                  {"decisions", "Every month."},
                                  {"guests", "2"},
                                  {"seen", "0"}};
    EXPECT_EQ(post(presence_of(ben_), {{"came", "yes"}}, ana_).status, 303);
    EXPECT_EQ(post(address("/report"), report, ana_).status, 303);
    const auto page = get(address(""));
    EXPECT_TRUE(page.holds("We baked <strong>two</strong> loaves."));
    EXPECT_TRUE(page.holds("Every month."));
    EXPECT_TRUE(page.holds("3 people were there."));
    const auto late = post(address("/report"), with(report, "body", "My late words."), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("My late words."));
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"1\""));
}

TEST_P(AfterTest, ATaskStaysOpenUntilItIsDone) {
    EXPECT_EQ(post(address("/tasks"), task(ben_), ana_).status, 409) << "it has not begun";
    clock_.advance(std::chrono::days{15});
    const auto eve = person("Eve");
    EXPECT_EQ(post(address("/tasks"), task(eve), ana_).status, 422) << "she was not there";
    EXPECT_EQ(post(address("/tasks"), with(task(ben_), "due", "2001-01-01"), ana_).status, 422);
    EXPECT_EQ(post(address("/tasks"), task(ben_), ben_).status, 403);
    EXPECT_EQ(post(address("/tasks"), task(ben_), ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("Find a larger oven"));
    EXPECT_TRUE(get(address(""), eve).holds("Find a larger oven"));
    EXPECT_FALSE(get(address("")).holds("Find a larger oven")) << "members see who does what";
    const std::string page = get(address(""), ben_).body;
    const std::string start = address("/tasks/");
    const auto at = page.find(start);
    ASSERT_NE(at, std::string::npos);
    const std::string closure = page.substr(at, page.find('"', at) - at);
    EXPECT_EQ(post(closure, {}, eve).status, 403);
    EXPECT_EQ(post(closure, {}, ben_).status, 303);
    EXPECT_FALSE(get(address(""), ben_).holds(closure));
    EXPECT_TRUE(get(address(""), ben_).holds("done"));
}

AGORA_EACH_ENGINE(AfterTest);

}  // namespace
}  // namespace agora::events
