#include "partner_store.hpp"

namespace agora::places {

constexpr db::Query kPutPartner{"places.put_partner", R"sql(
    INSERT INTO places_partner (place_id, structure, members_get, public_line, agreement_ends,
                                contact, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (place_id)
    DO UPDATE SET structure = excluded.structure, members_get = excluded.members_get,
                  public_line = excluded.public_line, agreement_ends = excluded.agreement_ends,
                  contact = excluded.contact, version = excluded.version
)sql"};

void put_partner(db::WriteTx& tx, const Partner& partner) {
    tx.run(kPutPartner, partner.place_id, partner.structure, partner.members_get,
           partner.public_line, partner.agreement_ends, partner.contact, partner.version);
}

constexpr db::Query kFindPartner{"places.find_partner", R"sql(
    SELECT place_id, structure, members_get, public_line, agreement_ends, contact, version
    FROM places_partner WHERE place_id = $1
)sql"};

std::optional<Partner> find_partner(db::ReadTx& tx, PlaceId place) {
    return tx.find<Partner>(kFindPartner, place);
}

constexpr db::Query kListPartners{"places.list_partners", R"sql(
    SELECT place_id, structure, members_get, public_line, agreement_ends, contact, version
    FROM places_partner ORDER BY place_id
)sql"};

std::vector<Partner> list_partners(db::ReadTx& tx) {
    return tx.all<Partner>(kListPartners);
}

constexpr db::Query kInsertContact{"places.insert_contact", R"sql(
    INSERT INTO places_contact (contact_id, place_id, account_id, day, words)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_contact(db::WriteTx& tx, const Contact& contact) {
    tx.run(kInsertContact, contact.contact_id, contact.place_id, contact.account_id, contact.day,
           contact.words);
}

constexpr db::Query kListContacts{"places.list_contacts", R"sql(
    SELECT contact_id, place_id, account_id, day, words
    FROM places_contact WHERE place_id = $1 ORDER BY day DESC, contact_id DESC
)sql"};

std::vector<Contact> list_contacts(db::ReadTx& tx, PlaceId place) {
    return tx.all<Contact>(kListContacts, place);
}

}  // namespace agora::places
