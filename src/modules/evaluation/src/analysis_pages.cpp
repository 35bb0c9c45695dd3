#include "agora/evaluation/analysis.hpp"

#include "analyse.hpp"
#include "evaluation_pages.hpp"
#include "evaluation_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::evaluation {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kLongest = 5000;

constexpr std::array kAnalysisForm{
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What do the figures tell?"),
              .hint = tr("Also what went less well. Members of the cooperative read it."),
              .required = true,
              .maximum = kLongest,
              .rows = 6},
    FormField{.name = "factors",
              .type = FieldType::textarea,
              .label = tr("What else played a part?"),
              .hint = tr("A figure shows what the group contributed to, next to other things: the "
                         "season, another network, the economy."),
              .required = true,
              .maximum = kLongest,
              .rows = 4},
    FormField{.name = "decision",
              .type = FieldType::textarea,
              .label = tr("What does the group do because of it?"),
              .maximum = kLongest,
              .rows = 4},
    FormField{.name = "seen", .type = FieldType::hidden},
};

struct AnalysisPage {
    web::Link group = {};
    std::string lang = {};
    std::int64_t year = 0;
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(AnalysisPage, group, lang, year, action, back, form, form_keys)

/// The group and the year of the address, for whoever looks after it.
struct Entered {
    circles::Standing standing;
    std::int64_t year = 0;
};
Result<Entered> entered(const web::Call& call, db::ReadTx& tx) {
    auto standing = circles::standing_at(call, tx);
    if (!standing) return EvaluationRefusal::group_not_found;
    const std::int64_t year = parse_positive(call.path_value("year")).value_or(0);
    if (!has_year(standing->circle, year, today_of(call))) return EvaluationRefusal::no_such_year;
    if (!standing->looks_after) return EvaluationRefusal::not_its_animator;
    return Entered{std::move(*standing), year};
}

std::string back_of(const Entered& in) {
    return evaluation_path(in.standing.circle, "?year=" + std::to_string(in.year));
}

AnalysisPage page_of(web::Call& call, const Entered& in) {
    const circles::Circle& circle = in.standing.circle;
    return {
        .group = {call.link(circles::path_of(circle)), in.standing.name.name},
        .lang = in.standing.name.language,
        .year = in.year,
        .action = call.link(evaluation_path(circle, "/" + std::to_string(in.year) + "/analysis")),
        .back = call.link(back_of(in)),
        .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call, const Entered& in) {
    return {.view = "evaluation/analysis",
            .title = call.say({tr("Analysis of {year}"), {{"year", std::to_string(in.year)}}})};
}

http::Response show_edit(web::Call& call) {
    std::optional<Analysis> found;
    const auto in = call.read([&](db::ReadTx& tx) {
        auto entry = entered(call, tx);
        if (entry) found = find_analysis(tx, entry->standing.circle.circle_id, entry->year);
        return entry;
    });
    if (!in) return web::refuse(call, in.refusal());
    AnalysisPage model = page_of(call, *in);
    TypedAnalysis stands;
    if (found) stands = {found->words, found->factors, found->decision, found->version};
    model.form = web::show_form(call, kAnalysisForm, fields::to_values(stands));
    return web::page(call, head_of(call, *in), model);
}

/// The version that stands now, so that saving again is possible.
std::int64_t version_now(web::Call& call, const Entered& in) {
    const auto found = call.read(
        [&](db::ReadTx& tx) { return find_analysis(tx, in.standing.circle.circle_id, in.year); });
    return found ? found->version : 0;
}

http::Response save_analysis(web::Call& call) {
    const auto in = call.read([&](db::ReadTx& tx) { return entered(call, tx); });
    if (!in) return web::refuse(call, in.refusal());
    auto typed = web::read_form<TypedAnalysis>(call, kAnalysisForm);
    if (typed.ok()) {
        const TypedAnalysis& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered(call, tx);
            if (!now) return now.refusal();
            return analyse(tx, call.origin(), now->standing,
                           {.year = now->year,
                            .language = std::string{code(call.language)},
                            .words = value.words,
                            .factors = value.factors,
                            .decision = value.decision},
                           value.seen);
        });
        if (done) return web::redirect(call, back_of(*in), {.text = tr("Saved.")});
        if (!done.refusal().is(EvaluationRefusal::changed_meanwhile)) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
        typed.state.values =
            typed.state.values.with("seen", std::to_string(version_now(call, *in)));
    }
    AnalysisPage model = page_of(call, *in);
    model.form = web::show_form(call, kAnalysisForm, typed.state);
    return web::refuse_form(call, head_of(call, *in), model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> analysis_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/evaluation/{year}/analysis/edit", Access::member(), &show_edit},
        {post,
         "/groups/{slug}/evaluation/{year}/analysis",
         Access::member(),
         &save_analysis,
         {.summary = "Say how a group reads its figures of a year: its animators"}},
    };
}

}  // namespace agora::evaluation
