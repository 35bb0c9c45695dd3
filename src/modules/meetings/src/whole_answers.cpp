#include "agora/meetings/whole_answers.hpp"

#include "agora/base/assert.hpp"
#include "answer_store.hpp"

namespace agora::meetings {

void put_whole_answers(db::WriteTx& tx, const WholeAnswers& whole) {
    AGORA_ASSERT(whole.answers.size() <= whole.asked.size());
    constexpr std::chrono::days kAfter{1};
    put_asking(tx, {whole.event, whole.ended_at, true});
    std::size_t number = 0;
    for (const AccountId account : whole.asked) {
        insert_question(
            tx, {whole.event, account, whole.ended_at + kAfter, number++ < whole.answers.size()});
    }
    for (const auto& [mood, contact] : whole.answers) add_answer(tx, whole.event, mood, contact);
}

}  // namespace agora::meetings
