#include "self_evaluation_pages.hpp"

#include "agora/web/answer.hpp"
#include "refusals.hpp"
#include "results_view.hpp"
#include "self_evaluation.hpp"
#include "survey_store.hpp"

#include <algorithm>
#include <array>

namespace agora::surveys {
namespace {

constexpr std::chrono::days kUsualLength{21};

constexpr std::array kStartForm{
    fields::FormField{.name = "cycle",
                      .type = fields::FieldType::number,
                      .label = tr("About which year?"),
                      .required = true,
                      .least = 1900,
                      .most = 9999},
    fields::FormField{.name = "closes_on",
                      .type = fields::FieldType::date,
                      .label = tr("Last day for answers"),
                      .required = true},
};
struct TypedStart {
    std::int64_t cycle = 0;
    std::optional<Date> closes_on = {};
};
AGORA_FIELDS(TypedStart, cycle, closes_on)

struct YearHead {
    std::int64_t year = 0;
    std::string url = {};
    std::int64_t responses = 0;
    bool too_few = false;
};
AGORA_FIELDS(YearHead, year, url, responses, too_few)

/// A question of the template in all years; the bars are those of the latest that can be told.
struct CompareView {
    std::string words = {};
    std::string lang = {};
    std::int64_t year = 0;  ///< of the bars; 0: no year can be told
    std::int64_t answered = 0;
    std::vector<BarView> bars = {};
    bool adds_up_over = false;
    std::vector<RowView> rows = {};
};
AGORA_FIELDS(CompareView, words, lang, year, answered, bars, adds_up_over, rows)

struct ComparePage {
    web::Link group = {};
    std::string lang = {};
    std::vector<YearHead> years = {};
    std::vector<CompareView> questions = {};
    web::Link running = {};
    bool may_start = false;
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ComparePage, group, lang, years, questions, running, may_start, action, form,
             form_keys, crumbs)

const Question* with_key(const Questionnaire& questionnaire, std::string_view key) {
    const auto found = std::ranges::find(questionnaire.questions, key, &Question::key);
    return found == questionnaire.questions.end() ? nullptr : &*found;
}

/// The tally of the same question in each year; nothing where it was not asked or may not be told.
std::vector<std::optional<Tally>> tallies_of(const std::vector<Cycle>& cycles,
                                             std::string_view key) {
    std::vector<std::optional<Tally>> tallies;
    for (const Cycle& cycle : cycles) {
        const Question* question = with_key(cycle.questionnaire, key);
        tallies.emplace_back();
        if (question == nullptr) continue;
        Tally counted = tally(cycle.questionnaire, *question, cycle.responses);
        if (!counted.too_few) tallies.back() = std::move(counted);
    }
    return tallies;
}

std::string shown_of(const web::Call& call, const Bar& bar, const Tally& tally) {
    return call.say({tr("{number} ({percent} %)"),
                     {{"number", std::to_string(bar.people)},
                      {"percent", std::to_string(percent_of(bar.people, tally.answered))}}});
}

CompareView compared(const web::Call& call, const Question& question,
                     const std::vector<Cycle>& cycles, Language language) {
    CompareView view{.words = question.words.in(language),
                     .lang = std::string{code(language)},
                     .adds_up_over = question.kind == Kind::several};
    const auto tallies = tallies_of(cycles, question.key);
    const auto latest = std::ranges::find_if(
        tallies, [](const std::optional<Tally>& tally) { return tally.has_value(); });
    if (latest == tallies.end()) return view;
    view.year = cycles[static_cast<std::size_t>(latest - tallies.begin())].survey.cycle;
    view.answered = (*latest)->answered;
    for (const Bar& bar : (*latest)->bars) {
        const std::string label = label_of_bar(question, bar, language);
        view.bars.push_back({label, bar.people, percent_of(bar.people, view.answered)});
        RowView row{.label = label};
        for (const auto& tally : tallies) {
            std::string shown;
            if (tally) {
                const auto same = std::ranges::find(tally->bars, bar.option, &Bar::option);
                if (same != tally->bars.end()) shown = shown_of(call, *same, *tally);
            }
            row.cells.push_back({shown});
        }
        view.rows.push_back(std::move(row));
    }
    return view;
}

std::string path_of_group(const circles::Circle& circle) {
    return circles::path_of(circle, "/self-evaluations");
}

/// The group of the address, for those inside.
Result<circles::Standing> standing_inside(const web::Call& call, db::ReadTx& tx) {
    auto standing = circles::standing_at(call, tx);
    if (!standing || !standing->is_inside()) return SurveyRefusal::group_not_found;
    return *std::move(standing);
}

ComparePage page_of(web::Call& call, db::ReadTx& tx, const circles::Standing& standing) {
    const circles::Circle& circle = standing.circle;
    const auto cycles = list_cycles(tx, circle.circle_id);
    ComparePage page{.group = {call.link(circles::path_of(circle)), standing.name.name},
                     .lang = standing.name.language,
                     .may_start = standing.looks_after && circle.state != circles::State::proposed,
                     .action = call.link(path_of_group(circle)),
                     .form_keys = call.form_keys()};
    for (const Cycle& cycle : cycles) {
        page.years.push_back({cycle.survey.cycle,
                              call.link(path_of(cycle.survey.survey_id, "/results")),
                              std::ssize(cycle.responses), std::ssize(cycle.responses) < kFewest});
    }
    const Questionnaire asked = self_evaluation(call.services.translator);
    for (const Question& question : asked.questions) {
        if (cycles.empty() || question.kind == Kind::text) continue;
        page.questions.push_back(compared(call, question, cycles, call.language));
    }
    if (const auto running = running_self_evaluation(tx, circle.circle_id)) {
        page.running = {call.link(path_of(running->survey_id)), std::to_string(running->cycle)};
    }
    page.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}, page.group};
    return page;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "surveys/self_evaluations", .title = call.say(tr("How the group sees itself"))};
}

