#include "agora/repairs/module.hpp"

#include "agora/accounts/eraser.hpp"
#include "agora/events/testing.hpp"
#include "agora/places/module.hpp"
#include "cafe.hpp"

#include <atomic>
#include <thread>

namespace agora::repairs {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

/// Ana's repair café in two weeks; Ben and Cleo come, Zoe does not.
class RepairsTest : public events::CalendarTest {
 protected:
    RepairsTest()
        : CalendarTest({"places", "repairs"}, {places::places_module(), repairs_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        cleo_ = person("Cleo");
        zoe_ = person("Zoe");
        path_ = announce(ana_, with(breakfast("Mending"), "format", "repair_cafe"));
        come(path_, ben_);
        come(path_, cleo_);
        page_ = "/en" + path_ + "/repairs";
    }
    std::vector<Item> items() {
        return database().read([&](db::ReadTx& tx) { return list_items(tx, id_of(path_)); });
    }
    std::string address(std::size_t place = 0) {
        return "/en/repairs/" + to_string(items().at(place).item_id);
    }
    int bring(const access::Actor& who, const std::string& title = "A lamp",
              const std::string& guest = "") {
        http::NameValues fields{{"title", title}, {"words", "It flickers."}};
        if (!guest.empty()) fields.add("guest", guest);
        return post(page_, fields, who).status;
    }
    int help(const access::Actor& who, const std::string& skill = "Soldering") {
        return post(page_ + "/helpers", {{"skill", skill}}, who).status;
    }
    int note(const access::Actor& who, const std::string& outcome) {
        return post(address() + "/outcome", {{"outcome", outcome}, {"found", "A new wire."}}, who)
            .status;
    }
    void begin() { clock_.advance(days{14} + hours{9}); }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor zoe_ = {};
    std::string path_;
    std::string page_;
};

TEST_P(RepairsTest, WhoComesSaysWhatTheyBring) {
    EXPECT_EQ(get("/api" + path_ + "/repairs").status, 401);
    EXPECT_EQ(bring(zoe_), 409) << "she neither registered nor walked in";
    const auto empty = post(page_, {{"title", ""}, {"words", "Kept."}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-title-error\""));
    EXPECT_TRUE(empty.holds("Kept."));
    EXPECT_EQ(bring(ben_), 303);
    for (int more = 1; more < kMostItemsEach; ++more) EXPECT_EQ(bring(ben_), 303);
    EXPECT_EQ(bring(ben_), 422) << "others have their turn";
    EXPECT_TRUE(get(page_, zoe_).holds("A lamp"));
    EXPECT_FALSE(get(page_, zoe_).holds("Ben")) << "not by name";
    EXPECT_TRUE(get(page_, ana_).holds("Ben"));
    EXPECT_TRUE(get("/en" + path_, zoe_).holds("things 5, helpers 0"));
    EXPECT_EQ(post(address() + "/removal", {}, cleo_).status, 403);
    EXPECT_EQ(post(address() + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(items().size(), 4U);
    const std::string other = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(get("/en" + other + "/repairs", ben_).status, 404);
}

TEST_P(RepairsTest, WhoWalksInSaysItThenAndOthersAreWrittenDown) {
    EXPECT_EQ(bring(ben_, "A radio of somebody", "true"), 403) << "only helpers and organisers";
    begin();
    EXPECT_EQ(bring(zoe_, "A toaster"), 303);
    EXPECT_EQ(bring(ana_, "A coat of somebody", "true"), 303);
    ASSERT_EQ(items().size(), 2U);
    EXPECT_EQ(items()[0].entry, Entry::walk_in);
    EXPECT_EQ(items()[0].account_id, zoe_.account);
    EXPECT_EQ(items()[1].entry, Entry::walk_in);
    EXPECT_FALSE(items()[1].account_id);
    EXPECT_FALSE(get(page_, zoe_).holds("name=\"guest\""));
    EXPECT_TRUE(get(page_, ana_).holds("name=\"guest\""));
    clock_.advance(hours{3});
    EXPECT_EQ(bring(ben_), 409) << "it is over";
}

TEST_P(RepairsTest, HelpersSayWithWhatAndTakeThingsOn) {
    EXPECT_EQ(bring(ben_), 303);
    EXPECT_EQ(post(address() + "/taking", {}, cleo_).status, 409)
        << "she has not said that she helps";
    EXPECT_EQ(help(zoe_), 409);
    EXPECT_EQ(help(cleo_, ""), 422);
    EXPECT_EQ(help(cleo_), 303);
    EXPECT_EQ(help(ana_, "Sewing"), 303);
    EXPECT_TRUE(get(page_, zoe_).holds("Soldering"));
    EXPECT_TRUE(get(page_, cleo_).holds("Ben")) << "helpers read who brings it";
    EXPECT_EQ(post(address() + "/taking", {}, cleo_).status, 303);
    EXPECT_EQ(post(address() + "/taking", {}, ana_).status, 409);
    EXPECT_EQ(post(address() + "/removal", {}, ben_).status, 409) << "somebody works on it";
    EXPECT_EQ(post(address() + "/taking/removal", {}, ben_).status, 403);
    EXPECT_EQ(post(page_ + "/helpers/removal", {}, cleo_).status, 303);
    EXPECT_FALSE(items()[0].helper_id) << "it waits for others again";
    EXPECT_EQ(post(address() + "/taking", {}, ana_).status, 303);
    EXPECT_EQ(post(address() + "/taking/removal", {}, ana_).status, 303);
}

TEST_P(RepairsTest, OutcomesAndWalkInsAddUp) {
    EXPECT_EQ(bring(ben_), 303);
    EXPECT_EQ(bring(cleo_, "A chair"), 303);
    EXPECT_EQ(note(ben_, "solved"), 409) << "it has not begun";
    EXPECT_EQ(post(page_ + "/count", {{"walk_ins", "3"}}, ana_).status, 409);
    begin();
    EXPECT_EQ(note(cleo_, "solved"), 403);
    EXPECT_EQ(note(ben_, "waits"), 422);
    const auto wordy = post(address() + "/outcome",
                            {{"outcome", "solved"}, {"found", std::string(501, 'x')}}, ben_);
    EXPECT_EQ(wordy.status, 422);
    EXPECT_TRUE(wordy.holds(std::string(501, 'x'))) << "what was typed stays";
    EXPECT_EQ(note(ben_, "continues"), 303);
    EXPECT_EQ(note(ana_, "solved"), 303) << "who organises corrects it";
    EXPECT_EQ(post(page_ + "/count", {{"walk_ins", "3"}}, ben_).status, 403);
    EXPECT_EQ(post(page_ + "/count", {{"walk_ins", "1001"}}, ana_).status, 422);
    EXPECT_EQ(post(page_ + "/count", {{"walk_ins", "3"}}, ana_).status, 303);
    const auto page = get(page_, zoe_);
    EXPECT_TRUE(page.holds("A new wire."));
    EXPECT_TRUE(page.holds("3 people walked in"));
    const auto json = get("/api" + path_ + "/repairs", zoe_).body;
    EXPECT_THAT(json, HasSubstr("{\"outcome\":\"solved\",\"label\":\"It is solved\",\"items\":1}"));
    EXPECT_THAT(json,
                HasSubstr("{\"outcome\":\"waits\",\"label\":\"Nobody said yet\",\"items\":1}"));
    clock_.advance(days{1});
    const auto list = get("/en/repairs", zoe_);
    EXPECT_TRUE(list.holds("In the last year"));
    EXPECT_TRUE(list.holds("2 things"));
    clock_.advance(days{40});
    EXPECT_EQ(note(ben_, "solved"), 409) << "too long ago";
}

TEST_P(RepairsTest, WhatEndedStaysAsItWasNoted) {
    EXPECT_EQ(bring(ben_), 303);
    EXPECT_EQ(help(cleo_), 303);
    begin();
    EXPECT_EQ(post(address() + "/taking", {}, cleo_).status, 303);
    EXPECT_EQ(note(cleo_, "solved"), 303);
    EXPECT_EQ(post(address() + "/taking/removal", {}, cleo_).status, 409);
    EXPECT_EQ(items()[0].helper_id, cleo_.account);
    EXPECT_EQ(bring(zoe_, "A toaster"), 303);
    const std::string toaster = address(1);
    const http::NameValues outcome{{"outcome", "not_solved"}, {"found", ""}};
    EXPECT_TRUE(get(page_, zoe_).holds(toaster + "/removal"));
    EXPECT_EQ(post(toaster + "/outcome", outcome, zoe_).status, 303);
    EXPECT_FALSE(get(page_, zoe_).holds(toaster + "/removal"));
    EXPECT_EQ(post(toaster + "/removal", {}, zoe_).status, 409);
    EXPECT_EQ(items().size(), 2U);
    EXPECT_EQ(post(toaster + "/removal", {}, ana_).status, 303) << "who organises may";
}

TEST_P(RepairsTest, ThingsOfGuestsAreNotWithoutEnd) {
    EXPECT_EQ(help(cleo_), 303);
    for (std::int64_t more = 0; more < kMostGuestItemsEach; ++more) {
        EXPECT_EQ(bring(cleo_, "A radio", "true"), 303);
    }
    EXPECT_EQ(bring(cleo_, "A radio", "true"), 422);
    EXPECT_EQ(bring(cleo_), 303) << "her own is another matter";
    EXPECT_EQ(bring(ana_, "A coat", "true"), 303) << "another may";
    database().write([&](db::WriteTx& tx) {
        const std::vector<Item> many(static_cast<std::size_t>(kMostItems), Item{.title = "A mug"});
        put_whole_cafe(tx, {.event = id_of(path_), .items = many});
    });
    EXPECT_EQ(bring(ana_, "A coat", "true"), 422);
    EXPECT_EQ(bring(ben_), 303) << "who brings it is never too late";
}

TEST_P(RepairsTest, TheYearAddsUpTheCafesThatOneSees) {
    const std::string group = found_group(ana_, "Menders");
    const auto cafe = with(in_group(breakfast("Among us"), group), "format", "repair_cafe");
    const std::string among_us = announce(ana_, with(cafe, "audience", "groups"));
    for (const std::string& path : {path_, among_us}) {
        const std::vector<Item> things(3, Item{.title = "A mug", .outcome = Outcome::solved});
        database().write([&](db::WriteTx& tx) {
            put_whole_cafe(tx, {.event = id_of(path), .items = things, .walk_ins = 2});
        });
    }
    clock_.advance(days{15});
    const auto year = [&](const access::Actor& who) { return get("/api/repairs", who).body; };
    EXPECT_THAT(year(ana_), HasSubstr("\"held\":2,\"brought\":6"));
    EXPECT_THAT(year(ana_), HasSubstr("\"walk_ins\":4"));
    EXPECT_THAT(year(zoe_), HasSubstr("\"held\":1,\"brought\":3"));
    EXPECT_THAT(year(zoe_), HasSubstr("\"walk_ins\":2"));
}

TEST_P(RepairsTest, TheListShowsWhatComesAndPlansAWeeklyOne) {
    EXPECT_EQ(help(cleo_, "Spreadsheets"), 303);
    const auto list = get("/en/repairs", zoe_);
    EXPECT_TRUE(list.holds("Mending"));
    EXPECT_TRUE(list.holds("Spreadsheets"));
    EXPECT_TRUE(list.holds("/en/events/new?format=repair_cafe&amp;rhythm=weekly"));
    EXPECT_TRUE(get("/en/events/new?format=repair_cafe&rhythm=weekly", zoe_)
                    .holds("value=\"weekly\" selected"));
}

TEST_P(RepairsTest, AnErasedPersonLeavesTheTotalAlone) {
    EXPECT_EQ(bring(ben_), 303);
    EXPECT_EQ(help(ben_), 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    const auto page = get(page_, cleo_);
    EXPECT_FALSE(page.holds("A lamp"));
    EXPECT_FALSE(page.holds("Soldering"));
    EXPECT_TRUE(page.holds("1 thing"));
}

TEST_P(RepairsTest, AThingGoesToOneHelperAlsoWhenManyTakeItAtOnce) {
    EXPECT_EQ(bring(ben_), 303);
    std::vector<access::Actor> helpers;
    for (int number = 0; number < 24; ++number) {
        helpers.push_back(person("P" + std::to_string(number)));
        come(path_, helpers.back());
        EXPECT_EQ(help(helpers.back()), 303);
    }
    std::atomic<std::size_t> next{0};
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < helpers.size(); at = next++) {
                const bool ok = database().write([&](db::WriteTx& tx) {
                    const auto seen = events::find_seen(tx, helpers[at], id_of(path_), Language::en,
                                                        utc_date(now()));
                    const auto item = list_items(tx, id_of(path_)).front();
                    return take_on({tx, {helpers[at].account, now()}}, *seen, item).ok();
                });
                if (ok) ++taken;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 1);
}

TEST_P(RepairsTest, StandWhereOneLooksForThem) {
    for (const std::string_view page : {"/en/events", "/en/events/month", "/en/places"}) {
        EXPECT_TRUE(get(page).holds("href=\"/en/repairs\"")) << page;
        EXPECT_TRUE(get(page, zoe_).holds("href=\"/en/repairs\"")) << page;
    }
    EXPECT_TRUE(get("/en/events/mine", zoe_).holds("href=\"/en/repairs\""));
}

AGORA_EACH_ENGINE(RepairsTest);

}  // namespace
}  // namespace agora::repairs
