#include "network_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kInsertNetwork{"ambassadors.insert_network", R"sql(
    INSERT INTO ambassadors_network
        (network_id, language, name, since_year, purpose, brings, represented_by, website, kept_by,
         changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_network(db::WriteTx& tx, const Network& network) {
    tx.run(kInsertNetwork, network.network_id, network.language, network.name, network.since_year,
           network.purpose, network.brings, network.represented_by, network.website,
           network.kept_by, network.changed_at);
}

constexpr db::Query kUpdateNetwork{"ambassadors.update_network", R"sql(
    UPDATE ambassadors_network
    SET language = $2, name = $3, since_year = $4, purpose = $5, brings = $6, represented_by = $7,
        website = $8, kept_by = $9, changed_at = $10
    WHERE network_id = $1
)sql"};

void update_network(db::WriteTx& tx, const Network& network) {
    tx.run(kUpdateNetwork, network.network_id, network.language, network.name, network.since_year,
           network.purpose, network.brings, network.represented_by, network.website,
           network.kept_by, network.changed_at);
}

constexpr db::Query kDeleteNetwork{"ambassadors.delete_network", R"sql(
    DELETE FROM ambassadors_network WHERE network_id = $1
)sql"};

void delete_network(db::WriteTx& tx, NetworkId id) {
    tx.run(kDeleteNetwork, id);
}

constexpr db::Query kFindNetwork{"ambassadors.find_network", R"sql(
    SELECT network_id, language, name, since_year, purpose, brings, represented_by, website,
           kept_by, changed_at
    FROM ambassadors_network WHERE network_id = $1
)sql"};

std::optional<Network> find_network(db::ReadTx& tx, NetworkId id) {
    return tx.find<Network>(kFindNetwork, id);
}

constexpr db::Query kListNetworks{"ambassadors.list_networks", R"sql(
    SELECT network_id, language, name, since_year, purpose, brings, represented_by, website,
           kept_by, changed_at
    FROM ambassadors_network ORDER BY name, network_id LIMIT 200
)sql"};

std::vector<Network> list_networks(db::ReadTx& tx) {
    return tx.all<Network>(kListNetworks);
}

void put_network(db::WriteTx& tx, Network network) {
    network.network_id = tx.new_id<NetworkId>();
    insert_network(tx, network);
    journal::emit(tx, {network.kept_by, network.changed_at},
                  NetworkKept{network.network_id, Kept::written}, journal::Audit::yes);
}

}  // namespace agora::ambassadors
