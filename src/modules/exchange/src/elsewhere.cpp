#include "elsewhere.hpp"

#include "agora/circles/standing.hpp"
#include "agora/locale/formats.hpp"
#include "categories.hpp"
#include "deal_store.hpp"
#include "listing_store.hpp"
#include "listing_view.hpp"
#include "ring_store.hpp"
#include "sight.hpp"
#include "waiting.hpp"

namespace agora::exchange {
namespace {

constexpr std::int64_t kMost = 100;
constexpr std::size_t kMostOnGroupHome = 6;

web::TodayLine line_of(const web::Call& call, const Deal& deal, const std::string& title) {
    const bool answer = deal.state == DealState::asked && deal.terms == 0;
    const std::string_view text = answer ? tr("An answer waits: “{title}”")
                                  : deal.state == DealState::asked
                                      ? tr("A proposal waits for your yes: “{title}”")
                                      : tr("Is it done? “{title}”");
    return {.rank = 1,
            .text = call.say({text, {{"title", title}}}),
            .reason = call.say(tr("because you exchange something with somebody")),
            .act = call.say(tr("Answer")),
            .path = path_of(deal.deal_id)};
}

void add_rings(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const Ring& ring : list_rings_of(tx, call.actor.account, kMost)) {
        if (ring.state != RingState::proposed || ring.answer_by < call.now) continue;
        for (const Leg& leg : list_legs(tx, ring.ring_id)) {
            const bool own = leg.giver_id == call.actor.account;
            if (!own || leg.answer != RingAnswer::open) continue;
            lines.push_back({.rank = 2,
                             .text = call.say(tr("A barter ring waits for your yes")),
                             .reason = call.say(tr("because you offer and look for something")),
                             .act = call.say(tr("Look at it")),
                             .path = path_of(ring.ring_id)});
        }
    }
}

void add_endings(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    const Date soon = today_of(call) + std::chrono::days{7};
    for (const Listing& one : list_listings_of(tx, call.actor.account, kMost)) {
        if (!is_current(one, today_of(call)) || !one.ends_on || *one.ends_on > soon) continue;
        lines.push_back({.rank = 5,
                         .text = call.say({tr("“{title}” ends on {day}"),
                                           {{"title", one.title},
                                            {"day", locale::date(call.language, *one.ends_on)}}}),
                         .reason = call.say(tr("because you placed it")),
                         .act = call.say(tr("Prolong it")),
                         .path = path_of(one)});
    }
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const Deal& deal : list_deals_of(tx, call.actor.account, kMost)) {
            if (!waits_for(deal, call.actor.account)) continue;
            const auto listing = find_listing(tx, deal.listing_id);
            lines.push_back(line_of(call, deal, listing ? listing->title : deal.what));
        }
        add_rings(call, tx, lines);
        add_endings(call, tx, lines);
        return lines;
    });
}

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "exchange", .heading = call.say(tr("Offers and wants"))};
    const auto all = listings_of(call.services, tx);
    for (const auto& one : all->listings) {
        if (one->circle_id != circle.circle_id || !is_current(*one, today_of(call))) continue;
        if (!may_see(call.actor, *one)) continue;
        if (section.lines.size() == kMostOnGroupHome) break;
        const ListingCard card = card_of(call, *one);
        section.lines.push_back({.url = card.url,
                                 .title = card.title,
                                 .lang = card.lang,
                                 .about = card.side_label + " · " + joined(card.modes, ", ")});
    }
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call));
    const std::string place = call.link("/exchange/groups/" + circle.slug);
    if (standing.looks_after || !section.lines.empty()) {
        section.acts.push_back({place, call.say(tr("What is exchanged in the group"))});
    }
    if (standing.member && standing.may_add()) {
        section.acts.push_back(
            {call.link("/exchange/new") + "?circle=" + to_string(circle.circle_id),
             call.say(tr("Place something here"))});
    }
    return section;
}

std::optional<credits::PurposeFacts> purpose_of(const web::Call& call, db::ReadTx& tx,
                                                std::int64_t listing) {
    const auto one = find_listing(tx, ListingId{listing});
    if (!one || !may_see(call.actor, *one)) return std::nullopt;
    const Category* category = categories_of(call.services).find(one->category);
    return credits::PurposeFacts{
        .link = {call.link(path_of(*one)), one->title},
        .lang = one->language,
        .owner = one->owner_id,
        .amount = one->credits,
        .category = category == nullptr ? ledger::Category::other : category->ledger};
}

}  // namespace agora::exchange
