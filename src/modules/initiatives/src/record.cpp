#include "record.hpp"

#include "agora/markdown/markdown.hpp"
#include "entry_store.hpp"
#include "refusals.hpp"

namespace agora::initiatives {
namespace {

/// Beyond this somebody fills the desk of the editors on purpose.
constexpr std::int64_t kMostDrafts = 1000;

}  // namespace

std::optional<Refusal> fault_of(db::ReadTx& tx, const Entry& entry, Date today) {
    if (entry.since_year > today.year) {
        return Refusal{InitiativeRefusal::year_to_come, "since_year"};
    }
    if (entry.until_year > today.year) {
        return Refusal{InitiativeRefusal::year_to_come, "until_year"};
    }
    if (entry.until_year != 0 && entry.until_year < entry.since_year) {
        return Refusal{InitiativeRefusal::end_before_begin, "until_year"};
    }
    if (!entry.website.empty() &&
        (!entry.website.starts_with("https://") || !markdown::is_safe_address(entry.website))) {
        return Refusal{InitiativeRefusal::website_malformed, "website"};
    }
    if (entry.circle_id && !circles::find_circle(tx, entry.circle_id)) {
        return Refusal{InitiativeRefusal::network_unknown, "network"};
    }
    return std::nullopt;
}

Result<EntryId> record(const Acting& acting, Entry entry, Date today) {
    if (entry.number != 0 && !find_initiative(acting.tx, entry.number)) {
        return InitiativeRefusal::initiative_not_found;
    }
    if (const auto fault = fault_of(acting.tx, entry, today)) return *fault;
    if (count_drafts(acting.tx) >= kMostDrafts) return InitiativeRefusal::too_many_drafts;
    entry.entry_id = acting.tx.new_id<EntryId>();
    entry.recorded_by = acting.origin.account;
    entry.recorded_at = acting.origin.at;
    insert_draft(acting.tx, entry);
    journal::emit(acting.tx, acting.origin, InitiativeRecorded{entry.entry_id});
    return entry.entry_id;
}

Result<Done> withdraw(const Acting& acting, EntryId id) {
    const auto draft = find_draft(acting.tx, id);
    const bool own = draft && acting.origin.account && draft->recorded_by == acting.origin.account;
    if (!own || !delete_draft(acting.tx, id)) return InitiativeRefusal::draft_not_found;
    return Done{};
}

}  // namespace agora::initiatives
