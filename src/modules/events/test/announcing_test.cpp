#include "events_test.hpp"

#include "agora/locale/formats.hpp"

namespace agora::events {
namespace {

using testing::HasSubstr;

class AnnouncingTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }
};

TEST_P(AnnouncingTest, AMembersOwnEventAppearsAtOnceMarkedAsSuch) {
    EXPECT_EQ(get("/en/events/new").status, 303) << "a visitor is led to sign in";
    const std::string path = announce(ana_, breakfast("Bread together"));
    const auto page = get("/en" + path);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Coffee and <strong>bread</strong>."));
    EXPECT_TRUE(page.holds("by a member"));
    EXPECT_TRUE(page.holds("Bread Street 1"));
    EXPECT_FALSE(page.holds("Ana")) << "a visitor sees no name that is not public";
    EXPECT_FALSE(get("/api" + path).holds(to_string(ana_.account))) << "nor the number";
    EXPECT_TRUE(get("/en" + path, person("Ben")).holds("Ana"));
    const auto list = get("/nl/events");
    EXPECT_TRUE(list.holds("Bread together"));
    EXPECT_TRUE(list.holds("lang=\"en\"")) << "the title says its language";
    EXPECT_FALSE(get("/nl/events?without=true").holds("Bread together"));
    EXPECT_TRUE(get("/api/events").holds(R"("title":"Bread together")"));
    EXPECT_TRUE(get("/api" + path).holds(R"("step_free":"yes")"));
}

TEST_P(AnnouncingTest, TheFormatFillsTheFormAndTheListOfWhatToPrepare) {
    const auto form = get("/en/events/new?format=repair_cafe", ana_);
    EXPECT_TRUE(form.holds("Bring what is broken"));
    EXPECT_TRUE(form.holds("Tools, tables and extension leads are there"));
    const std::string path = announce(ana_, with(breakfast("Mending"), "format", "repair_cafe"));
    EXPECT_TRUE(get("/en" + path, ana_).holds("Tools, tables and extension leads are there"));
    EXPECT_FALSE(get("/en" + path, person("Ben")).holds("extension leads"));
    EXPECT_EQ(post("/en" + path + "/preparation", {{"done", "2"}}, person("Eve")).status, 403);
    EXPECT_EQ(post("/en" + path + "/preparation", {{"done", "2"}}, ana_).status, 303);
    EXPECT_TRUE(get("/en" + path, ana_).holds("value=\"2\" checked"));
}

TEST_P(AnnouncingTest, ARefusalStandsAtItsFieldAndKeepsWhatWasTyped) {
    const auto wrong = [&](const std::string& name, const std::string& value) {
        const auto answer = post("/en/events", with(breakfast("Bread"), name, value), ana_);
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_TRUE(answer.holds("id=\"field-" + name + "-error\"")) << name;
        EXPECT_TRUE(answer.holds("value=\"Bread\"") || name == "title") << name;
    };
    wrong("title", "");
    wrong("step_free", "");
    wrong("quiet_room", "perhaps");
    wrong("place", "Nowhereville");
    wrong("place", "");
    wrong("starts_at", in_days(-2, "08:30"));
    wrong("starts_at", "tomorrow");
    wrong("starts_at", in_days(900, "08:30"));
    wrong("ends_at", in_days(14, "08:00"));
    wrong("ends_at", in_days(80, "08:00"));
    wrong("online_address", "http://meet.example");
    wrong("voice", "cooperative");
    wrong("audience", "groups");
    const auto nameless = post("/en/events", with(breakfast("Bread"), "voice", "group"), ana_);
    EXPECT_TRUE(nameless.holds("id=\"field-circles-error\""));
    EXPECT_FALSE(get("/en/events").holds("Bread"));
    EXPECT_EQ(post("/en/events", with(breakfast("Bread"), "voice", "cooperative"),
                   person("Team", Language::en, {access::Role::adviser}))
                  .status,
              303);
}

TEST_P(AnnouncingTest, TimesFollowTheClockOfTheEventAndAnyOtherOnDemand) {
    const std::string path = announce(ana_, with(breakfast("Bread"), "time_zone", "Europe/Lisbon"));
    const Instant start = event(path).starts_at;
    EXPECT_EQ(locale::time_of_day(Language::nl, start, {"Europe/Lisbon"}), "08:30");
    const auto page = get("/nl" + path);
    EXPECT_TRUE(page.holds("08:30–10:30"));
    EXPECT_TRUE(page.holds("Lisbon"));
    EXPECT_TRUE(get("/nl" + path + "?zone=Europe/Brussels").holds("09:30–11:30"));
    EXPECT_EQ(get("/nl" + path + "?zone=Mars/Olympus").status, 200);
}

