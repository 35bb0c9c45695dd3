#include "agora/locale/formats.hpp"
#include "results_view.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::int64_t kWhole = 1000;
constexpr std::int64_t kShades = 10;

/// Evenly from the lightest to the darkest, in whole numbers.
std::int64_t shade_of(std::size_t place, std::size_t count) {
    if (count < 2) return 1;
    return 1 +
           static_cast<std::int64_t>(place) * (kShades - 1) / static_cast<std::int64_t>(count - 1);
}

MatrixRowView row_of(const Option& row, const Tally& tally, Language language) {
    MatrixRowView view{
        .label = row.words.in(language), .answered = tally.answered, .too_few = tally.too_few};
    std::int64_t before = 0;
    for (std::size_t place = 0; place < tally.bars.size(); ++place) {
        const std::int64_t people = tally.bars[place].people;
        const std::int64_t from = before * kWhole / tally.answered;
        before += people;
        view.shares.push_back({.people = people,
                               .percent = percent_of(people, tally.answered),
                               .shade = shade_of(place, tally.bars.size()),
                               .from = from,
                               .length = before * kWhole / tally.answered - from});
    }
    return view;
}

bool is_told(const Part& part) {
    return part.shown && !part.tally.too_few;
}

/// Of a row of a matrix, how many of each group gave it each option.
void add_parts_of_row(const web::Call& call, const Outcome& outcome, const Question& question,
                      const Option& row, Language language, QuestionResult& result) {
    const auto parts = parts_of(outcome.seen.questionnaire, question, *outcome.by(),
                                outcome.responses, row.number);
    if (parts.empty()) return;
    for (std::size_t place = 0; place < question.options.size(); ++place) {
        RowView line{.label = row.words.in(language) + ": " +
                              question.options[place].words.in(language)};
        for (const Part& part : parts) {
            const bool told = is_told(part);
            line.cells.push_back(
                {told ? shown_of(call, part.tally.bars[place].people, part.tally.answered) : ""});
        }
        result.rows.push_back(std::move(line));
    }
}

std::string mean_of(const web::Call& call, const Rank& rank, std::int64_t answered) {
    const auto mean = static_cast<double>(rank.places) / static_cast<double>(answered);
    return locale::decimal(call.language, mean, 2);
}

std::string mean_in(const web::Call& call, const Part& part, std::int64_t option) {
    const auto rank = std::ranges::find(part.tally.ranks, option, &Rank::option);
    return rank == part.tally.ranks.end() ? "" : mean_of(call, *rank, part.tally.answered);
}

}  // namespace

void add_matrix(const web::Call& call, const Outcome& outcome, const Question& question,
                Language language, QuestionResult& result) {
    for (const Option& option : question.options) {
        result.columns.push_back(
            {option.words.in(language), shade_of(result.columns.size(), question.options.size())});
    }
    if (outcome.by() != nullptr && outcome.split_by != question.number) {
        for (const Option& option : outcome.by()->options) {
            result.groups.push_back({.label = option.words.in(language)});
        }
    }
    for (const Option& row : question.rows) {
        const Tally told =
            tally(outcome.seen.questionnaire, question, outcome.responses, row.number);
        result.matrix.push_back(row_of(row, told, language));
        const bool apart = !result.groups.empty() && !told.too_few;
        if (apart) add_parts_of_row(call, outcome, question, row, language, result);
    }
}

void add_ranking(const web::Call& call, const Outcome& outcome, const Question& question,
                 const Tally& tally, Language language, QuestionResult& result) {
    result.most = tally.answered;
    const auto parts = outcome.by() == nullptr ? std::vector<Part>{}
                                               : parts_of(outcome.seen.questionnaire, question,
                                                          *outcome.by(), outcome.responses);
    for (const Part& part : parts) {
        const Option* option = outcome.by()->option(part.option);
        const bool told = is_told(part);
        result.groups.push_back({option->words.in(language), told ? part.people : 0, told});
    }
    for (const Rank& rank : tally.ranks) {
        const std::string label = question.option(rank.option)->words.in(language);
        result.ranks.push_back({label, mean_of(call, rank, tally.answered), rank.first,
                                percent_of(rank.first, tally.answered)});
        if (parts.empty()) continue;
        RowView line{.label = label};
        for (const Part& part : parts) {
            line.cells.push_back({is_told(part) ? mean_in(call, part, rank.option) : ""});
        }
        result.rows.push_back(std::move(line));
    }
}

}  // namespace agora::surveys
