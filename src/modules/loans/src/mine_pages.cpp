#include "agora/circles/names.hpp"
#include "feed.hpp"
#include "loan_store.hpp"
#include "loan_view.hpp"
#include "mine.hpp"
#include "pages.hpp"
#include "thing_store.hpp"
#include "thing_view.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::int64_t kPastAtOnce = 20;

struct WaitingCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::int64_t days = 0;
    std::optional<Date> held_until = {};
};
AGORA_FIELDS(WaitingCard, url, title, lang, days, held_until)

struct MinePage {
    std::vector<LoanCard> borrowed = {};
    std::vector<WaitingCard> waiting = {};
    std::vector<LoanCard> lent =
        {};  ///< that wait for something of the reader or others, as lender
    std::vector<ThingCard> things = {};
    std::vector<LoanCard> past = {};
    std::string older = {};
    bool nothing = false;
    std::string feed_url = {};
    Html form_keys = {};
};
AGORA_FIELDS(MinePage, borrowed, waiting, lent, things, past, older, nothing, feed_url, form_keys)

/// Loans with their things, each thing read once.
class Cards {
 public:
    Cards(const web::Call& call, db::ReadTx& tx) : call_(call), tx_(tx) {}

    std::vector<LoanCard> of(const std::vector<Loan>& loans, bool as_lender) {
        std::vector<AccountId> people;
        for (const Loan& loan : loans) {
            people.push_back(as_lender ? loan.borrower_id : lender_of(loan));
        }
        const Names names = circles::names_of(call_, tx_, people);
        std::vector<LoanCard> cards;
        for (const Loan& loan : loans) {
            if (const auto& thing = thing_of(loan.thing_id)) {
                cards.push_back(card_of(call_, loan, *thing, names,
                                        as_lender ? loan.borrower_id : lender_of(loan)));
            }
        }
        return cards;
    }
    const std::optional<Thing>& thing_of(ThingId id) {
        const auto known = things_.find(id);
        if (known != things_.end()) return known->second;
        return things_.emplace(id, find_thing(tx_, id)).first->second;
    }

 private:
    AccountId lender_of(const Loan& loan) {
        const auto& thing = thing_of(loan.thing_id);
        return thing && !thing->circle_id ? thing->owner_id : AccountId{};
    }

    const web::Call& call_;
    db::ReadTx& tx_;
    std::map<ThingId, std::optional<Thing>> things_;
};

void add_waiting(const web::Call& call, db::ReadTx& tx, Cards& cards, MinePage& model) {
    for (const Waiting& one : list_waiting_of(tx, call.actor.account)) {
        const auto& thing = cards.thing_of(one.thing_id);
        if (!thing) continue;
        model.waiting.push_back({.url = call.link(path_of(one.thing_id)),
                                 .title = thing->title,
                                 .lang = thing->language,
                                 .days = one.days,
                                 .held_until = one.held_until});
    }
}

void add_past(const web::Call& call, db::ReadTx& tx, Cards& cards, MinePage& model) {
    const auto before = parse_id<LoanId>(call.query("before")).value_or(LoanId{});
    auto some = list_loans_of(tx, call.actor.account, before, kPastAtOnce + 1);
    if (std::ssize(some) > kPastAtOnce) {
        some.pop_back();
        model.older = call.link("/loans/mine") + "?before=" + to_string(some.back().loan_id);
    }
    std::erase_if(some, [](const Loan& loan) { return is_current(loan.state); });
    model.past = cards.of(some, false);
}

http::Response show_mine(web::Call& call) {
    MinePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        Cards cards(call, tx);
        model.borrowed = cards.of(list_current_of(tx, call.actor.account), false);
        add_waiting(call, tx, cards, model);
        const auto things = things_managed(tx, call.actor, day_of(call.now));
        model.lent = cards.of(current_as_lender(tx, call.actor, day_of(call.now)), true);
        const auto all = all_things(call.services, tx);
        for (const Thing& thing : things) {
            if (thing.state == ThingState::given_up) continue;
            const KeptThing* kept = all->find(thing.thing_id);
            model.things.push_back(
                card_of(call, thing, kept == nullptr ? std::nullopt : kept->cover));
        }
        add_past(call, tx, cards, model);
        const auto feed = find_feed(tx, call.actor.account);
        if (feed && feed->is_open) {
            model.feed_url = call.services.origin + secret_path(call.services.keys, *feed);
        }
    });
    model.form_keys = call.form_keys();
    model.nothing = model.borrowed.empty() && model.waiting.empty() && model.lent.empty() &&
                    model.things.empty() && model.past.empty();
    return web::page(call, {.view = "loans/mine", .title = call.say(tr("My loans"))}, model);
}

}  // namespace

std::vector<web::Route> mine_routes() {
    return {{http::Method::get,
             "/loans/mine",
             web::Access::member(),
             &show_mine,
             {.summary = "What one borrows, waits for and lends"}}};
}

}  // namespace agora::loans
