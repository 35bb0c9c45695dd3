#include "agora/db/dump.hpp"
#include "surveys_site.hpp"

#include <algorithm>
#include <atomic>
#include <regex>
#include <set>
#include <thread>

namespace agora::surveys {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What somebody with the whole database can and cannot find.
class SecrecyTest : public SurveysTest {
 protected:
    using Lines = std::map<std::string, std::vector<std::string>>;

    Lines dump() {
        return database().read([](db::ReadTx& tx) {
            Lines lines;
            for (const db::Table& table : db::tables(tx)) {
                db::each_line(tx, table,
                              [&](std::string_view line) { lines[table.name].emplace_back(line); });
            }
            return lines;
        });
    }
    std::vector<access::Actor> residents(int people) {
        std::vector<access::Actor> all;
        for (int number = 0; number < people; ++number) {
            all.push_back(listed_in("be-44021", members::Audience::only_me));
        }
        return all;
    }
    /// Asked in Ghent first, for five days.
    std::string piloted() {
        const std::string path =
            full_draft(ada_, with(with(terms(), "pilot_area", "Gent"), "pilot_until", day(5)));
        publish(path, ada_);
        return path;
    }
    /// As they lie in the file: no order is asked for.
    std::vector<std::string> as_they_lie(std::string_view query) {
        std::vector<std::string> values;
        database().read([&](db::ReadTx& tx) {
            tx.each_row({"test.as_they_lie", query}, {},
                        [&](const db::RowReader& row) { values.emplace_back(row.text(0)); });
        });
        return values;
    }
    /// Twenty people answer, one after the other, each with words of their own.
    std::vector<access::Actor> answered(const std::string& path) {
        constexpr std::size_t kPeople = 20;
        constexpr std::size_t kStep = 7;
        std::vector<access::Actor> people;
        for (std::size_t number = 0; number < kPeople; ++number) {
            people.push_back(person("S" + std::to_string(number)));
        }
        // In another order than that of their numbers.
        for (std::size_t turn = 0; turn < kPeople; ++turn) {
            const std::size_t number = turn * kStep % kPeople;
            clock_.advance(std::chrono::minutes{7});
            const std::string words = "words of S" + std::to_string(number);
            EXPECT_EQ(say(path, people[number], {{"q3", "5"}, {"q4", words}}), 303);
        }
        return people;
    }
};

TEST_P(SecrecyTest, NoTableJoinsAPersonAndAnAnswer) {
    const std::string path = running();
    const auto people = answered(path);
    for (const bool closed : {false, true}) {
        if (closed) end(path, ada_);
        const Lines lines = dump();
        const std::string full = closed ? "surveys_response" : "surveys_sheet";
        const std::string empty = closed ? "surveys_sheet" : "surveys_response";
        ASSERT_EQ(lines.at(full).size(), 20U);
        EXPECT_FALSE(lines.contains(empty));
        for (const auto& [table, rows] : lines) {
            for (const std::string& row : rows) {
                const bool has_words = row.find("words of S") != std::string::npos;
                EXPECT_EQ(has_words, table == full) << table;
                if (table != full) continue;
                for (const auto& who : people) {
                    EXPECT_THAT(row, Not(HasSubstr(to_string(who.account))));
                }
            }
        }
    }
}

TEST_P(SecrecyTest, RowsOfAnswersHoldNothingButAnswers) {
    const std::string path = running();
    answered(path);
    std::set<std::string> shapes;
    std::set<std::string> keys;
    const Lines lines = dump();
    for (const std::string& row : lines.at("surveys_sheet")) {
        const std::regex shape(R"re("response_key":"([0-9a-f]{32})")re");
        std::smatch found;
        ASSERT_TRUE(std::regex_search(row, found, shape)) << row;
        keys.insert(found[1]);
        std::string rest = std::regex_replace(row, shape, "KEY");
        shapes.insert(std::regex_replace(rest, std::regex("words of S[0-9]+"), "WORDS"));
    }
    EXPECT_EQ(keys.size(), 20U);
    EXPECT_EQ(shapes.size(), 1U) << "no time, no number that grows";
    shapes.clear();
    for (const std::string& row : lines.at("surveys_roll")) {
        if (row.find("\"answered\":1") == std::string::npos) continue;
        shapes.insert(std::regex_replace(row, std::regex("\"account_id\":[0-9]+"), "WHO"));
    }
    EXPECT_EQ(shapes.size(), 1U) << "nor on the roll";
}

TEST_P(SecrecyTest, AnsweringLeavesNoTraceBesideIt) {
    const std::string path = running();
    settle();
    const Lines before = dump();
    const http::NameValues sent{{"q3", "5"}, {"q4", "words of S0"}, {"form_key", "as browsers do"}};
    EXPECT_EQ(say(path, ben_, sent), 303);
    EXPECT_EQ(say(path, ben_, sent), 409) << "the roll stops who sends twice";
    settle();
    const Lines after = dump();
    for (const auto& [table, rows] : after) {
        const auto found = before.find(table);
        const auto& old = found == before.end() ? std::vector<std::string>{} : found->second;
        if (table == "surveys_sheet" || table == "surveys_roll") continue;
        EXPECT_EQ(rows, old) << table << ": neither journal nor submission tells of it";
    }
    EXPECT_EQ(after.at("surveys_roll").size(), before.at("surveys_roll").size());
}

TEST_P(SecrecyTest, TheOrderOfTheFileTellsNothingAfterTheEnd) {
    const std::string path = running();
    answered(path);
    end(path, ada_);
    const auto keys = as_they_lie("SELECT response_key FROM surveys_response");
    ASSERT_EQ(keys.size(), 20U);
    EXPECT_TRUE(std::ranges::is_sorted(keys)) << "by a key of chance";
    const auto roll =
        as_they_lie("SELECT CAST(account_id AS TEXT) FROM surveys_roll WHERE answered = 1");
    ASSERT_EQ(roll.size(), 20U);
    std::vector<std::int64_t> numbers;
    for (const std::string& text : roll) numbers.push_back(parse_positive(text).value_or(0));
    EXPECT_TRUE(std::ranges::is_sorted(numbers)) << "by account, not by when";
}

TEST_P(SecrecyTest, FewLateAnswersAreThrownAwayAtTheEnd) {
    const auto people = residents(21);
    const std::string path = piloted();
    for (std::size_t at = 0; at < 20; ++at) EXPECT_EQ(say(path, people[at], {{"q3", "5"}}), 303);
    clock_.advance(std::chrono::days{3});
    EXPECT_EQ(post("/en" + path + "/reminders", {}, ada_).status, 303);
    keep();
    clock_.advance(std::chrono::days{3});
    keep();
    EXPECT_TRUE(
        get("/en" + path + "/edit", ada_).holds("their answers are thrown away at the end"));
    const auto pilot = get("/en" + path + "/results.csv", ada_);
    EXPECT_THAT(pilot.body, HasSubstr("How much?,5,20,20,100"));
    EXPECT_EQ(post("/en" + path + "/opening", {}, ada_).status, 303);
    keep();
    EXPECT_EQ(say(path, ben_, {{"q3", "4"}, {"q4", "words of Ben"}, {"q5", "777"}}), 303);
    EXPECT_THAT(testing::PrintToString(dump().at("surveys_roll")), HasSubstr("reminded\\\":1"));
    end(path, ada_);
    const auto rows = get("/en" + path + "/answers.csv", ada_);
    EXPECT_EQ(std::ranges::count(rows.body, '\n'), 21) << "the head and the pilot";
    EXPECT_THAT(rows.body, Not(HasSubstr("777"))) << "subtraction would give his answers";
    const auto page = get("/en" + path + "/results", ben_);
    const std::string said = "1 later answer is left out";
    ASSERT_TRUE(page.holds(said));
    EXPECT_EQ(page.body.find(said, page.body.find(said) + 1), std::string::npos) << "once";
    for (const auto& [table, lines] : dump()) {
        const std::string all = testing::PrintToString(lines);
        EXPECT_THAT(all, Not(HasSubstr("words of Ben"))) << table;
        EXPECT_THAT(all, Not(HasSubstr("reminded\\\":1"))) << table;
    }
}

TEST_P(SecrecyTest, APilotOfFewIsNotToldApartAfterTheEnd) {
    const auto people = residents(1);
    const std::string path = piloted();
    EXPECT_EQ(say(path, people[0], {{"q3", "5"}}), 303);
    clock_.advance(std::chrono::days{6});
    keep();
    EXPECT_EQ(post("/en" + path + "/opening", {}, ada_).status, 303);
    answered_by(path, 6, {{"q3", "4"}});
    EXPECT_THAT(testing::PrintToString(dump().at("surveys_sheet")), HasSubstr("pilot"));
    end(path, ada_);
    const auto kept = dump().at("surveys_response");
    EXPECT_EQ(kept.size(), 7U);
    EXPECT_THAT(testing::PrintToString(kept), Not(HasSubstr("pilot"))) << "the one of Ghent";
}

TEST_P(SecrecyTest, FewLateTextsAreReadByNobody) {
    const auto people = residents(6);
    const std::string path = piloted();
    for (const auto& who : people) {
        EXPECT_EQ(say(path, who, {{"q3", "5"}, {"q4", "words of the pilot"}}), 303);
    }
    clock_.advance(std::chrono::days{6});
    keep();
    EXPECT_EQ(post("/en" + path + "/opening", {}, ada_).status, 303);
    answered_by(path, 5, {{"q3", "1"}});
    EXPECT_EQ(say(path, ben_, {{"q3", "4"}, {"q4", "words of Ben"}}), 303);
    end(path, ada_);
    const auto texts = get("/en" + path + "/texts/4", ada_);
    EXPECT_TRUE(texts.holds("words of the pilot"));
    EXPECT_FALSE(texts.holds("words of Ben")) << "that one came later would tell their 4";
    const auto results = get("/en" + path + "/results", cleo_);
    EXPECT_TRUE(results.holds("6 of 6 who were asked this answered."));
    EXPECT_TRUE(results.holds("12 of 12 who were asked this answered."));
}

TEST_P(SecrecyTest, ManyAtOnceAreEachCountedOnce) {
    const std::string path = running();
    std::vector<access::Actor> people;
    for (int number = 0; number < 12; ++number) {
        people.push_back(person("M" + std::to_string(number)));
    }
    std::atomic<std::size_t> next{0};
    std::atomic<int> taken{0};
    std::vector<std::jthread> threads;
    for (int number = 0; number < 6; ++number) {
        threads.emplace_back([&] {
            // Everybody sends twice.
            for (std::size_t at = next++; at < 2 * people.size(); at = next++) {
                if (say(path, people[at % people.size()], {{"q3", "5"}}) == 303) ++taken;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(taken, 12);
    EXPECT_EQ(dump().at("surveys_sheet").size(), 12U);
}

AGORA_EACH_ENGINE(SecrecyTest);

}  // namespace
}  // namespace agora::surveys
