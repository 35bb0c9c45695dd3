#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/places/shown.hpp"
#include "deal_store.hpp"
#include "deals.hpp"
#include "labels.hpp"
#include "listing_page.hpp"
#include "listing_pictures.hpp"
#include "listing_view.hpp"
#include "pages.hpp"
#include "picture_view.hpp"
#include "place.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <array>

namespace agora::exchange {
namespace {

constexpr std::array kAnswerForm{
    fields::FormField{.name = "mode",
                      .type = fields::FieldType::select,
                      .label = tr("In which way?"),
                      .required = true},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("What do you write?"),
                      .hint = tr("Only the two of you read it."),
                      .required = true,
                      .minimum = 5,
                      .maximum = 2000,
                      .rows = 4},
};
struct TypedAnswer {
    std::optional<Mode> mode = {};
    std::string words = {};
};
AGORA_FIELDS(TypedAnswer, mode, words)

struct AnswerLine {
    web::Link by = {};
    std::string url = {};
    std::string state = {};
    std::string tag = {};
    Instant at = {};
};
AGORA_FIELDS(AnswerLine, by, url, state, tag, at)

struct ListingPage {
    ListingCard listing = {};
    std::vector<ListingPicture> pictures = {};
    bool pictures_full = false;
    Html body = {};
    web::Link by = {};
    bool by_you = false;
    bool on_paper = false;
    web::Link place = {};
    std::string place_lang = {};
    web::Link group = {};
    std::string group_lang = {};
    bool open = false;
    bool may_answer = false;
    bool signed_in = false;
    fields::FormView answer = {};
    std::string deal_url = {};
    std::vector<AnswerLine> answers = {};
    bool may_prolong = false;
    bool may_settle = false;
    std::string action = {};
    std::string qr_url = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ListingPage, listing, pictures, pictures_full, body, by, by_you, on_paper, place,
             place_lang, group, group_lang, open, may_answer, signed_in, answer, deal_url, answers,
             may_prolong, may_settle, action, qr_url, crumbs, form_keys)

fields::FormContext answer_context(const web::Call& call, const Listing& listing) {
    std::vector<fields::Choice> modes;
    for (const Mode mode : {Mode::free, Mode::barter, Mode::credits, Mode::paid}) {
        if (!listing.modes().has(mode)) continue;
        modes.push_back({std::string{fields::enum_name(mode)}, call.say(label_of(mode))});
    }
    return {.choices = {{"mode", std::move(modes)}}};
}

void add_where(const web::Call& call, db::ReadTx& tx, const Listing& listing, ListingPage& model) {
    if (listing.place_id) {
        if (const auto place = places::find_shown(call, tx, listing.place_id)) {
            model.place = {call.link(place->path), place->name};
            model.place_lang = place->lang;
        }
    }
    if (!listing.circle_id) return;
    const auto names = circles::circle_names(call.services, tx, call.language);
    if (const auto name = names->find(listing.circle_id); name != names->end()) {
        model.group = {call.link("/groups/" + name->second.slug), name->second.name};
        model.group_lang = name->second.language;
    }
}

void add_answers(const web::Call& call, db::ReadTx& tx, const Listing& listing,
                 ListingPage& model) {
    constexpr std::int64_t kMost = 50;
    const auto deals = list_deals_of_listing(tx, listing.listing_id, kMost);
    std::vector<AccountId> people;
    for (const Deal& deal : deals) people.push_back(deal.other_id);
    const auto names = circles::names_of(call, tx, people);
    for (const Deal& deal : deals) {
        const auto name = names.find(deal.other_id);
        model.answers.push_back({.by = name == names.end() ? web::Link{} : name->second,
                                 .url = call.link(path_of(deal.deal_id)),
                                 .state = call.say(label_of(deal.state)),
                                 .tag = std::string{tag_of(deal.state)},
                                 .at = deal.changed_at});
    }
}

void fill(const web::Call& call, db::ReadTx& tx, const Listing& listing, ListingPage& model) {
    model = {};
    model.listing = card_of(call, listing);
    model.pictures = pictures_of(call, tx, listing);
    model.pictures_full = model.pictures.size() >= kMostPicturesOfListing;
    model.body = markdown::render(listing.body);
    model.open = is_current(listing, today_of(call));
    model.signed_in = call.actor.is_member();
    add_where(call, tx, listing, model);
    if (!model.signed_in) return;
    const auto names = circles::names_of(call, tx, {listing.owner_id});
    if (const auto name = names.find(listing.owner_id); name != names.end()) {
        model.by = name->second;
    }
    model.by_you = listing.owner_id == call.actor.account;
    model.on_paper = model.by_you && bool(listing.paper_on);
    if (model.by_you) {
        add_answers(call, tx, listing, model);
        model.may_settle = listing.state != ListingState::settled;
        model.may_prolong = listing.ends_on.has_value() || !model.open;
    } else {
        const auto deal = find_open_deal(tx, listing.listing_id, call.actor.account);
        if (deal) model.deal_url = call.link(path_of(deal->deal_id));
        model.may_answer = model.open && !deal;
    }
}

}  // namespace

