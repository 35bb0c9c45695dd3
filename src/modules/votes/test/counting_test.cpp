#include "agora/votes/ballots.hpp"
#include "answer.hpp"
#include "code.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

namespace agora::votes {
namespace {

using testing::ElementsAre;

/// A vote in which each of these texts is one ballot, or several: "3 yes".
Published vote_of(Method method, std::size_t options, const std::vector<std::string>& ballots) {
    Published vote{.vote = "7", .method = method};
    vote.options.resize(options);
    for (const std::string& line : ballots) {
        const auto space = line.find(' ');
        const int times = space == std::string::npos ? 1 : std::stoi(line.substr(0, space));
        for (int time = 0; time < times; ++time) {
            vote.ballots.push_back(
                {.code = new_code(),
                 .answer = space == std::string::npos ? line : line.substr(space + 1)});
        }
    }
    vote.voted = vote.members = std::ssize(vote.ballots);
    return vote;
}
Tally tally_of(Published vote) {
    complete(vote);
    return count(vote);
}
std::vector<std::int64_t> places_in(const Tally& tally) {
    std::vector<std::int64_t> places;
    for (const OptionTally& option : tally.options) places.push_back(option.place);
    return places;
}

TEST(Counting, AbstainingCountsForTheQuorumAndNotForTheMajority) {
    Published vote = vote_of(Method::yes_no, 0, {"2 yes", "1 no", "7 abstain"});
    vote.members = 20;
    vote.quorum = 50;
    EXPECT_EQ(tally_of(vote).outcome, Outcome::adopted);
    vote.members = 21;
    const Tally missed = tally_of(vote);
    EXPECT_EQ(missed.outcome, Outcome::no_quorum);
    EXPECT_EQ(missed.needed, 11) << "half of 21, upwards";
    EXPECT_EQ(missed.options[0].weight, "2") << "counted all the same";
}

TEST(Counting, AsManyYesAsNoIsNoMajority) {
    EXPECT_EQ(tally_of(vote_of(Method::yes_no, 0, {"2 yes", "2 no"})).outcome, Outcome::rejected);
    EXPECT_EQ(tally_of(vote_of(Method::yes_no, 0, {"4 abstain"})).outcome, Outcome::no_decision);
    EXPECT_EQ(tally_of(vote_of(Method::yes_no, 0, {})).outcome, Outcome::no_decision);
}

TEST(Counting, ASpecialMajorityIsMetExactly) {
    Published vote = vote_of(Method::yes_no, 0, {"3 yes", "1 no"});
    vote.majority = Majority::three_quarters;
    EXPECT_EQ(tally_of(vote).outcome, Outcome::adopted);
    vote.majority = Majority::four_fifths;
    EXPECT_EQ(tally_of(vote).outcome, Outcome::rejected);
    vote = vote_of(Method::yes_no, 0, {"2 yes", "1 no"});
    vote.majority = Majority::two_thirds;
    EXPECT_EQ(tally_of(vote).outcome, Outcome::adopted);
}

TEST(Counting, NobodyWeighsMoreThanATenthOfTheSharesPresent) {
    Published vote = vote_of(Method::yes_no, 0, {"yes", "8 no"});
    vote.weighting = Weighting::share;
    for (Ballot& ballot : vote.ballots) ballot.weight = ballot.answer == "yes" ? 92 : 1;
    const Tally tally = tally_of(vote);
    EXPECT_EQ(tally.options[0].weight, "10") << "of 100 shares";
    EXPECT_EQ(tally.options[1].weight, "8");
    EXPECT_EQ(tally.total, "18");
}

TEST(Counting, ACollegeSaysItsPartHoweverManyOfItVote) {
    Published vote = vote_of(Method::yes_no, 0, {"2 yes", "5 no"});
    vote.weighting = Weighting::college;
    vote.workers = 50;
    vote.users = 40;
    vote.others = 10;
    for (Ballot& ballot : vote.ballots) {
        ballot.college = ballot.answer == "yes" ? College::workers : College::users;
    }
    const Tally tally = tally_of(vote);
    EXPECT_EQ(tally.options[0].weight, "500") << "50 per cent, in tenths of a ballot";
    EXPECT_EQ(tally.options[1].weight, "400");
    EXPECT_EQ(tally.outcome, Outcome::adopted);
}

TEST(Counting, SchulzeElectsAsInHisExample) {
    // Schulze 2011, section 3.1: 45 voters, the winner is E (5), then A, C, B, D.
    const Tally tally =
        tally_of(vote_of(Method::ranking, 5,
                         {"5 1>3>2>5>4", "5 1>4>5>3>2", "8 2>5>4>1>3", "3 3>1>2>5>4", "7 3>1>5>2>4",
                          "2 3>2>1>4>5", "7 4>3>5>2>1", "8 5>2>1>4>3"}));
    EXPECT_THAT(places_in(tally), ElementsAre(2, 4, 3, 5, 1));
    EXPECT_FALSE(tally.by_draw);
    EXPECT_EQ(tally.options[0].detail[1], "20") << "A before B";
}

TEST(Counting, ACondorcetWinnerWinsWithoutBeingTheFirstChoiceOfMost) {
    const Tally tally =
        tally_of(vote_of(Method::ranking, 3, {"4 1>2>3", "3 3>2>1", "2 2>3", "blank"}));
    EXPECT_EQ(tally.options[1].place, 1);
    EXPECT_EQ(tally.options[1].ballots, 2);
    EXPECT_EQ(tally.blank, "1");
}

TEST(Counting, TheMajorityGradeIsTheLowerMiddleOne) {
    // Four grades 5 5 2 2: more than half says 2 or better, exactly half says 5.
    const Tally tally = tally_of(vote_of(Method::judgement, 2, {"2 5,3", "2 2,3"}));
    EXPECT_EQ(tally.options[0].grade, 2);
    EXPECT_EQ(tally.options[1].grade, 3);
    EXPECT_THAT(places_in(tally), ElementsAre(2, 1));
    EXPECT_THAT(tally.options[0].detail, ElementsAre("0", "0", "2", "0", "0", "2"));
}

TEST(Counting, WithOneMajorityGradeTheGaugeDecides) {
    // Both good (3): the first has 2 above and 1 below, the second 1 above and 2 below.
    const Tally tally =
        tally_of(vote_of(Method::judgement, 2, {"5,5", "4,2", "3,3", "3,3", "1,1"}));
    EXPECT_EQ(tally.options[0].grade, tally.options[1].grade);
    EXPECT_THAT(places_in(tally), ElementsAre(1, 2));
    EXPECT_FALSE(tally.by_draw);
}

TEST(Counting, ATieIsDrawnFromTheBallotsAndSaysSo) {
    Published vote = vote_of(Method::choice, 3, {"2 1", "2 3", "1 2"});
    const Tally tally = tally_of(vote);
    EXPECT_TRUE(tally.by_draw);
    EXPECT_EQ(tally.options[1].place, 3);
    complete(vote);
    EXPECT_EQ(places_in(count(vote)), places_in(tally)) << "the same ballots, the same lots";
    std::array<int, 2> first{};
    for (int time = 0; time < 64; ++time) {
        const Tally other = tally_of(vote_of(Method::choice, 2, {"1", "2"}));
        ++first[other.options[0].place == 1 ? 0 : 1];
    }
    EXPECT_GT(first[0], 0) << "no option always wins a draw";
    EXPECT_GT(first[1], 0);
}

TEST(Answers, HaveOneTextEach) {
    const auto reads = [](Method method, std::string_view text) {
        return read_answer(method, 3, text).has_value();
    };
    EXPECT_TRUE(reads(Method::choice, "3"));
    EXPECT_TRUE(reads(Method::approval, "1,3"));
    EXPECT_TRUE(reads(Method::ranking, "3>1=2"));
    EXPECT_TRUE(reads(Method::judgement, "5,0,3"));
    EXPECT_TRUE(reads(Method::ranking, "blank"));
    for (const char* text : {"", "0", "4", "01", "+1", " 1", "1 ", "1,2", "yes", "Blank"}) {
        EXPECT_FALSE(reads(Method::choice, text)) << text;
    }
    for (const char* text : {"3,1", "1,1", "1,,2", "1,", "1;2", ""}) {
        EXPECT_FALSE(reads(Method::approval, text)) << text;
    }
    for (const char* text : {"2=1", "1>1", "1>", ">1", "1=1", "4", "1>2>3>3", ""}) {
        EXPECT_FALSE(reads(Method::ranking, text)) << text;
    }
    for (const char* text : {"5,0", "5,0,3,1", "6,0,0", "-1,0,0", "5, 0,3"}) {
        EXPECT_FALSE(reads(Method::judgement, text)) << text;
    }
    EXPECT_FALSE(reads(Method::yes_no, "blank")) << "that is abstaining";
    EXPECT_EQ(ranking_of({2, 0, 7}), "1>3");
    EXPECT_EQ(ranking_of({2, 1, 2}), "2>1=3");
}

TEST(Codes, AreReadAsTheyWereTyped) {
    const std::string code = new_code();
    EXPECT_EQ(code.size(), kCodeLength);
    EXPECT_NE(code, new_code());
    EXPECT_EQ(read_code(grouped(code)), code);
    EXPECT_EQ(code_of(std::string(16, '\0')), std::string(26, '0'));
    EXPECT_EQ(read_code("OOOO-oooo-IIII-llll-0000-0000-00"), "00000000111111110000000000");
    EXPECT_FALSE(read_code("abc"));
    EXPECT_FALSE(read_code(std::string(26, 'u'))) << "not in the alphabet";
}

}  // namespace
}  // namespace agora::votes
