#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "answer_form.hpp"
#include "refusals.hpp"
#include "result_pages.hpp"

namespace agora::surveys {
namespace {

using tabular::Cell;

std::string file_name(const Survey& survey, std::string_view what) {
    return "survey-" + to_string(survey.survey_id) + "-" + std::string{what} + ".csv";
}

http::Response csv(std::string name, std::string text) {
    return web::download("text/csv; charset=utf-8", name, std::move(text));
}

void write_result(const web::Call& call, tabular::CsvWriter& writer, const QuestionResult& result) {
    const auto row = [&](const std::string& label, Cell people, Cell percent,
                         const RowView* groups) {
        std::vector<Cell> cells{Cell{result.words}, Cell{label}, std::move(people),
                                result.too_few ? Cell{""} : Cell{result.answered},
                                std::move(percent)};
        for (const CellView& cell : groups == nullptr ? std::vector<CellView>{} : groups->cells) {
            cells.emplace_back(cell.shown.empty() ? call.say(tr("too few to tell")) : cell.shown);
        }
        writer.row(cells);
    };
    const auto groups_at = [&](std::size_t place) {
        return place < result.rows.size() ? &result.rows[place] : nullptr;
    };
    if (result.too_few) row("", call.say(tr("too few to tell")), Cell{""}, nullptr);
    for (std::size_t place = 0; place < result.bars.size(); ++place) {
        const BarView& bar = result.bars[place];
        row(bar.label, Cell{bar.people}, Cell{bar.percent}, groups_at(place));
    }
    if (!result.median.empty()) {
        row(call.say(tr("Middle (median)")), Cell{result.median}, Cell{""},
            groups_at(result.bars.size()));
    }
    for (const RankView& rank : result.ranks) {
        const std::string& label = rank.label;
        row(call.say({tr("{option}: in the first place"), {{"option", label}}}), Cell{rank.first},
            Cell{rank.percent}, nullptr);
        row(call.say({tr("{option}: mean place"), {{"option", label}}}), Cell{rank.mean}, Cell{""},
            groups_at(static_cast<std::size_t>(&rank - result.ranks.data())));
    }
    for (const CodeView& code : result.codes) {
        row(code.label, Cell{code.both}, Cell{code.percent}, nullptr);
    }
}

/// A row of a matrix as a question of its own.
void write_matrix(const web::Call& call, tabular::CsvWriter& writer, const QuestionResult& result) {
    std::size_t line = 0;
    for (const MatrixRowView& told : result.matrix) {
        QuestionResult row{.words = result.words + ": " + told.label,
                           .answered = told.answered,
                           .too_few = told.too_few};
        for (std::size_t at = 0; at < told.shares.size(); ++at) {
            row.bars.push_back(
                {result.columns[at].label, told.shares[at].people, told.shares[at].percent});
            if (line < result.rows.size()) row.rows.push_back(result.rows[line++]);
        }
        write_result(call, writer, row);
    }
}

/// The cells of one answer to one question, as many as it has columns.
void add_cells(const Question& question, const Given* given, std::vector<Cell>& cells,
               Language language) {
    if (question.kind == Kind::matrix || question.kind == Kind::ranking) {
        for (const Option& line : lines_of(question)) {
            const std::int64_t mark = given == nullptr ? 0 : given->mark_of(line.number);
            const Option* option = question.option(mark);
            const bool is_place = question.kind == Kind::ranking && mark > 0;
            cells.push_back(is_place            ? Cell{mark}
                            : option == nullptr ? Cell{""}
                                                : Cell{option->words.in(language)});
        }
    } else if (question.kind == Kind::several) {
        for (const Option& option : question.options) {
            if (given == nullptr) {
                cells.emplace_back("");
                continue;
            }
            const bool chosen =
                std::ranges::find(given->chosen, option.number) != given->chosen.end();
            cells.emplace_back(std::int64_t{chosen ? 1 : 0});
        }
    } else if (given == nullptr) {
        cells.emplace_back("");
    } else if (given->value) {
        cells.emplace_back(*given->value);
    } else if (question.kind == Kind::text) {
        cells.emplace_back(std::int64_t{1});
    } else {
        const Option* option =
            given->chosen.empty() ? nullptr : question.option(given->chosen.front());
        cells.emplace_back(option == nullptr ? "" : option->words.in(language));
    }
}

std::string answers_csv(const web::Call& call, const Outcome& outcome) {
    const Questionnaire& questionnaire = outcome.seen.questionnaire;
    const Language language = language_for(questionnaire, call.language);
    std::string text;
    tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
    std::vector<Cell> head;
    for (const Question& question : questionnaire.questions) {
        const std::string& words = question.words.in(language);
        const auto& lines = question.kind == Kind::several ? question.options : lines_of(question);
        if (lines.empty()) {
            head.emplace_back(
                question.kind == Kind::text
                    ? call.say({tr("{question} (a text was written)"), {{"question", words}}})
                    : words);
            continue;
        }
        for (const Option& option : lines) {
            head.emplace_back(words + ": " + option.words.in(language));
        }
    }
    writer.row(head);
    for (const Response& response : without_few_late(questionnaire, outcome.responses)) {
        std::vector<Cell> cells;
        for (const Question& question : questionnaire.questions) {
            const auto found = response.sheet.find(question.number);
            add_cells(question, found == response.sheet.end() ? nullptr : &found->second, cells,
                      language);
        }
        writer.row(cells);
    }
    return text;
}

}  // namespace

http::Response download_results(web::Call& call) {
    std::string text;
    const auto outcome = call.read([&](db::ReadTx& tx) -> Result<Outcome> {
        auto found = outcome_at(call, tx);
        if (!found) return found;
        if (std::ssize(found->responses) < kFewest) return SurveyRefusal::too_few_answers;
        text.clear();
        const Language language = language_for(found->seen.questionnaire, call.language);
        tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
        std::vector<Cell> head{Cell{call.say(tr("Question"))}, Cell{call.say(tr("Answer"))},
                               Cell{call.say(tr("How many"))}, Cell{call.say(tr("Who answered"))},
                               Cell{call.say(tr("Percent of who answered"))}};
        if (const Question* by = found->by()) {
            for (const Option& option : by->options) head.emplace_back(option.words.in(language));
        }
        writer.row(head);
        for (const Question& question : found->seen.questionnaire.questions) {
            const QuestionResult result = result_of(call, tx, *found, question, language);
            if (result.matrix.empty()) write_result(call, writer, result);
            write_matrix(call, writer, result);
        }
        return found;
    });
    if (!outcome) return web::refuse(call, outcome.refusal());
    return csv(file_name(outcome->seen.survey, "results"), std::move(text));
}

http::Response download_answers(web::Call& call) {
    const auto outcome = call.services.database.write([&](db::WriteTx& tx) -> Result<Outcome> {
        auto found = outcome_at(call, tx);
        if (!found) return found;
        if (!found->seen.keeps) return SurveyRefusal::not_its_keeper;
        if (!found->seen.survey.has_ended()) return SurveyRefusal::results_not_yet;
        if (std::ssize(found->responses) < kFewestRows) return SurveyRefusal::too_few_rows;
        journal::emit(tx, call.origin(), AnswersDownloaded{found->seen.survey.survey_id},
                      journal::Audit::yes);
        return found;
    });
    if (!outcome) return web::refuse(call, outcome.refusal());
    return csv(file_name(outcome->seen.survey, "answers"), answers_csv(call, *outcome));
}

}  // namespace agora::surveys
