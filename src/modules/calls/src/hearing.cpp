#include "hearing.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "call_store.hpp"
#include "hearer_store.hpp"
#include "refusals.hpp"

namespace agora::calls {
namespace {

constexpr std::int64_t kAtOnce = 40;

constexpr std::string_view kTelling = "calls.tell_hearers";

struct Telling {
    FilterId filter = {};
    std::int64_t turn = 0;
    std::int64_t count = 0;          ///< how many calls fit
    AccountId after = {};            ///< up to whom members were told
    std::vector<CallId> calls = {};  ///< the first of them
};

/// Numbers in the order of the struct.
std::string payload_of(const Telling& telling) {
    std::vector<std::string> numbers{to_string(telling.filter), std::to_string(telling.turn),
                                     std::to_string(telling.count),
                                     std::to_string(telling.after.value())};
    for (const CallId call : telling.calls) numbers.push_back(to_string(call));
    return joined(numbers, " ");
}

Telling telling_of(std::string_view payload) {
    constexpr std::size_t kBeforeCalls = 4;
    std::vector<std::int64_t> numbers;
    for (const std::string_view word : split(payload, ' ')) {
        numbers.push_back(word == "0" ? 0 : parse_positive(word).value_or(0));
    }
    if (numbers.size() < kBeforeCalls) return {};
    Telling telling{FilterId{numbers[0]}, numbers[1], numbers[2], AccountId{numbers[3]}};
    for (std::size_t at = kBeforeCalls; at < numbers.size(); ++at) {
        telling.calls.emplace_back(numbers[at]);
    }
    return telling;
}

Fresh fresh_of(const Snapshot& all, const Telling& telling) {
    Fresh fresh{.count = static_cast<std::size_t>(telling.count)};
    for (const CallId call : telling.calls) {
        const auto entry = all.by_id.find(call);
        if (entry != all.by_id.end()) fresh.entries.push_back(entry->second);
    }
    return fresh;
}

/// Who left the group hears nothing more, who animates it was told already.
void tell_one(web::Services& services, db::WriteTx& tx, const Filter& filter, const Fresh& fresh,
              AccountId to) {
    const Instant now = services.clock.now();
    const auto membership = circles::find_membership(tx, filter.circle_id, to);
    if (!membership) {
        delete_hearer(tx, filter.filter_id, to);
        return;
    }
    if (circles::animates(*membership, locale::local_date(now, {}))) return;
    tell_fresh(services, tx, filter, fresh, to, now);
}

/// What is told and who follows stand in one write.
void tell_some(web::Services& services, db::WriteTx& tx, Telling telling, const Snapshot& all) {
    const auto filter = find_filter(tx, telling.filter);
    if (!filter) return;
    const auto some = list_hearers_after(tx, telling.filter, telling.turn, telling.after, kAtOnce);
    const Fresh fresh = fresh_of(all, telling);
    for (const AccountId to : some) tell_one(services, tx, *filter, fresh, to);
    if (std::ssize(some) < kAtOnce) return;
    telling.after = some.back();
    jobs::enqueue(tx, kTelling, payload_of(telling), {.run_at = services.clock.now()});
}

}  // namespace

Result<Done> begin_hearing(const Acting& acting, const access::Actor& actor, const Filter& filter,
                           Date today) {
    const auto membership = circles::find_membership(acting.tx, filter.circle_id, actor.account);
    if (!membership) return CallRefusal::filter_not_found;
    const bool is_new = !circles::animates(*membership, today) &&
                        insert_hearer(acting.tx, {filter.filter_id, actor.account, acting.origin.at,
                                                  last_turn(acting.tx)});
    if (!is_new) return CallRefusal::heard_already;
    return Done{};
}

Result<Done> stop_hearing(const Acting& acting, const access::Actor& actor, const Filter& filter) {
    if (delete_hearer(acting.tx, filter.filter_id, actor.account)) return Done{};
    return CallRefusal::not_heard;
}

void tell_hearers(db::WriteTx& tx, const Filter& filter, const Fresh& fresh, Instant now) {
    Telling telling{.filter = filter.filter_id,
                    .turn = filter.turn,
                    .count = static_cast<std::int64_t>(fresh.count)};
    for (const EntryPointer& entry : fresh.entries) {
        if (telling.calls.size() < kMostInLetter) telling.calls.push_back(entry->call_id);
    }
    jobs::enqueue(tx, kTelling, payload_of(telling), {.run_at = now});
}

jobs::Kind hearing_job(web::Services& services) {
    return {.name = std::string{kTelling}, .run = [&services](const jobs::Job& job) {
                const auto telling = telling_of(job.payload);
                const SnapshotPointer all =
                    services.database.read([&](db::ReadTx& tx) { return all_calls(services, tx); });
                services.database.write(
                    [&](db::WriteTx& tx) { tell_some(services, tx, telling, *all); });
            }};
}

}  // namespace agora::calls
