#include "events_test.hpp"

namespace agora::events {
namespace {

using testing::HasSubstr;

class FeedTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }
    http::NameValues with_places(const std::string& title, int places) {
        auto fields = with(breakfast(title), "capacity", std::to_string(places));
        fields.add("registers", "true");
        return fields;
    }
    /// The path of this person's calendar, as it stands on the page; empty when it is closed.
    std::string secret_of(const access::Actor& who) {
        const std::string page = get("/en/events/mine", who).body;
        const std::string start = "https://agora.example/calendar/";
        const auto at = page.find(start);
        if (at == std::string::npos) return {};
        const auto begin = at + std::string_view{"https://agora.example"}.size();
        return page.substr(begin, page.find('"', begin) - begin);
    }
    std::string calendar_of(const access::Actor& who) {
        if (secret_of(who).empty()) {
            EXPECT_EQ(post("/en/events/mine/feed", {}, who).status, 303);
        }
        const auto answer = get(secret_of(who));
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.find("Content-Type").value_or(""), "text/calendar; charset=utf-8");
        return answer.body;
    }
};

TEST_P(FeedTest, AnyFilteredViewIsACalendarOfWhatIsPublic) {
    announce(ana_, breakfast("Bread in Ghent"));
    announce(ana_, with(breakfast("Inside"), "audience", "members"));
    const auto all = get("/events.ics?lang=nl");
    EXPECT_EQ(all.status, 200);
    EXPECT_TRUE(all.holds("SUMMARY:Bread in Ghent\r\n"));
    EXPECT_TRUE(all.holds("STATUS:CONFIRMED"));
    EXPECT_FALSE(all.holds("Inside"));
    EXPECT_FALSE(get("/events.ics", ana_).holds("Inside")) << "nobody's own session counts";
    EXPECT_FALSE(get("/events.ics?near=Luik").holds("Bread"));
    EXPECT_FALSE(get("/events.ics?without=true").holds("Bread"));
    EXPECT_TRUE(get("/en/events?level=local").holds("/events.ics?level=local&amp;lang=en"));
}

TEST_P(FeedTest, WhatIsCancelledStaysAsCancelledAndWhatIsLongOverGoes) {
    const std::string path = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "No bread."}}, ana_).status, 303);
    EXPECT_TRUE(get("/events.ics").holds("STATUS:CANCELLED"));
    EXPECT_TRUE(get("/events.ics").holds("SEQUENCE:2"));
    clock_.advance(std::chrono::days{40});
    EXPECT_TRUE(get("/events.ics").holds("Bread"));
    clock_.advance(std::chrono::days{10});
    EXPECT_FALSE(get("/events.ics").holds("Bread"));
    EXPECT_TRUE(get("/events.ics").holds("END:VCALENDAR"));
}

TEST_P(FeedTest, OneEventGoesIntoAnyCalendar) {
    const std::string path = announce(ana_, with(breakfast("Inside"), "audience", "members"));
    EXPECT_EQ(get(path + "/event.ics").status, 404);
    EXPECT_TRUE(get(path + "/event.ics", person("Ben")).holds("SUMMARY:Inside"));
}

TEST_P(FeedTest, APersonsCalendarHoldsTheirOwnAndNothingElse) {
    const std::string mine = announce(ana_, with_places("Bread", 1));
    announce(ana_, breakfast("Another"));
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_EQ(post("/en" + mine + "/registration", {}, ben).status, 303);
    EXPECT_EQ(post("/en" + mine + "/registration", {}, eve).status, 303);
    EXPECT_THAT(calendar_of(ben), HasSubstr("SUMMARY:Bread\r\n"));
    EXPECT_THAT(calendar_of(ben), testing::Not(HasSubstr("Another")));
    EXPECT_THAT(calendar_of(eve), HasSubstr("SUMMARY:Bread (waiting list)"));
    EXPECT_THAT(calendar_of(eve), HasSubstr("STATUS:TENTATIVE"));
    EXPECT_THAT(calendar_of(ana_), HasSubstr("Another"));
    EXPECT_EQ(post("/en" + mine + "/declining", {}, ben).status, 303);
    EXPECT_THAT(calendar_of(ben), testing::Not(HasSubstr("Bread")));
    EXPECT_TRUE(get("/en/events/mine", eve).holds("Bread")) << "she has the place now";
    EXPECT_FALSE(get("/en/events/mine", ben).holds("Bread"));
    EXPECT_TRUE(get("/en/events/mine", ana_).holds("You organise"));
}

TEST_P(FeedTest, WhatGroupsDoIsThereWhenOneAsksAndOnce) {
    const std::string readers = found_group(ana_, "Readers");
    const std::string walkers = found_group(ana_, "Walkers");
    const auto ben = person("Ben");
    join_group(readers, ben);
    join_group(walkers, ben);
    auto fields = with(breakfast("Walk and read"), "voice", "group");
    fields.add("circles", circle_id(readers));
    fields.add("circles", circle_id(walkers));
    announce(ana_, fields);
    EXPECT_THAT(calendar_of(ben), testing::Not(HasSubstr("Walk and read")));
    EXPECT_EQ(post("/en/events/mine/feed", {{"with_groups", "true"}}, ben).status, 303);
    const std::string calendar = calendar_of(ben);
    EXPECT_NE(calendar.find("SUMMARY:Walk and read"), std::string::npos);
    EXPECT_EQ(calendar.find("SUMMARY:Walk"), calendar.rfind("SUMMARY:Walk"));
}

TEST_P(FeedTest, TheSecretAddressEndsWhenItsOwnerSaysSo) {
    const auto ben = person("Ben");
    EXPECT_EQ(get("/en/events/mine").status, 303) << "to sign in";
    EXPECT_TRUE(secret_of(ben).empty());
    EXPECT_EQ(post("/en/events/mine/feed", {}, ben).status, 303);
    const std::string first = secret_of(ben);
    EXPECT_EQ(get(first).status, 200);
    EXPECT_EQ(post("/en/events/mine/feed", {}, ben).status, 303);
    const std::string second = secret_of(ben);
    EXPECT_NE(first, second);
    EXPECT_EQ(get(first).status, 404);
    EXPECT_EQ(get(second).status, 200);
    EXPECT_EQ(post("/en/events/mine/feed/closure", {}, ben).status, 303);
    EXPECT_EQ(get(second).status, 404);
    EXPECT_EQ(get("/calendar/nonsense/agora.ics").status, 404);
    EXPECT_EQ(post("/en/events/mine/feed", {}, ben).status, 303);
    EXPECT_EQ(get(second).status, 404) << "an ended address never comes back";
}

AGORA_EACH_ENGINE(FeedTest);

}  // namespace
}  // namespace agora::events
