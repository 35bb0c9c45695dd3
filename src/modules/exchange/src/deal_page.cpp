#include "deal_page.hpp"

#include "agora/accounts/account.hpp"
#include "agora/circles/names.hpp"
#include "agora/credits/amount.hpp"
#include "deal_form.hpp"
#include "deal_store.hpp"
#include "deals.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

struct LineView {
    bool by_you = false;
    std::string body = {};
    Instant at = {};
};
AGORA_FIELDS(LineView, by_you, body, at)

struct TermsView {
    std::string what = {};
    std::string mode = {};
    std::string back = {};
    std::string credits = {};
    bool by_you = false;
    std::int64_t number = 0;
};
AGORA_FIELDS(TermsView, what, mode, back, credits, by_you, number)

struct StatedView {
    bool by_you = false;
    std::string nature = {};
};
AGORA_FIELDS(StatedView, by_you, nature)

struct DealPage {
    web::Link listing = {};
    std::string title = {};
    std::string lang = {};
    web::Link with = {};
    bool gone = false;  ///< the other one left the cooperative
    DealState state = DealState::asked;
    std::string state_label = {};
    std::string tag = {};
    bool you_give = false;
    bool both_give = false;
    std::string ring_url = {};
    std::vector<LineView> lines = {};
    fields::FormView line = {};
    bool may_write = false;
    bool has_terms = false;
    TermsView terms = {};
    bool may_propose = false;
    fields::FormView terms_form = {};
    bool may_agree = false;
    bool may_end = false;
    std::string end_label = {};
    bool may_say_done = false;
    fields::FormView done = {};
    std::vector<std::string> duties = {};
    std::string benefits = {};
    std::optional<Instant> you_done_at = {};
    std::optional<Instant> other_done_at = {};
    std::vector<StatedView> stated = {};
    bool in_credits = false;
    std::string settle_url = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DealPage, listing, title, lang, with, gone, state, state_label, tag, you_give,
             both_give, ring_url, lines, line, may_write, has_terms, terms, may_propose, terms_form,
             may_agree, may_end, end_label, may_say_done, done, duties, benefits, you_done_at,
             other_done_at, stated, in_credits, settle_url, action, crumbs, form_keys)

std::string_view end_label(const Deal& deal, AccountId who) {
    if (deal.state == DealState::agreed) return tr("Call it off");
    return who == deal.owner_id ? tr("Decline") : tr("Take my answer back");
}

void add_listing(const web::Call& call, db::ReadTx& tx, const Deal& deal, DealPage& model) {
    const auto listing = find_listing(tx, deal.listing_id);
    const bool there = listing && listing->owner_id;
    model.title = there ? listing->title : deal.what;
    if (there) model.lang = listing->language;
    if (there && may_see(call.actor, *listing)) {
        model.listing = {call.link(path_of(*listing)), listing->title};
        const bool own = listing->owner_id == call.actor.account;
        if (own && deal.state == DealState::done && listing->state == ListingState::open) {
            model.settle_url = call.link(path_of(*listing, "/settlement"));
        }
    }
}

void add_terms(const web::Call& call, const Deal& deal, DealPage& model) {
    model.has_terms = deal.terms > 0;
    model.terms = {.what = deal.what,
                   .mode = call.say(label_of(deal.mode)),
                   .back = deal.back,
                   .by_you = deal.terms_by_owner == (call.actor.account == deal.owner_id),
                   .number = deal.terms};
    if (deal.credits > 0 && deal.mode == Mode::credits) {
        model.terms.credits = credits::credits_text(call.services, call.language, deal.credits);
    }
}

/// What the law asks of who gives, and of who receives benefits.
void add_notices(const web::Call& call, db::ReadTx& tx, const Deal& deal, DealPage& model) {
    if (deal.mode == Mode::free || !deal.is_open()) return;
    if (!provides(deal, call.actor.account)) return;
    model.duties = credits::duties_of(call, NatureOfHelp::within_profession, way_of(deal.mode));
    const auto account = accounts::find_account(tx, call.actor.account);
    model.benefits = credits::benefits_notice(
        call, account && !account->country.empty() ? account->country : "be");
}

