#include "events_test.hpp"
#include "register.hpp"

#include <atomic>
#include <thread>

namespace agora::events {
namespace {

/// A group's meeting for the group alone, on site and online; Ana animates, Ben is in the group, Cleo is not.
class GuestsTest : public EventsTest {
 protected:
    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        group_ = found_group(ana_, "Tariffs");
        join_group(group_, ben_);
        path_ = announce(ana_, meeting());
    }
    http::NameValues meeting() {
        http::NameValues fields = breakfast("Tariff meeting");
        for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
                 {"voice", "group"},
                 {"audience", "groups"},
                 {"registers", "true"},
                 {"mode", "mixed"},
                 {"online_address", "https://video.example/canary"}}) {
            fields = fields.with(name, value);
        }
        fields.add("circles", circle_id(group_));
        return fields;
    }
    int open(const std::string& seats, const access::Actor& who) {
        return post("/en" + path_ + "/guest-seats", {{"seats", seats}}, who).status;
    }
    int come(const access::Actor& who) {
        return post("/en" + path_ + "/registration", {}, who).status;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    std::string group_;
    std::string path_;
};

TEST_P(GuestsTest, UntilItIsOpenedNobodyElseKnowsOfIt) {
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(get("/en" + path_).status, 404);
    EXPECT_EQ(come(cleo_), 404);
    EXPECT_FALSE(get("/en/events", cleo_).holds("Tariff meeting"));
    EXPECT_TRUE(get("/en/events", ben_).holds("Tariff meeting"));
}

TEST_P(GuestsTest, OnlyAnimatorsOpenIt) {
    EXPECT_NE(open("2", {}), 200);
    EXPECT_EQ(open("2", ben_), 403);
    EXPECT_EQ(open("2", cleo_), 404);
    EXPECT_EQ(open("2", person("Ad", {access::Role::adviser})), 404);
    EXPECT_FALSE(get("/en" + path_, ben_).holds("Open it to guests"));
    EXPECT_TRUE(get("/en" + path_, ana_).holds("Open it to guests"));
    EXPECT_EQ(open("2", ana_), 303);
    EXPECT_EQ(open("3", person("Root", {access::Role::administrator})), 303);
    EXPECT_EQ(event(path_).guest_seats, 3);
}

TEST_P(GuestsTest, WhatIsWrongStandsAtTheField) {
    for (const std::string wrong : {"", "-1", "201", "many", "2.5"}) {
        const auto answer = post("/en" + path_ + "/guest-seats", {{"seats", wrong}}, ana_);
        EXPECT_EQ(answer.status, 422) << wrong;
        EXPECT_TRUE(answer.holds("field-seats-error")) << wrong;
        EXPECT_TRUE(answer.holds("name=\"seats\" min=\"0\" max=\"200\"")) << wrong;
    }
    path_ = announce(ana_, meeting().with("registers", ""));
    EXPECT_EQ(open("2", ana_), 422) << "guests need a place";
    path_ = announce(ana_, meeting().with("audience", "members"));
    EXPECT_EQ(open("2", ana_), 422) << "members can come already";
}

TEST_P(GuestsTest, AGuestComesToThisMeetingAndSeesWhatItTakes) {
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(get("/en" + path_).status, 404) << "visitors still don't";
    EXPECT_TRUE(get("/en/events", cleo_).holds("open to guests")) << "with a chip in the calendar";
    EXPECT_TRUE(get("/en" + group_, cleo_).holds("open to guests")) << "and on the group's home";
    const auto before = get("/en" + path_, cleo_);
    EXPECT_TRUE(before.holds("I come as a guest"));
    EXPECT_TRUE(before.holds("Bread Street 1"));
    EXPECT_FALSE(before.holds("canary")) << "the video link is for who has a place";
    EXPECT_FALSE(get("/api" + path_, cleo_).holds("canary"));
    EXPECT_FALSE(get(path_ + "/event.ics", cleo_).holds("canary"));
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("You come as a guest."));
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("video.example/canary"));
    EXPECT_TRUE(get("/en" + path_ + "/people", ana_).holds("guest"));
    EXPECT_EQ(get("/en" + path_ + "/people", cleo_).status, 403);
    EXPECT_EQ(come(ben_), 303) << "members need no guest's seat";
    EXPECT_FALSE(get("/en" + path_, ben_).holds("You come as a guest."));
    EXPECT_TRUE(get("/en" + path_, ben_).holds("1 of 1 guest seats taken"));
}

TEST_P(GuestsTest, WhoFindsNoSeatWaitsForOne) {
    const auto dora = person("Dora");
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_TRUE(get("/en" + path_, dora).holds("Join the waiting list"));
    EXPECT_EQ(come(dora), 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::waiting);
    EXPECT_FALSE(get("/en" + path_, dora).holds("canary"));
    EXPECT_EQ(come(ben_), 303);
    EXPECT_EQ(attendance(path_, ben_), Attendance::attending) << "for the group there is room";
    EXPECT_EQ(open("0", ana_), 422) << "who has a seat keeps it";
    EXPECT_EQ(post("/en" + path_ + "/declining", {}, cleo_).status, 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::attending);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_EQ(attendance(path_, cleo_), Attendance::waiting);
    EXPECT_EQ(open("2", ana_), 303);
    EXPECT_EQ(attendance(path_, cleo_), Attendance::attending) << "more seats let in who waits";
}

