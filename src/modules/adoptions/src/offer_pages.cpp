#include "pages.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "form_page.hpp"
#include "offer.hpp"
#include "offer_page.hpp"
#include "offer_store.hpp"
#include "offer_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::adoptions {
namespace {

constexpr std::int64_t kMostNames = 30;

constexpr std::array kStepFields{
    fields::FormField{.name = "words",
                      .label = tr("The next step"),
                      .required = true,
                      .minimum = 3,
                      .maximum = 200},
    fields::FormField{.name = "due_on",
                      .type = fields::FieldType::date,
                      .label = tr("By which day?"),
                      .hint = tr("Leave it empty when any day is good.")},
};

struct OfferPage {
    OfferCard card = {};
    std::string story_url = {};
    bool open = false;
    bool free = false;
    std::string state_words = {};  ///< of an offer that is not open, for who may know
    std::string reason = {};       ///< why it was declined
    bool has_adoption = false;
    AdoptionView adoption = {};
    std::vector<AdoptionView> earlier = {};
    bool hidden = false;  ///< what the group wrote, after a report
    bool limited = false;
    std::int64_t interested = 0;
    bool is_interested = false;
    bool shows_interest = false;
    std::vector<web::Link> others = {};  ///< who would do it, for who said the same
    std::string found_url = {};          ///< to begin a group together
    bool may_say = false;
    std::string sign_in = {};
    std::string adopt_url = {};
    std::string propose_url = {};
    std::string offer_url = {};
    std::string decline_url = {};
    bool may_withdraw = false;
    bool edits = false;  ///< any of the three
    bool may_work = false;
    bool looks_after = false;
    std::string rooms_url = {};
    fields::FormView step = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(OfferPage, card, story_url, open, free, state_words, reason, has_adoption, adoption,
             earlier, hidden, limited, interested, is_interested, shows_interest, others, found_url,
             may_say, sign_in, adopt_url, propose_url, offer_url, decline_url, may_withdraw, edits,
             may_work, looks_after, rooms_url, step, action, crumbs, form_keys)

std::string_view state_words(const Seen& seen) {
    if (!seen.offer) return tr("Nobody proposed yet that members carry it out themselves.");
    switch (seen.offer->state) {
        case OfferState::proposed:
            return tr("Somebody proposed that members carry it out. The editors look at it.");
        case OfferState::declined:
            return tr("The editors did not put it among what members can do.");
        case OfferState::withdrawn:
            return tr("It is no longer among what members can do.");
        case OfferState::open:
            return {};
    }
    return {};
}

void add_interested(const web::Call& call, db::ReadTx& tx, const Seen& seen, OfferPage& model) {
    model.interested = count_interested(tx, seen.about.id);
    model.is_interested = seen.interested;
    model.shows_interest = seen.is_open() || seen.interested;
    if (!seen.interested) return;
    auto accounts = list_interested(tx, seen.about.id, kMostNames);
    std::erase(accounts, call.actor.account);
    for (auto& [account, name] : circles::names_of(call, tx, std::move(accounts))) {
        model.others.push_back(std::move(name));
    }
    if (seen.is_free() && model.interested > 1) {
        model.found_url =
            call.link("/groups/new?kind=free&name=" + http::encoded(seen.about.title));
    }
}

void add_adoption(const web::Call& call, db::ReadTx& tx, const Seen& seen, OfferPage& model) {
    for (const Adoption& one : seen.earlier) {
        if (one.moderation == Moderation::none) {
            model.earlier.push_back(earlier_view(call, tx, seen.about.number, one));
        }
    }
    if (!seen.adoption) return;
    model.has_adoption = true;
    model.limited = seen.adoption->moderation == Moderation::limited;
    model.hidden = seen.adoption->moderation == Moderation::hidden;
    model.adoption = adoption_view(call, tx, seen);
    if (may_read(seen, call.actor)) return;
    model.adoption.steps.clear();
    model.adoption.words.clear();
    model.adoption.evidence.clear();
    model.adoption.report_url.clear();
    model.adoption.needs.clear();
}

void add_acts(const web::Call& call, const Seen& seen, OfferPage& model) {
    const std::string& number = seen.about.number;
    const bool ended = recommendations::is_closed(seen.about.status);
    model.action = call.link(path_of(number));
    if (!call.actor.is_member()) {
        model.sign_in = call.link("/session/new?to=" + path_of(number));
        return;
    }
    const auto link = [&](std::string_view rest) { return call.link(path_of(number, rest)); };
    model.may_say = seen.is_free();
    if (seen.is_free()) model.adopt_url = link("/adoption");
    const bool proposed = seen.offer && seen.offer->state == OfferState::proposed;
    if (!seen.is_open() && !proposed && !ended) model.propose_url = link("/proposal");
    if (seen.keeps && !ended) model.offer_url = link("/offer");
    if (seen.keeps && proposed) model.decline_url = link("/refusal");
    model.may_withdraw = seen.keeps && seen.is_open() && !seen.adoption;
    model.edits = !model.offer_url.empty() || !model.decline_url.empty() || model.may_withdraw;
    model.may_work = seen.may_work();
    model.looks_after = seen.looks_after();
    if (model.looks_after) model.rooms_url = call.link("/places");
}

OfferPage page_of(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const Offer offer = seen.offer.value_or(Offer{.recommendation_id = seen.about.id,
                                                  .number = seen.about.number,
                                                  .state = OfferState::withdrawn});
    OfferPage model{.card = card_of(call, tx, offer).value_or(OfferCard{}),
                    .story_url = call.link(seen.about.path),
                    .open = seen.is_open(),
                    .free = seen.is_free()};
    const bool own = call.actor.is_member() && offer.proposed_by == call.actor.account;
    if (!seen.is_open()) {
        model.state_words = call.say(state_words(seen));
        // What was proposed is for who wrote it and the editors.
        if (!own && !seen.keeps) model.card.needs.clear();
        if (own || seen.keeps) model.reason = offer.reason;
    } else if (!seen.adoption && !seen.is_free()) {
        model.state_words =
            call.say(refusal_text(AdoptionRefusal::recommendation_has_ended).sentence);
    }
    add_interested(call, tx, seen, model);
    add_adoption(call, tx, seen, model);
    add_acts(call, seen, model);
    return model;
}

http::Response show_offer(web::Call& call) {
    return offer_page(call, {});
}

/// The address of one group's part: reports and measures name it by this.
http::Response show_group(web::Call& call) {
    const auto id = call.id<AdoptionId>("adoption");
    std::string path;
    call.read([&](db::ReadTx& tx) {
        path.clear();
        const auto seen = id ? seen_at(call, tx) : std::nullopt;
        const auto adoption = seen ? find_adoption(tx, *id) : std::nullopt;
        if (adoption && adoption->recommendation_id == seen->about.id) {
            path = path_of(seen->about.number);
        }
    });
    if (path.empty()) return web::refuse(call, AdoptionRefusal::offer_not_found);
    return web::redirect(call, path);
}

http::Response create_interest(web::Call& call) {
    return act(call, tr("Good. On this page you see who else would do it."), &say_interest);
}

http::Response create_interest_end(web::Call& call) {
    return act(call, tr("Taken back."), &end_interest);
}

}  // namespace

const fields::Form kStepForm = kStepFields;

http::Response offer_page(web::Call& call, const fields::FormState& step) {
    OfferPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto seen = seen_at(call, tx);
        if (seen) model = page_of(call, tx, *seen);
        return seen.has_value();
    });
    if (!found) return web::refuse(call, AdoptionRefusal::offer_not_found);
    model.crumbs = {{call.link("/adoptions"), call.say(tr("What members can do themselves"))},
                    {model.story_url, call.say(tr("The recommendation"))}};
    if (model.may_work) model.step = web::show_form(call, kStepForm, step);
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "adoptions/offer",
        .title = call.say({tr("Do it ourselves: {title}"), {{"title", model.card.title}}}),
        .may_be_indexed = model.open && !model.limited && !model.hidden};
    return step.refusals.empty() ? web::page(call, head, model)
                                 : web::refuse_form(call, head, model, step.refusals);
}

std::vector<web::Route> offer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/adoptions/{number}",
         Access::visitor(),
         &show_offer,
         {.cached = web::Cached::for_visitors,
          .summary = "A recommendation that members can carry out, and who does it"}},
        {get, "/adoptions/{number}/by/{adoption}", Access::visitor(), &show_group},
        {post,
         "/adoptions/{number}/interest",
         Access::member(),
         &create_interest,
         {.summary = "Say that you would do it"}},
        {post,
         "/adoptions/{number}/interest/end",
         Access::member(),
         &create_interest_end,
         {.summary = "Take that back"}},
    };
}

}  // namespace agora::adoptions
