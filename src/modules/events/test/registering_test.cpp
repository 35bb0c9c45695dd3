#include "events_test.hpp"

#include "agora/accounts/eraser.hpp"
#include "register.hpp"

#include <atomic>
#include <thread>

namespace agora::events {
namespace {

using testing::HasSubstr;

class RegisteringTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }
    http::NameValues with_places(int places) {
        auto fields = with(breakfast("Bread"), "capacity", std::to_string(places));
        fields.add("registers", "true");
        return fields;
    }
    int come(const std::string& path, const access::Actor& who) {
        return post("/en" + path + "/registration", {}, who).status;
    }
    int decline(const std::string& path, const access::Actor& who) {
        return post("/en" + path + "/declining", {}, who).status;
    }
};

TEST_P(RegisteringTest, WhenItIsFullOneWaitsAndTheFirstGetsTheFreePlace) {
    const std::string path = announce(ana_, with_places(1));
    const auto ben = person("Ben");
    const auto eve = person("Eve", Language::fr);
    const auto zoe = person("Zoe");
    EXPECT_EQ(post("/en" + path + "/registration", {}).status, 303) << "to sign in";
    EXPECT_EQ(come(path, ben), 303);
    EXPECT_TRUE(get("/en" + path, eve).holds("Join the waiting list"));
    EXPECT_EQ(come(path, eve), 303);
    EXPECT_EQ(come(path, zoe), 303);
    EXPECT_EQ(attendance(path, eve), Attendance::waiting);
    EXPECT_TRUE(get("/en" + path, eve).holds("You are number 1 on the waiting list."));
    EXPECT_TRUE(get("/en" + path, zoe).holds("You are number 2 on the waiting list."));
    EXPECT_TRUE(get("/en" + path).holds("1 person comes")) << "who waits does not come";
    const auto mails_before = (settle(), mails().size());
    EXPECT_EQ(decline(path, ben), 303);
    EXPECT_EQ(attendance(path, eve), Attendance::attending);
    EXPECT_EQ(attendance(path, zoe), Attendance::waiting);
    EXPECT_THAT(last_mail(), HasSubstr("eve@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/fr" + path));
    EXPECT_EQ(mails().size(), mails_before + 1) << "nobody else is written to";
    EXPECT_TRUE(get("/en" + path, zoe).holds("You are number 1 on the waiting list."));
    EXPECT_EQ(come(path, ben), 303);
    EXPECT_EQ(attendance(path, ben), Attendance::waiting) << "who left begins anew";
    EXPECT_TRUE(get("/en" + path, ben).holds("You are number 2 on the waiting list."));
}

TEST_P(RegisteringTest, OneCanAlwaysSayNo) {
    const std::string path = announce(ana_, with_places(1));
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_EQ(come(path, ben), 303);
    EXPECT_TRUE(get("/en" + path, eve).holds("/declining\"")) << "also when it is full";
    EXPECT_EQ(decline(path, eve), 303);
    EXPECT_EQ(attendance(path, eve), Attendance::declined);
    EXPECT_EQ(decline(path, eve), 303) << "twice is once";
    EXPECT_EQ(attendance(path, ben), Attendance::attending);
}

TEST_P(RegisteringTest, MorePlacesLetInAsManyAsFit) {
    const std::string path = announce(ana_, with_places(1));
    std::vector<access::Actor> people;
    for (int number = 0; number < 5; ++number) {
        people.push_back(person("P" + std::to_string(number)));
        EXPECT_EQ(come(path, people.back()), 303);
    }
    auto fields = with(with_places(3), "seen", "1");
    EXPECT_EQ(post("/en" + path, fields, ana_).status, 303);
    EXPECT_EQ(attendance(path, people[1]), Attendance::attending);
    EXPECT_EQ(attendance(path, people[2]), Attendance::attending);
    EXPECT_EQ(attendance(path, people[3]), Attendance::waiting);
    settle();
    EXPECT_EQ(mails().size(), 2U);
    const auto fewer = post("/en" + path, with(with_places(2), "seen", "2"), ana_);
    EXPECT_EQ(fewer.status, 422) << "who has a place keeps it";
    EXPECT_TRUE(fewer.holds("field-capacity-error"));
    EXPECT_EQ(post("/en" + path, with(with_places(0), "seen", "2"), ana_).status, 303);
    EXPECT_EQ(attendance(path, people[4]), Attendance::attending) << "zero is no limit";
}

