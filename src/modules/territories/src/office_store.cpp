#include "office_store.hpp"

namespace agora::territories {

constexpr db::Query kFindOffice{"territories.find_office", R"sql(
    SELECT office_id, commune, name, street, postcode, phone, mail, languages, time_zone,
           latitude, longitude, note, keeps_holidays, closed_for_good
    FROM territories_office WHERE office_id = $1
)sql"};

std::optional<Office> find_office(db::ReadTx& tx, OfficeId id) {
    return tx.find<Office>(kFindOffice, id);
}

constexpr db::Query kListOffices{"territories.list_offices", R"sql(
    SELECT office_id, commune, name, street, postcode, phone, mail, languages, time_zone,
           latitude, longitude, note, keeps_holidays, closed_for_good
    FROM territories_office WHERE closed_for_good = 0 ORDER BY name, office_id
)sql"};

std::vector<Office> list_offices(db::ReadTx& tx) {
    return tx.all<Office>(kListOffices);
}

constexpr db::Query kListAllOffices{"territories.list_all_offices", R"sql(
    SELECT office_id, commune, name, street, postcode, phone, mail, languages, time_zone,
           latitude, longitude, note, keeps_holidays, closed_for_good
    FROM territories_office ORDER BY name, office_id
)sql"};

std::vector<Office> list_all_offices(db::ReadTx& tx) {
    return tx.all<Office>(kListAllOffices);
}

constexpr db::Query kInsertOffice{"territories.insert_office", R"sql(
    INSERT INTO territories_office (office_id, commune, name, street, postcode, phone, mail,
                                    languages, time_zone, latitude, longitude, note,
                                    keeps_holidays, closed_for_good)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_office(db::WriteTx& tx, const Office& office) {
    tx.run(kInsertOffice, office.office_id, office.commune, office.name, office.street,
           office.postcode, office.phone, office.mail, office.languages, office.time_zone,
           office.latitude, office.longitude, office.note, office.keeps_holidays,
           office.closed_for_good);
}

constexpr db::Query kUpdateOffice{"territories.update_office", R"sql(
    UPDATE territories_office SET commune = $2, name = $3, street = $4, postcode = $5, phone = $6,
        mail = $7, languages = $8, time_zone = $9, latitude = $10, longitude = $11, note = $12,
        keeps_holidays = $13, closed_for_good = $14
    WHERE office_id = $1
)sql"};

void update_office(db::WriteTx& tx, const Office& office) {
    tx.run(kUpdateOffice, office.office_id, office.commune, office.name, office.street,
           office.postcode, office.phone, office.mail, office.languages, office.time_zone,
           office.latitude, office.longitude, office.note, office.keeps_holidays,
           office.closed_for_good);
}

}  // namespace agora::territories
