#include "watching.hpp"

#include "permissions.hpp"
#include "reading.hpp"
#include "refusals.hpp"
#include "web_address.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

std::optional<Refusal> unfit(db::ReadTx& tx, const WantedSource& wanted, SourceId but) {
    if (auto fault = unfit_for_register(wanted.address)) return fault;
    for (const Source& other : list_sources(tx)) {
        if (other.source_id == but) continue;
        if (other.address == wanted.address) {
            return Refusal{CallRefusal::source_known_already, "address"};
        }
        if (other.name == wanted.name) return Refusal{CallRefusal::source_known_already, "name"};
    }
    return std::nullopt;
}

void put(Source& source, const WantedSource& wanted) {
    source.name = wanted.name;
    source.address = wanted.address;
    source.is_read = wanted.is_read;
    source.kind = wanted.kind;
    source.buyer_type = wanted.buyer_type;
    source.language = wanted.language;
    source.licence = wanted.licence;
    source.circle_id = wanted.circle;
}

}  // namespace

Result<SourceId> add_source(const Acting& acting, const WantedSource& wanted) {
    if (const auto refusal = unfit(acting.tx, wanted, {})) return *refusal;
    Source source{.source_id = acting.tx.new_id<SourceId>(),
                  .added_by = acting.origin.account,
                  .added_at = acting.origin.at,
                  .next_at = acting.origin.at};
    put(source, wanted);
    insert_source(acting.tx, source);
    if (source.is_read) enqueue_reading(acting.tx, source.source_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, SourceAdded{source.source_id}, journal::Audit::yes);
    return source.source_id;
}

Result<Done> change_source(const Acting& acting, Source source, const WantedSource& wanted) {
    if (source.version != wanted.seen) return CallRefusal::changed_meanwhile;
    if (const auto refusal = unfit(acting.tx, wanted, source.source_id)) return *refusal;
    const bool elsewhere = source.address != wanted.address || !source.is_read;
    put(source, wanted);
    ++source.version;
    if (elsewhere) {
        source.etag.clear();
        source.modified.clear();
        source.failures = 0;
        source.fault = Fault::none;
        source.next_at = acting.origin.at;
    }
    update_source(acting.tx, source);
    if (source.is_read && elsewhere) {
        enqueue_reading(acting.tx, source.source_id, acting.origin.at);
    }
    journal::emit(acting.tx, acting.origin, SourceChanged{source.source_id}, journal::Audit::yes);
    return Done{};
}

void end_source(const Acting& acting, const Source& source) {
    delete_source(acting.tx, source.source_id);
    journal::emit(acting.tx, acting.origin, SourceEnded{source.source_id}, journal::Audit::yes);
}

Result<Done> read_now(const Acting& acting, Source source) {
    if (!source.is_read) return CallRefusal::it_is_not_read;
    source.failures = 0;
    source.next_at = acting.origin.at;
    update_source(acting.tx, source);
    enqueue_reading(acting.tx, source.source_id, acting.origin.at);
    return Done{};
}

Date monday_of(Date day) {
    // 1970-01-01 was a Thursday.
    const std::int64_t since = (to_days(day) % 7 + 10) % 7;
    return date_from_days(to_days(day) - since);
}

bool may_watch(db::ReadTx& tx, const access::Actor& actor, const Source& source) {
    if (!actor.is_member()) return false;
    if (!source.circle_id || is_keeper(actor)) return true;
    return circles::find_membership(tx, source.circle_id, actor.account).has_value();
}

Result<Done> take_shift(const Acting& acting, const access::Actor& actor, const Source& source,
                        Date monday, Date today) {
    if (!may_watch(acting.tx, actor, source)) return CallRefusal::not_of_the_watch_group;
    const Date first = monday_of(today);
    const Date last = first + std::chrono::days{7 * kWeeksAhead};
    if (monday != monday_of(monday) || monday < first || monday > last) {
        return CallRefusal::week_not_open;
    }
    const bool taken =
        insert_shift(acting.tx, {source.source_id, monday, actor.account, acting.origin.at});
    if (!taken) return CallRefusal::shift_taken;
    return Done{};
}

Result<Done> give_back(const Acting& acting, const access::Actor& actor, const Source& source,
                       Date monday) {
    const auto shift = find_shift(acting.tx, source.source_id, monday);
    if (!shift || (shift->account_id != actor.account && !is_keeper(actor))) {
        return CallRefusal::shift_not_yours;
    }
    delete_shift(acting.tx, source.source_id, monday);
    return Done{};
}

Result<Done> mark_read(const Acting& acting, const access::Actor& actor, Source source) {
    if (!may_watch(acting.tx, actor, source)) return CallRefusal::not_of_the_watch_group;
    source.looked_until = acting.origin.at;
    source.looked_by = actor.account;
    update_source(acting.tx, source);
    return Done{};
}

}  // namespace agora::calls