TEST_P(RegisteringTest, OnlyWhoOrganisesItSeesWhoComes) {
    const std::string path = announce(ana_, with_places(1));
    const auto ben = person("Ben");
    EXPECT_EQ(post("/en" + path + "/registration", {{"words", "I bring jam."}}, ben).status, 303);
    EXPECT_EQ(come(path, person("Eve")), 303);
    const auto people = get("/en" + path + "/people", ana_);
    EXPECT_TRUE(people.holds("Ben"));
    EXPECT_TRUE(people.holds("I bring jam."));
    EXPECT_TRUE(people.holds("1 person waits"));
    EXPECT_EQ(get("/en" + path + "/people", ben).status, 403);
    EXPECT_EQ(get("/en" + path + "/people").status, 303);
    EXPECT_FALSE(get("/en" + path, person("Zoe")).holds("Ben"));
    const auto long_words =
        post("/en" + path + "/registration", {{"words", std::string(501, 'x')}}, person("Max"));
    EXPECT_EQ(long_words.status, 422);
    EXPECT_TRUE(long_words.holds(std::string(501, 'x'))) << "what was typed stays";
}

TEST_P(RegisteringTest, WhoComesIsToldWhenItMovesOrIsCancelled) {
    const std::string path = announce(ana_, with_places(1));
    EXPECT_EQ(come(path, person("Ben")), 303);
    EXPECT_EQ(come(path, person("Eve")), 303);
    EXPECT_EQ(decline(path, person("Zoe")), 303);
    auto fields = with(with_places(1), "seen", "1");
    EXPECT_EQ(post("/en" + path, with(fields, "body", "Tea."), ana_).status, 303);
    settle();
    EXPECT_TRUE(mails().empty()) << "words alone are no news";
    fields = with(with(fields, "seen", "2"), "starts_at", in_days(14, "09:00"));
    EXPECT_EQ(post("/en" + path, fields, ana_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), 2U) << "who comes and who waits";
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "No bread."}}, ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("No bread."));
    EXPECT_EQ(mails().size(), 4U);
    EXPECT_EQ(come(path, person("Late")), 409);
}

TEST_P(RegisteringTest, TheOnlineAddressIsForWhoComes) {
    auto fields = with(with(with_places(1), "mode", "online"), "online_address",
                       "https://meet.example/secret");
    const std::string path = announce(ana_, fields);
    const auto ben = person("Ben");
    EXPECT_FALSE(get("/en" + path, ben).holds("meet.example"));
    EXPECT_TRUE(get("/en" + path, ben).holds("You see the address when you are registered."));
    EXPECT_FALSE(get("/api" + path).holds("meet.example"));
    EXPECT_EQ(come(path, ben), 303);
    EXPECT_TRUE(get("/en" + path, ben).holds("meet.example"));
    const auto eve = person("Eve");
    EXPECT_EQ(come(path, eve), 303);
    EXPECT_FALSE(get("/en" + path, eve).holds("meet.example")) << "she waits";
}

TEST_P(RegisteringTest, NobodyRegistersForWhatHasBegun) {
    const std::string path = announce(ana_, with_places(0));
    const auto ben = person("Ben");
    EXPECT_EQ(come(path, ben), 303);
    clock_.advance(std::chrono::days{15});
    EXPECT_EQ(come(path, person("Eve")), 409);
    EXPECT_EQ(decline(path, ben), 409);
    const std::string quiet = announce(ana_, breakfast("No list"));
    EXPECT_EQ(come(quiet, ben), 409);
}

TEST_P(RegisteringTest, AnErasedAccountLeavesItsPlaceToTheFirstWhoWaits) {
    const std::string path = announce(ana_, with_places(1));
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    EXPECT_EQ(come(path, ben), 303);
    EXPECT_EQ(come(path, eve), 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben.account, now()}, ben.account).ok());
    });
    settle();
    EXPECT_EQ(attendance(path, eve), Attendance::attending);
}

TEST_P(RegisteringTest, ManyAtOnceFillThePlacesExactly) {
    constexpr int kPlaces = 50;
    constexpr int kPeople = 120;
    constexpr int kThreads = 8;
    const std::string path = announce(ana_, with_places(kPlaces));
    std::vector<access::Actor> people;
    for (int number = 0; number < kPeople; ++number) {
        people.push_back(person("P" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < kThreads; ++number) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < people.size(); at = next++) {
                database().write([&](db::WriteTx& tx) {
                    const auto event = find_event(tx, id_of(path));
                    EXPECT_TRUE(register_for({tx, services(), {people[at].account, now()}},
                                             viewer_of(tx, people[at], utc_date(now())), *event, "")
                                    .ok());
                });
            }
        });
    }
    threads.clear();
    const Counted counted =
        database().read([&](db::ReadTx& tx) { return count_registrations(tx, id_of(path)); });
    EXPECT_EQ(counted.attending, kPlaces);
    EXPECT_EQ(counted.waiting, kPeople - kPlaces);
    const auto all =
        database().read([&](db::ReadTx& tx) { return list_registrations(tx, id_of(path)); });
    std::set<std::int64_t> numbers;
    for (const Registration& one : all) numbers.insert(one.queue);
    EXPECT_EQ(numbers.size(), all.size()) << "no two have one place in the queue";
}

AGORA_EACH_ENGINE(RegisteringTest);

}  // namespace
}  // namespace agora::events
