#include "places_test.hpp"

#include "book.hpp"

#include <atomic>
#include <thread>

namespace agora::places {
namespace {

using testing::HasSubstr;

class BookingTest : public PlacesTest {
 protected:
    access::Actor edith_ = {};
    std::string path_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        // A Tuesday, ten o'clock in Brussels.
        clock_.set(*parse_instant("2026-12-01T09:00:00Z"));
        edith_ = editor();
        path_ = propose(edith_, workshop());
    }
    /// A room that is open on Mondays as its place, 9:00–12:30 and 13:30–17:00.
    http::NameValues room(int seats = 1) {
        return {{"name", "Back room"}, {"people", "8"},      {"seats", std::to_string(seats)},
                {"who", "members"},    {"days_ahead", "90"}, {"longest_minutes", "0"}};
    }
    std::string add_room(const http::NameValues& fields) {
        const auto answer = post("/en" + path_ + "/spaces", fields, edith_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    static http::NameValues slot(const std::string& day, const std::string& from,
                                 const std::string& until, const std::string& weeks = "1") {
        return {{"day", day}, {"from", from}, {"until", until}, {"weeks", weeks}};
    }
    web::TestAnswer book_as(const access::Actor& who, const std::string& room,
                            const http::NameValues& fields) {
        return post("/en" + room + "/bookings", fields, who);
    }
    std::vector<Booking> bookings_of(const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return list_bookings_of(tx, who.account, now()); });
    }
};

TEST_P(BookingTest, ARoomIsBookedOnceAtATime) {
    const std::string room_path = add_room(room());
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    EXPECT_TRUE(get("/en" + path_).holds("Back room"));
    EXPECT_EQ(book_as(ana, room_path, slot("2026-12-07", "09:00", "11:00")).status, 303);
    const auto taken = book_as(ben, room_path, slot("2026-12-07", "10:30", "12:00"));
    EXPECT_EQ(taken.status, 422);
    EXPECT_TRUE(taken.holds("field-day-error"));
    EXPECT_TRUE(taken.holds("10:30")) << "what was typed stays";
    EXPECT_EQ(book_as(ben, room_path, slot("2026-12-07", "11:00", "12:00")).status, 303)
        << "one begins when the other ends";
    EXPECT_TRUE(get("/en/bookings", ana).holds("Back room"));
    EXPECT_TRUE(get("/en/bookings", person("Eve")).holds("Nothing booked"));
    EXPECT_EQ(book_as({}, room_path, slot("2026-12-07", "14:00", "15:00")).status, 303)
        << "to sign in";
    EXPECT_EQ(get("/en/bookings").status, 303);
}

TEST_P(BookingTest, WhatTheRoomDoesNotAllowIsSaidAtItsField) {
    const std::string room_path =
        add_room(with(with(room(), "longest_minutes", "90"), "days_ahead", "30"));
    const auto ana = person("Ana");
    const std::vector<std::pair<http::NameValues, std::string>> wrong{
        {slot("2026-12-07", "12:00", "14:00"), "until"},  // too long
        {slot("2026-12-07", "12:00", "13:00"), "from"},   // closed at noon
        {slot("2026-12-08", "09:00", "10:00"), "from"},   // a Tuesday
        {slot("2026-11-30", "09:00", "10:00"), "day"},    // is over
        {slot("2027-01-04", "09:00", "10:00"), "day"},    // too far
        {slot("2026-12-07", "09:00", "10:00", "8"), "weeks"},
        {slot("2026-12-07", "10:00", "10:00"), "until"},
        {slot("2026-12-07", "x", "10:00"), "from"},
    };
    for (const auto& [fields, field] : wrong) {
        const auto answer = book_as(ana, room_path, fields);
        EXPECT_EQ(answer.status, 422) << fields["day"] << " " << fields["from"];
        EXPECT_TRUE(answer.holds("field-" + field + "-error"))
            << fields["day"] << " " << fields["from"];
    }
    EXPECT_TRUE(bookings_of(ana).empty());
}

TEST_P(BookingTest, AWeeklySlotIsBookedWholeOrNotAtAll) {
    const std::string room_path = add_room(room());
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    EXPECT_EQ(book_as(ben, room_path, slot("2026-12-14", "09:00", "10:00")).status, 303);
    const auto refused = book_as(ana, room_path, slot("2026-12-07", "09:00", "10:00", "4"));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("14 Dec 2026"));
    EXPECT_TRUE(bookings_of(ana).empty());
    auto skipping = slot("2026-12-07", "09:00", "10:00", "4");
    skipping.add("skips_taken", "true");
    EXPECT_EQ(book_as(ana, room_path, skipping).status, 303);
    auto own = bookings_of(ana);
    ASSERT_EQ(own.size(), 3U);
    EXPECT_EQ(own[1].series_id, own[0].booking_id);
    EXPECT_EQ(post("/en/bookings/" + to_string(own[1].booking_id) + "/cancellation",
                   {{"extent", "series"}}, ana)
                  .status,
              303);
    own = bookings_of(ana);
    ASSERT_EQ(own.size(), 1U) << "this one and all later ones";
    EXPECT_TRUE(mails().empty());
}

