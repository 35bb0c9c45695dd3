#include "reported_survey.hpp"

#include "coding.hpp"
#include "permissions.hpp"
#include "response_store.hpp"
#include "results.hpp"
#include "sight.hpp"
#include "survey_store.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::string_view kFolder = "/surveys/";

/// A survey runs for members, or for the members of a group; a draft is before nobody yet.
bool may_report(db::ReadTx& tx, const access::Actor& actor, const Survey& survey, Date today) {
    if (!actor.is_member() || survey.state == State::draft) return false;
    if (!survey.circle_id) return !survey.is_hidden() || actor.may(kMakeSurveys);
    auto group = circles::find_circle(tx, survey.circle_id);
    if (!group) return false;
    const auto standing = circles::standing_of(tx, actor, *std::move(group), Language::en, today);
    return survey.is_hidden() ? standing.looks_after : standing.is_inside();
}

void add(std::string& text, const Words& words) {
    std::string_view before;
    for (const Language language : kLanguages) {
        const std::string& part = words.in(language);
        if (!part.empty() && part != before) text += part + "\n";
        before = part;
    }
}

/// What people wrote and whoever reads the results sees.
void add_quotes(db::ReadTx& tx, const Survey& survey, const Questionnaire& asked,
                std::string& text) {
    if (!survey.has_ended()) return;
    const auto told = without_few_late(asked, list_responses(tx, survey.survey_id));
    for (const Question& question : asked.questions) {
        const TextsOf of{survey.survey_id, question.number};
        if (question.kind != Kind::text || !find_coded(tx, of, told)) continue;
        const auto quoted = list_quotes(tx, of);
        for (const Text& one : texts_of(told, question.number)) {
            const bool stands = std::ranges::find(quoted, one.key) != quoted.end();
            if (stands && one.quotable) text += "\n“" + one.words + "”";
        }
    }
}

/// All its texts, in each language that it speaks.
std::string text_of(db::ReadTx& tx, const Survey& survey, const Questionnaire& asked) {
    std::string text;
    add(text, asked.title);
    add(text, asked.intro);
    for (const Question& question : asked.questions) {
        text += "\n";
        for (const Words* words :
             {&question.words, &question.hint, &question.low, &question.high}) {
            add(text, *words);
        }
        for (const Option& row : question.rows) add(text, row.words);
        for (const Option& option : question.options) add(text, option.words);
    }
    if (!survey.close_reason.empty()) text += "\n" + survey.close_reason;
    add_quotes(tx, survey, asked, text);
    return std::string{trimmed(text)};
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<SurveyId>(kFolder, path);
    const auto survey = id ? find_survey(tx, *id) : std::nullopt;
    if (!survey || !may_report(tx, actor, *survey, today)) return std::nullopt;
    const Questionnaire asked = read_questionnaire(survey->document);
    return web::ReportedThing{path_of(*id),
                              asked.title.in(language_for(asked, Language::en)),
                              survey->made_by,
                              {},
                              text_of(tx, *survey, asked)};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<SurveyId>(kFolder, taken.path);
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (!id || !moderate_survey(taken.tx, *id, moderation)) return;
    journal::emit(taken.tx, taken.origin, SurveyModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_survey() {
    return {.kind = "survey",
            .label = tr("Survey"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::surveys
