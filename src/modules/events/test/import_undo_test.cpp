#include "import_test.hpp"

namespace agora::events {
namespace {

class ImportUndoTest : public ImportTest {};

TEST_P(ImportUndoTest, IsUndoneButForWhatOthersCountOn) {
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

TEST_P(ImportUndoTest, WhoAnimatesNoMoreUndoesNothing) {
    const access::Actor ben = person("Ben");
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben);
    const std::string animation =
        "/en" + group + "/people/" + to_string(ben.account) + "/animation";
    const std::string until = to_string(utc_date(now()) + std::chrono::days{200});
    ASSERT_EQ(post(animation, {{"until", until}}, ana_).status, 303);
    const std::string page =
        brought_in(calendar(entry("1@x", "Reading aloud")), ben, for_group(group));
    const std::string next = given(calendar(entry("2@x", "Reading on")), ben, for_group(group));
    EXPECT_TRUE(get(page, ben).holds("/undoing"));
    ASSERT_EQ(post(animation + "/end", {}, ana_).status, 303);
    EXPECT_FALSE(get(page, ben).holds("/undoing\""));
    EXPECT_FALSE(get(next, ben).holds("Bring them in"));
    EXPECT_EQ(post(page + "/undoing", {}, ben).status, 422);
    EXPECT_EQ(post("/api" + page.substr(3) + "/undoing", {}, ben).status, 422);
    EXPECT_EQ(post("/api" + next.substr(3), {}, ben).status, 422);
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events().front().state, State::announced);
    EXPECT_EQ(post("/api" + page.substr(3) + "/undoing", {}).status, 401);
}

TEST_P(ImportUndoTest, WhatSomebodyRegisteredForStaysWhenItIsUndone) {
    const std::string page =
        brought_in(calendar(entry("1@x", "Bread and coffee")), ana_, as_member());
    const EventId id = events().front().event_id;
    const access::Actor ben = person("Ben");
    database().write([&](db::WriteTx& tx) {
        put_registration(tx, {.event_id = id, .account_id = ben.account});
    });
    EXPECT_EQ(post(page + "/undoing", {}, ana_).status, 303);
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events().front().state, State::announced);
    EXPECT_TRUE(get("/en/events").holds("Bread and coffee"));
}

TEST_P(ImportUndoTest, OneThatWasCutShortIsRunAgain) {
    const std::string page = given(
        calendar(entry("1@x", "Bread and coffee") + entry("2@x", "Only tea")), ana_, as_member());
    EXPECT_EQ(post(page + "/undoing", {}, ana_).status, 409) << "there is nothing yet";
    // The first date came in before the machine stopped.
    database().write([&](db::WriteTx& tx) {
        const auto import = find_import(tx, import_id(page));
        set_import_state(tx, import->import_id, ImportState::runs);
        PlannedDate date = first_planned(*import);
        const Viewer viewer = viewer_of(tx, ana_, utc_date(now()));
        return *bring_in({tx, services(), {ana_.account, now()}}, viewer, *import, date);
    });
    EXPECT_EQ(events().size(), 1U);
    EXPECT_TRUE(get(page, ana_).holds("was cut short"));
    EXPECT_EQ(post(page + "/undoing", {}, ana_).status, 409);
    EXPECT_EQ(post(page, {}, ana_).status, 303);
    EXPECT_EQ(events().size(), 2U);
    EXPECT_TRUE(get(page, ana_).holds("2 events are new"));
    EXPECT_EQ(post(page + "/undoing", {}, ana_).status, 303);
    EXPECT_FALSE(get("/en/events").holds("Bread and coffee"));
}

TEST_P(ImportUndoTest, OneThatWasCutShortAndForgottenCanBeUndone) {
    const std::string page =
        brought_in(calendar(entry("1@x", "Bread and coffee")), ana_, as_member());
    const auto state = [&] {
        return database().read(
            [&](db::ReadTx& tx) { return *find_import_state(tx, import_id(page)); });
    };
    database().write([&](db::WriteTx& tx) {
        set_import_state(tx, import_id(page), ImportState::runs);
        delete_imports_before(tx, now());
    });
    EXPECT_EQ(state(), ImportState::runs);
    database().write(
        [&](db::WriteTx& tx) { delete_imports_before(tx, now() + std::chrono::days{1}); });
    EXPECT_EQ(state(), ImportState::done);
    // Whoever ends later changes nothing of it.
    database().write([&](db::WriteTx& tx) {
        set_import_state(tx, import_id(page), ImportState::undone);
        finish_import(tx, import_id(page), "{}");
    });
    EXPECT_EQ(state(), ImportState::undone);
}

TEST_P(ImportUndoTest, WhatAnotherRequestBroughtInMeanwhileIsNotDoneAgain) {
    const Import import{.started_by = ana_.account,
                        .language = "en",
                        .place = "be",
                        .time_zone = "Europe/Brussels"};
    const auto atlas = services().state<territories::AtlasHolder>().current();
    const auto planned = [&](std::string_view title) {
        return database().read([&](db::ReadTx& tx) {
            const auto known = list_imported_beside(tx, import);
            const std::string file = calendar(entry("1@x", title));
            return plan_import(file, {import, *atlas, now(), "agora.example", known})
                ->dates.front();
        });
    };
    const auto tried = [&](PlannedDate date) {
        return database().write([&](db::WriteTx& tx) {
            const Viewer viewer = viewer_of(tx, ana_, utc_date(now()));
            return *bring_in({tx, services(), {ana_.account, now()}}, viewer, import, date);
        });
    };
    const PlannedDate added = planned("Bread and coffee");
    EXPECT_EQ(tried(added), Step::add);
    EXPECT_EQ(tried(added), Step::same);
    EXPECT_EQ(events().size(), 1U);
    const PlannedDate changed = planned("Bread, coffee, jam");
    EXPECT_EQ(tried(changed), Step::change);
    EXPECT_EQ(tried(changed), Step::same);
}

AGORA_EACH_ENGINE(ImportUndoTest);

}  // namespace
}  // namespace agora::events
