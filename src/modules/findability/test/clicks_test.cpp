#include "clicks.hpp"

#include "tasks.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace agora::findability {
namespace {

std::string kept_text() {
    std::ifstream file{AGORA_SOURCE_DIR "/src/modules/findability/data/clicks.tsv"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(Clicks, AreReadByTaskAndLanguage) {
    const Walk walk = read_walk(
        "date\t2026-11-28\nclicks\t1\t2\t1\t3\nwaits\t5\tlearning\nsomething\telse\nclicks\t9\n");
    EXPECT_EQ(walk.date, (Date{2026, 11, 28}));
    ASSERT_EQ(walk.tasks.size(), 2U);
    EXPECT_EQ(walk.tasks.at(1).by_language, (std::array<std::int64_t, 3>{2, 1, 3}));
    EXPECT_TRUE(walk.tasks.at(1).is_there());
    EXPECT_EQ(walk.tasks.at(5).waits, "learning");
    EXPECT_FALSE(read_walk("").date);
}

TEST(Clicks, OfEachTaskAreKeptInEachLanguageOrWhatItWaitsFor) {
    const Walk walk = read_walk(kept_text());
    EXPECT_TRUE(walk.date);
    for (const Task& task : all_tasks()) {
        const auto found = walk.tasks.find(task.number);
        ASSERT_NE(found, walk.tasks.end()) << task.number;
        const Clicks& clicks = found->second;
        for (const std::int64_t number : clicks.by_language) {
            EXPECT_EQ(number > 0, clicks.is_there()) << task.number;
            EXPECT_LE(number, 3) << task.number;
        }
        EXPECT_EQ(clicks.is_there(), label_of_waiting(clicks.waits).empty()) << task.number;
    }
    EXPECT_EQ(walk.tasks.size(), all_tasks().size());
}

TEST(Tasks, AreFiftyInTheirOrderAndNoTwoAlike) {
    std::set<std::string_view> texts;
    std::int64_t number = 0;
    for (const Task& task : all_tasks()) {
        EXPECT_EQ(task.number, ++number);
        EXPECT_EQ(find_task(number), &task);
        EXPECT_FALSE(task.who.empty());
        texts.insert(task.text);
    }
    EXPECT_EQ(number, 50);
    EXPECT_EQ(texts.size(), 50U);
    EXPECT_EQ(find_task(0), nullptr);
    EXPECT_EQ(find_task(51), nullptr);
}

}  // namespace
}  // namespace agora::findability
