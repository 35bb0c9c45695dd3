#pragma once

#include "agora/surveys/survey.hpp"

#include <optional>
#include <span>

// What may be told of answers: exact counts of enough people, and nothing that a subtraction of two
// tables would turn into an answer of few.
namespace agora::surveys {

/// Fewer people than this are in no table; of numbers twice as many, since a middle is somebody's own.
inline constexpr std::int64_t kFewest = 5;
/// Whole answers side by side tell more of each person: fewer than this are given to nobody.
inline constexpr std::int64_t kFewestRows = 20;

struct Bar {
    std::int64_t option = 0;  ///< number of the option, or the value of a scale
    std::int64_t people = 0;
    bool operator==(const Bar&) const = default;
};

/// How an option of a ranking did: the places that it got, added up, and how often it was first.
struct Rank {
    std::int64_t option = 0;
    std::int64_t places = 0;
    std::int64_t first = 0;
    bool operator==(const Rank&) const = default;
};

/// Values at the places that part a row into four: the middle one is doubled, to stay whole. Nearest rank;
/// of an even number the middle lies between two.
struct Quartiles {
    std::int64_t first = 0;
    std::int64_t median_doubled = 0;
    std::int64_t third = 0;
    bool operator==(const Quartiles&) const = default;
};
std::optional<Quartiles> quartiles_of(std::vector<std::int64_t> values);

/// Of one question. `several`: each option of those who answered, so that together they may be more than
/// all; everything else adds up to `answered`. Of a matrix `answered` alone: its rows are counted each.
struct Tally {
    std::int64_t question = 0;
    std::int64_t asked = 0;     ///< whom the condition let see it, of those who may be told
    std::int64_t answered = 0;  ///< in these bars
    bool too_few = false;       ///< then there is no number at all
    std::vector<Bar> bars = {};
    std::optional<Quartiles> quartiles = {};
    std::int64_t chosen = 0;  ///< choices in all bars
    /// In the order of the mean of their places (Borda's, since each answer orders all options; Kendall and
    /// Babington Smith, 1939, show that it is the nearest to them all), then of the question.
    std::vector<Rank> ranks = {};
};

/// Which of these groups may stand beside the table of all: none of few, and the hidden ones together are
/// nobody or enough. `may`: those that are groups at all; the others are always hidden.
std::vector<bool> shown_groups(std::span<const std::int64_t> sizes, const std::vector<bool>& may);

/// Of the pilot alone where too few answered later; hidden with a question that it depends on. `row`: of
/// a matrix, one of its rows, which is told or hidden as a question of its own; 0: the whole.
Tally tally(const Questionnaire& questionnaire, const Question& question,
            std::span<const Response> responses, std::int64_t row = 0);

/// Without the answers that a tally leaves out, for who lays whole answers beside it.
std::vector<Response> without_few_late(const Questionnaire& questionnaire,
                                       std::vector<Response> responses);

/// The same of one option of `by`, if it may be told beside the tally of all.
struct Part {
    std::int64_t option = 0;
    std::int64_t people = 0;  ///< who answered the question; 0 when hidden
    bool shown = false;
    Tally tally = {};
};
std::vector<Part> parts_of(const Questionnaire& questionnaire, const Question& question,
                           const Question& by, std::span<const Response> responses,
                           std::int64_t row = 0);

/// Hundredths, rounded half up: 1 of 8 is 13.
std::int64_t percent_of(std::int64_t people, std::int64_t of);

/// Those of the pilot alone, as whoever looks after it saw them.
std::vector<Response> of_wave(std::span<const Response> responses, Wave wave);

}  // namespace agora::surveys
