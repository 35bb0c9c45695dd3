#pragma once

#include "agora/ambassadors/ambassador.hpp"

namespace agora::ambassadors {

using NetworkId = Id<struct AmbassadorNetworkTag>;

/// A federation or network to which the cooperative belongs (003/2).
struct Network {
    NetworkId network_id = {};
    std::string language = {};
    std::string name = {};
    std::int64_t since_year = 0;
    std::string purpose = {};
    std::string brings = {};          ///< to members
    std::string represented_by = {};  ///< a function, or a name that was agreed; may be empty
    std::string website = {};
    AccountId kept_by = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Network, network_id, language, name, since_year, purpose, brings, represented_by,
             website, kept_by, changed_at)

enum class Kept { written, taken_away };
AGORA_ENUM(Kept, written, taken_away)

struct NetworkKept {
    static constexpr std::string_view kName = "ambassadors.network_kept";
    NetworkId network = {};
    Kept what = Kept::written;
};
AGORA_FIELDS(NetworkKept, network, what)

/// For demonstrations.
void put_network(db::WriteTx& tx, Network network);

}  // namespace agora::ambassadors
