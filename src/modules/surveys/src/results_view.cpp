#include "results_view.hpp"

#include "agora/locale/formats.hpp"
#include "answer_form.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::size_t kMostQuotes = 40;

void add_bars(const Question& question, const Tally& tally, Language language,
              QuestionResult& result) {
    for (const Bar& bar : tally.bars) {
        result.bars.push_back({label_of_bar(question, bar, language), bar.people,
                               percent_of(bar.people, tally.answered)});
    }
    result.most = tally.answered;
    result.adds_up_over = question.kind == Kind::several;
}

void add_middle(const web::Call& call, const Tally& tally, QuestionResult& result) {
    if (!tally.quartiles) return;
    result.median = half_of(call, tally.quartiles->median_doubled);
    result.quartiles =
        call.say({tr("{first} to {third}"),
                  {{"first", locale::number(call.language, tally.quartiles->first)},
                   {"third", locale::number(call.language, tally.quartiles->third)}}});
}

void add_parts(const web::Call& call, const Outcome& outcome, const Question& question,
               Language language, QuestionResult& result) {
    const auto parts =
        parts_of(outcome.seen.questionnaire, question, *outcome.by(), outcome.responses);
    for (const Part& part : parts) {
        const Option* option = outcome.by()->option(part.option);
        const bool told = part.shown && !part.tally.too_few;
        result.groups.push_back({option->words.in(language), told ? part.people : 0, told});
    }
    if (parts.empty()) return;
    for (std::size_t place = 0; place < result.bars.size(); ++place) {
        RowView row{.label = result.bars[place].label};
        for (const Part& part : parts) {
            const bool told = part.shown && !part.tally.too_few;
            row.cells.push_back(
                {told ? shown_of(call, part.tally.bars[place].people, part.tally.answered) : ""});
        }
        result.rows.push_back(std::move(row));
    }
    if (!result.median.empty()) {
        RowView row{.label = call.say(tr("Middle (median)"))};
        for (const Part& part : parts) {
            const bool told = part.shown && part.tally.quartiles;
            row.cells.push_back({told ? half_of(call, part.tally.quartiles->median_doubled) : ""});
        }
        result.rows.push_back(std::move(row));
    }
}

void add_codes(db::ReadTx& tx, const Outcome& outcome, Language language, QuestionResult& result) {
    const TextsOf of{outcome.seen.survey.survey_id, result.number};
    const auto told = without_few_late(outcome.seen.questionnaire, outcome.responses);
    const auto coded = find_coded(tx, of, told);
    result.uncoded = !coded;
    if (!coded) return;
    result.coded_texts = coded->texts;
    for (const CodeResult& code : coded->codes) {
        const Crossed& crossed = code.crossed;
        const auto agreement = agreement_of(crossed);
        const auto kappa = kappa_of(crossed);
        result.codes.push_back({.label = code.code.words.in(language),
                                .both = crossed.both,
                                .percent = percent_of(crossed.both, coded->texts),
                                .one_only = crossed.first_only + crossed.second_only,
                                .agreement = agreement ? two_decimals(*agreement) : "",
                                .kappa = kappa ? two_decimals(*kappa) : ""});
    }
    const auto texts = texts_of(told, result.number);
    for (const std::string& key : list_quotes(tx, of)) {
        const auto text = std::ranges::find(texts, key, &Text::key);
        if (text == texts.end() || !text->quotable) continue;
        const bool said = std::ranges::find(result.quotes, text->words) != result.quotes.end();
        if (!said && result.quotes.size() < kMostQuotes) result.quotes.push_back(text->words);
    }
}

}  // namespace

std::string shown_of(const web::Call& call, std::int64_t people, std::int64_t of) {
    return call.say({tr("{number} ({percent} %)"),
                     {{"number", locale::number(call.language, people)},
                      {"percent", std::to_string(percent_of(people, of))}}});
}

std::string half_of(const web::Call& call, std::int64_t doubled) {
    if (doubled % 2 == 0) return locale::number(call.language, doubled / 2);
    return locale::decimal(call.language, static_cast<double>(doubled) / 2, 1);
}

std::string label_of_bar(const Question& question, const Bar& bar, Language language) {
    if (const Option* option = question.option(bar.option)) return option->words.in(language);
    const std::string number = std::to_string(bar.option);
    const std::string& end = bar.option == 1               ? question.low.in(language)
                             : bar.option == question.most ? question.high.in(language)
                                                           : Words{}.en;
    return end.empty() ? number : number + " · " + end;
}

QuestionResult result_of(const web::Call& call, db::ReadTx& tx, const Outcome& outcome,
                         const Question& question, Language language) {
    const Questionnaire& questionnaire = outcome.seen.questionnaire;
    const Tally counted = tally(questionnaire, question, outcome.responses);
    QuestionResult result{.number = question.number,
                          .words = question.words.in(language),
                          .kind = question.kind,
                          .condition = say_condition(call, questionnaire, question, language),
                          .asked = counted.asked,
                          .answered = counted.answered,
                          .too_few = counted.too_few};
    if (counted.too_few) return result;
    if (question.kind == Kind::text) {
        add_codes(tx, outcome, language, result);
        return result;
    }
    if (question.kind == Kind::matrix) {
        add_matrix(call, outcome, question, language, result);
        return result;
    }
    if (question.kind == Kind::ranking) {
        add_ranking(call, outcome, question, counted, language, result);
        return result;
    }
    add_bars(question, counted, language, result);
    add_middle(call, counted, result);
    if (outcome.by() != nullptr) add_parts(call, outcome, question, language, result);
    return result;
}

}  // namespace agora::surveys