void add_done(const web::Call& call, db::ReadTx& tx, const Deal& deal, DealPage& model) {
    const bool own = call.actor.account == deal.owner_id;
    model.you_done_at = own ? deal.owner_done_at : deal.other_done_at;
    model.other_done_at = own ? deal.other_done_at : deal.owner_done_at;
    for (const Statement& one : list_statements(tx, deal.deal_id)) {
        model.stated.push_back(
            {one.account_id == call.actor.account, call.say(credits::label_of(one.nature))});
    }
    model.may_say_done = deal.state == DealState::agreed && !model.you_done_at && !model.gone;
}

void fill(const web::Call& call, db::ReadTx& tx, const Deal& deal, DealPage& model) {
    const AccountId who = call.actor.account;
    const AccountId other = deal.opposite(who);
    model = {};
    add_listing(call, tx, deal, model);
    const auto names = circles::names_of(call, tx, {other});
    if (const auto name = names.find(other); name != names.end()) model.with = name->second;
    model.gone = !other || !accounts::find_account(tx, other);
    model.state = deal.state;
    model.state_label = call.say(label_of(deal.state));
    model.tag = std::string{tag_of(deal.state)};
    model.you_give = who == deal.provider();
    model.both_give = deal.mode == Mode::barter && !deal.ring_id;
    if (deal.ring_id) model.ring_url = call.link(path_of(deal.ring_id));
    for (const Line& line : list_lines(tx, deal.deal_id)) {
        model.lines.push_back({line.written_by == who, line.body, line.written_at});
    }
    add_terms(call, deal, model);
    add_done(call, tx, deal, model);
    add_notices(call, tx, deal, model);
    const bool open = deal.is_open() && !model.gone;
    model.may_write = !model.gone;
    model.may_propose = open && deal.state == DealState::asked;
    model.may_agree = model.may_propose && model.has_terms && !model.terms.by_you;
    model.may_end = deal.is_open();
    model.end_label = call.say(end_label(deal, who));
    model.in_credits = deal.mode == Mode::credits && !deal.ring_id;
}

fields::FormState terms_state(const web::Call& call, db::ReadTx& tx, const Deal& deal,
                              const fields::FormState& typed) {
    fields::FormState state = typed;
    state.context = terms_context(call, find_listing(tx, deal.listing_id));
    if (state.ok() && state.values.empty()) {
        TypedTerms terms{.what = deal.what, .mode = deal.mode, .back = deal.back};
        if (deal.credits > 0) terms.amount = deal.credits;
        state.values = fields::to_values(terms);
    }
    return state;
}

}  // namespace

fields::FormContext terms_context(const web::Call& call, const std::optional<Listing>& listing) {
    std::vector<fields::Choice> modes;
    for (const Mode mode : {Mode::free, Mode::barter, Mode::credits, Mode::paid}) {
        if (!listing || !listing->modes().has(mode)) continue;
        modes.push_back({std::string{fields::enum_name(mode)}, call.say(label_of(mode))});
    }
    return {.choices = {{"mode", std::move(modes)}}};
}

fields::FormContext done_context(const web::Services& services, const Deal& deal, AccountId who) {
    fields::FormContext context;
    if (!provides(deal, who)) context.unasked = {"nature", "value"};
    if (provides(deal, who) && !credits::asks_value(services)) context.unasked = {"value"};
    if (!receives(deal, who)) {
        context.unasked.push_back("purchase");
        context.unasked.push_back("travel");
    }
    return context;
}

http::Response deal_page(web::Call& call, const DealForms& forms) {
    std::optional<Deal> deal;
    DealPage model;
    call.read([&](db::ReadTx& tx) {
        deal = deal_at(call, tx);
        if (!deal) return;
        fill(call, tx, *deal, model);
        if (model.may_propose) {
            model.terms_form =
                web::show_form(call, kTermsForm, terms_state(call, tx, *deal, forms.terms));
        }
    });
    if (!deal) return web::refuse(call, ExchangeRefusal::deal_not_found);
    if (model.may_write) model.line = web::show_form(call, kLineForm, forms.line);
    if (model.may_say_done) {
        fields::FormState done = forms.done;
        done.context = done_context(call.services, *deal, call.actor.account);
        model.done = web::show_form(call, done_form(*deal), done);
    }
    model.action = call.link(path_of(deal->deal_id));
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))},
                    {call.link("/exchange/mine"), call.say(tr("What is mine"))}};
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "exchange/deal", .title = model.title};
    for (const auto* form : {&forms.line, &forms.terms, &forms.done}) {
        if (!form->ok()) return web::refuse_form(call, head, model, form->refusals);
    }
    return web::page(call, head, model);
}

}  // namespace agora::exchange
