#include "territory_store.hpp"

namespace agora::territories {

constexpr db::Query kListTerritories{"territories.list_territories", R"sql(
    SELECT code, parent, level, name, name_nl, name_fr, name_en, latitude, longitude, population,
           also
    FROM territories_territory ORDER BY code
)sql"};

std::vector<TerritoryRow> list_territories(db::ReadTx& tx) {
    return tx.all<TerritoryRow>(kListTerritories);
}

constexpr db::Query kPutTerritory{"territories.put_territory", R"sql(
    INSERT INTO territories_territory (code, parent, level, name, name_nl, name_fr, name_en,
                                       latitude, longitude, population, also)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (code) DO UPDATE SET
        parent = excluded.parent, level = excluded.level, name = excluded.name,
        name_nl = excluded.name_nl, name_fr = excluded.name_fr, name_en = excluded.name_en,
        latitude = excluded.latitude, longitude = excluded.longitude,
        population = excluded.population, also = excluded.also
)sql"};

void put_territory(db::WriteTx& tx, const TerritoryRow& row) {
    tx.run(kPutTerritory, row.code, row.parent, row.level, row.name, row.name_nl, row.name_fr,
           row.name_en, row.latitude, row.longitude, row.population, row.also);
}

constexpr db::Query kListPostcodes{"territories.list_postcodes", R"sql(
    SELECT country, postcode, commune FROM territories_postcode
    ORDER BY country, postcode, commune
)sql"};

std::vector<PostcodeRow> list_postcodes(db::ReadTx& tx) {
    return tx.all<PostcodeRow>(kListPostcodes);
}

constexpr db::Query kInsertPostcode{"territories.insert_postcode", R"sql(
    INSERT INTO territories_postcode (country, postcode, commune) VALUES ($1, $2, $3)
    ON CONFLICT (country, postcode, commune) DO NOTHING
)sql"};

bool insert_postcode(db::WriteTx& tx, const PostcodeRow& row) {
    return tx.run(kInsertPostcode, row.country, row.postcode, row.commune) == 1;
}

}  // namespace agora::territories
