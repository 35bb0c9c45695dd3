#include "build_view.hpp"

#include "agora/locale/formats.hpp"
#include "answer_form.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

std::string list_of(const web::Call& call, const std::vector<Language>& languages) {
    std::vector<std::string> names;
    for (const Language language : languages) {
        names.push_back(locale::language_name(call.language, code(language)));
    }
    return names.empty() ? std::string{} : locale::list(call.language, names);
}

/// In the reader's language, else in one that has it.
Language best_for(const Words& words, Language reader) {
    if (!words.in(reader).empty()) return reader;
    for (const Language language : kLanguages) {
        if (!words.in(language).empty()) return language;
    }
    return reader;
}

QuestionLine line_of(const web::Call& call, const Seen& seen, const Question& question,
                     const std::vector<Found>& faults) {
    const Language language = best_for(question.words, call.language);
    const std::string path =
        path_of(seen.survey.survey_id, "/questions/" + std::to_string(question.number));
    QuestionLine line{.number = question.number,
                      .words = question.words.in(language),
                      .lang = std::string{code(language)},
                      .kind = question.kind,
                      .kind_label = call.say(label_of(question.kind)),
                      .required = question.required,
                      .splits = question.splits,
                      .condition = say_condition(call, seen.questionnaire, question, language),
                      .missing = list_of(call, missing_in(question)),
                      .edit_url = call.link(path + "/edit"),
                      .action = call.link(path)};
    for (const Option& option : question.options) {
        line.options.push_back(option.words.in(language));
    }
    for (const Option& row : question.rows) line.rows.push_back(row.words.in(language));
    for (const Found& found : faults) {
        const bool told = found.fault == Fault::not_in_all_languages;
        if (found.question == question.number && !told) {
            line.faults.push_back(call.say(say(found.fault)));
        }
    }
    return line;
}

std::vector<Check> checks_of(const web::Call& call, const Seen& seen,
                             const std::vector<Found>& faults) {
    const auto has = [&](std::initializer_list<Fault> some) {
        return std::ranges::any_of(faults, [&](const Found& found) {
            return std::ranges::find(some, found.fault) != some.end();
        });
    };
    const bool all = languages_of(seen.survey) == Languages::all;
    using enum Fault;
    return {
        {call.say(tr("It has a title and at least one question.")),
         !has({no_title, no_question, too_many_questions, question_without_words})},
        {call.say(all ? tr("Every text stands in Dutch, French and English.")
                      : tr("Every text stands in one language at least.")),
         !has({not_in_all_languages, in_no_language})},
        {call.say(tr("Every choice has two different options or more.")),
         !has({too_few_options, too_many_options, too_few_rows, two_options_alike})},
        {call.say(tr("Conditions look back, at an answer that can be given.")),
         !has({condition_not_on_earlier, condition_fits_never})},
        {call.say(tr("The days of the survey are still to come.")),
         !days_are_past(seen.survey, web::today_of(call))},
    };
}

std::vector<KindLink> kinds_of(const web::Call& call, const Survey& survey) {
    const auto url = [&](Kind kind) {
        return call.link(path_of(survey.survey_id,
                                 "/questions/new?kind=" + std::string{fields::enum_name(kind)}));
    };
    const auto link = [&](Kind kind, std::string_view about) {
        return KindLink{url(kind), call.say(label_of(kind)), call.say(about)};
    };
    return {
        link(Kind::one, tr("One of some options. Results can be shown apart for each of them.")),
        link(Kind::several, tr("Some of the options; each is counted by itself.")),
        link(Kind::scale, tr("From 1 to 5, or to another end.")),
        link(Kind::matrix, tr("The same options for each of some statements.")),
        link(Kind::ranking, tr("Up to ten options, put in an order.")),
        link(Kind::number, tr("A whole number.")),
        link(Kind::text, tr("Own words. Two people code them before anything is shown.")),
    };
}

void add_running(const web::Call& call, const Seen& seen, BuildPage& page) {
    const Survey& survey = seen.survey;
    const auto may = may_remind(survey, web::today_of(call));
    page.may_remind = may.ok();
    if (!may) page.why_not = call.say(may.refusal().message());
    page.may_open = survey.state == State::pilot_over;
    page.may_close = !page.is_draft && !survey.has_ended();
    if (seen.reads_results) page.results_url = call.link(path_of(survey.survey_id, "/results"));
    if (!survey.has_ended()) return;
    for (const Question& question : seen.questionnaire.questions) {
        if (question.kind != Kind::text) continue;
        page.texts.push_back(
            {call.link(path_of(survey.survey_id, "/texts/" + std::to_string(question.number))),
             question.words.in(best_for(question.words, call.language))});
    }
}

}  // namespace

std::string_view say(Fault fault) {
    switch (fault) {
        case Fault::no_title:
            return tr("It has no title.");
        case Fault::no_question:
            return tr("It has no question.");
        case Fault::too_many_questions:
            return tr("It has more than 60 questions.");
        case Fault::not_in_all_languages:
            return tr("A language is missing.");
        case Fault::in_no_language:
            return tr("It is complete in no language.");
        case Fault::question_without_words:
            return tr("The question itself is missing.");
        case Fault::too_few_options:
            return tr("It needs two options at least.");
        case Fault::too_many_options:
            return tr("It has more lines than a question of its kind takes.");
        case Fault::too_few_rows:
            return tr("It needs a statement at least.");
        case Fault::two_options_alike:
            return tr("Two options are the same.");
        case Fault::condition_not_on_earlier:
            return tr("It depends on a question that does not stand before it.");
        case Fault::condition_fits_never:
            return tr("No answer to the question it depends on can fit.");
    }
    return {};
}

BuildPage build_page(web::Call& call, const Seen& seen, const RollCount& roll) {
    const Survey& survey = seen.survey;
    const auto faults = faults_of(survey, seen.questionnaire);
    BuildPage page{.survey = view_of(call, seen),
                   .is_draft = survey.state == State::draft,
                   .is_hidden = survey.is_hidden(),
                   .checks = checks_of(call, seen, faults),
                   .pilot_until = survey.pilot_until,
                   .terms_url = call.link(path_of(survey.survey_id, "/terms")),
                   .action = call.link(path_of(survey.survey_id)),
                   .invited = say_invited(call, survey, roll.invited),
                   .answered = roll.answered,
                   .reminders = survey.reminders,
                   .form_keys = call.form_keys(),
                   .crumbs = crumbs_of(call, seen, false)};
    page.is_ready = std::ranges::all_of(page.checks, &Check::done);
    if (survey.has_pilot()) {
        page.pilot_area = atlas_of(call.services)->name(survey.pilot_area, call.language);
    }
    for (const Language language : kLanguages) {
        const std::string query = "/preview?text=" + std::string{code(language)};
        page.languages.push_back({locale::language_name(call.language, code(language)),
                                  is_whole_in(seen.questionnaire, language),
                                  call.link(path_of(survey.survey_id, query))});
    }
    for (const Question& question : seen.questionnaire.questions) {
        page.questions.push_back(line_of(call, seen, question, faults));
        page.questions.back().place = std::ssize(page.questions);
    }
    if (!page.questions.empty()) {
        page.questions.front().is_first = true;
        page.questions.back().is_last = true;
    }
    if (page.is_draft) page.kinds = kinds_of(call, survey);
    add_running(call, seen, page);
    return page;
}

}  // namespace agora::surveys
