#include "elsewhere.hpp"

#include "question_store.hpp"
#include "sight.hpp"

namespace agora::money {

std::vector<web::TodayLine> today(web::Call& call) {
    if (!is_keeper(call.actor)) return {};
    const Waiting waiting = call.read([&](db::ReadTx& tx) { return count_waiting(tx, call.now); });
    if (waiting.total == 0) return {};
    const bool late = waiting.late > 0;
    return {{.rank = late ? 1 : 5,
             .text = call.say(late ? tr("A question about the money is late")
                                   : tr("A question about the money waits")),
             .reason = call.say(tr("because you answer them")),
             .act = call.say(tr("Answer")),
             .path = "/money/questions?show=open"}};
}

}  // namespace agora::money
