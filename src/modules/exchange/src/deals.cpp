#include "deals.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/reach.hpp"
#include "deal_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "settle_credits.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

constexpr std::int64_t kMostADay = 30;
constexpr std::int64_t kMostTermsADay = 30;

void save(const Acting& acting, Deal& deal) {
    deal.changed_at = acting.origin.at;
    update_deal(acting.tx, deal);
    journal::emit(acting.tx, acting.origin, DealMoved{deal.deal_id, deal.state});
}

void add_line(const Acting& acting, const Deal& deal, std::string body) {
    insert_line(acting.tx, {.line_id = acting.tx.new_id<LineId>(),
                            .deal_id = deal.deal_id,
                            .written_by = acting.origin.account,
                            .body = std::move(body),
                            .written_at = acting.origin.at});
}

DealState over_by(const Deal& deal, AccountId who) {
    if (deal.state == DealState::agreed) return DealState::called_off;
    return who == deal.owner_id ? DealState::declined : DealState::withdrawn;
}

}  // namespace

credits::Way way_of(Mode mode) {
    if (mode == Mode::barter) return credits::Way::barter;
    return mode == Mode::credits ? credits::Way::credits : credits::Way::paid;
}

bool provides(const Deal& deal, AccountId who) {
    if (deal.mode == Mode::free) return false;
    const bool both = deal.mode == Mode::barter && !deal.ring_id;
    return both || who == deal.provider();
}

bool receives(const Deal& deal, AccountId who) {
    const bool both = deal.mode == Mode::barter && !deal.ring_id;
    return both || who == deal.receiver();
}

Result<DealId> answer(const Acting& acting, const access::Actor& actor, const Listing& listing,
                      Answer answer) {
    if (listing.owner_id == actor.account) return ExchangeRefusal::own_listing;
    const Date today = locale::local_date(acting.origin.at, {});
    if (!is_current(listing, today)) return ExchangeRefusal::not_open;
    if (!listing.modes().has(answer.mode)) {
        return Refusal{ExchangeRefusal::mode_not_offered, "mode"};
    }
    if (find_open_deal(acting.tx, listing.listing_id, actor.account)) {
        return ExchangeRefusal::answered_already;
    }
    if (members::is_kept_from(acting.tx, acting.services, actor.account, listing.owner_id)) {
        return ExchangeRefusal::answers_not_taken;
    }
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_answers_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{ExchangeRefusal::too_many_answers, "words"};
    }
    const Deal deal{.deal_id = acting.tx.new_id<DealId>(),
                    .listing_id = listing.listing_id,
                    .owner_id = listing.owner_id,
                    .other_id = actor.account,
                    .side = listing.side,
                    .mode = answer.mode,
                    .credits = answer.mode == Mode::credits ? listing.credits : 0,
                    .made_at = acting.origin.at,
                    .changed_at = acting.origin.at};
    insert_deal(acting.tx, deal);
    add_line(acting, deal, std::move(answer.words));
    journal::emit(acting.tx, acting.origin, DealMoved{deal.deal_id, deal.state});
    tell_answered(acting, deal);
    return deal.deal_id;
}

Result<Done> write_line(const Acting& acting, const access::Actor& actor, Deal deal,
                        std::string body) {
    const AccountId other = deal.opposite(actor.account);
    if (!other) return ExchangeRefusal::deal_is_over;
    if (members::is_kept_from(acting.tx, acting.services, actor.account, other)) {
        return ExchangeRefusal::answers_not_taken;
    }
    add_line(acting, deal, std::move(body));
    save(acting, deal);
    tell_written(acting, deal);
    return Done{};
}

Result<Done> propose_terms(const Acting& acting, const access::Actor& actor, Deal deal,
                           Terms terms) {
    const AccountId other = deal.opposite(actor.account);
    if (!deal.is_open() || !other) return ExchangeRefusal::deal_is_over;
    if (deal.state == DealState::agreed) return ExchangeRefusal::agreed_already;
    if (members::is_kept_from(acting.tx, acting.services, actor.account, other)) {
        return ExchangeRefusal::answers_not_taken;
    }
    const auto listing = find_listing(acting.tx, deal.listing_id);
    if (!listing || !listing->modes().has(terms.mode)) {
        return Refusal{ExchangeRefusal::mode_not_offered, "mode"};
    }
    if (terms.mode == Mode::credits && terms.credits <= 0) {
        return Refusal{ExchangeRefusal::credits_missing, "amount"};
    }
    if (terms.mode == Mode::barter && terms.back.empty()) {
        return Refusal{ExchangeRefusal::back_missing, "back"};
    }
    const Date today = locale::local_date(acting.origin.at, {});
    if (count_terms(acting.tx, actor.account, today) > kMostTermsADay) {
        return Refusal{ExchangeRefusal::too_many_terms, "what"};
    }
    deal.mode = terms.mode;
    deal.what = std::move(terms.what);
    deal.back = std::move(terms.back);
    deal.credits = terms.mode == Mode::credits ? terms.credits : 0;
    deal.terms_by_owner = actor.account == deal.owner_id;
    ++deal.terms;
    save(acting, deal);
    tell_terms(acting, deal);
    return Done{};
}