TEST_P(AnnouncingTest, AnEventInAGroupsNameWaitsForItsAnimators) {
    const std::string group = found_group(ana_, "Readers");
    const auto ben = person("Ben", Language::nl);
    auto fields = with(breakfast("Reading"), "voice", "group");
    fields.add("circles", circle_id(group));
    const std::string path = announce(ben, fields);
    EXPECT_EQ(event(path).state, State::proposed);
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/en" + path, person("Eve")).status, 404);
    EXPECT_EQ(get("/en" + path, ben).status, 200);
    EXPECT_TRUE(get("/en" + path, ana_).holds("Do you take it into the calendar of “Readers”?"));
    EXPECT_FALSE(get("/en/events", ben).holds("Reading"));
    const std::string answer = "/en" + path + "/groups/" + circle_id(group);
    EXPECT_EQ(post(answer + "/acceptance", {}, ben).status, 403) << "not one's own";
    EXPECT_EQ(post(answer + "/acceptance", {}, person("Eva")).status, 404);
    const auto silent = post(answer + "/refusal", {{"reason", " "}}, ana_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_EQ(post(answer + "/acceptance", {}, ana_).status, 303);
    EXPECT_EQ(event(path).state, State::announced);
    EXPECT_THAT(last_mail(), HasSubstr("/nl" + path)) << "in the reader's language";
    EXPECT_TRUE(get("/en/events").holds("Reading"));
    EXPECT_TRUE(get("/en" + group).holds("Reading")) << "it stands on the group's home";
    EXPECT_TRUE(get("/en/events?group=readers").holds("Reading"));
    EXPECT_FALSE(get("/en/events?group=walkers").holds("Reading"));
    EXPECT_EQ(post(answer + "/acceptance", {}, ana_).status, 409);
}

TEST_P(AnnouncingTest, WhoIsRefusedReadsTheReason) {
    const std::string group = found_group(ana_, "Readers");
    const auto ben = person("Ben");
    auto fields = with(breakfast("Selling"), "voice", "group");
    fields.add("circles", circle_id(group));
    const std::string path = announce(ben, fields);
    const std::string answer = "/en" + path + "/groups/" + circle_id(group);
    EXPECT_EQ(post(answer + "/refusal", {{"reason", "This is a sale."}}, ana_).status, 303);
    EXPECT_EQ(event(path).state, State::refused);
    EXPECT_THAT(last_mail(), HasSubstr("This is a sale."));
    EXPECT_TRUE(get("/en" + path, ben).holds("This is a sale."));
    EXPECT_EQ(get("/en" + path).status, 404);
}

TEST_P(AnnouncingTest, TheGroupsThatTakeItInAreNotQuietUntilItsDay) {
    const std::string group = found_group(ana_, "Readers");
    const auto last_at = [&] {
        static constexpr db::Query kLast{"announcing_test.last",
                                         "SELECT MAX(last_at) FROM circles_activity"};
        return database().read([](db::ReadTx& tx) { return *tx.find<Instant>(kLast); });
    };
    auto fields = with(breakfast("Reading"), "voice", "group");
    fields.add("circles", circle_id(group));
    const std::string path = announce(person("Ben"), fields);
    EXPECT_LT(last_at(), event(path).starts_at) << "it only waits";
    EXPECT_EQ(post("/en" + path + "/groups/" + circle_id(group) + "/acceptance", {}, ana_).status,
              303);
    EXPECT_EQ(last_at(), event(path).starts_at);
}

TEST_P(AnnouncingTest, OneOfSeveralGroupsIsEnoughAndItAppearsOnce) {
    const auto ben = person("Ben");
    const std::string readers = found_group(ana_, "Readers");
    const std::string walkers = found_group(ben, "Walkers");
    auto fields = with(with(breakfast("Walk and read"), "voice", "group"), "audience", "groups");
    fields.add("circles", circle_id(readers));
    fields.add("circles", circle_id(walkers));
    const std::string path = announce(ana_, fields);
    EXPECT_EQ(event(path).state, State::announced) << "its own animator need not be asked";
    const auto eve = person("Eve");
    EXPECT_EQ(get("/en" + path, eve).status, 404);
    join_group(walkers, eve);
    EXPECT_EQ(get("/en" + path, eve).status, 404) << "the walkers did not take it in";
    EXPECT_EQ(post("/en" + path + "/groups/" + circle_id(walkers) + "/acceptance", {}, ben).status,
              303);
    EXPECT_EQ(get("/en" + path, eve).status, 200);
    join_group(readers, eve);
    const std::string list = get("/en/events", eve).body;
    EXPECT_EQ(list.find("Walk and read"), list.rfind("Walk and read")) << "once";
    EXPECT_EQ(get("/en" + path).status, 404);
}

TEST_P(AnnouncingTest, WhatIsForMembersIsNotForVisitors) {
    const std::string path = announce(ana_, with(breakfast("Inside"), "audience", "members"));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/api" + path).status, 404);
    EXPECT_FALSE(get("/en/events").holds("Inside"));
    EXPECT_FALSE(get("/en/events/month").holds("Inside"));
    EXPECT_TRUE(get("/en/events", person("Ben")).holds("Inside"));
}

TEST_P(AnnouncingTest, TheCalendarIsFilteredAndShownByMonth) {
    announce(ana_, breakfast("Bread in Ghent"));
    announce(ana_, with(with(breakfast("Far away"), "place", "Liège"), "level", "national"));
    EXPECT_TRUE(get("/en/events?near=Gent").holds("Bread in Ghent"));
    EXPECT_FALSE(get("/en/events?near=Gent").holds("Far away"));
    EXPECT_FALSE(get("/en/events?level=national").holds("Bread in Ghent"));
    EXPECT_TRUE(get("/en/events?level=european").holds("Nothing fits"));
    EXPECT_TRUE(get("/en/events?q=coffee").holds("Far away")) << "words of the text";
    EXPECT_FALSE(get("/en/events?mode=online").holds("Far away"));
    EXPECT_FALSE(get("/en/events?format=fair").holds("Far away"));
    const std::string month = in_days(14, "").substr(0, 7);
    EXPECT_TRUE(get("/en/events/month?month=" + month).holds("Far away"));
    EXPECT_FALSE(get("/en/events/month?month=2019-01").holds("Far away"));
    EXPECT_EQ(get("/en/events/month?month=nonsense").status, 200);
    clock_.advance(std::chrono::days{20});
    EXPECT_FALSE(get("/en/events").holds("Far away"));
    EXPECT_TRUE(get("/en/events?when=past").holds("Far away"));
}

TEST_P(AnnouncingTest, ChangesAreThoseOfWhoOrganisesItAndOverwriteNobody) {
    const std::string path = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(get("/en" + path + "/edit", person("Ben")).status, 403);
    EXPECT_TRUE(get("/en" + path + "/edit", ana_).holds("value=\"" + in_days(14, "08:30") + "\""));
    auto fields = breakfast("Bread and cheese");
    fields.add("seen", "1");
    EXPECT_EQ(post("/en" + path, fields, person("Eve")).status, 403);
    EXPECT_EQ(post("/en" + path, fields, ana_).status, 303);
    EXPECT_TRUE(get("/en" + path).holds("Bread and cheese"));
    const auto late = post("/en" + path, with(fields, "body", "My late words."), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("My late words.")) << "what was typed stays";
    EXPECT_EQ(event(path).revision, 2);
    const http::NameValues dutch{{"title", "Brood en kaas"}, {"body", "Koffie."}, {"seen", "0"}};
    EXPECT_EQ(post("/en" + path + "?text=nl", dutch, ana_).status, 303);
    EXPECT_TRUE(get("/nl" + path).holds("Brood en kaas"));
    EXPECT_TRUE(get("/fr" + path).holds("Bread and cheese"));
    EXPECT_FALSE(get("/nl" + path).holds("The original has changed since."));
    EXPECT_EQ(post("/en" + path, with(with(fields, "seen", "2"), "body", "Tea."), ana_).status,
              303);
    EXPECT_TRUE(get("/nl" + path).holds("The original has changed since."));
}

TEST_P(AnnouncingTest, ACancelledEventStaysAsCancelled) {
    const std::string path = announce(ana_, breakfast("Bread"));
    const auto silent = post("/en" + path + "/cancellation", {{"reason", ""}}, ana_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("field-reason-error"));
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "No bread."}}, person("Ben")).status,
              403);
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "No bread."}}, ana_).status, 303);
    const auto page = get("/en" + path);
    EXPECT_TRUE(page.holds("This event is cancelled."));
    EXPECT_TRUE(page.holds("No bread."));
    EXPECT_TRUE(get("/en/events").holds("cancelled"));
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "Again."}}, ana_).status, 409);
    EXPECT_EQ(get("/en" + path + "/edit", ana_).status, 409);
}

AGORA_EACH_ENGINE(AnnouncingTest);

}  // namespace
}  // namespace agora::events
