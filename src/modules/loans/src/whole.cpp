#include "agora/loans/whole.hpp"

#include "agora/journal/journal.hpp"
#include "loan_store.hpp"
#include "picture_store.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

namespace agora::loans {
namespace {

void put_pictures(db::WriteTx& tx, ThingId thing, const WholeThing& whole) {
    for (const WholePicture& one : whole.pictures) {
        insert_picture(tx, {.picture_id = tx.new_id<PictureId>(),
                            .thing_id = thing,
                            .account_id = whole.thing.owner_id,
                            .file = one.file,
                            .small_file = one.small_file,
                            .bytes = one.bytes,
                            .language = one.language,
                            .alternative_text = one.alternative_text,
                            .rights_holder = one.rights_holder,
                            .licence = one.licence,
                            .people_shown = one.people_shown,
                            .added_at = whole.thing.made_at});
    }
}

void put_loan(db::WriteTx& tx, ThingId thing, const WholeLoan& whole) {
    Loan loan = whole.loan;
    loan.loan_id = tx.new_id<LoanId>();
    loan.thing_id = thing;
    insert_loan(tx, loan);
    for (Record record : whole.records) {
        record.record_id = tx.new_id<RecordId>();
        record.loan_id = loan.loan_id;
        insert_record(tx, record);
    }
    journal::emit(tx, {loan.borrower_id, loan.changed_at}, LoanChanged{loan.loan_id, loan.state});
}

}  // namespace

ThingId put_whole_thing(db::WriteTx& tx, const WholeThing& whole) {
    Thing thing = whole.thing;
    thing.thing_id = tx.new_id<ThingId>();
    insert_thing(tx, thing);
    replace_slots(tx, thing.thing_id, whole.slots);
    put_pictures(tx, thing.thing_id, whole);
    for (const WholeLoan& loan : whole.loans) put_loan(tx, thing.thing_id, loan);
    for (Waiting waiting : whole.waiting) {
        waiting.waiting_id = tx.new_id<WaitingId>();
        waiting.thing_id = thing.thing_id;
        insert_waiting(tx, waiting);
    }
    journal::emit(tx, {thing.owner_id, thing.made_at}, ThingOffered{thing.thing_id});
    return thing.thing_id;
}

}  // namespace agora::loans