TEST_P(GuestsTest, AGuestWhoWaitsHoldsUpNoMember) {
    const auto dora = person("Dora");
    path_ = announce(ana_, meeting().with("capacity", "2"));
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_EQ(come(ana_), 303);
    EXPECT_EQ(come(dora), 303);
    EXPECT_EQ(come(ben_), 303);
    EXPECT_EQ(attendance(path_, ben_), Attendance::waiting) << "full";
    EXPECT_EQ(post("/en" + path_ + "/declining", {}, ana_).status, 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::waiting) << "no guest's seat is free";
    EXPECT_EQ(attendance(path_, ben_), Attendance::attending) << "though Dora waits longer";
}

TEST_P(GuestsTest, WhatTheGroupMadeOfItIsNotForWhoWasNotThere) {
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    clock_.advance(std::chrono::days{15});
    EXPECT_EQ(
        post("/en" + path_ + "/report",
             {{"body", "Canary report"}, {"decisions", ""}, {"guests", "0"}, {"seen", "0"}}, ana_)
            .status,
        303);
    EXPECT_TRUE(get("/en" + path_, ben_).holds("Canary report"));
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("Canary report")) << "she was there";
    const auto dora = person("Dora");
    EXPECT_FALSE(get("/en" + path_, dora).holds("Canary report"));
    EXPECT_FALSE(get("/api" + path_, dora).holds("Canary report"));
    EXPECT_EQ(come(dora), 409);
}

TEST_P(GuestsTest, AChangeForOthersClosesTheSeats) {
    EXPECT_EQ(open("2", ana_), 303);
    http::NameValues change = meeting().with("audience", "members");
    change.add("seen", "1");
    EXPECT_EQ(post("/en" + path_, change, ana_).status, 303);
    EXPECT_EQ(event(path_).guest_seats, 0);
    EXPECT_FALSE(get("/en" + path_, cleo_).holds("open to guests"));
}

TEST_P(GuestsTest, RegistrationStaysOnWhileGuestsCome) {
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    http::NameValues change = meeting().with("registers", "");
    change.add("seen", "1");
    const auto refused = post("/en" + path_, change, ana_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("field-registers-error"));
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("You come as a guest."));
    change = meeting().with("audience", "members");
    change.add("seen", "1");
    EXPECT_EQ(post("/en" + path_, change, ana_).status, 303);
    change = meeting();
    change.add("seen", "2");
    EXPECT_EQ(post("/en" + path_, change, ana_).status, 303);
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("You come as a guest.")) << "she kept the seat";
}

TEST_P(GuestsTest, WhoWaitsIsToldWhenThereAreNoSeatsAnyMore) {
    const auto dora = person("Dora");
    path_ = announce(ana_, meeting().with("capacity", "1"));
    EXPECT_EQ(come(ana_), 303);
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_EQ(come(dora), 303);
    join_group(group_, dora);
    EXPECT_EQ(open("0", ana_), 303);
    settle();
    EXPECT_EQ(attendance(path_, cleo_), Attendance::declined);
    EXPECT_EQ(attendance(path_, dora), Attendance::waiting) << "she is in the group by now";
    EXPECT_THAT(last_mail(), testing::HasSubstr("cleo@people.example"));
    EXPECT_THAT(last_mail(), testing::HasSubstr("No seat for guests"));
    EXPECT_EQ(get("/en" + path_, cleo_).status, 404);
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    http::NameValues change = meeting().with("registers", "");
    change.add("seen", "1");
    EXPECT_EQ(post("/en" + path_, change, ana_).status, 303);
    EXPECT_EQ(attendance(path_, cleo_), Attendance::declined);
}

TEST_P(GuestsTest, WhoWaitedAsAGuestNeedsNoSeatOnceInTheGroup) {
    const auto dora = person("Dora");
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_EQ(come(dora), 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::waiting);
    join_group(group_, dora);
    EXPECT_EQ(come(ben_), 303);
    EXPECT_EQ(post("/en" + path_ + "/declining", {}, ben_).status, 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::attending);
    EXPECT_FALSE(get("/en" + path_, dora).holds("You come as a guest."));
}

TEST_P(GuestsTest, OnceItIsForAllMembersGuestsWaitNoLonger) {
    const auto dora = person("Dora");
    EXPECT_EQ(open("1", ana_), 303);
    EXPECT_EQ(come(cleo_), 303);
    EXPECT_EQ(come(dora), 303);
    http::NameValues change = meeting().with("audience", "members");
    change.add("seen", "1");
    EXPECT_EQ(post("/en" + path_, change, ana_).status, 303);
    EXPECT_EQ(attendance(path_, dora), Attendance::attending);
}

TEST_P(GuestsTest, StaffNeedNoSeat) {
    const auto root = person("Root", {access::Role::administrator});
    const auto page = get("/en" + path_, root);
    EXPECT_FALSE(page.holds("Join the waiting list"));
    EXPECT_FALSE(page.holds("I come as a guest"));
    EXPECT_EQ(come(root), 303);
    EXPECT_EQ(attendance(path_, root), Attendance::attending) << "there is room";
}

TEST_P(GuestsTest, ManyAtOnceFillTheSeatsExactly) {
    constexpr int kSeats = 7;
    EXPECT_EQ(open(std::to_string(kSeats), ana_), 303);
    std::vector<access::Actor> people;
    for (int number = 0; number < 30; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 6; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                database().write([&](db::WriteTx& tx) {
                    const auto event = find_event(tx, id_of(path_));
                    EXPECT_TRUE(register_for({tx, services(), {people[at].account, now()}},
                                             viewer_of(tx, people[at], utc_date(now())), *event, "")
                                    .ok());
                });
            }
        });
    }
    threads.clear();
    EXPECT_EQ(database().read([&](db::ReadTx& tx) { return count_guests(tx, id_of(path_)); }),
              kSeats);
}

AGORA_EACH_ENGINE(GuestsTest);

}  // namespace
}  // namespace agora::events
