#include "agora/accounts/eraser.hpp"
#include "agora/events/testing.hpp"
#include "agora/inbox/module.hpp"
#include "agora/pitches/module.hpp"
#include "pitch.hpp"

#include <atomic>
#include <thread>

namespace agora::pitches {
namespace {

using std::chrono::days;
using testing::HasSubstr;

/// Ana's partner meeting in two weeks; Ben and Eve come, Zoe does not.
class PitchesTest : public events::CalendarTest {
 protected:
    PitchesTest() : CalendarTest({"pitches"}, {pitches_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        eve_ = person("Ida");
        zoe_ = person("Zoe");
        path_ = announce(ana_, with(breakfast("Seeks partner"), "format", "partner_meeting"));
        come(path_, ben_);
        come(path_, eve_);
    }
    static http::NameValues pitch(const std::string& title) {
        return {{"kind", "need"}, {"title", title}, {"words", "A van for a day."}};
    }
    std::string page() { return "/en" + path_ + "/pitches"; }
    int book(const access::Actor& who, const std::string& title = "A van") {
        return post(page(), pitch(title), who).status;
    }
    /// "/en/pitches/12" of the pitch with this place in the programme, from 0 on.
    std::string address(std::size_t place = 0) {
        const auto all =
            database().read([&](db::ReadTx& tx) { return list_pitches(tx, id_of(path_)); });
        return "/en/pitches/" + to_string(all.at(place).pitch_id);
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor eve_ = {};
    access::Actor zoe_ = {};
    std::string path_;
};

TEST_P(PitchesTest, AMemberBooksOnePitchUntilAllAreTaken) {
    EXPECT_EQ(get(page()).status, 303) << "to sign in";
    EXPECT_TRUE(get("/en" + path_, zoe_).holds("See the programme: 0 booked, 8 free"));
    EXPECT_EQ(post(page() + "/places", {{"places", "2"}}, ben_).status, 403);
    EXPECT_EQ(post(page() + "/places", {{"places", "2"}}, ana_).status, 303);
    const auto empty = post(page(), {{"kind", "need"}, {"title", "A van"}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-words-error\""));
    EXPECT_TRUE(empty.holds("value=\"A van\"")) << "what was typed stays";
    EXPECT_EQ(book(ben_), 303);
    EXPECT_EQ(book(ben_, "Another"), 409);
    EXPECT_EQ(book(zoe_), 303) << "who pitches need not be registered yet";
    const auto late = post(page(), pitch("Boats"), eve_);
    EXPECT_EQ(late.status, 409) << "both are taken";
    EXPECT_TRUE(late.holds("value=\"Boats\"")) << "what was typed stays";
    const auto fewer = post(page() + "/places", {{"places", "1"}}, ana_);
    EXPECT_EQ(fewer.status, 422);
    EXPECT_TRUE(fewer.holds("id=\"field-places-error\""));
    EXPECT_FALSE(get(page(), eve_).holds("Book a pitch"));
    EXPECT_TRUE(get(page(), eve_).holds("A van for a day."));
}

TEST_P(PitchesTest, OnlyPartnerMeetingsHaveThem) {
    const std::string other = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(get("/en" + other + "/pitches", ben_).status, 404);
    EXPECT_EQ(post("/en" + other + "/pitches", pitch("A van"), ben_).status, 404);
    EXPECT_FALSE(get("/en" + other, ben_).holds("See the programme"));
}

TEST_P(PitchesTest, WhoComesCanHelpAndThePitcherReadsWho) {
    EXPECT_EQ(book(ben_), 303);
    EXPECT_EQ(post(address() + "/help", {{"words", "Mine is free."}}, zoe_).status, 409)
        << "she does not come";
    EXPECT_EQ(post(address() + "/help", {{"words", "Mine is free."}}, ben_).status, 409);
    EXPECT_EQ(post(address() + "/help", {{"words", "Mine is free."}}, eve_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/nl" + path_ + "/pitches"));
    const auto mails_before = mails().size();
    EXPECT_EQ(post(address() + "/help", {{"words", "On Monday."}}, eve_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), mails_before) << "told once";
    for (const auto& reader : {ben_, ana_}) {
        EXPECT_TRUE(get(page(), reader).holds("On Monday."));
        EXPECT_TRUE(get(page(), reader).holds("Ida"));
    }
    const auto others = get(page(), zoe_);
    EXPECT_FALSE(others.holds("On Monday."));
    EXPECT_FALSE(others.holds("Ida"));
    EXPECT_TRUE(others.holds("1 can help"));
    const auto wordy = post(address() + "/help", {{"words", std::string(301, 'x')}}, ana_);
    EXPECT_EQ(wordy.status, 422);
    EXPECT_TRUE(wordy.holds(std::string(301, 'x')));
    EXPECT_EQ(post(address() + "/help/removal", {}, eve_).status, 303);
    EXPECT_FALSE(get(page(), ben_).holds("On Monday."));
}

TEST_P(PitchesTest, APitchIsGivenBackOrTakenOut) {
    EXPECT_EQ(book(ben_), 303);
    EXPECT_EQ(post(address() + "/removal", {}, eve_).status, 403);
    EXPECT_EQ(post(address() + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(book(ben_, "Better"), 303);
    const auto before = (settle(), mails().size());
    EXPECT_EQ(post(address() + "/removal", {}, ana_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1) << "who pitched is told";
}

TEST_P(PitchesTest, WhatFollowsIsATaskOfTheEvent) {
    EXPECT_EQ(book(ben_), 303);
    EXPECT_EQ(post(address() + "/help", {}, eve_).status, 303);
    const auto task = [&](const access::Actor& who, const std::string& due) {
        return post(address() + "/task", {{"words", "Show the van to Ben"}, {"due", due}}, who)
            .status;
    };
    const std::string later = to_string(utc_date(now()) + days{30});
    EXPECT_EQ(task(eve_, later), 409) << "it has not begun";
    clock_.advance(days{15});
    EXPECT_EQ(book(zoe_), 409) << "too late";
    EXPECT_EQ(task(zoe_, later), 403) << "she has nothing to do with it";
    EXPECT_EQ(task(eve_, "2001-01-01"), 422);
    EXPECT_EQ(task(eve_, later), 303);
    EXPECT_TRUE(get("/en" + path_, ben_).holds("Show the van to Ben"));
    clock_.advance(days{40});
    EXPECT_EQ(post(address() + "/help", {}, ana_).status, 409) << "too long ago";
}

TEST_P(PitchesTest, TheMeetingPointShowsWhatComesWithItsFreePlaces) {
    EXPECT_EQ(book(ben_, "A van for Ghent"), 303);
    const auto point = get("/en/pitches", zoe_);
    EXPECT_TRUE(point.holds("A van for Ghent"));
    EXPECT_TRUE(point.holds("7 places left"));
    EXPECT_TRUE(point.holds("/en/events/new?format=partner_meeting&amp;rhythm=monthly"));
    const auto form = get("/en/events/new?format=partner_meeting&rhythm=monthly", zoe_);
    EXPECT_TRUE(form.holds("value=\"monthly\" selected"));
}

TEST_P(PitchesTest, AnErasedAccountLeavesItsPlaceToOthers) {
    EXPECT_EQ(post(page() + "/places", {{"places", "1"}}, ana_).status, 303);
    EXPECT_EQ(book(ben_), 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    EXPECT_FALSE(get(page(), eve_).holds("A van"));
    EXPECT_EQ(book(eve_), 303);
}

TEST_P(PitchesTest, ManyAtOnceFillThePlacesExactly) {
    constexpr std::size_t kPeople = 60;
    std::vector<access::Actor> people;
    for (std::size_t number = 0; number < kPeople; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                const bool ok = database().write([&](db::WriteTx& tx) {
                    const auto seen = events::find_seen(tx, people[at], id_of(path_), Language::en,
                                                        utc_date(now()));
                    return pitches::book({tx, services(), {people[at].account, now()}}, *seen,
                                         {.language = "en", .title = "A van", .words = "A day."})
                        .ok();
                });
                if (ok) ++taken;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 8);
    EXPECT_EQ(database().read([&](db::ReadTx& tx) { return count_pitches(tx, id_of(path_)); }), 8);
}

/// A site with an inbox too, which starts before the groups.
class PitchLettersTest : public circles::GroupsTest {
 protected:
    PitchLettersTest()
        : GroupsTest({"territories", "accounts", "inbox", "vocabulary", "reports", "members",
                      "circles", "events", "pitches"},
                     {territories::territories_module(), accounts::accounts_module(),
                      inbox::inbox_module(), vocabulary::vocabulary_module(),
                      reports::reports_module(), members::members_module(),
                      circles::circles_module(), events::events_module(), pitches_module()}) {}
};

TEST_P(PitchLettersTest, HelpIsOneLineOfTheInboxAndOneMailUntilItIsRead) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    const std::string day = to_string(utc_date(now()) + days{14});
    const auto made = post("/en/events",
                           {{"format", "partner_meeting"},
                            {"title", "Seeks partner"},
                            {"body", "Coffee."},
                            {"starts_at", day + "T08:30"},
                            {"ends_at", day + "T10:30"},
                            {"time_zone", "Europe/Brussels"},
                            {"mode", "on_site"},
                            {"place", "Gent"},
                            {"step_free", "yes"},
                            {"interpretation", "unknown"},
                            {"quiet_room", "no"},
                            {"level", "local"},
                            {"audience", "everyone"},
                            {"registers", "false"},
                            {"capacity", "0"},
                            {"voice", "member"}},
                           ana);
    ASSERT_EQ(made.status, 303) << made.body;
    const std::string path = made.location.substr(3);
    EXPECT_EQ(post("/en" + path + "/pitches",
                   {{"kind", "need"}, {"title", "A van"}, {"words", "For a day."}}, ben)
                  .status,
              303);
    const EventId event = *parse_id<EventId>(path.substr(std::string_view{"/events/"}.size()));
    const auto pitch =
        database().read([&](db::ReadTx& tx) { return list_pitches(tx, event).at(0).pitch_id; });
    const auto before = (settle(), mails().size());
    for (const std::string name : {"Ida", "Zoe"}) {
        EXPECT_EQ(post("/en/pitches/" + to_string(pitch) + "/help", {}, person(name)).status, 303);
    }
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_TRUE(get("/en/inbox", ben).holds("Somebody can help with “A van”"));
}

AGORA_EACH_ENGINE(PitchesTest);
AGORA_EACH_ENGINE(PitchLettersTest);

}  // namespace
}  // namespace agora::pitches
