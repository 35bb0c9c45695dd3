#pragma once

#include "note_store.hpp"
#include "parties.hpp"

// What happens when a posted payment is not right. Nothing is erased: a correction is the opposite.
namespace agora::credits {

bool is_settler(const access::Actor& actor);

struct Said {
    std::string language = {};
    std::string words = {};
};
Result<Done> dispute(const Acting& acting, const access::Actor& actor, TransferId transfer,
                     Said said, Date today);
/// By a side, or by who settles it, while it is in dispute.
Result<Done> remark(const Acting& acting, const access::Actor& actor, TransferId transfer,
                    Said said, Date today);
/// It stays as it is. By who settles disputes and is no side of it, or by the side that began the dispute.
Result<Done> settle(const Acting& acting, const access::Actor& actor, TransferId transfer,
                    Said said, Date today);
/// By its opposite. By who settles disputes and is no side of it, or by whoever was paid.
Result<Done> correct(const Acting& acting, const access::Actor& actor, TransferId transfer,
                     Said said, std::string key, Date today);

struct DisputeSettled {
    static constexpr std::string_view kName = "credits.dispute_settled";
    TransferId transfer = {};
};
AGORA_FIELDS(DisputeSettled, transfer)

struct TransferCorrected {
    static constexpr std::string_view kName = "credits.transfer_corrected";
    TransferId transfer = {};
    TransferId opposite = {};
};
AGORA_FIELDS(TransferCorrected, transfer, opposite)

}  // namespace agora::credits
