#include "ask.hpp"

#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "ask_store.hpp"
#include "helper_store.hpp"
#include "letters.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kProposed = 2;
constexpr std::chrono::days kAnswerWithin{3};
constexpr std::int64_t kMostLooking = 500;

/// What somebody reads, writes or mends in an hour.
std::int64_t words_an_hour(HelpKind kind) {
    switch (kind) {
        case HelpKind::read:
            return 2'000;
        case HelpKind::write:
            return 300;
        case HelpKind::proofread:
            return 1'000;
    }
    return 300;
}

std::int64_t hours_of(const Ask& ask) {
    const std::int64_t pace = words_an_hour(ask.kind);
    return std::max<std::int64_t>(1, (ask.words + pace - 1) / pace);
}

/// The first moment of the month in which this day lies.
Instant month_of(Instant at) {
    Date day = locale::local_date(at, {});
    day.day = 1;
    return locale::instant_of({day, 0, 0}, {});
}

/// A helper whose whole month is smaller than the text is asked when nothing else fills it.
bool has_hours(db::ReadTx& tx, const Helper& helper, const Ask& ask, Instant now) {
    std::int64_t taken = 0;
    for (const Ask& one : list_taken_since(tx, helper.account_id, month_of(now))) {
        taken += hours_of(one);
    }
    return taken == 0 || taken + hours_of(ask) <= helper.hours;
}

bool may_be_asked(const Acting& acting, const Helper& helper, const Ask& ask) {
    if (helper.account_id == ask.asked_by) return false;
    const auto account = accounts::find_account(acting.tx, helper.account_id);
    if (!account || account->standing != access::Standing::active) return false;
    if (are_apart(acting.tx, acting.services, ask.asked_by, helper.account_id)) return false;
    return has_hours(acting.tx, helper, ask, acting.origin.at);
}

/// In the name of who asked, so that the helper is told as of them.
Acting for_asker(const Acting& acting, const Ask& ask) {
    return {acting.tx, acting.services, {ask.asked_by, acting.origin.at}};
}

void lapse(const Acting& acting, Ask ask) {
    ask.state = AskState::lapsed;
    ask.ended_at = acting.origin.at;
    update_ask(acting.tx, ask);
    journal::emit(acting.tx, acting.origin, AskChanged{ask.ask_id, ask.state});
    tell_lapsed(acting, ask);
}

void look_on_with(const Acting& acting, const Ask& ask) {
    const bool late = ask.until < locale::local_date(acting.origin.at, {});
    if (late || !ask.asked_by) return lapse(acting, ask);
    for (Candidate& one : list_candidates(acting.tx, ask.ask_id)) {
        const bool silent = one.proposed_at + kAnswerWithin <= acting.origin.at;
        if (one.answer != Answer::waiting || !silent) continue;
        one.answer = Answer::passed;
        one.answered_at = acting.origin.at;
        put_candidate(acting.tx, one);
    }
    propose_helpers(acting, ask);
}

}  // namespace

void propose_helpers(const Acting& acting, const Ask& ask) {
    if (ask.state != AskState::looking || !ask.asked_by) return;
    const auto before = list_candidates(acting.tx, ask.ask_id);
    auto waiting = std::ranges::count(before, Answer::waiting, &Candidate::answer);
    if (waiting >= kProposed) return;
    const Pair wanted{
        .from_language = ask.from_language, .into_language = ask.into_language, .kind = ask.kind};
    for (const Helper& helper : list_helpers_for(acting.tx, wanted)) {
        if (waiting >= kProposed) break;
        const bool known =
            std::ranges::find(before, helper.account_id, &Candidate::account_id) != before.end();
        if (known || !may_be_asked(acting, helper, ask)) continue;
        put_candidate(acting.tx, {.ask_id = ask.ask_id,
                                  .account_id = helper.account_id,
                                  .proposed_at = acting.origin.at});
        note_asked(acting.tx, helper.account_id, acting.origin.at);
        tell_proposed(for_asker(acting, ask), ask, helper.account_id);
        ++waiting;
    }
}

void propose_to_new(const Acting& acting, const Pair& offered) {
    for (const Ask& ask : list_looking(acting.tx, kMostLooking)) {
        if (ask.from_language != offered.from_language ||
            ask.into_language != offered.into_language || ask.kind != offered.kind) {
            continue;
        }
        propose_helpers(acting, ask);
    }
}

void look_on(web::Services& services) {
    const auto asks =
        services.database.read([](db::ReadTx& tx) { return list_looking(tx, kMostLooking); });
    for (const Ask& seen : asks) {
        services.database.write([&](db::WriteTx& tx) {
            const auto ask = find_ask(tx, seen.ask_id);
            if (!ask || ask->state != AskState::looking) return;
            look_on_with({tx, services, {{}, services.clock.now()}}, *ask);
        });
    }
}

}  // namespace agora::bids
