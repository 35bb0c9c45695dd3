#include "agora/base/assert.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "answer.hpp"
#include "places.hpp"
#include "whole_numbers.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

/// A ballot ready to be counted.
struct Counted {
    Answer answer;
    Number weight = 0;
};

std::vector<Counted> read_ballots(const Published& published) {
    const auto weights = weights_of(published);
    std::vector<Counted> counted;
    for (std::size_t place = 0; place < weights.size(); ++place) {
        auto answer = read_answer(published.method, published.options.size(),
                                  published.ballots[place].answer);
        AGORA_ASSERT(answer.has_value());
        counted.push_back({*std::move(answer), weights[place]});
    }
    return counted;
}

/// Every answer names options: votes of one kind are added up.
std::vector<Merit> add_up(const std::vector<Counted>& ballots, std::size_t options) {
    std::vector<Merit> merits(options);
    for (const Counted& ballot : ballots) {
        for (const std::int64_t option : ballot.answer.values) {
            Merit& merit = merits[static_cast<std::size_t>(option - 1)];
            merit.weight += ballot.weight;
            ++merit.ballots;
        }
    }
    return merits;
}

std::vector<Merit> add_grades(const std::vector<Counted>& ballots, std::size_t options) {
    std::vector<Merit> merits(options);
    for (Merit& merit : merits) merit.detail.assign(kBestGrade + 1, 0);
    for (const Counted& ballot : ballots) {
        if (ballot.answer.blank) continue;
        for (std::size_t option = 0; option < options; ++option) {
            const auto grade = static_cast<std::size_t>(ballot.answer.values[option]);
            merits[option].detail[grade] += ballot.weight;
            merits[option].weight += ballot.weight;
            ++merits[option].ballots;
        }
    }
    for (Merit& merit : merits) judge(merit);
    return merits;
}

/// detail: how much weight prefers this option to each other one.
std::vector<Merit> add_preferences(const std::vector<Counted>& ballots, std::size_t options) {
    std::vector<Merit> merits(options);
    for (Merit& merit : merits) merit.detail.assign(options, 0);
    for (const Counted& ballot : ballots) {
        if (ballot.answer.blank) continue;
        const auto& places = ballot.answer.values;
        for (std::size_t option = 0; option < options; ++option) {
            if (places[option] == 1) {
                merits[option].weight += ballot.weight;
                ++merits[option].ballots;
            }
            for (std::size_t other = 0; other < options; ++other) {
                if (places[option] < places[other]) {
                    merits[option].detail[other] += ballot.weight;
                }
            }
        }
    }
    return merits;
}

bool is_adopted(Majority majority, Number yes, Number no) {
    switch (majority) {
        case Majority::half:
            return yes > no;
        case Majority::two_thirds:
            return yes * 3 >= (yes + no) * 2;
        case Majority::three_quarters:
            return yes * 4 >= (yes + no) * 3;
        case Majority::four_fifths:
            return yes * 5 >= (yes + no) * 4;
    }
    return false;
}

std::vector<std::string> draw_of(const Published& published) {
    std::vector<std::string> lots;
    for (std::size_t option = 1; option <= published.options.size(); ++option) {
        lots.push_back(crypto::encode_hex(crypto::sha256("agora-draw-1\n" + published.digest +
                                                         "\n" + std::to_string(option) + "\n")));
    }
    return lots;
}

std::vector<Merit> merits_of(const Published& published, const std::vector<Counted>& ballots) {
    constexpr std::size_t kYesNo = 3;
    switch (published.method) {
        case Method::yes_no:
            return add_up(ballots, kYesNo);
        case Method::ranking:
            return add_preferences(ballots, published.options.size());
        case Method::judgement:
            return add_grades(ballots, published.options.size());
        case Method::choice:
        case Method::approval:
            break;
    }
    return add_up(ballots, published.options.size());
}

Outcome outcome_of(const Published& published, const std::vector<Merit>& merits, const Tally& tally,
                   Number answered) {
    if (!tally.met) return Outcome::no_quorum;
    if (published.method != Method::yes_no) {
        return answered > 0 ? Outcome::chosen : Outcome::no_decision;
    }
    if (merits[0].weight + merits[1].weight == 0) return Outcome::no_decision;
    return is_adopted(published.majority, merits[0].weight, merits[1].weight) ? Outcome::adopted
                                                                              : Outcome::rejected;
}

}  // namespace

Tally count(const Published& published) {
    constexpr std::int64_t kHundred = 100;
    const auto ballots = read_ballots(published);
    Number total = 0;
    Number blank = 0;
    for (const Counted& ballot : ballots) {
        total += ballot.weight;
        if (ballot.answer.blank) blank += ballot.weight;
    }
    const auto merits = merits_of(published, ballots);
    Tally tally{.vote = published.vote,
                .members = published.members,
                .voted = published.voted,
                .needed = (published.members * published.quorum + kHundred - 1) / kHundred,
                .total = text_of(total),
                .blank = text_of(blank),
                .digest = published.digest};
    tally.met = tally.voted >= tally.needed;
    tally.outcome = outcome_of(published, merits, tally, total - blank);
    Places places{.of = std::vector<std::int64_t>(merits.size(), 0)};
    if (published.method != Method::yes_no && total > blank) {
        places = places_of(published.method, merits, draw_of(published));
    }
    tally.by_draw = places.by_draw;
    for (std::size_t option = 0; option < merits.size(); ++option) {
        const Merit& merit = merits[option];
        OptionTally line{.option = static_cast<std::int64_t>(option + 1),
                         .place = places.of[option],
                         .ballots = merit.ballots,
                         .weight = text_of(merit.weight),
                         .grade = merit.grade};
        for (const Number number : merit.detail) line.detail.push_back(text_of(number));
        tally.options.push_back(std::move(line));
    }
    return tally;
}

}  // namespace agora::votes
