#include "terms_pages.hpp"

#include "agora/web/answer.hpp"
#include "make.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "survey_view.hpp"
#include "terms_form.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

constexpr std::string_view kCooperative = "cooperative";
constexpr std::chrono::days kUsualLength{21};

struct TermsPage {
    std::string heading = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(TermsPage, heading, action, back, form, form_keys, crumbs)

/// The groups that the reader animates, then the cooperative for whom may.
struct Owners {
    std::vector<fields::Choice> choices = {};
    std::string chosen = {};
};

Result<Owners> owners_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Owners> {
        Owners owners;
        if (call.actor.may(kMakeSurveys)) {
            owners.choices.push_back({std::string{kCooperative}, call.say(tr("the cooperative"))});
        }
        for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
            const auto circle = circles::find_circle(tx, own.circle_id);
            if (!circle || circle->state == circles::State::closed) continue;
            if (!circles::animates(own, web::today_of(call))) continue;
            const auto name = circles::name_of_circle(tx, *circle, call.language);
            owners.choices.push_back({to_string(circle->circle_id), name.name, {}, name.language});
            if (circle->slug == call.query("group")) owners.chosen = to_string(circle->circle_id);
        }
        if (owners.choices.empty()) return SurveyRefusal::may_make_none;
        if (owners.chosen.empty()) owners.chosen = owners.choices.front().value;
        return owners;
    });
}

fields::FormContext context_of(const Owners& owners, bool may_ask_all) {
    fields::FormContext context{.choices = {{"owner", owners.choices}}};
    if (!may_ask_all) context.unasked = {"audience", "area", "pilot_area", "pilot_until"};
    return context;
}

fields::FormContext context_of(const Survey& survey) {
    fields::FormContext context{.unasked = {"owner"}};
    if (survey.circle_id) {
        context.unasked = {"owner", "audience", "area", "pilot_area", "pilot_until"};
    }
    return context;
}

/// The code of a place that was typed; a refusal at its field.
std::string code_of(const web::Call& call, const std::string& typed, std::string_view field,
                    fields::FormState& state) {
    if (typed.empty() || state.refuses(field)) return {};
    const auto found = atlas_of(call.services)->named(typed);
    if (!found.empty()) return std::string{found.front()->code()};
    state.refusals.push_back(Refusal{SurveyRefusal::place_unknown, std::string{field}});
    return {};
}

Terms terms_in(const web::Call& call, fields::Filled<TypedTerms>& typed) {
    const TypedTerms& value = typed.value;
    return {.title = {value.title_nl, value.title_fr, value.title_en},
            .intro = {value.intro_nl, value.intro_fr, value.intro_en},
            .audience = value.audience,
            .area = code_of(call, value.area, "area", typed.state),
            .pilot_area = code_of(call, value.pilot_area, "pilot_area", typed.state),
            .pilot_until = value.pilot_until,
            .closes_on = value.closes_on,
            .minutes = value.minutes};
}

TypedTerms typed_of(const web::Call& call, const Seen& seen) {
    const Survey& survey = seen.survey;
    const auto atlas = atlas_of(call.services);
    const Words& title = seen.questionnaire.title;
    const Words& intro = seen.questionnaire.intro;
    TypedTerms typed{.title_nl = title.nl,
                     .title_fr = title.fr,
                     .title_en = title.en,
                     .intro_nl = intro.nl,
                     .intro_fr = intro.fr,
                     .intro_en = intro.en,
                     .audience = survey.audience,
                     .area = std::string{atlas->name(survey.area, call.language)},
                     .pilot_area = std::string{atlas->name(survey.pilot_area, call.language)},
                     .closes_on = survey.closes_on,
                     .minutes = survey.minutes,
                     .seen = survey.version};
    if (survey.has_pilot()) typed.pilot_until = survey.pilot_until;
    return typed;
}

