#include "events_test.hpp"

#include "agora/fields/json_read.hpp"
#include "event_store.hpp"
#include "import_run.hpp"

#include <filesystem>
#include <fstream>

namespace agora::events {
namespace {

/// "20261201T080000Z"
std::string compact(Instant at) {
    std::string text = to_iso(at);
    std::erase(text, '-');
    std::erase(text, ':');
    return text;
}

class ImportTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }

    std::string at(int days, int hour) {
        return compact(start_of(utc_date(now())) + std::chrono::days{days} +
                       std::chrono::hours{hour});
    }
    /// An event in ten days at eight, two hours long.
    std::string entry(std::string_view uid, std::string_view title, std::string_view more = {}) {
        return "BEGIN:VEVENT\nUID:" + std::string{uid} + "\nSUMMARY:" + std::string{title} +
               "\nDTSTART:" + at(10, 8) + "\nDTEND:" + at(10, 10) +
               "\nLOCATION:Bread Street 1\\, 9000 Gent\n" + std::string{more} + "END:VEVENT\n";
    }
    static std::string calendar(std::string_view entries) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:Of elsewhere\n" + std::string{entries} +
               "END:VCALENDAR\n";
    }
    static http::NameValues as_member() {
        return {{"voice", "member"},
                {"time_zone", "Europe/Brussels"},
                {"level", "local"},
                {"audience", "everyone"}};
    }
    http::NameValues for_group(const std::string& group) {
        auto fields = with(as_member(), "voice", "group");
        fields.add("circle", circle_id(group));
        return fields;
    }

    web::TestAnswer upload(const std::string& bytes, const access::Actor& by,
                           const http::NameValues& fields) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/api/events/import"));
        request.method = http::Method::post;
        request.content_type = "multipart/form-data";
        request.fields = fields;
        const auto path = std::filesystem::temp_directory_path() /
                          ("calendar-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
        std::ofstream(path, std::ios::binary) << bytes;
        http::Upload file;
        file.field = "file";
        file.file_name = "agenda.ics";
        file.size = bytes.size();
        file.file = http::TemporaryFile(path);
        request.uploads.push_back(std::move(file));
        return send(std::move(request), by);
    }
    /// The page of the file that was given, "/en/events/import/12".
    std::string given(const std::string& bytes, const access::Actor& by,
                      const http::NameValues& fields) {
        const auto answer = upload(bytes, by, fields);
        const auto json = fields::parse_json(answer.body);
        std::string path{json ? (*json)["location"].text().value_or("") : ""};
        const std::size_t at = path.find("/events/import/");
        EXPECT_NE(at, std::string::npos) << answer.body;
        return at == std::string::npos ? "" : "/en" + path.substr(at);
    }
    std::string brought_in(const std::string& bytes, const access::Actor& by,
                           const http::NameValues& fields) {
        std::string page = given(bytes, by, fields);
        EXPECT_EQ(post(page, {}, by).status, 303);
        return page;
    }
    std::vector<Event> events() {
        return database().read([&](db::ReadTx& tx) {
            return list_events_between(tx, now(), now() + std::chrono::days{800});
        });
    }
};

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
    const std::string second = given(file, ana_, as_member());
    EXPECT_EQ(post(first, {}, ana_).status, 303);
    EXPECT_EQ(post(first, {}, ana_).status, 303);
    EXPECT_EQ(post(second, {}, ana_).status, 303);
    EXPECT_EQ(events().size(), 1U);
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

TEST_P(ImportTest, IsUndoneButForWhatOthersCountOn) {
    const std::string page = brought_in(
        calendar(entry("1@x", "Bread and coffee") + entry("2@x", "Only tea")), ana_, as_member());
    const Event kept = events().at(0);
    const std::string path = "/en/events/" + to_string(kept.event_id);
    auto fields = with(breakfast("With places"), "seen", "1");
    fields.add("registers", "true");
    ASSERT_EQ(post(path, fields, ana_).status, 303);
    EXPECT_EQ(post(page + "/undoing", {}, person("Ben")).status, 404);
    EXPECT_EQ(post(page + "/undoing", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/events").holds("With places"));
    EXPECT_FALSE(get("/en/events").holds("Only tea"));
    EXPECT_FALSE(get("/events.ics").holds("Only tea"));
    EXPECT_TRUE(get(page, ana_).holds("Undone"));
    // The same file brings it in anew.
    brought_in(calendar(entry("2@x", "Only tea")), ana_, as_member());
    EXPECT_TRUE(get("/en/events").holds("Only tea"));
}

TEST_P(ImportTest, WhatAnotherRequestBroughtInMeanwhileIsNotAddedAgain) {
    const Import import{.started_by = ana_.account,
                        .language = "en",
                        .place = "be",
                        .time_zone = "Europe/Brussels"};
    const auto atlas = services().state<territories::AtlasHolder>().current();
    const std::string file = calendar(entry("1@x", "Bread and coffee"));
    auto plan = plan_import(file, {import, *atlas, now(), "agora.example", {}});
    ASSERT_TRUE(plan);
    const auto tried = [&] {
        return database().write([&](db::WriteTx& tx) {
            PlannedDate date = plan->dates.front();
            const Viewer viewer = viewer_of(tx, ana_, utc_date(now()));
            return *bring_in({tx, services(), {ana_.account, now()}}, viewer, import, date);
        });
    };
    EXPECT_EQ(tried(), Step::add);
    EXPECT_EQ(tried(), Step::same);
    EXPECT_EQ(events().size(), 1U);
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