http::Response show_years(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<ComparePage> {
        const auto standing = standing_inside(call, tx);
        if (!standing) return standing.refusal();
        ComparePage page = page_of(call, tx, *standing);
        const Date today = web::today_of(call);
        page.form = web::show_form(call, kStartForm,
                                   fields::to_values(TypedStart{today.year, today + kUsualLength}));
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(call, head_of(call), *model);
}

http::Response start(web::Call& call) {
    auto typed = web::read_form<TypedStart>(call, kStartForm);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
            const auto standing = standing_inside(call, tx);
            if (!standing) return standing.refusal();
            return start_self_evaluation(acting(tx, call), *standing, typed.value.cycle,
                                         typed.value.closes_on.value_or(Date{}));
        });
        if (made) {
            return web::redirect(call, path_of(*made, "/edit"),
                                 {.text = tr("It runs. The members of the group are invited "
                                             "within minutes.")});
        }
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model = call.read([&](db::ReadTx& tx) -> Result<ComparePage> {
        const auto standing = standing_inside(call, tx);
        if (!standing) return standing.refusal();
        if (!standing->looks_after) return SurveyRefusal::not_its_keeper;
        ComparePage page = page_of(call, tx, *standing);
        page.form = web::show_form(call, kStartForm, typed.state);
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::refuse_form(call, head_of(call), *model, typed.state.refusals);
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "surveys", .heading = call.say(tr("Surveys"))};
    if (!call.actor.is_member() || circle.state == circles::State::proposed) return section;
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, web::today_of(call));
    if (!standing.is_inside()) return section;
    constexpr std::int64_t kMost = 5;
    Reader reader(call, tx);
    for (Survey& survey : list_surveys_of(tx, circle.circle_id, kMost)) {
        const auto seen = reader.see(std::move(survey));
        if (!seen || seen->survey.state == State::draft) continue;
        const SurveyView view = view_of(call, *seen);
        const std::string year = view.cycle == 0 ? "" : " · " + std::to_string(view.cycle);
        section.lines.push_back({.url = view.url,
                                 .title = view.title + year,
                                 .lang = view.lang,
                                 .about = view.state_label});
    }
    section.acts = {{call.link(path_of_group(circle)), call.say(tr("How the group sees itself"))}};
    if (standing.looks_after && circle.state != circles::State::closed) {
        section.acts.push_back({call.link("/surveys/new?group=" + circle.slug),
                                call.say(tr("Ask the group something"))});
    }
    return section;
}

std::vector<web::Route> self_evaluation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/self-evaluations",
         Access::member(),
         &show_years,
         {.summary = "How a group sees itself, year beside year, for its members"}},
        {post,
         "/groups/{slug}/self-evaluations",
         Access::member(),
         &start,
         {.summary = "Ask the members of a group how it did in a year: its animators"}},
    };
}

}  // namespace agora::surveys
