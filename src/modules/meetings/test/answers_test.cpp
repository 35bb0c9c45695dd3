#include "agora/events/testing.hpp"
#include "agora/meetings/evaluation.hpp"
#include "agora/meetings/module.hpp"
#include "agora/meetings/whole_answers.hpp"
#include "answer.hpp"

#include <atomic>
#include <thread>

namespace agora::meetings {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

class AnswersTest : public events::CalendarTest {
 protected:
    AnswersTest() : CalendarTest({"meetings"}, {meetings_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben", Language::nl);
        path_ = announce(ana_, breakfast("Bread"));
        come(path_, ben_);
    }
    void ask() { run(meetings_module(), "meetings.ask"); }
    std::string question() { return "/en/meetings/" + path_.substr(8) + "/answer"; }
    std::string answers() { return question() + "s"; }
    std::string result() { return "/en/meetings/" + path_.substr(8); }
    int say(const access::Actor& who, const std::string& mood, const std::string& contact) {
        return post(answers(), {{"mood", mood}, {"contact", contact}}, who).status;
    }
    std::vector<access::Actor> more_come(int people) {
        std::vector<access::Actor> all;
        for (int number = 0; number < people; ++number) {
            all.push_back(person("P" + std::to_string(number)));
            come(path_, all.back());
        }
        return all;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    std::string path_;
};

TEST_P(AnswersTest, WhoHadAPlaceIsAskedOnceADayAfter) {
    EXPECT_EQ(post("/en" + path_ + "/declining", {}, person("Zoe")).status, 303);
    clock_.advance(days{14} + hours{12});
    ask();
    EXPECT_TRUE(mails().empty()) << "who came can still be noted";
    EXPECT_EQ(get(question(), ben_).status, 404);
    clock_.advance(days{1});
    ask();
    ASSERT_EQ(mails().size(), 1U) << "not who said no, not who organised it";
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/nl/meetings/"));
    ask();
    EXPECT_EQ(mails().size(), 1U);
    EXPECT_EQ(meetings_module().plain.size(), 5U) << "none of them about a person";
    EXPECT_TRUE(get("/en" + path_, ben_).holds("Answer two questions"));
    EXPECT_FALSE(get("/en" + path_, ana_).holds("Answer two questions"));
}

TEST_P(AnswersTest, WhereWhoCameWasNotedOnlyTheyAreAsked) {
    const auto eve = more_come(1).front();
    clock_.advance(days{14} + hours{10});
    EXPECT_EQ(post("/en" + path_ + "/people/" + to_string(eve.account) + "/presence",
                   {{"came", "yes"}}, ana_)
                  .status,
              303);
    clock_.advance(days{2});
    ask();
    EXPECT_EQ(mails().size(), 1U);
    EXPECT_EQ(get(question(), eve).status, 200);
    EXPECT_EQ(get(question(), ben_).status, 404);
}

TEST_P(AnswersTest, NobodyIsAskedAboutWhatDidNotTakePlace) {
    EXPECT_EQ(post("/en" + path_ + "/cancellation", {{"reason", "No bread."}}, ana_).status, 303);
    settle();
    const auto before = mails().size();
    clock_.advance(days{16});
    ask();
    EXPECT_EQ(mails().size(), before);
}

TEST_P(AnswersTest, OneAnswersOnceAndBothQuestions) {
    clock_.advance(days{16});
    ask();
    const auto half = post(answers(), {{"mood", "good"}}, ben_);
    EXPECT_EQ(half.status, 422);
    EXPECT_TRUE(half.holds("id=\"field-contact-error\""));
    EXPECT_EQ(say(ben_, "splendid", "yes"), 422);
    EXPECT_EQ(say(ben_, "good", "yes"), 303);
    EXPECT_EQ(say(ben_, "poor", "no"), 409);
    EXPECT_EQ(get(question(), ben_).status, 409);
    EXPECT_EQ(say(ana_, "good", "yes"), 404) << "she was not asked";
    EXPECT_EQ(get(question()).status, 303) << "to sign in";
}

TEST_P(AnswersTest, AfterAMonthNothingIsAsked) {
    clock_.advance(days{16});
    ask();
    clock_.advance(days{40});
    EXPECT_EQ(say(ben_, "good", "yes"), 409);
    EXPECT_FALSE(get("/en" + path_, ben_).holds("Answer two questions"));
}

TEST_P(AnswersTest, FewerThanFiveAnswersAreShownToNobody) {
    auto people = more_come(4);
    people.push_back(ben_);
    clock_.advance(days{16});
    ask();
    for (std::size_t number = 0; number < 4; ++number) {
        EXPECT_EQ(say(people[number], number == 0 ? "good" : "very_good", "yes"), 303);
    }
    EXPECT_EQ(get(result(), ben_).status, 403);
    const auto few = get(result(), ana_);
    EXPECT_TRUE(few.holds("Too few answers to tell: 4 of 5"));
    EXPECT_FALSE(few.holds("<meter"));
    EXPECT_EQ(say(people[4], "poor", "no"), 303);
    const auto enough = get(result(), ana_);
    EXPECT_TRUE(enough.holds("4 of 5 met somebody to go on with."));
    EXPECT_TRUE(enough.holds("value=\"3\""));
    EXPECT_FALSE(enough.holds("Ben"));
}

TEST_P(AnswersTest, ManyAtOnceAreEachCountedOnce) {
    const auto people = more_come(40);
    clock_.advance(days{16});
    ask();
    std::atomic<std::size_t> next{0};
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&] {
            // Everybody sends twice.
            for (std::size_t at = next++; at < 2 * people.size(); at = next++) {
                const auto account = people[at % people.size()].account;
                const bool ok = database().write([&](db::WriteTx& tx) {
                    return answer(tx, {account, now()}, id_of(path_), Mood::good, Contact::yes)
                        .ok();
                });
                if (ok) ++taken;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 40);
    const auto said = database().read([&](db::ReadTx& tx) { return list_said(tx, id_of(path_)); });
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said.front().people, 40);
}

TEST_P(AnswersTest, AYearOfAGroupIsAddedUpWithoutWhatIsTooFew) {
    const std::string group = found_group(ana_, "Readers");
    const std::string small = announce(ana_, in_group(breakfast("Small"), group));
    come(small, ben_);
    const std::string large = announce(ana_, in_group(breakfast("Large"), group));
    const int year = utc_date(now() + days{14}).year;
    clock_.advance(days{16});
    database().write([&](db::WriteTx& tx) {
        put_whole_answers(
            tx, {id_of(small), now() - days{2}, {ben_.account}, {{Mood::poor, Contact::no}}});
        WholeAnswers whole{.event = id_of(large), .ended_at = now() - days{2}};
        for (int number = 1; number <= 7; ++number) {
            whole.asked.emplace_back(1000 + number);
            if (number > 5) continue;
            whole.answers.emplace_back(number == 1 ? Mood::good : Mood::very_good, Contact::yes);
        }
        put_whole_answers(tx, whole);
    });
    const CircleId circle = *parse_id<CircleId>(circle_id(group));
    const auto [of_group, of_all] = database().read([&](db::ReadTx& tx) {
        return std::pair{evaluate(tx, circle, year, now()), evaluate(tx, {}, year, now())};
    });
    EXPECT_EQ(of_group.events, 2);
    EXPECT_EQ(of_group.people, 1);
    EXPECT_EQ(of_group.asked, 8);
    EXPECT_EQ(of_group.answers, 6);
    EXPECT_EQ(of_group.counted, 5) << "one answer alone is told to nobody";
    EXPECT_EQ(of_group.contacts, 5);
    EXPECT_EQ(of_group.moods.at(Mood::very_good), 4);
    EXPECT_FALSE(of_group.moods.contains(Mood::poor));
    EXPECT_EQ(of_all.events, 3);
    EXPECT_TRUE(get("/en/meetings", ana_).holds("5 of 5 met somebody"));
    EXPECT_FALSE(get("/en/meetings").holds("met somebody"));
}

TEST_P(AnswersTest, AGroupWithManyMeetingsIsAddedUpAsEverybodyIs) {
    constexpr int kMeetings = 26;
    const std::string group = found_group(ana_, "Readers");
    std::vector<std::string> held;
    for (int number = 0; number < kMeetings; ++number) {
        held.push_back(announce(ana_, in_group(breakfast("Bread"), group)));
        come(held.back(), ben_);
    }
    const int year = utc_date(now() + days{14}).year;
    clock_.advance(days{16});
    database().write([&](db::WriteTx& tx) {
        for (const std::string& path : held) {
            WholeAnswers whole{.event = id_of(path), .ended_at = now() - days{2}};
            for (int number = 0; number < kFewestAnswers; ++number) {
                whole.asked.emplace_back(1000 + number);
                whole.answers.emplace_back(Mood::good, Contact::yes);
            }
            put_whole_answers(tx, whole);
        }
    });
    const CircleId circle = *parse_id<CircleId>(circle_id(group));
    const auto of_group =
        database().read([&](db::ReadTx& tx) { return evaluate(tx, circle, year, now()); });
    EXPECT_EQ(of_group.events, kMeetings);
    EXPECT_EQ(of_group.people, kMeetings);
    EXPECT_EQ(of_group.asked, kMeetings * kFewestAnswers);
    EXPECT_EQ(of_group.contacts, kMeetings * kFewestAnswers);
}

AGORA_EACH_ENGINE(AnswersTest);

}  // namespace
}  // namespace agora::meetings
