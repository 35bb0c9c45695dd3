#include "import_test.hpp"

namespace agora::events {
namespace {

TEST_P(ImportTest, ShowsWhatWouldComeOfAFileBeforeAnythingIsWritten) {
    const std::string page =
        given(calendar(entry("1@x", "Bread and coffee") + entry("2@x", "Mine", "CLASS:PRIVATE\n") +
                       "BEGIN:VTODO\nSUMMARY:Buy bread\nEND:VTODO\n"),
              ana_, as_member());
    const auto shown = get(page, ana_);
    EXPECT_TRUE(shown.holds("Bread and coffee"));
    EXPECT_TRUE(shown.holds("Of elsewhere"));
    EXPECT_TRUE(shown.holds("1 event is new"));
    EXPECT_TRUE(shown.holds("The file says that it is private."));
    EXPECT_TRUE(shown.holds("Buy bread"));
    EXPECT_TRUE(shown.holds("no event."));
    EXPECT_TRUE(events().empty());
    EXPECT_EQ(get(page, person("Ben")).status, 404) << "a file is for who gave it";
    EXPECT_EQ(post(page, {}, person("Cem")).status, 404);
}

TEST_P(ImportTest, AMembersEventsAppearAtOnceMarkedSo) {
    const std::string page =
        brought_in(calendar(entry("1@x", "Bread and coffee",
                                  "DESCRIPTION:One\\nTwo\nURL:https://elsewhere.example/1\n")),
                   ana_, as_member());
    ASSERT_EQ(events().size(), 1U);
    const Event event = events().front();
    EXPECT_EQ(event.voice, Voice::member);
    EXPECT_EQ(event.state, State::announced);
    EXPECT_EQ(event.organised_by, ana_.account);
    EXPECT_EQ(event.address, "Bread Street 1, 9000 Gent");
    EXPECT_FALSE(event.place.empty());
    const auto list = get("/en/events");
    EXPECT_TRUE(list.holds("Bread and coffee"));
    EXPECT_TRUE(list.holds("by a member"));
    EXPECT_TRUE(get(page, ana_).holds("What it did"));
    EXPECT_TRUE(get(page, ana_).holds("See the calendar"));
    EXPECT_TRUE(
        get("/en/events/" + to_string(event.event_id)).holds("https://elsewhere.example/1"));
}

TEST_P(ImportTest, TheSameFileAgainAddsNothing) {
    const std::string file = calendar(entry("1@x", "Bread and coffee"));
    brought_in(file, ana_, as_member());
    EXPECT_TRUE(get(given(file, ana_, as_member()), ana_).holds("stands here already"));
    brought_in(file, ana_, as_member());
    EXPECT_EQ(events().size(), 1U);
    const access::Actor ben = person("Ben");
    brought_in(file, ben, as_member());
    EXPECT_EQ(events().size(), 2U) << "somebody else's calendar is another one";
}

TEST_P(ImportTest, ASecondRequestBringsNothingInTwice) {
    const std::string file = calendar(entry("1@x", "Bread and coffee"));
    const std::string first = given(file, ana_, as_member());
    EXPECT_EQ(post(first, {}, ana_).status, 303);
    EXPECT_EQ(post(first, {}, ana_).status, 303);
    EXPECT_EQ(events().size(), 1U);
}

TEST_P(ImportTest, ANewFileTakesThePlaceOfOneThatWaits) {
    const access::Actor ben = person("Ben");
    const std::string bens = given(calendar(entry("1@x", "Of Ben")), ben, as_member());
    const std::string first = given(calendar(entry("1@x", "The first")), ana_, as_member());
    const std::string second = given(calendar(entry("1@x", "The second")), ana_, as_member());
    EXPECT_EQ(get(first, ana_).status, 404);
    EXPECT_EQ(get(second, ana_).status, 200);
    EXPECT_EQ(get(bens, ben).status, 200);
    EXPECT_EQ(upload("no calendar", ana_, as_member()).status, 422);
    EXPECT_EQ(get(second, ana_).status, 200) << "what can't be read takes no place";
}

TEST_P(ImportTest, ALaterFileChangesWhatChangedAndCancelsWhatWasCancelled) {
    brought_in(calendar(entry("1@x", "Bread and coffee") + entry("2@x", "Only tea")), ana_,
               as_member());
    brought_in(calendar(entry("1@x", "Bread, coffee, jam", "SEQUENCE:1\n") +
                        entry("2@x", "Only tea", "SEQUENCE:1\nSTATUS:CANCELLED\n")),
               ana_, as_member());
    ASSERT_EQ(events().size(), 2U);
    const auto list = get("/en/events");
    EXPECT_TRUE(list.holds("Bread, coffee, jam"));
    EXPECT_TRUE(list.holds("cancelled"));
    EXPECT_TRUE(get("/events.ics").holds("STATUS:CANCELLED"));
    // An earlier version of the file comes too late.
    const auto old =
        get(given(calendar(entry("1@x", "Bread and coffee")), ana_, as_member()), ana_);
    EXPECT_TRUE(old.holds("A later version of it was brought in already."));
}

TEST_P(ImportTest, WhatASeriesDoesNotHaveAnyMoreIsCancelled) {
    brought_in(calendar(entry("1@x", "Every week", "RRULE:FREQ=WEEKLY;COUNT=3\n")), ana_,
               as_member());
    ASSERT_EQ(events().size(), 3U);
    brought_in(calendar(entry("1@x", "Every week",
                              "SEQUENCE:1\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:" + at(17, 8) + "\n")),
               ana_, as_member());
    ASSERT_EQ(events().size(), 3U);
    EXPECT_EQ(events().at(0).state, State::announced);
    EXPECT_EQ(events().at(1).state, State::cancelled);
    EXPECT_EQ(events().at(2).state, State::announced);
}

TEST_P(ImportTest, AFileWithoutTheWholeOfASeriesCancelsNothingOfIt) {
    const std::string weekly = "RRULE:FREQ=WEEKLY;COUNT=3\n";
    brought_in(calendar(entry("1@x", "Every week", weekly)), ana_, as_member());
    ASSERT_EQ(events().size(), 3U);
    const std::string change =
        entry("1@x", "Another name", "SEQUENCE:1\nRECURRENCE-ID:" + at(10, 8) + "\n");
    const std::string without = weekly + "EXDATE:" + at(17, 8) + "\n";
    for (const std::string& file :
         {calendar(change), calendar(entry("1@x", "Every week", without + "RDATE:soon\n")),
          calendar(entry("1@x", "Every week", without + "BEGIN:VALARM\n")),
          "BEGIN:VCALENDAR\n" + entry("1@x", "Every week", without)}) {
        EXPECT_FALSE(get(given(file, ana_, as_member()), ana_).holds("Its series")) << file;
        brought_in(file, ana_, as_member());
    }
    for (const Event& event : events()) EXPECT_EQ(event.state, State::announced);
    EXPECT_TRUE(get(given(calendar(entry("1@x", "Every week", without)), ana_, as_member()), ana_)
                    .holds("Its series"));
}

TEST_P(ImportTest, WhatIsOverInTheFileIsNotCancelledWhenItTakesPlaceLaterHere) {
    const std::string file = calendar(entry("1@x", "Every week", "RRULE:FREQ=WEEKLY;COUNT=3\n"));
    brought_in(file, ana_, as_member());
    auto later = breakfast("Put off");
    later = with(with(later, "starts_at", in_days(40, "08:30")), "ends_at", in_days(40, "10:30"));
    const std::string path = "/events/" + to_string(events().front().event_id);
    ASSERT_EQ(post("/en" + path, with(later, "seen", "1"), ana_).status, 303);
    clock_.advance(std::chrono::days{12});
    brought_in(file, ana_, as_member());
    EXPECT_EQ(event(path).state, State::announced);
}

TEST_P(ImportTest, ASeriesThatRunsForLongGoesOn) {
    const std::string file =
        calendar("BEGIN:VEVENT\nUID:1@x\nSUMMARY:Every day\nDTSTART:" + at(-700, 8) +
                 "\nRRULE:FREQ=DAILY;UNTIL=" + at(5, 8) + "\nLOCATION:Gent\nEND:VEVENT\n");
    const auto shown = get(given(file, ana_, as_member()), ana_);
    EXPECT_TRUE(shown.holds("events are new"));
    EXPECT_TRUE(shown.holds("are over and left out"));
    EXPECT_FALSE(shown.holds("It comes again too often"));
}

TEST_P(ImportTest, WhatWasChangedByHandStaysUntilTheFileChanges) {
    const std::string file = calendar(entry("1@x", "Bread and coffee"));
    brought_in(file, ana_, as_member());
    const std::string path = "/events/" + to_string(events().front().event_id);
    auto fields = with(breakfast("Bread by hand"), "seen", "1");
    EXPECT_EQ(post("/en" + path, fields, ana_).status, 303);
    brought_in(file, ana_, as_member());
    EXPECT_TRUE(get("/en" + path).holds("Bread by hand"));
}

TEST_P(ImportTest, AnimatorsBringInForTheirGroupAlone) {
    const access::Actor ben = person("Ben");
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben);
    const std::string file = calendar(entry("1@x", "Reading aloud"));
    EXPECT_EQ(upload(file, ben, for_group(group)).status, 422);
    brought_in(file, ana_, for_group(group));
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events().front().state, State::announced);
    EXPECT_TRUE(get("/en" + group, ben).holds("Reading aloud"));
    EXPECT_TRUE(get("/en" + group, ana_).holds("/en/events/import?group=readers"));
    EXPECT_FALSE(get("/en" + group, ben).holds("/en/events/import"));
}

