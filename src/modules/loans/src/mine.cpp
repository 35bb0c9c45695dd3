#include "mine.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/call.hpp"
#include "loan_store.hpp"
#include "sight.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::size_t kMostLines = 3;

std::string title_of(db::ReadTx& tx, ThingId id) {
    const auto thing = find_thing(tx, id);
    return thing ? thing->title : std::string{};
}

void add_borrowed(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    const Date today = day_of(call.now);
    for (const Loan& loan : list_current_of(tx, call.actor.account)) {
        if (loan.state != LoanState::lent || loan.last_day > today + std::chrono::days{1}) continue;
        if (lines.size() == kMostLines) return;
        const bool overdue = loan.last_day < today;
        const Message text{overdue ? tr("“{thing}” should have been back on {day}")
                                   : tr("“{thing}” goes back on {day}"),
                           {{"thing", title_of(tx, loan.thing_id)},
                            {"day", locale::date(call.language, loan.last_day)}}};
        lines.push_back({.rank = overdue ? 1 : 3,
                         .text = call.say(text),
                         .reason = call.say(tr("because you borrowed it")),
                         .act = call.say(tr("Look at it")),
                         .path = path_of(loan.loan_id)});
    }
}

void add_holds(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const Waiting& one : list_waiting_of(tx, call.actor.account)) {
        if (!one.held_until || *one.held_until < day_of(call.now)) continue;
        const Message text{tr("“{thing}” is kept for you until {day}"),
                           {{"thing", title_of(tx, one.thing_id)},
                            {"day", locale::date(call.language, *one.held_until)}}};
        lines.push_back({.rank = 2,
                         .text = call.say(text),
                         .reason = call.say(tr("because you waited for it")),
                         .act = call.say(tr("Reserve it")),
                         .path = path_of(one.thing_id)});
    }
}

/// What waits for the lender; empty: nothing does.
std::string_view waiting_for_lender(const Loan& loan) {
    if (loan.state == LoanState::asked) return tr("Somebody wants to borrow “{thing}”");
    if (loan.state == LoanState::returning) return tr("“{thing}” is back, says who borrowed it");
    if (loan.extension == Extension::asked) return tr("Somebody wants to keep “{thing}” longer");
    return {};
}

void add_requests(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    std::size_t count = 0;
    for (const Loan& loan : current_as_lender(tx, call.actor, day_of(call.now))) {
        const std::string_view said = waiting_for_lender(loan);
        if (said.empty() || count == kMostLines) continue;
        ++count;
        const bool asked = loan.state != LoanState::returning;
        const Message text{said, {{"thing", title_of(tx, loan.thing_id)}}};
        lines.push_back({.rank = 2,
                         .text = call.say(text),
                         .reason = call.say(tr("because you lend it")),
                         .act = call.say(asked ? tr("Answer the request") : tr("Confirm it")),
                         .path = path_of(loan.loan_id)});
    }
}

}  // namespace

bool is_current(LoanState state) {
    switch (state) {
        case LoanState::asked:
        case LoanState::reserved:
        case LoanState::lent:
        case LoanState::returning:
        case LoanState::disputed:
            return true;
        case LoanState::returned:
        case LoanState::settled:
        case LoanState::declined:
        case LoanState::cancelled:
        case LoanState::lapsed:
            return false;
    }
    return false;
}

std::vector<Thing> things_managed(db::ReadTx& tx, const access::Actor& actor, Date today) {
    auto things = list_things_of(tx, actor.account);
    for (const circles::Membership& own : circles::memberships_of(tx, actor.account)) {
        if (!circles::animates(own, today)) continue;
        for (Thing& thing : list_things_of_circle(tx, own.circle_id)) {
            things.push_back(std::move(thing));
        }
    }
    return things;
}

std::vector<Loan> current_as_lender(db::ReadTx& tx, const access::Actor& actor, Date today) {
    auto current = list_current_lent_by(tx, actor.account);
    for (const circles::Membership& own : circles::memberships_of(tx, actor.account)) {
        if (!circles::animates(own, today)) continue;
        for (Loan& loan : list_current_lent_by_circle(tx, own.circle_id)) {
            current.push_back(std::move(loan));
        }
    }
    std::ranges::stable_sort(current, {}, &Loan::last_day);
    return current;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_borrowed(call, tx, lines);
        add_holds(call, tx, lines);
        add_requests(call, tx, lines);
        return lines;
    });
}

}  // namespace agora::loans
