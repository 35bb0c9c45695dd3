#include "whole_numbers.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace agora::votes {
namespace {

constexpr std::int64_t kShareOfOne = 10;  // a tenth of the votes present

std::vector<Number> of_shares(const std::vector<Ballot>& ballots) {
    std::int64_t present = 0;
    for (const Ballot& ballot : ballots) present += ballot.weight;
    const std::int64_t most = std::max<std::int64_t>(1, present / kShareOfOne);
    std::vector<Number> weights;
    for (const Ballot& ballot : ballots) weights.emplace_back(std::min(ballot.weight, most));
    return weights;
}

Number lowest_common_multiple(Number left, Number right) {
    Number a = left;
    for (Number b = right; b != 0;) {
        const Number rest = a % b;
        a = b;
        b = rest;
    }
    return left / a * right;
}

std::vector<Number> of_colleges(const Published& published) {
    std::array<Number, 4> voters{};
    for (const Ballot& ballot : published.ballots) {
        ++voters[static_cast<std::size_t>(ballot.college)];
    }
    Number common = 1;
    for (const Number count : voters) {
        if (count > 0) common = lowest_common_multiple(common, count);
    }
    const std::array<std::int64_t, 4> says{0, published.workers, published.users, published.others};
    std::vector<Number> weights;
    for (const Ballot& ballot : published.ballots) {
        const auto college = static_cast<std::size_t>(ballot.college);
        weights.push_back(says[college] * (common / voters[college]));
    }
    return weights;
}

}  // namespace

std::string text_of(Number number) {
    if (number == 0) return "0";
    std::string text;
    for (Number rest = number; rest > 0; rest /= 10) {
        text += static_cast<char>('0' + static_cast<int>(rest % 10));
    }
    std::ranges::reverse(text);
    return text;
}

std::vector<Number> weights_of(const Published& published) {
    switch (published.weighting) {
        case Weighting::share:
            return of_shares(published.ballots);
        case Weighting::college:
            return of_colleges(published);
        case Weighting::member:
            break;
    }
    return std::vector<Number>(published.ballots.size(), 1);
}

}  // namespace agora::votes
