#include "offer_view.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/means/grant.hpp"
#include "agora/requests/ask_for.hpp"
#include "labels.hpp"
#include "needs.hpp"
#include "offer_store.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::adoptions {
namespace {

Date day_of(Instant at) {
    return locale::local_date(at, {});
}

std::int64_t count_done(const std::vector<Step>& steps) {
    return std::ranges::count_if(steps, [](const Step& one) { return one.done_at.has_value(); });
}

void add_group(const web::Call& call, db::ReadTx& tx, const Offer& offer, OfferCard& card) {
    const auto last = list_adoptions_of(tx, offer.recommendation_id, 1);
    if (last.empty() || last.front().state == State::given_back) return;
    const Adoption& adoption = last.front();
    if (const auto circle = circles::find_circle(tx, adoption.circle_id)) {
        const auto name = circles::name_of_circle(tx, *circle, call.language);
        card.group = name.name;
        card.group_lang = name.language;
    }
    const auto steps = list_steps(tx, adoption.adoption_id);
    card.steps = std::ssize(steps);
    card.steps_done = count_done(steps);
    card.asked = adoption.asked_at.has_value();
    card.since = day_of(adoption.ended_at.value_or(adoption.adopted_at));
}

std::vector<StepView> step_views(const web::Call& call, const Seen& seen,
                                 const std::vector<Step>& steps) {
    std::vector<StepView> views;
    const std::string path = call.link(path_of(seen.about.number, "/steps/"));
    for (const Step& step : steps) {
        StepView view{.words = step.words,
                      .lang = step.language,
                      .due_on = step.due_on,
                      .late = !step.done_at && step.due_on && *step.due_on < today_of(call),
                      .done = step.done_at.has_value(),
                      .done_at = step.done_at,
                      .tick_url = {},
                      .remove_url = {}};
        const std::string own = path + to_string(step.step_id);
        if (seen.may_work() && !step.done_at) view.tick_url = own + "/completion";
        if (seen.looks_after() || (seen.may_work() && step.written_by == call.actor.account)) {
            view.remove_url = own + "/removal";
        }
        views.push_back(std::move(view));
    }
    return views;
}

/// The answer is for the animators, whoever asked and the team, as on the page of the case.
bool may_read_case(const web::Call& call, const Seen& seen, const requests::Case& row) {
    if (requests::may_answer(call.actor)) return true;
    return seen.group &&
           (seen.group->looks_after || (seen.group->member && row.asked_by == call.actor.account));
}

std::vector<NeedView> need_views(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    std::vector<NeedView> views;
    for (const Need& need : list_needs(tx, seen.adoption->adoption_id)) {
        const auto stand = requests::stand_of(tx, need.case_number);
        if (!stand) continue;
        const bool booked = need.granted > 0;
        // Who writes again at the case of what is booked waits for an answer, not for the means.
        const auto state = booked ? requests::State::done : stand->row.state;
        const bool unbooked = is_unbooked(need, state);
        NeedView view{
            .kind = call.say(label_of(need.kind)),
            .amount = amount_of(call.language, need.kind, booked ? need.granted : need.amount),
            .outcome = call.say(unbooked ? tr("answered, not booked yet") : outcome_of(state)),
            .tag = std::string{unbooked ? "tag-late" : tag_of(state)}};
        if (may_read_case(call, seen, stand->row)) {
            view.answer = stand->answer;
            view.url = call.link("/requests/" + std::to_string(need.case_number));
        }
        if (seen.team && seen.runs() && may_be_decided(need, state)) {
            view.decide_url =
                call.link(path_of(seen.about.number, "/needs/" + std::to_string(need.case_number)));
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace

std::string takes_of(const web::Call& call, std::int64_t hours, std::int64_t people) {
    std::vector<std::string> parts;
    const auto& translator = call.services.translator;
    if (hours > 0) {
        parts.push_back(
            translator.plural(call.language, tr("%d hour in all", "%d hours in all"), hours));
    }
    if (people > 0) {
        parts.push_back(translator.plural(call.language, tr("%d person", "%d people"), people));
    }
    return joined(parts, " · ");
}

OfferWords needs_in(const std::vector<OfferWords>& words, Language reader) {
    for (const OfferWords& one : words) {
        if (one.language == code(reader)) return one;
    }
    return words.empty() ? OfferWords{} : words.front();
}

std::string amount_of(Language reader, NeedKind kind, std::int64_t amount) {
    if (!is_counted(kind)) return {};
    return means::said(reader, kind == NeedKind::hours ? means::Unit::minutes : means::Unit::cents,
                       amount);
}

std::optional<OfferCard> card_of(const web::Call& call, db::ReadTx& tx, const Offer& offer) {
    const auto about = recommendations::find_shown(call.services, tx, call.actor, call.language,
                                                   offer.recommendation_id);
    if (!about) return std::nullopt;
    OfferWords needs = needs_in(list_words(tx, offer.recommendation_id), call.language);
    OfferCard card{.url = call.link(path_of(offer.number)),
                   .number = about->number,
                   .title = about->title,
                   .lang = about->lang,
                   .status = call.say(about->status_label),
                   .tag = std::string{about->tag},
                   .takes = takes_of(call, offer.hours, offer.people),
                   .needs = std::move(needs.needs),
                   .needs_lang = std::move(needs.language),
                   .interested = count_interested(tx, offer.recommendation_id)};
    if (offer.state == OfferState::proposed) {
        card.needs = offer.words;
        card.needs_lang = offer.language;
    }
    add_group(call, tx, offer, card);
    return card;
}

AdoptionView earlier_view(const web::Call& call, db::ReadTx& tx, std::string_view number,
                          const Adoption& adoption) {
    AdoptionView view{.state = adoption.state,
                      .since = day_of(adoption.adopted_at),
                      .words = adoption.words,
                      .lang = adoption.language,
                      .evidence = adoption.evidence,
                      .asked = adoption.asked_at.has_value()};
    if (adoption.ended_at) view.until = day_of(*adoption.ended_at);
    if (!adoption.words.empty()) {
        view.report_url =
            call.link("/reports/new?about=" + http::encoded(path_of(number, adoption.adoption_id)));
    }
    if (const auto circle = circles::find_circle(tx, adoption.circle_id)) {
        const auto name = circles::name_of_circle(tx, *circle, call.language);
        view.group = {call.link(circles::path_of(*circle)), name.name};
        view.group_lang = name.language;
    }
    return view;
}

AdoptionView adoption_view(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const Adoption& adoption = *seen.adoption;
    AdoptionView view = earlier_view(call, tx, seen.about.number, adoption);
    const auto steps = list_steps(tx, adoption.adoption_id);
    view.steps = step_views(call, seen, steps);
    view.steps_done = count_done(steps);
    if (!call.actor.is_member()) return view;
    view.needs = need_views(call, tx, seen);
    if (adoption.contact_id) {
        const auto names = circles::names_of(call, tx, {adoption.contact_id});
        if (const auto name = names.find(adoption.contact_id); name != names.end()) {
            view.contact = name->second;
        }
    }
    return view;
}

}  // namespace agora::adoptions
