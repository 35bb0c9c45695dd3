#pragma once

#include "agora/votes/ballots.hpp"
#include "answer.hpp"
#include "code.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// Votes that never were, for tests; the same seed gives the same ones.
namespace agora::votes {

class Elections {
 public:
    explicit Elections(std::uint32_t seed) : dice_(seed) {}

    /// From nobody to sixty voters, often with ties.
    Published draw(Method method) {
        Published vote{.vote = std::to_string(roll(1, 1'000'000)),
                       .title = {"Vraag", "Question <3", "Question"},
                       .method = method,
                       .majority = static_cast<Majority>(roll(0, 3)),
                       .weighting = static_cast<Weighting>(roll(0, 2)),
                       .rule = "1 Art. 12",
                       .quorum = roll(0, 4) == 0 ? 0 : roll(1, 100)};
        if (vote.weighting == Weighting::college) {
            vote.workers = roll(10, 45);
            vote.users = roll(10, 45);
            vote.others = 100 - vote.workers - vote.users;
        }
        const auto options = method == Method::yes_no ? 0 : roll(2, 7);
        for (std::int64_t option = 1; option <= options; ++option) {
            const std::string name = "Option " + std::to_string(option);
            vote.options.push_back({name, name + " é", name});
        }
        vote.voted = roll(0, 3) == 0 ? roll(0, 4) : roll(5, 60);
        vote.members = vote.voted + roll(1, 40);
        for (std::int64_t voter = 0; voter < vote.voted; ++voter) add_ballot(vote);
        complete(vote);
        return vote;
    }
    std::int64_t roll(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{least, most}(dice_);
    }
    std::string code() {
        std::string bytes;
        for (int place = 0; place < 16; ++place) bytes += static_cast<char>(roll(0, 255));
        return code_of(bytes);
    }
    std::string answer(Method method, std::int64_t options) {
        if (method == Method::yes_no) return std::vector{"yes", "no", "abstain"}[index(3)];
        if (roll(0, 9) == 0) return std::string{kBlank};
        if (method == Method::choice) return std::to_string(roll(1, options));
        std::vector<std::int64_t> numbers;
        if (method == Method::judgement) {
            for (std::int64_t option = 0; option < options; ++option) {
                numbers.push_back(roll(0, kBestGrade));
            }
            return joined_numbers(numbers);
        }
        if (method == Method::approval) {
            for (std::int64_t option = 1; option <= options; ++option) {
                if (roll(0, 1) == 0) numbers.push_back(option);
            }
            return numbers.empty() ? std::string{kBlank} : joined_numbers(numbers);
        }
        for (std::int64_t option = 0; option < options; ++option) {
            numbers.push_back(roll(0, options));
        }
        const std::string text = ranking_of(numbers);
        return text.empty() ? std::string{kBlank} : text;
    }

 private:
    std::size_t index(std::int64_t size) { return static_cast<std::size_t>(roll(0, size - 1)); }
    void add_ballot(Published& vote) {
        const bool colleges = vote.weighting == Weighting::college;
        vote.ballots.push_back(
            {.code = code(),
             .college = colleges ? static_cast<College>(roll(1, 3)) : College::none,
             .weight = vote.weighting == Weighting::share ? roll(1, 40) : 1,
             .answer = answer(vote.method, std::ssize(vote.options))});
    }

    std::mt19937 dice_;
};

}  // namespace agora::votes
