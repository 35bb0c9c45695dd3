#include "posted_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::taking_part {

CallId put_whole_call(db::WriteTx& tx, PostedCall call, const std::vector<CallWords>& words,
                      const std::vector<Answer>& answers) {
    call.call_id = tx.new_id<CallId>();
    call.changed_at = call.posted_at;
    insert_call(tx, call);
    put_words(tx, call.call_id, words);
    for (Answer answer : answers) {
        answer.call_id = call.call_id;
        put_answer(tx, answer);
    }
    journal::emit(tx, {call.posted_by, call.posted_at}, CallPosted{call.call_id});
    return call.call_id;
}

}  // namespace agora::taking_part
