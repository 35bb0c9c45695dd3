#include "self_evaluation.hpp"

#include "agora/circles/activity.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "refusals.hpp"
#include "response_store.hpp"
#include "survey_store.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::int64_t kMostOfGroup = 50;
constexpr std::int64_t kScale = 5;
constexpr std::int64_t kMinutes = 6;

/// Writes the template in all languages at once.
class Author {
 public:
    explicit Author(const locale::Translator& translator) : translator_(translator) {}

    Words say(std::string_view source) const {
        Words words;
        for (const Language language : kLanguages) {
            words.in(language) = std::string{translator_.translate(language, source)};
        }
        return words;
    }
    void add(std::string_view key, Kind kind, std::string_view words,
             std::initializer_list<std::string_view> options = {}) {
        Question question{
            .number = made_.next++, .kind = kind, .key = std::string{key}, .words = say(words)};
        for (const std::string_view option : options) {
            question.options.push_back({std::ssize(question.options) + 1, say(option)});
        }
        made_.questions.push_back(std::move(question));
    }
    void add_scale(std::string_view key, std::string_view words, std::string_view low,
                   std::string_view high) {
        add(key, Kind::scale, words);
        made_.questions.back().most = kScale;
        made_.questions.back().low = say(low);
        made_.questions.back().high = say(high);
    }
    Questionnaire& made() { return made_; }

 private:
    const locale::Translator& translator_;
    Questionnaire made_;
};

}  // namespace

Questionnaire self_evaluation(const locale::Translator& translator) {
    Author author(translator);
    author.made().title = author.say(tr("How did our group do?"));
    author.made().intro = author.say(
        tr("The same questions each year, so that the group sees what changes. Say what you "
           "think: nobody finds out who answered what."));
    author.add("motives", Kind::several, tr("Why were you in this group?"),
               {tr("To meet others"), tr("To learn something"), tr("To find work or clients"),
                tr("To do something together"), tr("To weigh on decisions"),
                tr("Because somebody asked me")});
    author.add_scale("worth", tr("Was it worth your time?"), tr("not at all"), tr("very much"));
    author.add_scale("aim", tr("Did the group reach what it set out to do?"), tr("not at all"),
                     tr("fully"));
    author.add_scale("heard", tr("Could everybody have a say?"), tr("hardly anybody"),
                     tr("everybody"));
    author.add("improve", Kind::several, tr("What should be better?"),
               {tr("The times we meet"), tr("The places where we meet"),
                tr("How meetings are prepared"), tr("How decisions are made"),
                tr("How work is shared"), tr("What we hear between meetings"),
                tr("How newcomers are welcomed"), tr("Nothing in particular")});
    author.add("again", Kind::one, tr("Would you take part again?"),
               {tr("Yes"), tr("Yes, in another way"), tr("No"), tr("I don't know yet")});
    author.add("advice", Kind::text, tr("What should the next group know from the beginning?"));
    return author.made();
}

Result<SurveyId> start_self_evaluation(const Acting& acting, const circles::Standing& group,
                                       std::int64_t cycle, Date closes_on) {
    const circles::Circle& circle = group.circle;
    if (!group.looks_after) return SurveyRefusal::not_its_keeper;
    const Date founded = locale::local_date(circle.founded_at, {});
    if (circle.state == circles::State::proposed || cycle < founded.year ||
        cycle > acting.today.year) {
        return Refusal{SurveyRefusal::no_such_cycle, "cycle"};
    }
    if (closes_on <= acting.today) return Refusal{SurveyRefusal::day_not_ahead, "closes_on"};
    for (const Survey& other : list_surveys_of(acting.tx, circle.circle_id, kMostOfGroup)) {
        if (other.aim == Aim::self_evaluation && other.cycle == cycle) {
            return Refusal{SurveyRefusal::cycle_asked_already, "cycle"};
        }
    }
    const Survey survey{.survey_id = acting.tx.new_id<SurveyId>(),
                        .circle_id = circle.circle_id,
                        .aim = Aim::self_evaluation,
                        .cycle = cycle,
                        .audience = Audience::group,
                        .closes_on = closes_on,
                        .minutes = kMinutes,
                        .state = State::open,
                        .document = written(self_evaluation(acting.services.translator)),
                        .reminded_on = acting.today,
                        .made_by = acting.origin.account,
                        .made_at = acting.origin.at,
                        .opened_at = acting.origin.at};
    insert_survey(acting.tx, survey);
    circles::note_activity(acting.tx, survey.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, SurveyPublished{survey.survey_id}, journal::Audit::yes);
    return survey.survey_id;
}

std::vector<Cycle> list_cycles(db::ReadTx& tx, CircleId circle) {
    std::vector<Cycle> cycles;
    for (Survey& survey : list_surveys_of(tx, circle, kMostOfGroup)) {
        if (survey.aim != Aim::self_evaluation || !survey.has_ended()) continue;
        Cycle cycle{.survey = std::move(survey)};
        cycle.questionnaire = read_questionnaire(cycle.survey.document);
        cycles.push_back(std::move(cycle));
    }
    std::ranges::sort(cycles, std::ranges::greater{},
                      [](const Cycle& cycle) { return cycle.survey.cycle; });
    if (cycles.size() > kMostCycles) cycles.resize(kMostCycles);
    for (Cycle& cycle : cycles) cycle.responses = list_responses(tx, cycle.survey.survey_id);
    return cycles;
}

std::optional<Survey> running_self_evaluation(db::ReadTx& tx, CircleId circle) {
    for (Survey& survey : list_surveys_of(tx, circle, kMostOfGroup)) {
        if (survey.aim == Aim::self_evaluation && survey.state == State::open) {
            return std::move(survey);
        }
    }
    return std::nullopt;
}

}  // namespace agora::surveys
