#include "agora/events/testing.hpp"
#include "agora/fairs/module.hpp"
#include "stand.hpp"

#include <atomic>
#include <numeric>
#include <thread>

namespace agora::fairs {
namespace {

using std::chrono::days;
using testing::HasSubstr;

/// Ana's fair in two weeks, with an umbrella stand of 100 euro and three tables.
class FairsTest : public events::CalendarTest {
 protected:
    FairsTest() : CalendarTest({"fairs"}, {fairs_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        eve_ = person("Eve", Language::fr);
        path_ = announce(ana_, with(breakfast("Spring fair"), "format", "fair"));
    }
    std::string page() { return "/en" + path_ + "/stands"; }
    http::NameValues umbrella(const std::string& tables) {
        return {{"title", "Under one roof"},
                {"words", "Hall 2."},
                {"tables", tables},
                {"price", "100,00"},
                {"last_day", to_string(utc_date(now()) + days{7})}};
    }
    /// The only stand's address, "/en/stands/12".
    std::string stand(const std::string& tables = "3") {
        EXPECT_EQ(post(page(), umbrella(tables), ana_).status, 303);
        return "/en/stands/" + to_string(only().stand_id);
    }
    Stand only() {
        return database().read([&](db::ReadTx& tx) { return list_stands(tx, id_of(path_)).at(0); });
    }
    int book(const std::string& stand, const access::Actor& who, const std::string& tables) {
        return post(stand + "/booking", {{"tables", tables}, {"words", "Pots"}}, who).status;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor eve_ = {};
    std::string path_;
};

TEST_P(FairsTest, WhoOrganisesItPutsUpStands) {
    EXPECT_EQ(get(page()).status, 303) << "to sign in";
    EXPECT_EQ(post(page(), umbrella("3"), ben_).status, 403);
    EXPECT_FALSE(get("/en" + path_, ben_).holds("/stands\"")) << "there is none yet";
    const auto late = with(umbrella("3"), "last_day", to_string(utc_date(now()) + days{20}));
    const auto refused = post(page(), late, ana_);
    EXPECT_EQ(refused.status, 422) << "the fair is over by then";
    EXPECT_TRUE(refused.holds("id=\"field-last_day-error\""));
    EXPECT_TRUE(refused.holds("Under one roof"));
    EXPECT_EQ(post(page(), with(umbrella("3"), "price", "2000000"), ana_).status, 422);
    const std::string path = stand();
    EXPECT_TRUE(get("/en" + path_, ben_).holds("/stands\""));
    EXPECT_TRUE(get(page(), ben_).holds("Under one roof"));
    EXPECT_EQ(post(path + "/removal", {}, ben_).status, 403);
    EXPECT_EQ(post(path + "/removal", {}, ana_).status, 303);
    const std::string other = announce(ana_, breakfast("Bread"));
    EXPECT_EQ(get("/en" + other + "/stands", ana_).status, 404);
}

TEST_P(FairsTest, TablesAreSharedAndSoIsThePrice) {
    const std::string path = stand();
    EXPECT_EQ(book(path, ben_, "1"), 303);
    EXPECT_TRUE(get(page(), ben_).holds("€100.00"));
    EXPECT_TRUE(get(page(), eve_).holds("€50.00")) << "what she would pay";
    EXPECT_EQ(book(path, eve_, "3"), 422) << "two are left";
    EXPECT_EQ(book(path, eve_, "2"), 303);
    EXPECT_TRUE(get(page(), ben_).holds("€33.33"));
    EXPECT_FALSE(get(page(), ben_).holds("€66.67")) << "her share is hers";
    EXPECT_TRUE(get(page(), ana_).holds("€66.67"));
    EXPECT_EQ(book(path, ana_, "1"), 422) << "no table is left";
    EXPECT_EQ(book(path, eve_, "1"), 303) << "she changes to one";
    EXPECT_TRUE(get(page(), ben_).holds("€50.00"));
    EXPECT_EQ(book(path, ben_, "5"), 422);
    const auto silent = post(path + "/booking", {{"tables", "1"}, {"words", " "}}, ben_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_EQ(post(path + "/booking/removal", {}, eve_).status, 303);
    EXPECT_TRUE(get(page(), ben_).holds("€100.00"));
    EXPECT_EQ(post(path + "/removal", {}, ana_).status, 409) << "Ben is there";
}

TEST_P(FairsTest, AfterTheLastDayEverybodyLearnsTheirShareOnce) {
    const std::string path = stand();
    EXPECT_EQ(book(path, ben_, "1"), 303);
    EXPECT_EQ(book(path, eve_, "2"), 303);
    const auto before = (settle(), mails().size());
    run(fairs_module(), "fairs.last_day");
    EXPECT_EQ(mails().size(), before);
    clock_.advance(days{9});
    EXPECT_EQ(post(path + "/booking/removal", {}, ben_).status, 409);
    EXPECT_EQ(book(path, ana_, "1"), 409);
    run(fairs_module(), "fairs.last_day");
    EXPECT_EQ(mails().size(), before + 2);
    run(fairs_module(), "fairs.last_day");
    EXPECT_EQ(mails().size(), before + 2);
    EXPECT_THAT(last_mail(), HasSubstr("/events/"));
}

TEST_P(FairsTest, OfACancelledFairNobodyIsToldAShare) {
    const std::string path = stand();
    EXPECT_EQ(book(path, ben_, "1"), 303);
    EXPECT_EQ(post("/en" + path_ + "/cancellation", {{"reason", "No hall."}}, ana_).status, 303);
    const auto before = (settle(), mails().size());
    clock_.advance(days{9});
    run(fairs_module(), "fairs.last_day");
    EXPECT_EQ(mails().size(), before);
    EXPECT_TRUE(only().told);
}

TEST_P(FairsTest, TheShareStaysAsItWasTold) {
    const std::string path = stand();
    EXPECT_EQ(book(path, ben_, "1"), 303);
    EXPECT_EQ(book(path, eve_, "1"), 303);
    clock_.advance(days{9});
    run(fairs_module(), "fairs.last_day");
    database().write([&](db::WriteTx& tx) {
        const auto told = list_stands(tx, id_of(path_)).at(0);
        delete_booking(tx, told.stand_id, eve_.account);  // as erasure does
    });
    EXPECT_TRUE(get(page(), ben_).holds("Your share: €50.00."));
}

TEST_P(FairsTest, WhoOrganisesItTakesABookingOut) {
    const std::string path = stand();
    EXPECT_EQ(book(path, ben_, "1"), 303);
    const std::string removal = path + "/bookings/" + to_string(ben_.account) + "/removal";
    EXPECT_TRUE(get(page(), ana_).holds(removal + "\""));
    EXPECT_FALSE(get(page(), eve_).holds(removal));
    EXPECT_EQ(post(removal, {}, eve_).status, 403);
    const auto before = (settle(), mails().size());
    EXPECT_EQ(post(removal, {}, ana_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_EQ(post(removal, {}, ana_).status, 404);
    EXPECT_EQ(book(path, ben_, "1"), 303);
    clock_.advance(days{9});
    EXPECT_EQ(post(removal, {}, ana_).status, 409);
}

TEST_P(FairsTest, NothingIsBookedOnceTheFairBegan) {
    const std::string path = stand();
    database().write([&](db::WriteTx& tx) {
        // The fair was moved to an earlier day after the stand was put up.
        const auto event = events::find_event(tx, id_of(path_)).value();
        tx.run(db::Query{"test.move", "UPDATE events_event SET starts_at = $2 WHERE event_id = $1"},
               event.event_id, event.starts_at - days{12});
    });
    clock_.advance(days{3});
    EXPECT_EQ(book(path, ben_, "1"), 409);
}

TEST_P(FairsTest, WhatWasTypedForOneStandTooManyStays) {
    database().write([&](db::WriteTx& tx) {
        for (std::size_t count = 0; count < kMostStands; ++count) {
            put_whole_stand(tx, {.stand = {.event_id = id_of(path_),
                                           .language = "en",
                                           .title = "Full",
                                           .tables = 1,
                                           .last_day = utc_date(clock_.now()) + days{7}}});
        }
    });
    const auto refused = post(page(), umbrella("3"), ana_);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(refused.holds("Under one roof"));
    EXPECT_TRUE(refused.holds("id=\"field-title-error\""));
}

TEST_P(FairsTest, TheProposedLastDayComesBeforeTheFair) {
    const auto soon = with(with(breakfast("Soon"), "starts_at", in_days(3, "08:30")), "ends_at",
                           in_days(3, "10:30"));
    const std::string path = announce(ana_, with(soon, "format", "fair"));
    EXPECT_TRUE(get("/en" + path + "/stands", ana_)
                    .holds("value=\"" + to_string(utc_date(now()) + days{2}) + "\""));
}

TEST_P(FairsTest, ManyAtOnceGetEachTableOnceAndPayAllOfIt) {
    stand("20");
    std::vector<access::Actor> people;
    for (int number = 0; number < 50; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                database().write([&](db::WriteTx& tx) {
                    const auto only = list_stands(tx, id_of(path_)).at(0);
                    const auto event = events::find_event(tx, only.event_id).value();
                    (void)fairs::book({tx, services(), {people[at].account, now()}}, event, only,
                                      1 + static_cast<std::int64_t>(at % 3), "Pots");
                });
            }
        });
    }
    threads.clear();
    const auto bookings = database().read([&](db::ReadTx& tx) {
        return list_bookings(tx, list_stands(tx, id_of(path_)).at(0).stand_id);
    });
    std::int64_t tables = 0;
    std::set<std::int64_t> numbers;
    for (const Booking& booking : bookings) {
        tables += booking.tables;
        numbers.insert(booking.number);
    }
    EXPECT_EQ(tables, 20);
    EXPECT_EQ(numbers.size(), bookings.size()) << "no two have one place in the order";
    std::int64_t cents = 0;
    for (const auto& [account, share] : shares_of(only(), bookings)) cents += share;
    EXPECT_EQ(cents, 10'000);
}

AGORA_EACH_ENGINE(FairsTest);

}  // namespace
}  // namespace agora::fairs
