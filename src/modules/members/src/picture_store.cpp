#include "picture_store.hpp"

namespace agora::members {

constexpr db::Query kPutPicture{"members.put_picture", R"sql(
    INSERT INTO members_picture (account_id, file, small_file, rights_holder, licence,
                                 people_shown, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (account_id, file) DO UPDATE
    SET small_file = excluded.small_file, rights_holder = excluded.rights_holder,
        licence = excluded.licence, people_shown = excluded.people_shown
)sql"};

void put_picture(db::WriteTx& tx, AccountId account, const PictureRow& picture) {
    tx.run(kPutPicture, account, picture.file, picture.small_file, picture.rights_holder,
           picture.licence, picture.people_shown, picture.added_at);
}

constexpr db::Query kDeleteUnnamedPictures{"members.delete_unnamed_pictures", R"sql(
    DELETE FROM members_picture
    WHERE account_id = $1
      AND NOT EXISTS (SELECT 1 FROM members_profile profile
                      WHERE profile.account_id = members_picture.account_id
                        AND profile.picture_file = members_picture.file)
      AND NOT EXISTS (SELECT 1 FROM members_portfolio_item item
                      WHERE item.account_id = members_picture.account_id
                        AND item.file = members_picture.file)
)sql"};

void delete_unnamed_pictures(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteUnnamedPictures, account);
}

constexpr db::Query kUpdateItemPlace{"members.update_item_place", R"sql(
    UPDATE members_portfolio_item SET place = $3 WHERE account_id = $1 AND item_id = $2
)sql"};

void update_item_place(db::WriteTx& tx, AccountId account, ItemId item, std::int64_t place) {
    tx.run(kUpdateItemPlace, account, item, place);
}

constexpr db::Query kUpdatePortraitHidden{"members.update_portrait_hidden", R"sql(
    UPDATE members_profile SET picture_hidden = $3 WHERE account_id = $1 AND picture_file = $2
)sql"};
constexpr db::Query kUpdateItemHidden{"members.update_item_hidden", R"sql(
    UPDATE members_portfolio_item SET hidden = $3 WHERE account_id = $1 AND file = $2
)sql"};

void update_hidden(db::WriteTx& tx, AccountId account, std::string_view picture, bool hidden) {
    tx.run(kUpdatePortraitHidden, account, picture, hidden);
    tx.run(kUpdateItemHidden, account, picture, hidden);
}

constexpr db::Query kDeletePortrait{"members.delete_portrait", R"sql(
    UPDATE members_profile SET picture_file = '', picture_alt = '', picture_hidden = 0
    WHERE account_id = $1 AND picture_file = $2
)sql"};
constexpr db::Query kDeleteItemsOfPicture{"members.delete_items_of_picture", R"sql(
    DELETE FROM members_portfolio_item WHERE account_id = $1 AND file = $2
)sql"};

void delete_uses_of(db::WriteTx& tx, AccountId account, std::string_view picture) {
    tx.run(kDeletePortrait, account, picture);
    tx.run(kDeleteItemsOfPicture, account, picture);
    delete_unnamed_pictures(tx, account);
}

constexpr db::Query kInsertObjection{"members.insert_objection", R"sql(
    INSERT INTO members_objection (objection_id, account_id, owner_id, path, picture, reason, mail,
                                   objected_by, language, objected_at, decision, by_moderator)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_objection(db::WriteTx& tx, const ObjectionRow& row) {
    tx.run(kInsertObjection, row.objection_id, row.account_id, row.owner_id, row.path, row.picture,
           row.reason, row.mail, row.objected_by, row.language, row.objected_at, row.decision,
           row.by_moderator);
}

constexpr db::Query kFindObjection{"members.find_objection", R"sql(
    SELECT objection_id, account_id, owner_id, path, picture, reason, mail, objected_by, language,
           objected_at, decision, by_moderator
    FROM members_objection WHERE objection_id = $1
)sql"};

std::optional<ObjectionRow> find_objection(db::ReadTx& tx, ObjectionId id) {
    return tx.find<ObjectionRow>(kFindObjection, id);
}

constexpr db::Query kListOpenObjectionsOf{"members.list_open_objections_of", R"sql(
    SELECT objection_id, account_id, owner_id, path, picture, reason, mail, objected_by, language,
           objected_at, decision, by_moderator
    FROM members_objection WHERE decision = 'open' AND account_id = $1
    ORDER BY objection_id LIMIT $2
)sql"};

std::vector<ObjectionRow> list_open_objections(db::ReadTx& tx, AccountId account,
                                               std::int64_t limit) {
    return tx.all<ObjectionRow>(kListOpenObjectionsOf, account, limit);
}

constexpr db::Query kListOpenObjections{"members.list_open_objections", R"sql(
    SELECT objection_id, account_id, owner_id, path, picture, reason, mail, objected_by, language,
           objected_at, decision, by_moderator
    FROM members_objection WHERE decision = 'open' ORDER BY objection_id LIMIT $1
)sql"};

std::vector<ObjectionRow> list_open_objections(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<ObjectionRow>(kListOpenObjections, limit);
}

constexpr db::Query kListObjections{"members.list_objections", R"sql(
    SELECT objection_id, account_id, owner_id, path, picture, reason, mail, objected_by, language,
           objected_at, decision, by_moderator
    FROM members_objection WHERE path = $1 AND picture = $2
    ORDER BY objection_id
)sql"};

std::vector<ObjectionRow> list_objections(db::ReadTx& tx, std::string_view path,
                                          std::string_view picture) {
    return tx.all<ObjectionRow>(kListObjections, path, picture);
}

constexpr db::Query kFindConcerned{"members.find_concerned", R"sql(
    SELECT objection_id FROM members_objection
    WHERE path = $1 AND picture = $2 AND decision = 'open'
      AND (account_id = $3 OR objected_by = $3) LIMIT 1
)sql"};

bool is_concerned(db::ReadTx& tx, AccountId account, const ObjectionRow& row) {
    return tx.find<ObjectionId>(kFindConcerned, row.path, row.picture, account).has_value();
}

constexpr db::Query kUpdateDecision{"members.update_decision", R"sql(
    UPDATE members_objection
    SET decision = $2, by_moderator = $3, reason = '', mail = '', objected_by = 0
    WHERE objection_id = $1
)sql"};

void update_decision(db::WriteTx& tx, const ObjectionRow& row) {
    tx.run(kUpdateDecision, row.objection_id, row.decision, row.by_moderator);
}

}  // namespace agora::members
