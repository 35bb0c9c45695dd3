#include "result_pages.hpp"

#include "agora/web/answer.hpp"
#include "refusals.hpp"
#include "response_store.hpp"
#include "roll_store.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

struct ResultsPage {
    SurveyView survey = {};
    bool pilot = false;  ///< of the pilot alone, for who looks after it
    std::int64_t responses = 0;
    std::int64_t left_out = 0;
    bool after_pilot = false;  ///< later answers stand beside those that its maker saw
    std::string invited = {};
    std::int64_t fewest = kFewest;
    bool too_few = false;
    std::vector<SplitTab> splits = {};
    std::string by = {};
    std::vector<QuestionResult> questions = {};
    std::string csv_url = {};
    std::string answers_url = {};
    std::string edit_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ResultsPage, survey, pilot, responses, left_out, after_pilot, invited, fewest, too_few,
             splits, by, questions, csv_url, answers_url, edit_url, crumbs)

std::vector<SplitTab> tabs_of(const web::Call& call, const Outcome& outcome, Language language) {
    std::vector<SplitTab> tabs;
    const std::string path = path_of(outcome.seen.survey.survey_id, "/results");
    for (const Question& question : outcome.seen.questionnaire.questions) {
        if (!question.splits || question.kind != Kind::one) continue;
        tabs.push_back({call.link(path + "?by=" + std::to_string(question.number)),
                        question.words.in(language), outcome.split_by == question.number});
    }
    if (tabs.empty()) return tabs;
    tabs.insert(tabs.begin(),
                {call.link(path), call.say(tr("All together")), outcome.by() == nullptr});
    return tabs;
}

ResultsPage page_of(web::Call& call, db::ReadTx& tx, const Outcome& outcome) {
    const Seen& seen = outcome.seen;
    const SurveyId id = seen.survey.survey_id;
    const Language language = language_for(seen.questionnaire, call.language);
    ResultsPage page{.survey = view_of(call, seen),
                     .pilot = seen.survey.state == State::pilot_over,
                     .responses = std::ssize(outcome.responses),
                     .left_out = outcome.left_out,
                     .after_pilot = seen.survey.has_pilot() && seen.survey.has_ended(),
                     .invited = say_invited(call, seen.survey, outcome.invited),
                     .crumbs = crumbs_of(call, seen, true)};
    page.too_few = page.responses < kFewest;
    if (seen.keeps) page.edit_url = call.link(path_of(id, "/edit"));
    if (page.too_few) return page;
    const std::string query =
        outcome.by() == nullptr ? "" : "?by=" + std::to_string(outcome.by()->number);
    if (!page.pilot) page.splits = tabs_of(call, outcome, language);
    if (outcome.by() != nullptr) page.by = outcome.by()->words.in(language);
    page.csv_url = call.link(path_of(id, "/results.csv") + query);
    const bool enough = page.responses >= kFewestRows;
    if (seen.keeps && !page.pilot && enough)
        page.answers_url = call.link(path_of(id, "/answers.csv"));
    for (const Question& question : seen.questionnaire.questions) {
        page.questions.push_back(result_of(call, tx, outcome, question, language));
        page.questions.back().place = std::ssize(page.questions);
    }
    return page;
}

http::Response show_results(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<ResultsPage> {
        const auto outcome = outcome_at(call, tx);
        if (!outcome) return outcome.refusal();
        return page_of(call, tx, *outcome);
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(
        call,
        {.view = "surveys/results",
         .title = call.say({tr("Results of “{survey}”"), {{"survey", model->survey.title}}})},
        *model);
}

}  // namespace

Result<Outcome> outcome_at(web::Call& call, db::ReadTx& tx) {
    auto seen = seen_at(call, tx);
    if (!seen) return SurveyRefusal::survey_not_found;
    if (!seen->reads_results) return SurveyRefusal::results_not_yet;
    Outcome outcome{.seen = *std::move(seen)};
    const SurveyId id = outcome.seen.survey.survey_id;
    outcome.responses = list_responses(tx, id);
    const RollCount roll = count_roll(tx, id);
    outcome.invited = roll.invited;
    // An erased account is off the roll and its answers stay: never fewer than none.
    if (outcome.seen.survey.has_ended()) {
        outcome.left_out = std::max<std::int64_t>(0, roll.answered - std::ssize(outcome.responses));
    }
    const auto number = parse_positive(call.query("by")).value_or(0);
    const Question* by = outcome.seen.questionnaire.find(number);
    const bool may_split =
        outcome.seen.survey.has_ended() && by != nullptr && by->kind == Kind::one && by->splits;
    if (may_split) outcome.split_by = number;
    return outcome;
}

std::vector<web::Route> result_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/surveys/{id}/results",
         Access::member(),
         &show_results,
         {.summary = "Results per question and per option, also apart (?by= a question)"}},
        {get,
         "/surveys/{id}/results.csv",
         Access::member(),
         &download_results,
         {.summary = "The same as CSV"}},
        {get,
         "/surveys/{id}/answers.csv",
         Access::member(),
         &download_answers,
         {.summary = "Each answer a row, each question a column, for who looks after the survey"}},
    };
}

}  // namespace agora::surveys
