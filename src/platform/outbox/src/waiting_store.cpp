#include "agora/outbox/waiting.hpp"

namespace agora::outbox {

constexpr db::Query kWaiting{"outbox.waiting", R"sql(
    SELECT COUNT(*) AS letters, MIN(written_at) AS oldest FROM outbox_letter
)sql"};

Waiting waiting_letters(db::ReadTx& tx) {
    return tx.find<Waiting>(kWaiting).value_or(Waiting{});
}

}  // namespace agora::outbox