Result<Done> agree(const Acting& acting, const access::Actor& actor, Deal deal, std::int64_t seen) {
    if (!deal.is_open() || !deal.opposite(actor.account)) return ExchangeRefusal::deal_is_over;
    if (deal.state == DealState::agreed) return ExchangeRefusal::agreed_already;
    if (deal.terms == 0) return ExchangeRefusal::terms_missing;
    if (deal.terms_by_owner == (actor.account == deal.owner_id)) return ExchangeRefusal::own_terms;
    if (seen != deal.terms) return ExchangeRefusal::terms_changed;
    deal.state = DealState::agreed;
    deal.agreed_at = acting.origin.at;
    save(acting, deal);
    tell_agreed(acting, deal);
    return Done{};
}

Result<Done> end(const Acting& acting, const access::Actor& actor, Deal deal) {
    if (!deal.is_open()) return ExchangeRefusal::deal_is_over;
    if (is_paid(acting.tx, deal)) return ExchangeRefusal::credits_moved;
    deal.state = over_by(deal, actor.account);
    if (auto given_back = give_back_held(acting, deal); !given_back) return given_back;
    save(acting, deal);
    tell_over(acting, deal);
    return Done{};
}

void leave_deals(const Acting& acting) {
    const AccountId who = acting.origin.account;
    for (Deal& deal : list_open_deals_of(acting.tx, who)) {
        deal.state = over_by(deal, who);
        // What can't be given back any more stands in the ledger.
        static_cast<void>(give_back_held(acting, deal));
        save(acting, deal);
        tell_over(acting, deal);
    }
}

namespace {

credits::Stated stated_in(const Report& report, AccountId by) {
    return {.nature = report.nature, .value_cents = report.value_cents, .by = by};
}

void keep_report(const Acting& acting, const Deal& deal, AccountId who, const Report& report) {
    const Instant now = acting.origin.at;
    if (provides(deal, who)) {
        const bool valued = credits::has_value(acting.services, report.nature, way_of(deal.mode));
        put_statement(acting.tx, {.deal_id = deal.deal_id,
                                  .account_id = who,
                                  .nature = report.nature,
                                  .value_cents = valued ? report.value_cents.value_or(0) : 0,
                                  .stated_at = now});
    }
    const bool saved = report.purchase_cents > 0 || report.travel_km > 0;
    if (receives(deal, who) && saved) {
        put_avoided(acting.tx, {.deal_id = deal.deal_id,
                                .account_id = who,
                                .purchase_cents = report.purchase_cents,
                                .travel_km = report.travel_km,
                                .stated_at = now});
    }
}

/// The ledger's own statement of the year holds what went through it.
void hand_to_ledger(const Acting& acting, const Deal& deal) {
    for (const Statement& one : list_statements(acting.tx, deal.deal_id)) {
        if (one.account_id != deal.provider()) continue;
        credits::Stated stated{.nature = one.nature, .by = one.account_id};
        if (one.value_cents > 0) stated.value_cents = one.value_cents;
        credits::put_nature(acting.tx, acting.services, deal.transfer_id, stated);
    }
}

}  // namespace

Result<Done> report_done(const Acting& acting, const access::Actor& actor, Deal deal,
                         const Report& report) {
    if (!deal.is_open() || !deal.opposite(actor.account)) return ExchangeRefusal::deal_is_over;
    if (deal.state != DealState::agreed) return ExchangeRefusal::not_agreed;
    const bool is_owner = actor.account == deal.owner_id;
    auto& own = is_owner ? deal.owner_done_at : deal.other_done_at;
    auto& others = is_owner ? deal.other_done_at : deal.owner_done_at;
    if (own) return ExchangeRefusal::done_already;
    if (provides(deal, actor.account)) {
        auto checked = credits::check_nature(acting.services, stated_in(report, actor.account),
                                             way_of(deal.mode));
        if (!checked) return checked;
    }
    own = acting.origin.at;
    const bool in_credits = deal.mode == Mode::credits && !deal.ring_id;
    if (in_credits) {
        const auto posted = move_credits(acting, actor.account, deal);
        if (!posted) return posted.refusal();
        // What the other side had held was let go meanwhile: it says so once more.
        if (!*posted) others.reset();
    }
    if (others) deal.state = DealState::done;
    keep_report(acting, deal, actor.account, report);
    if (deal.transfer_id && deal.state == DealState::done) hand_to_ledger(acting, deal);
    save(acting, deal);
    tell_done(acting, deal);
    return Done{};
}

void finish_paid(const Acting& acting, Deal deal) {
    const bool in_credits = deal.mode == Mode::credits && !deal.ring_id;
    if (deal.state != DealState::agreed || !in_credits || !is_paid(acting.tx, deal)) return;
    const Instant now = acting.origin.at;
    const AccountId confirmed = deal.owner_done_at ? deal.other_id : deal.owner_id;
    deal.owner_done_at = deal.owner_done_at.value_or(now);
    deal.other_done_at = deal.other_done_at.value_or(now);
    deal.state = DealState::done;
    hand_to_ledger(acting, deal);
    const Acting by_them{acting.tx, acting.services, {confirmed, now}};
    save(by_them, deal);
    tell_done(by_them, deal);
}

}  // namespace agora::exchange
