#include "agora/circles/names.hpp"
#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "deal_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "ring_store.hpp"
#include "rings.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

struct LegView {
    std::string giver = {};  ///< empty: who left
    std::string giver_url = {};
    bool giver_is_you = false;
    std::string receiver = {};
    bool receiver_is_you = false;
    web::Link offer = {};
    std::string offer_lang = {};
    web::Link want = {};
    std::string want_lang = {};
    std::string credits = {};
    std::string deal_url = {};
};
AGORA_FIELDS(LegView, giver, giver_url, giver_is_you, receiver, receiver_is_you, offer, offer_lang,
             want, want_lang, credits, deal_url)

struct RingPage {
    RingState state = RingState::proposed;
    std::string state_label = {};
    std::string tag = {};
    Date answer_by = {};
    std::vector<LegView> legs = {};
    std::int64_t people = 0;
    std::string you_give = {};
    std::string you_get = {};
    std::string you_pay = {};  ///< credits, when what one gets is worth more
    std::string you_earn = {};
    bool equal = false;   ///< all are worth the same
    bool valued = false;  ///< all offers say what they are worth
    bool may_answer = false;
    bool said_yes = false;
    bool said_no = false;
    std::int64_t yeses = 0;
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(RingPage, state, state_label, tag, answer_by, legs, people, you_give, you_get, you_pay,
             you_earn, equal, valued, may_answer, said_yes, said_no, yeses, action, crumbs,
             form_keys)

struct OwnRing {
    Ring ring = {};
    std::vector<Leg> legs = {};
    std::size_t own = 0;  ///< place of who asks
};

/// Of the address, when who asks is in it.
std::optional<OwnRing> ring_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<RingId>("ring");
    const auto ring = id ? find_ring(tx, *id) : std::nullopt;
    if (!ring) return std::nullopt;
    OwnRing found{.ring = *ring, .legs = list_legs(tx, ring->ring_id)};
    const auto own = std::ranges::find(found.legs, call.actor.account, &Leg::giver_id);
    if (own == found.legs.end()) return std::nullopt;
    found.own = static_cast<std::size_t>(own - found.legs.begin());
    return found;
}

std::pair<web::Link, std::string> thing_of(const web::Call& call, db::ReadTx& tx, ListingId id) {
    const auto listing = find_listing(tx, id);
    if (!listing || !listing->owner_id) return {};
    web::Link link{{}, listing->title};
    if (may_see(call.actor, *listing)) link.url = call.link(path_of(*listing));
    return {link, listing->language};
}

void add_legs(const web::Call& call, db::ReadTx& tx, const OwnRing& found, RingPage& model) {
    std::vector<AccountId> people;
    for (const Leg& leg : found.legs) people.push_back(leg.giver_id);
    const auto names = circles::names_of(call, tx, people);
    const auto name = [&](AccountId who) {
        const auto one = names.find(who);
        return one == names.end() ? web::Link{} : one->second;
    };
    const auto deals = list_deals_of_ring(tx, found.ring.ring_id);
    for (std::size_t at = 0; at < found.legs.size(); ++at) {
        const Leg& leg = found.legs[at];
        const Leg& next = found.legs[(at + 1) % found.legs.size()];
        LegView view{.giver = name(leg.giver_id).label,
                     .giver_url = name(leg.giver_id).url,
                     .giver_is_you = leg.giver_id == call.actor.account,
                     .receiver = name(next.giver_id).label,
                     .receiver_is_you = next.giver_id == call.actor.account};
        std::tie(view.offer, view.offer_lang) = thing_of(call, tx, leg.offer_id);
        std::tie(view.want, view.want_lang) = thing_of(call, tx, leg.want_id);
        if (leg.credits > 0) {
            view.credits = credits::credits_text(call.services, call.language, leg.credits);
        }
        const auto deal = std::ranges::find(deals, leg.offer_id, &Deal::listing_id);
        if (deal != deals.end() && deal->is_party(call.actor.account)) {
            view.deal_url = call.link(path_of(deal->deal_id));
        }
        model.legs.push_back(std::move(view));
    }
}

void add_balance(const web::Call& call, const OwnRing& found, RingPage& model) {
    const std::size_t count = found.legs.size();
    const Leg& given = found.legs[found.own];
    const Leg& got = found.legs[(found.own + count - 1) % count];
    model.you_give = model.legs[found.own].offer.label;
    model.you_get = model.legs[(found.own + count - 1) % count].offer.label;
    model.valued = std::ranges::all_of(found.legs, [](const Leg& leg) { return leg.credits > 0; });
    model.equal = std::ranges::all_of(found.legs,
                                      [&](const Leg& leg) { return leg.credits == given.credits; });
    if (!model.valued || given.credits == got.credits) return;
    const std::int64_t difference = given.credits - got.credits;
    const std::string text =
        credits::credits_text(call.services, call.language, std::abs(difference));
    (difference > 0 ? model.you_earn : model.you_pay) = text;
}

http::Response show_ring(web::Call& call) {
    std::optional<OwnRing> found;
    RingPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        found = ring_at(call, tx);
        if (found) add_legs(call, tx, *found, model);
    });
    if (!found) return web::refuse(call, ExchangeRefusal::ring_not_found);
    add_balance(call, *found, model);
    const Leg& own = found->legs[found->own];
    const bool open = found->ring.state == RingState::proposed;
    model.state = found->ring.state;
    model.state_label = call.say(label_of(found->ring.state));
    model.tag = std::string{tag_of(found->ring.state)};
    model.answer_by = locale::local_date(found->ring.answer_by, {});
    model.people = std::ssize(found->legs);
    model.may_answer = open && own.answer == RingAnswer::open && call.now <= found->ring.answer_by;
    model.said_yes = own.answer == RingAnswer::yes;
    model.said_no = own.answer == RingAnswer::no;
    if (open) {
        model.yeses = std::ranges::count(found->legs, RingAnswer::yes, &Leg::answer);
    }
    model.action = call.link(path_of(found->ring.ring_id, "/answer"));
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))},
                    {call.link("/exchange/mine"), call.say(tr("What is mine"))}};
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "exchange/ring", .title = call.say(tr("A barter ring"))},
                     model);
}

std::string_view said_after(RingState state, bool yes) {
    if (state == RingState::dissolved) {
        return tr(
            "It does not go on: something of it does not hold any more, or it cannot be "
            "settled in credits now.");
    }
    return yes ? tr("You said yes. You are told when all have answered.")
               : tr("You said no. When the time to answer is over, the others are told that it "
                    "does not go on, not through whom.");
}

http::Response create_answer(web::Call& call) {
    const bool yes = call.sent["answer"] == "yes";
    const bool known = yes || call.sent["answer"] == "no";
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<RingState> {
        const auto found = ring_at(call, tx);
        if (!found) return ExchangeRefusal::ring_not_found;
        if (!known) return ExchangeRefusal::ring_answer_missing;
        path = path_of(found->ring.ring_id);
        return answer_ring(acting(tx, call), call.actor, found->ring, yes);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = said_after(*done, yes)});
}

}  // namespace

std::vector<web::Route> ring_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/exchange/rings/{ring}", Access::member(), &show_ring},
        {post,
         "/exchange/rings/{ring}/answer",
         Access::member(),
         &create_answer,
         {.summary = "Say yes or no to a barter ring"}},
    };
}

}  // namespace agora::exchange
