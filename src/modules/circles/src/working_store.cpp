#include "working_store.hpp"

namespace agora::circles {

constexpr db::Query kInsertMandate{"circles.insert_mandate", R"sql(
    INSERT INTO circles_mandate (circle_id, version, language, asked, asked_by, until_day,
                                 written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_mandate(db::WriteTx& tx, const Mandate& mandate) {
    tx.run(kInsertMandate, mandate.circle_id, mandate.version, mandate.language, mandate.asked,
           mandate.asked_by, mandate.until_day, mandate.written_by, mandate.written_at);
}

constexpr db::Query kListMandates{"circles.list_mandates", R"sql(
    SELECT circle_id, version, language, asked, asked_by, until_day, written_by, written_at
    FROM circles_mandate WHERE circle_id = $1 ORDER BY version DESC
)sql"};

std::vector<Mandate> list_mandates(db::ReadTx& tx, CircleId circle) {
    return tx.all<Mandate>(kListMandates, circle);
}

constexpr db::Query kFindMandate{"circles.find_mandate", R"sql(
    SELECT circle_id, version, language, asked, asked_by, until_day, written_by, written_at
    FROM circles_mandate WHERE circle_id = $1 ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Mandate> find_mandate(db::ReadTx& tx, CircleId circle) {
    return tx.find<Mandate>(kFindMandate, circle);
}

constexpr db::Query kPutOffice{"circles.put_office", R"sql(
    INSERT INTO circles_office (circle_id, account_id, office, term_until, named_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (circle_id, account_id, office) DO UPDATE SET term_until = excluded.term_until
)sql"};

void put_office(db::WriteTx& tx, const OfficeHolder& holder) {
    tx.run(kPutOffice, holder.circle_id, holder.account_id, holder.office, holder.term_until,
           holder.named_at);
}

constexpr db::Query kDeleteOffice{"circles.delete_office", R"sql(
    DELETE FROM circles_office WHERE circle_id = $1 AND account_id = $2 AND office = $3
)sql"};

bool delete_office(db::WriteTx& tx, CircleId circle, AccountId account, Office office) {
    return tx.run(kDeleteOffice, circle, account, office) > 0;
}

constexpr db::Query kDeleteOfficesOf{"circles.delete_offices_of", R"sql(
    DELETE FROM circles_office WHERE circle_id = $1 AND account_id = $2
)sql"};

void delete_offices_of(db::WriteTx& tx, CircleId circle, AccountId account) {
    tx.run(kDeleteOfficesOf, circle, account);
}

constexpr db::Query kListOfficeHolders{"circles.list_office_holders", R"sql(
    SELECT circle_id, account_id, office, term_until, named_at FROM circles_office
    WHERE circle_id = $1 AND term_until >= $2 ORDER BY office, named_at, account_id
)sql"};

std::vector<OfficeHolder> list_office_holders(db::ReadTx& tx, CircleId circle, Date today) {
    return tx.all<OfficeHolder>(kListOfficeHolders, circle, today);
}

constexpr db::Query kHoldsOffice{"circles.holds_office", R"sql(
    SELECT COUNT(*) FROM circles_office
    WHERE circle_id = $1 AND account_id = $2 AND office = $3 AND term_until >= $4
)sql"};

bool holds_office(db::ReadTx& tx, CircleId circle, AccountId account, Office office, Date today) {
    return tx.find<std::int64_t>(kHoldsOffice, circle, account, office, today).value_or(0) > 0;
}

constexpr db::Query kPutGuest{"circles.put_guest", R"sql(
    INSERT INTO circles_guest (circle_id, account_id, invited_as, subject, term_until, invited_at,
                               accepted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (circle_id, account_id)
    DO UPDATE SET invited_as = excluded.invited_as, subject = excluded.subject,
                  term_until = excluded.term_until, accepted_at = excluded.accepted_at
)sql"};

void put_guest(db::WriteTx& tx, const Guest& guest) {
    tx.run(kPutGuest, guest.circle_id, guest.account_id, guest.invited_as, guest.subject,
           guest.term_until, guest.invited_at, guest.accepted_at);
}

constexpr db::Query kDeleteGuest{"circles.delete_guest", R"sql(
    DELETE FROM circles_guest WHERE circle_id = $1 AND account_id = $2
)sql"};

bool delete_guest(db::WriteTx& tx, CircleId circle, AccountId account) {
    return tx.run(kDeleteGuest, circle, account) > 0;
}

constexpr db::Query kFindGuest{"circles.find_guest", R"sql(
    SELECT circle_id, account_id, invited_as, subject, term_until, invited_at, accepted_at
    FROM circles_guest WHERE circle_id = $1 AND account_id = $2
)sql"};

std::optional<Guest> find_guest(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<Guest>(kFindGuest, circle, account);
}

constexpr db::Query kListGuests{"circles.list_guests", R"sql(
    SELECT circle_id, account_id, invited_as, subject, term_until, invited_at, accepted_at
    FROM circles_guest WHERE circle_id = $1 ORDER BY invited_at, account_id
)sql"};

std::vector<Guest> list_guests(db::ReadTx& tx, CircleId circle) {
    return tx.all<Guest>(kListGuests, circle);
}

constexpr db::Query kListGuestsUntil{"circles.list_guests_until", R"sql(
    SELECT circle_id, account_id, invited_as, subject, term_until, invited_at, accepted_at
    FROM circles_guest WHERE term_until < $1 ORDER BY circle_id, account_id
)sql"};

std::vector<Guest> list_guests_until(db::ReadTx& tx, Date before) {
    return tx.all<Guest>(kListGuestsUntil, before);
}

constexpr db::Query kInsertPart{"circles.insert_part", R"sql(
    INSERT INTO circles_part (circle_id, parent_id) VALUES ($1, $2)
)sql"};

void insert_part(db::WriteTx& tx, CircleId circle, CircleId parent) {
    tx.run(kInsertPart, circle, parent);
}

constexpr db::Query kListAllParts{"circles.list_all_parts", R"sql(
    SELECT circle_id FROM circles_part ORDER BY circle_id
)sql"};

std::vector<CircleId> list_all_parts(db::ReadTx& tx) {
    return tx.all<CircleId>(kListAllParts);
}

constexpr db::Query kFindParent{"circles.find_parent", R"sql(
    SELECT c.circle_id, c.slug, c.kind, c.state, c.openness, c.language, c.term_id, c.place,
           c.website, c.interest_needed, c.interest_until, c.charter_version, c.founded_by,
           c.founded_at, c.state_since
    FROM circles_part p JOIN circles_circle c ON c.circle_id = p.parent_id WHERE p.circle_id = $1
)sql"};

std::optional<Circle> find_parent(db::ReadTx& tx, CircleId circle) {
    return tx.find<Circle>(kFindParent, circle);
}

constexpr db::Query kListParts{"circles.list_parts", R"sql(
    SELECT c.circle_id, c.slug, c.kind, c.state, c.openness, c.language, c.term_id, c.place,
           c.website, c.interest_needed, c.interest_until, c.charter_version, c.founded_by,
           c.founded_at, c.state_since
    FROM circles_part p JOIN circles_circle c ON c.circle_id = p.circle_id
    WHERE p.parent_id = $1 ORDER BY c.founded_at, c.circle_id
)sql"};

std::vector<Circle> list_parts(db::ReadTx& tx, CircleId circle) {
    return tx.all<Circle>(kListParts, circle);
}

constexpr db::Query kPutDeclared{"circles.put_declared", R"sql(
    INSERT INTO circles_declared (circle_id, account_id, tie, profession_id, sector_id, region)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (circle_id, account_id)
    DO UPDATE SET tie = excluded.tie, profession_id = excluded.profession_id,
                  sector_id = excluded.sector_id, region = excluded.region
)sql"};

void put_declared(db::WriteTx& tx, const Declared& declared) {
    tx.run(kPutDeclared, declared.circle_id, declared.account_id, declared.tie,
           declared.profession_id, declared.sector_id, declared.region);
}

constexpr db::Query kFindDeclared{"circles.find_declared", R"sql(
    SELECT circle_id, account_id, tie, profession_id, sector_id, region
    FROM circles_declared WHERE circle_id = $1 AND account_id = $2
)sql"};

std::optional<Declared> find_declared(db::ReadTx& tx, CircleId circle, AccountId account) {
    return tx.find<Declared>(kFindDeclared, circle, account);
}

constexpr db::Query kListDeclared{"circles.list_declared", R"sql(
    SELECT d.circle_id, d.account_id, d.tie, d.profession_id, d.sector_id, d.region
    FROM circles_declared d
    JOIN circles_member m ON m.circle_id = d.circle_id AND m.account_id = d.account_id
    WHERE d.circle_id = $1
)sql"};

std::vector<Declared> list_declared(db::ReadTx& tx, CircleId circle) {
    return tx.all<Declared>(kListDeclared, circle);
}

constexpr db::Query kDeleteDeclared{"circles.delete_declared", R"sql(
    DELETE FROM circles_declared WHERE circle_id = $1 AND account_id = $2
)sql"};

void delete_declared(db::WriteTx& tx, CircleId circle, AccountId account) {
    tx.run(kDeleteDeclared, circle, account);
}

}  // namespace agora::circles