http::Response listing_page(web::Call& call, const fields::FormState& answer) {
    std::optional<Listing> listing;
    ListingPage model;
    call.read([&](db::ReadTx& tx) {
        listing = listing_at(call, tx);
        if (listing) fill(call, tx, *listing, model);
    });
    if (!listing) return web::refuse(call, ExchangeRefusal::listing_not_found);
    fields::FormState state = answer;
    state.context = answer_context(call, *listing);
    if (model.may_answer) model.answer = web::show_form(call, kAnswerForm, state);
    model.action = call.link(path_of(*listing));
    model.qr_url = "/exchange/qr/" + listing->code;
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}};
    if (model.signed_in) model.form_keys = call.form_keys();
    const bool shown_to_all =
        listing->moderation == Moderation::none && listing->audience == Audience::everyone;
    const web::PageHead head{.view = "exchange/listing",
                             .title = model.listing.title,
                             .may_be_indexed = shown_to_all && model.open};
    return answer.ok() ? web::page(call, head, model)
                       : web::refuse_form(call, head, model, answer.refusals);
}

namespace {

http::Response show_listing(web::Call& call) {
    return listing_page(call, {});
}

http::Response create_answer(web::Call& call) {
    const auto listing = call.read([&](db::ReadTx& tx) { return listing_at(call, tx); });
    if (!listing) return web::refuse(call, ExchangeRefusal::listing_not_found);
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm, answer_context(call, *listing));
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<DealId> {
            const auto now = listing_at(call, tx);
            if (!now) return ExchangeRefusal::listing_not_found;
            return answer(acting(tx, call), call.actor, *now,
                          {*typed.value.mode, typed.value.words});
        });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("Sent. You are told when there is an answer.")});
        }
        if (made.refusal().field().empty()) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return listing_page(call, typed.state);
}

using Act = Result<Done> (*)(const Acting&, const access::Actor&, Listing);

http::Response act(web::Call& call, std::string_view done_text, Act work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto listing = listing_at(call, tx);
        if (!listing) return ExchangeRefusal::listing_not_found;
        path = path_of(*listing);
        return work(acting(tx, call), call.actor, *listing);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_prolongation(web::Call& call) {
    return act(call, tr("Prolonged."), &prolong);
}

http::Response create_settlement(web::Call& call) {
    return act(call, tr("Taken off the lists. You can open it again."), &settle);
}

}  // namespace

std::vector<web::Route> listing_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/exchange/{id}",
         Access::visitor(),
         &show_listing,
         {.cached = web::Cached::for_visitors, .summary = "One offer or want"}},
        {post,
         "/exchange/{id}/answers",
         Access::member(),
         &create_answer,
         {.summary = "Answer an offer or a want, in private"}},
        {post,
         "/exchange/{id}/prolongation",
         Access::member(),
         &create_prolongation,
         {.summary = "Prolong one's own, or open it again"}},
        {post,
         "/exchange/{id}/settlement",
         Access::member(),
         &create_settlement,
         {.summary = "Take one's own off the lists"}},
    };
}

}  // namespace agora::exchange
