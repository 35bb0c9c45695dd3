#include "case_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::requests {

CaseId put_whole_case(db::WriteTx& tx, Case whole, std::vector<Entry> entries) {
    whole.case_id = tx.new_id<CaseId>();
    whole.number = next_number(tx);
    for (const Entry& entry : entries) {
        whole.state = entry.state;
        whole.changed_at = entry.written_at;
        if (!entry.by_team) continue;
        whole.handled_by = entry.written_by;
        if (!whole.first_answer_at) whole.first_answer_at = entry.written_at;
    }
    insert_case(tx, whole);
    std::int64_t place = 0;
    for (Entry& entry : entries) {
        entry.case_id = whole.case_id;
        entry.place = ++place;
        insert_entry(tx, entry);
    }
    journal::emit(tx, {whole.asked_by, whole.asked_at}, CaseAsked{whole.case_id});
    return whole.case_id;
}

}  // namespace agora::requests
