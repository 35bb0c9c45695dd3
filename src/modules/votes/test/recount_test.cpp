#include "agora/fields/json_write.hpp"
#include "elections.hpp"
#include "recounted.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace agora::votes {
namespace {

using testing::HasSubstr;

constexpr std::array kMethods{Method::yes_no, Method::choice, Method::approval, Method::ranking,
                              Method::judgement};

/// More in script/verify-long: AGORA_VOTES_ELECTIONS of each method, AGORA_VOTES_MUTATIONS.
std::int64_t as_told(const char* name, std::int64_t usual) {
    const char* told = std::getenv(name);
    return told == nullptr ? usual : std::atoll(told);
}

/// Published votes, a line each, for one run of the other program.
class Lines {
 public:
    void add(const Published& published, const std::string& digest = "",
             const std::string& receipts = "{}") {
        content_ += R"({"published":)" + fields::to_json(published);
        if (!digest.empty()) content_ += R"(,"digest":")" + digest + '"';
        content_ += R"(,"receipts":)" + receipts + "}\n";
    }
    /// What is said of each.
    std::vector<std::string> all_recounted() const {
        const std::string said = recounted(content_, "--lines");
        std::vector<std::string> lines;
        for (std::size_t from = 0, to = 0; (to = said.find('\n', from)) != std::string::npos;
             from = to + 1) {
            lines.push_back(said.substr(from, to - from));
        }
        return lines;
    }

 private:
    std::string content_;
};

TEST(Recount, AnotherProgramCountsTheSameInEveryElection) {
    const std::int64_t elections = as_told("AGORA_VOTES_ELECTIONS", 100);
    Elections drawn{20261130};
    for (const Method method : kMethods) {
        Lines lines;
        std::vector<std::string> ours;
        for (std::int64_t number = 0; number < elections; ++number) {
            const Published vote = drawn.draw(method);
            lines.add(vote, vote.digest);
            ours.push_back(fields::to_json(count(vote)));
        }
        EXPECT_EQ(lines.all_recounted(), ours) << fields::enum_name(method);
    }
}

/// One ballot added, dropped, changed, swapped or cast again; half of the time by somebody who writes
/// hashes and digest anew.
Published tampered(Elections& drawn, const Published& vote) {
    Published other = vote;
    const auto at = [&] {
        return static_cast<std::size_t>(drawn.roll(0, std::ssize(other.ballots) - 1));
    };
    const auto options = std::ssize(other.options);
    switch (drawn.roll(0, 5)) {
        case 0: {
            Ballot more = other.ballots[at()];
            more.code = drawn.code();
            other.ballots.push_back(more);
            break;
        }
        case 1:
            other.ballots.erase(other.ballots.begin() + static_cast<std::ptrdiff_t>(at()));
            break;
        case 2: {
            std::string& answer = other.ballots[at()].answer;
            const std::string before = answer;
            while (answer == before) answer = drawn.answer(other.method, options);
            break;
        }
        case 3: {
            Ballot& one = other.ballots[at()];
            Ballot& two = other.ballots[at()];
            if (one.answer == two.answer) {
                one.code = drawn.code();
            } else {
                std::swap(one.answer, two.answer);
            }
            break;
        }
        case 4:
            other.ballots.push_back(other.ballots[at()]);
            break;
        default:
            other.members += 1;
    }
    if (drawn.roll(0, 1) == 0) {
        if (drawn.roll(0, 1) == 0) other.voted = std::ssize(other.ballots);
        complete(other);
    }
    return other;
}

TEST(Recount, EveryTamperedBallotIsFound) {
    const std::int64_t mutations = as_told("AGORA_VOTES_MUTATIONS", 500);
    Elections drawn{7};
    Lines lines;
    for (std::int64_t number = 0; number < mutations; ++number) {
        Published vote = drawn.draw(kMethods[static_cast<std::size_t>(number % 5)]);
        while (vote.ballots.empty()) vote = drawn.draw(vote.method);
        lines.add(tampered(drawn, vote), vote.digest);
    }
    const auto said = lines.all_recounted();
    ASSERT_EQ(std::ssize(said), mutations);
    for (const std::string& line : said) EXPECT_THAT(line, HasSubstr("fault: "));
}

TEST(Recount, AReceiptFindsItsBallotAndWhatItSays) {
    Elections drawn{8};
    Published vote = drawn.draw(Method::choice);
    while (vote.ballots.size() < 3) vote = drawn.draw(Method::choice);
    const std::string code = vote.ballots[1].code;
    const std::string answer = vote.ballots[1].answer;
    Published other = vote;
    other.ballots[1].answer = answer == "1" ? "2" : "1";
    complete(other);
    Published gone = vote;
    gone.ballots.erase(gone.ballots.begin() + 1);
    gone.voted -= 1;
    complete(gone);
    Lines lines;
    const std::string receipt = R"({")" + code + R"(":")" + answer + R"("})";
    lines.add(vote, "", receipt);
    lines.add(other, "", receipt);
    lines.add(gone, "", receipt);
    lines.add(gone);
    const auto said = lines.all_recounted();
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[0], fields::to_json(count(vote)));
    EXPECT_EQ(said[1], "fault: the ballot of receipt " + code + " says something else");
    EXPECT_EQ(said[2], "fault: the receipt " + code + " is not there");
    EXPECT_EQ(said[3], fields::to_json(count(gone))) << "whole in itself, hence receipts";
}

TEST(Recount, WhatIsNoTextAndWhatIsNoJsonAreFaultsOfTheirFile) {
    Elections drawn{9};
    Published vote = drawn.draw(Method::choice);
    while (vote.ballots.empty()) vote = drawn.draw(Method::choice);
    const std::string good = fields::to_json(vote);
    std::string bad = good;
    bad.replace(bad.find(R"("nl":")") + 6, 0, R"(\ud800)");
    EXPECT_THAT(recounted(bad, ""), HasSubstr("fault: the file is malformed"));
    const std::string receipt = R"(,"receipts":{"\ud800":null}})";
    const std::string said =
        recounted(R"({"published":)" + bad + "}\n{\n\n\xff\n[1]\n" + R"({"published":)" + good +
                      receipt + "\n" + R"({"published":)" + good + "}\n",
                  "--lines");
    EXPECT_EQ(std::ranges::count(said, '\n'), 7) << said;
    EXPECT_THAT(said, HasSubstr("fault: the line is not JSON"));
    EXPECT_THAT(said, HasSubstr("fault: the line is malformed"));
    EXPECT_THAT(said, HasSubstr(fields::to_json(count(vote)))) << "the last line is still counted";
}

}  // namespace
}  // namespace agora::votes