TEST_P(ImportTest, TheTeamAloneSpeaksForTheCooperative) {
    const auto fields = with(as_member(), "voice", "cooperative");
    const std::string file = calendar(entry("1@x", "Open door"));
    EXPECT_EQ(upload(file, ana_, fields).status, 422);
    const access::Actor adviser = person("Ada", {access::Role::adviser});
    brought_in(file, adviser, fields);
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events().front().voice, Voice::cooperative);
    EXPECT_EQ(get("/api/events/import").status, 401);
}

TEST_P(ImportTest, SaysAtItsFieldWhatIsWrong) {
    EXPECT_TRUE(upload("no calendar", ana_, as_member()).holds("not_a_calendar"));
    EXPECT_EQ(upload("no calendar", ana_, as_member()).status, 422);
    const std::string file = calendar(entry("1@x", "Bread and coffee"));
    auto fields = as_member();
    fields.add("place", "Nowhere at all");
    EXPECT_TRUE(upload(file, ana_, fields).holds("place_unknown"));
    EXPECT_TRUE(upload(file, ana_, with(as_member(), "voice", "group")).holds("group_missing"));
    EXPECT_TRUE(upload(file, ana_, with(as_member(), "audience", "groups")).holds("group_missing"));
}

TEST_P(ImportTest, LeavesOutWhatHasNoPlaceUnlessOneIsNamed) {
    const std::string nowhere = calendar(
        "BEGIN:VEVENT\nUID:1@x\nSUMMARY:Somewhere\nDTSTART:" + at(10, 8) + "\nEND:VEVENT\n");
    EXPECT_TRUE(get(given(nowhere, ana_, as_member()), ana_).holds("We know no town"));
    auto fields = as_member();
    fields.add("place", "Gent");
    brought_in(nowhere, ana_, fields);
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events().front().ends_at, events().front().starts_at + std::chrono::hours{1});
}

TEST_P(ImportTest, LeavesOutWhatCameFromHere) {
    announce(ana_, breakfast("Ours"));
    const auto exported = get("/events.ics");
    EXPECT_TRUE(
        get(given(exported.body, ana_, as_member()), ana_).holds("It comes from this calendar."));
}

TEST_P(ImportTest, WhoAnimatesNoMoreBringsNothingIn) {
    const access::Actor ben = person("Ben");
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben);
    const Import import{.voice = Voice::group, .circle_id = *parse_id<CircleId>(circle_id(group))};
    const auto fault = [&](const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            return fault_of_import(viewer_of(tx, who, utc_date(now())), import);
        });
    };
    EXPECT_FALSE(fault(ana_));
    EXPECT_TRUE(fault(ben));
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::events
