#include "decide.hpp"

#include "entry_store.hpp"
#include "letters.hpp"
#include "record.hpp"
#include "refusals.hpp"

namespace agora::initiatives {

Result<std::int64_t> confirm(const Acting& acting, EntryId id) {
    const auto draft = find_draft(acting.tx, id);
    if (!draft || !delete_draft(acting.tx, id)) return InitiativeRefusal::draft_not_found;
    std::int64_t number = draft->number;
    if (number == 0) {
        number = insert_initiative(acting.tx, *draft, acting.origin.account, acting.origin.at);
    } else if (!update_initiative(acting.tx, *draft, acting.origin.account, acting.origin.at)) {
        return InitiativeRefusal::initiative_not_found;
    }
    journal::emit(acting.tx, acting.origin, InitiativeConfirmed{number}, journal::Audit::yes);
    mail_confirmed(acting, *draft, number);
    return number;
}

Result<Done> refuse_draft(const Acting& acting, EntryId id, std::string_view reason) {
    const auto draft = find_draft(acting.tx, id);
    if (!draft || !delete_draft(acting.tx, id)) return InitiativeRefusal::draft_not_found;
    journal::emit(acting.tx, acting.origin, InitiativeRefused{id}, journal::Audit::yes);
    mail_refused(acting, *draft, reason);
    return Done{};
}

Result<Done> change(const Acting& acting, const Entry& entry, Date today) {
    if (const auto fault = fault_of(acting.tx, entry, today)) return *fault;
    if (!update_initiative(acting.tx, entry, acting.origin.account, acting.origin.at)) {
        return InitiativeRefusal::initiative_not_found;
    }
    journal::emit(acting.tx, acting.origin, InitiativeConfirmed{entry.number}, journal::Audit::yes);
    return Done{};
}

Result<Done> remove(const Acting& acting, std::int64_t number) {
    if (!remove_initiative(acting.tx, number)) return InitiativeRefusal::initiative_not_found;
    journal::emit(acting.tx, acting.origin, InitiativeRemoved{number}, journal::Audit::yes);
    return Done{};
}

void put_whole_draft(db::WriteTx& tx, Entry entry) {
    entry.entry_id = tx.new_id<EntryId>();
    insert_draft(tx, entry);
}

std::int64_t put_whole_initiative(db::WriteTx& tx, Entry entry, AccountId confirmed_by) {
    entry.entry_id = tx.new_id<EntryId>();
    return insert_initiative(tx, entry, confirmed_by, entry.recorded_at);
}

}  // namespace agora::initiatives
