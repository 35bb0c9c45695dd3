#include "profile_store.hpp"

#include "agora/accounts/account.hpp"

namespace agora::members {

constexpr db::Query kInsertProfile{"members.insert_profile", R"sql(
    INSERT INTO members_profile (account_id, listed, listed_at, public_name, commune, website,
                                 phone, public_mail, picture_file, picture_alt, picture_hidden,
                                 stage, availability, available_until, allow_indexing,
                                 allow_project_search, confirmed_on, changed_at, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19)
    ON CONFLICT DO NOTHING
)sql"};

void insert_profile(db::WriteTx& tx, const ProfileRow& row) {
    tx.run(kInsertProfile, row.account_id, row.listed, row.listed_at, row.public_name, row.commune,
           row.website, row.phone, row.public_mail, row.picture_file, row.picture_alt,
           row.picture_hidden, row.stage, row.availability, row.available_until, row.allow_indexing,
           row.allow_project_search, row.confirmed_on, row.changed_at, row.moderation);
}

constexpr db::Query kUpdateProfile{"members.update_profile", R"sql(
    UPDATE members_profile
    SET public_name = $2, commune = $3, website = $4, phone = $5, public_mail = $6,
        picture_file = $7, picture_alt = $8, stage = $9, availability = $10, available_until = $11,
        allow_indexing = $12, allow_project_search = $13, changed_at = $14, picture_hidden = $15
    WHERE account_id = $1
)sql"};

void update_profile(db::WriteTx& tx, const ProfileRow& row) {
    tx.run(kUpdateProfile, row.account_id, row.public_name, row.commune, row.website, row.phone,
           row.public_mail, row.picture_file, row.picture_alt, row.stage, row.availability,
           row.available_until, row.allow_indexing, row.allow_project_search, row.changed_at,
           row.picture_hidden);
}

constexpr db::Query kUpdateListed{"members.update_listed", R"sql(
    UPDATE members_profile SET listed = $2, listed_at = $3 WHERE account_id = $1
)sql"};

void update_listed(db::WriteTx& tx, AccountId account, bool listed, Instant now) {
    tx.run(kUpdateListed, account, listed, listed ? std::optional{now} : std::nullopt);
}

constexpr db::Query kUpdateModeration{"members.update_moderation", R"sql(
    UPDATE members_profile SET moderation = $2 WHERE account_id = $1 AND moderation <> $2
)sql"};

bool update_moderation(db::WriteTx& tx, AccountId account, Moderation moderation) {
    return tx.run(kUpdateModeration, account, moderation) == 1;
}

constexpr db::Query kUpdateConfirmed{"members.update_confirmed", R"sql(
    UPDATE members_profile SET confirmed_on = $2 WHERE account_id = $1
)sql"};

void update_confirmed(db::WriteTx& tx, AccountId account, Date day) {
    tx.run(kUpdateConfirmed, account, day);
}

constexpr db::Query kPutAudience{"members.put_audience", R"sql(
    INSERT INTO members_audience (account_id, field, audience) VALUES ($1, $2, $3)
    ON CONFLICT (account_id, field) DO UPDATE SET audience = excluded.audience
)sql"};

void put_audience(db::WriteTx& tx, AccountId account, Field field, Audience audience) {
    tx.run(kPutAudience, account, field, audience);
}

constexpr db::Query kPutText{"members.put_text", R"sql(
    INSERT INTO members_text (account_id, kind, language, body, is_original, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (account_id, kind, language) DO UPDATE
    SET body = excluded.body, is_original = excluded.is_original, changed_at = excluded.changed_at
)sql"};

void put_text(db::WriteTx& tx, AccountId account, const TextRow& text) {
    tx.run(kPutText, account, text.kind, text.language, text.body, text.is_original,
           text.changed_at);
}

constexpr db::Query kDeleteText{"members.delete_text", R"sql(
    DELETE FROM members_text WHERE account_id = $1 AND kind = $2 AND language = $3
)sql"};

void delete_text(db::WriteTx& tx, AccountId account, Field kind, std::string_view language) {
    tx.run(kDeleteText, account, kind, language);
}

constexpr db::Query kDeleteProfessions{"members.delete_professions", R"sql(
    DELETE FROM members_profession WHERE account_id = $1
)sql"};
constexpr db::Query kInsertProfession{"members.insert_profession", R"sql(
    INSERT INTO members_profession (account_id, profession_id, dominant) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING
)sql"};

void replace_professions(db::WriteTx& tx, AccountId account,
                         const std::vector<ProfessionRow>& rows) {
    tx.run(kDeleteProfessions, account);
    for (const ProfessionRow& row : rows) {
        tx.run(kInsertProfession, account, row.profession_id, row.dominant);
    }
}

constexpr db::Query kDeleteSectors{"members.delete_sectors", R"sql(
    DELETE FROM members_sector WHERE account_id = $1
)sql"};
constexpr db::Query kInsertSector{"members.insert_sector", R"sql(
    INSERT INTO members_sector (account_id, sector_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql"};

void replace_sectors(db::WriteTx& tx, AccountId account, const std::vector<TermId>& terms) {
    tx.run(kDeleteSectors, account);
    for (const TermId term : terms) tx.run(kInsertSector, account, term);
}

constexpr db::Query kDeleteSkills{"members.delete_skills", R"sql(
    DELETE FROM members_skill WHERE account_id = $1
)sql"};
constexpr db::Query kInsertSkill{"members.insert_skill", R"sql(
    INSERT INTO members_skill (account_id, skill_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql"};

void replace_skills(db::WriteTx& tx, AccountId account, const std::vector<TermId>& terms) {
    tx.run(kDeleteSkills, account);
    for (const TermId term : terms) tx.run(kInsertSkill, account, term);
}

constexpr db::Query kDeleteLanguages{"members.delete_languages", R"sql(
    DELETE FROM members_language WHERE account_id = $1
)sql"};
constexpr db::Query kInsertLanguage{"members.insert_language", R"sql(
    INSERT INTO members_language (account_id, language, level) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING
)sql"};

void replace_languages(db::WriteTx& tx, AccountId account, const std::vector<SpokenRow>& rows) {
    tx.run(kDeleteLanguages, account);
    for (const SpokenRow& row : rows) tx.run(kInsertLanguage, account, row.language, row.level);
}

constexpr db::Query kInsertItem{"members.insert_item", R"sql(
    INSERT INTO members_portfolio_item (item_id, account_id, kind, title, address, file, file_name,
                                        file_size, alternative_text, description, hidden, place,
                                        added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_item(db::WriteTx& tx, AccountId account, const ItemRow& item) {
    tx.run(kInsertItem, item.item_id, account, item.kind, item.title, item.address, item.file,
           item.file_name, item.file_size, item.alternative_text, item.description, item.hidden,
           item.place, item.added_at);
}

constexpr db::Query kDeleteItem{"members.delete_item", R"sql(
    DELETE FROM members_portfolio_item WHERE account_id = $1 AND item_id = $2
)sql"};

void delete_item(db::WriteTx& tx, AccountId account, ItemId item) {
    tx.run(kDeleteItem, account, item);
}

constexpr db::Query kListProfilesAfter{"members.list_profiles_after", R"sql(
    SELECT account_id FROM members_profile WHERE account_id > $1 ORDER BY account_id LIMIT $2
)sql"};

std::vector<AccountId> list_profiles_after(db::ReadTx& tx, AccountId after, std::int64_t limit) {
    return tx.all<AccountId>(kListProfilesAfter, after, limit);
}

constexpr db::Query kListAccountsCalled{"members.list_accounts_called", R"sql(
    SELECT account_id FROM members_profile WHERE public_name = $1 AND listed = 1 LIMIT $2
)sql"};

std::vector<AccountId> list_accounts_called(db::ReadTx& tx, std::string_view public_name,
                                            std::int64_t limit) {
    return tx.all<AccountId>(kListAccountsCalled, public_name, limit);
}

}  // namespace agora::members
