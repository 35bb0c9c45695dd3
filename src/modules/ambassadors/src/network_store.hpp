#pragma once

#include "agora/ambassadors/network.hpp"

#include <optional>
#include <vector>

namespace agora::ambassadors {

void insert_network(db::WriteTx& tx, const Network& network);
void update_network(db::WriteTx& tx, const Network& network);
void delete_network(db::WriteTx& tx, NetworkId id);
std::optional<Network> find_network(db::ReadTx& tx, NetworkId id);
/// By name; at most two hundred.
std::vector<Network> list_networks(db::ReadTx& tx);

}  // namespace agora::ambassadors