http::Response page_of(web::Call& call, TermsPage model, const std::vector<Refusal>& refusals) {
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "surveys/terms", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

TermsPage new_page(const web::Call& call) {
    return {.heading = call.say(tr("Make a survey")),
            .action = call.link("/surveys"),
            .back = call.link("/surveys"),
            .crumbs = {{call.link("/surveys"), call.say(tr("Surveys"))}}};
}

TermsPage edit_page(const web::Call& call, const Seen& seen) {
    const std::string back = call.link(path_of(seen.survey.survey_id, "/edit"));
    return {.heading = call.say(tr("Title, audience and days")),
            .action = call.link(path_of(seen.survey.survey_id, "/terms")),
            .back = back,
            .crumbs = {{call.link("/surveys"), call.say(tr("Surveys"))},
                       {back, view_of(call, seen).title}}};
}

http::Response show_new(web::Call& call) {
    const auto owners = owners_of(call);
    if (!owners) return web::refuse(call, owners.refusal());
    TypedTerms typed;
    typed.owner = owners->chosen;
    typed.closes_on = web::today_of(call) + kUsualLength;
    TermsPage model = new_page(call);
    model.form = web::show_form(call, kTermsForm, fields::to_values(typed),
                                context_of(*owners, call.actor.may(kMakeSurveys)));
    return page_of(call, std::move(model), {});
}

bool leaves(const Refusal& refusal) {
    return refusal.kind() == RefusalKind::forbidden || refusal.kind() == RefusalKind::not_found;
}

http::Response create_survey(web::Call& call) {
    const auto owners = owners_of(call);
    if (!owners) return web::refuse(call, owners.refusal());
    auto typed = web::read_form<TypedTerms>(call, kTermsForm,
                                            context_of(*owners, call.actor.may(kMakeSurveys)));
    const Terms terms = terms_in(call, typed);
    if (typed.ok()) {
        const auto circle = parse_id<CircleId>(typed.value.owner).value_or(CircleId{});
        const auto made = call.write(
            [&](db::WriteTx& tx) { return make(acting(tx, call), call.actor, circle, terms); });
        if (made) {
            return web::redirect(call, path_of(*made, "/edit"),
                                 {.text = tr("Now add the questions.")});
        }
        if (leaves(made.refusal())) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    TermsPage model = new_page(call);
    model.form = web::show_form(call, kTermsForm, typed.state);
    return page_of(call, std::move(model), typed.state.refusals);
}

Result<Seen> draft_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Seen> {
        auto seen = kept_at(call, tx);
        if (seen && seen->survey.state != State::draft) return SurveyRefusal::published_already;
        return seen;
    });
}

http::Response show_terms(web::Call& call) {
    const auto seen = draft_at(call);
    if (!seen) return web::refuse(call, seen.refusal());
    TermsPage model = edit_page(call, *seen);
    model.form = web::show_form(call, kTermsForm, fields::to_values(typed_of(call, *seen)),
                                context_of(seen->survey));
    return page_of(call, std::move(model), {});
}

http::Response save_terms(web::Call& call) {
    const auto seen = draft_at(call);
    if (!seen) return web::refuse(call, seen.refusal());
    auto typed = web::read_form<TypedTerms>(call, kTermsForm, context_of(seen->survey));
    const Terms terms = terms_in(call, typed);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = kept_at(call, tx);
            if (!now) return now.refusal();
            return change_terms(acting(tx, call), now->survey, terms, typed.value.seen);
        });
        if (done) {
            return web::redirect(call, path_of(seen->survey.survey_id, "/edit"),
                                 {.text = tr("Saved.")});
        }
        if (leaves(done.refusal())) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(SurveyRefusal::changed_meanwhile)) {
            const auto now = draft_at(call);
            const auto version = now ? now->survey.version : typed.value.seen;
            typed.state.values = typed.state.values.with("seen", std::to_string(version));
        }
    }
    TermsPage model = edit_page(call, *seen);
    model.form = web::show_form(call, kTermsForm, typed.state);
    return page_of(call, std::move(model), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> terms_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/surveys/new", Access::member(), &show_new, {.summary = "Make a survey"}},
        {post,
         "/surveys",
         Access::member(),
         &create_survey,
         {.summary = "Make a survey: for the cooperative, or for a group by its animator"}},
        {get, "/surveys/{id}/terms", Access::member(), &show_terms},
        {post,
         "/surveys/{id}/terms",
         Access::member(),
         &save_terms,
         {.summary = "Change title, introduction, audience and days of a draft"}},
    };
}

}  // namespace agora::surveys
