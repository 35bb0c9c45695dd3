#include "agora/command_line/command_line.hpp"

#include <gtest/gtest.h>

namespace agora::command_line {
namespace {

class CommandLine : public ::testing::Test {
 protected:
    int run_words(std::vector<const char*> words) {
        words.insert(words.begin(), "agora");
        return run("agora", "1", commands_, static_cast<int>(words.size()), words.data());
    }

    Arguments last_;
    std::vector<Command> commands_{
        {"paint",
         "Paints a door.",
         {{"--colour", "Which", Need::required},

          {"--twice", "Again", Need::optional, Takes::nothing},
          {"kind", "What", Need::required, Takes::value, {"door", "wall"}},
          {"room", "Where"}},
         [this](const Arguments& arguments) {
             last_ = arguments;
             return kFaults;
         }}};
};

TEST_F(CommandLine, GivesTheCommandItsArguments) {
    EXPECT_EQ(run_words({"paint", "door", "--colour", "red", "--twice"}), kFaults);
    EXPECT_EQ(last_.text("--colour"), "red");
    EXPECT_EQ(last_.text("kind"), "door");
    EXPECT_TRUE(last_.given("--twice"));
    EXPECT_EQ(run_words({"paint", "wall", "kitchen", "--colour", "red"}), kFaults);
    EXPECT_EQ(last_.text("kind"), "wall");
    EXPECT_EQ(last_.text("room"), "kitchen");
}

TEST_F(CommandLine, RefusesAWrongUsageWithTwo) {
    EXPECT_EQ(run_words({}), kWrongUsage);
    EXPECT_EQ(run_words({"paint"}), kWrongUsage);
    EXPECT_EQ(run_words({"paint", "roof", "--colour", "red"}), kWrongUsage);
    EXPECT_EQ(run_words({"paint", "door", "--colour", "red", "--unknown"}), kWrongUsage);
    EXPECT_EQ(run_words({"sing"}), kWrongUsage);
}

TEST_F(CommandLine, HelpsWithoutComplaint) {
    EXPECT_EQ(run_words({"--help"}), kDone);
    EXPECT_EQ(run_words({"paint", "--help"}), kDone);
}

}  // namespace
}  // namespace agora::command_line
