#include "alerts.hpp"

#include "agora/circles/standing.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "filter_store.hpp"
#include "hearing.hpp"
#include "table.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::int64_t kFiltersAtOnce = 2'000;
constexpr std::size_t kMostRowsAtOnce = 120;

Instant next_of(Frequency frequency, Instant now) {
    switch (frequency) {
        case Frequency::at_once:
            return now;
        case Frequency::daily:
            return now + std::chrono::days{1};
        case Frequency::weekly:
        case Frequency::never:
            return now + std::chrono::days{7};
    }
    return now;
}

using Entries = std::vector<EntryPointer>;

/// What changed after the turn, the first to close in front.
Entries changed_after(const Snapshot& all, std::int64_t turn, Instant now) {
    Entries changed;
    for (const Row& row : all.rows) {
        const Entry& entry = *row.entry;
        const bool listed = !entry.withdrawn && entry.moderation != Moderation::hidden;
        if (entry.turn > turn && listed && row.closes_at >= now) changed.push_back(row.entry);
    }
    return changed;
}

/// Whoever keeps it; of a group its animators. Members who chose it follow by a job.
std::vector<AccountId> who_hears(db::ReadTx& tx, const Filter& filter) {
    if (!filter.circle_id) return {filter.account_id};
    std::vector<AccountId> animators;
    for (const auto& one : circles::list_animators(tx, filter.circle_id)) {
        animators.push_back(one.account_id);
    }
    return animators;
}

void look_for(web::Services& services, FilterId id, const Entries& fitting, std::int64_t turn) {
    const Instant now = services.clock.now();
    // The letter and the first rows stand in one write; the rest of a large batch follows.
    Entries rest = services.database.write([&](db::WriteTx& tx) {
        auto filter = find_filter(tx, id);
        if (!filter) return Entries{};
        Entries fresh = fitting;
        std::erase_if(fresh,
                      [&](const EntryPointer& one) { return was_told(tx, id, one->call_id); });
        filter->turn = turn;
        if (!fresh.empty()) {
            const Fresh told{fresh, fresh.size()};
            for (const AccountId to : who_hears(tx, *filter)) {
                tell_fresh(services, tx, *filter, told, to, now);
            }
            if (filter->circle_id) tell_hearers(tx, *filter, told, now);
        }
        filter->next_at = next_of(filter->frequency, now);
        update_filter(tx, *filter);
        const std::size_t first = std::min(fresh.size(), kMostRowsAtOnce);
        for (std::size_t at = 0; at < first; ++at) put_told(tx, id, fresh[at]->call_id);
        return Entries{fresh.begin() + static_cast<std::ptrdiff_t>(first), fresh.end()};
    });
    while (!rest.empty()) {
        const std::size_t some = std::min(rest.size(), kMostRowsAtOnce);
        services.database.write([&](db::WriteTx& tx) {
            for (std::size_t at = 0; at < some; ++at) put_told(tx, id, rest[at]->call_id);
        });
        rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(some));
    }
}

/// What visitors' pages show as open has closed: on every node they are made anew.
void renew_pages(web::Services& services, Table& table, Instant now) {
    const auto closed = table.closed_since(now);
    if (!closed) return;
    services.database.write([&](db::WriteTx& tx) {
        journal::emit(tx, {{}, now}, CallClosed{*closed});
    });
    services.cache.start_new_epoch();
}

}  // namespace

void send_alerts(web::Services& services) {
    Table& table = services.state<Table>();
    const Instant now = services.clock.now();
    std::vector<Filter> due;
    SnapshotPointer all;
    services.database.read([&](db::ReadTx& tx) {
        all = table.at(tx);
        due = list_due_filters(tx, {now, all->turn, kFiltersAtOnce});
    });
    renew_pages(services, table, now);
    if (due.empty()) return;
    const auto oldest = std::ranges::min(due, {}, &Filter::turn).turn;
    const Entries changed = changed_after(*all, oldest, now);
    for (const Filter& filter : due) {
        const Query query = query_of(std::string_view{filter.query});
        Entries fitting;
        for (const EntryPointer& entry : changed) {
            if (entry->turn > filter.turn && table.fits(query, *entry)) fitting.push_back(entry);
        }
        look_for(services, filter.filter_id, fitting, all->turn);
    }
}

}  // namespace agora::calls