TEST_P(BookingTest, OnlyWhoBookedAndWhoLooksAfterThePlaceSeeAndCancel) {
    const std::string room_path = add_room(room());
    const auto ana = person("Ana");
    auto fields = slot("2026-12-07", "09:00", "10:00");
    fields.add("purpose", "Secret plans");
    EXPECT_EQ(book_as(ana, room_path, fields).status, 303);
    ASSERT_EQ(bookings_of(ana).size(), 1U);
    const std::string week = room_path + "?week=2026-12-07";
    EXPECT_TRUE(get("/en" + week, ana).holds("Secret plans"));
    EXPECT_TRUE(get("/en" + week, edith_).holds("Secret plans"));
    for (const auto& other : {person("Ben"), access::Actor{}}) {
        const auto page = get("/en" + week, other);
        EXPECT_TRUE(page.holds("taken"));
        EXPECT_FALSE(page.holds("Secret plans"));
        EXPECT_FALSE(page.holds(">Ana<"));
        EXPECT_FALSE(get("/api" + week, other).holds("Secret plans"));
    }
    const std::string act =
        "/en/bookings/" + to_string(bookings_of(ana).front().booking_id) + "/cancellation";
    EXPECT_EQ(post(act, {}, person("Eve")).status, 403);
    EXPECT_EQ(post(act, {}, edith_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_TRUE(bookings_of(ana).empty());
    EXPECT_EQ(post(act, {}, ana).status, 409);
}

TEST_P(BookingTest, ARoomSaysWhoMayBookIt) {
    const std::string room_path = add_room(with(room(), "who", "team"));
    const auto ana = person("Ana");
    EXPECT_EQ(book_as(ana, room_path, slot("2026-12-07", "09:00", "10:00")).status, 403);
    EXPECT_FALSE(get("/en" + room_path, ana).holds("id=\"book\""));
    EXPECT_EQ(book_as(edith_, room_path, slot("2026-12-07", "09:00", "10:00")).status, 303);
}

TEST_P(BookingTest, WhoLooksAfterAPlaceSaysItsRooms) {
    const auto ana = person("Ana");
    EXPECT_EQ(post("/en" + path_ + "/spaces", room(), ana).status, 403);
    EXPECT_EQ(get("/en" + path_ + "/spaces/new", ana).status, 403);
    EXPECT_EQ(post("/en" + path_ + "/claim", {{"words", "I have the key."}, {"told", "true"}}, ana)
                  .status,
              303);
    EXPECT_EQ(post("/en" + path_ + "/claim", {{"words", "Again."}}, ana).status, 409);
    EXPECT_TRUE(get("/en/places/waiting", edith_).holds("I have the key."));
    EXPECT_EQ(get("/en/places/waiting", ana).status, 403);
    const std::string claim = "/en" + path_ + "/claims/" + to_string(ana.account);
    EXPECT_EQ(post(claim + "/acceptance", {}, ana).status, 403);
    EXPECT_EQ(post(claim + "/acceptance", {}, edith_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_EQ(post("/en" + path_ + "/spaces", room(), ana).status, 303);
    const auto before = mails().size();
    EXPECT_EQ(post("/en" + path_, change_of(path_, "what", "x"), ana).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before) << "her own change";
    EXPECT_EQ(post("/en" + path_, change_of(path_, "what", "y"), person("Ben")).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1);
    EXPECT_EQ(post("/en" + path_ + "/claim/mail", {}, ana).status, 303);
    EXPECT_EQ(post("/en" + path_, change_of(path_, "what", "z"), person("Eve")).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1) << "she does not want it any more";
    EXPECT_EQ(post("/en" + path_ + "/claim/removal", {}, ana).status, 303);
    EXPECT_EQ(post("/en" + path_ + "/spaces", room(), ana).status, 403);
}

TEST_P(BookingTest, PlacesWithRoomsAreFound) {
    EXPECT_TRUE(get("/en/places?book=yes").holds("0 places"));
    add_room(room());
    EXPECT_TRUE(get("/en/places?book=yes").holds("1 place"));
}

TEST_P(BookingTest, ManyAtOnceHoldNoMoreSeatsThanThereAre) {
    constexpr int kSeats = 3;
    constexpr int kPeople = 40;
    constexpr int kThreads = 8;
    const std::string room_path = add_room(room(kSeats));
    const SpaceId id = *parse_id<SpaceId>(room_path.substr(room_path.rfind('/') + 1));
    std::vector<access::Actor> people;
    for (int number = 0; number < kPeople; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::atomic<int> booked{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < kThreads; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                // Some begin earlier, some later: all touch eleven o'clock.
                const int from = 9 * 60 + 30 * static_cast<int>(at % 4);
                const bool done = database().write([&](db::WriteTx& tx) {
                    const auto space = find_space(tx, id);
                    const auto hours =
                        hours_of(*space, what_it_says(tx, *find_place(tx, space->place_id)));
                    return book({tx, services(), {people[at].account, now()}}, people[at], *space,
                                hours, {.day = {2026, 12, 7}, .from = from, .until = 11 * 60 + 30})
                        .ok();
                });
                if (done) ++booked;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(booked, kSeats);
}

AGORA_EACH_ENGINE(BookingTest);

}  // namespace
}  // namespace agora::places
