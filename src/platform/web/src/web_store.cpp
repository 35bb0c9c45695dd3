#include "web_store.hpp"

#include "agora/web/submissions.hpp"

namespace agora::web {

constexpr db::Query kInsertSubmission{"web.insert_submission", R"sql(
    INSERT INTO web_submission (submission_key, account_id, location, sent_at)
    VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
)sql"};

bool insert_submission(db::WriteTx& tx, std::string_view key, access::AccountId account,
                       std::string_view location, Instant now) {
    return tx.run(kInsertSubmission, key, account, location, now) == 1;
}

constexpr db::Query kUpdateSubmission{"web.update_submission", R"sql(
    UPDATE web_submission SET location = $2 WHERE submission_key = $1
)sql"};

void update_submission(db::WriteTx& tx, std::string_view key, std::string_view location) {
    tx.run(kUpdateSubmission, key, location);
}

constexpr db::Query kDeleteSubmission{"web.delete_submission", R"sql(
    DELETE FROM web_submission WHERE submission_key = $1
)sql"};

void delete_submission(db::WriteTx& tx, std::string_view key) {
    tx.run(kDeleteSubmission, key);
}

constexpr db::Query kFindSubmission{"web.find_submission", R"sql(
    SELECT location FROM web_submission WHERE submission_key = $1
)sql"};

std::optional<std::string> find_submission(db::ReadTx& tx, std::string_view key) {
    return tx.find<std::string>(kFindSubmission, key);
}

constexpr db::Query kDeleteSubmissions{"web.delete_submissions", R"sql(
    DELETE FROM web_submission WHERE sent_at < $1
)sql"};

void delete_submissions(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteSubmissions, before);
}

constexpr db::Query kForgetWhere{"web.forget_where", R"sql(
    UPDATE web_submission SET location = $3
    WHERE account_id = $1 AND location LIKE '%' || $2 || '%'
)sql"};

void forget_where(db::WriteTx& tx, access::AccountId account, std::string_view path,
                  std::string_view elsewhere) {
    tx.run(kForgetWhere, account, path, elsewhere);
}

constexpr db::Query kListSettings{"web.list_settings", R"sql(
    SELECT setting_key, content FROM web_setting ORDER BY setting_key
)sql"};

std::vector<SettingRow> list_settings(db::ReadTx& tx) {
    return tx.all<SettingRow>(kListSettings);
}

constexpr db::Query kPutSetting{"web.put_setting", R"sql(
    INSERT INTO web_setting (setting_key, content, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (setting_key) DO UPDATE
    SET content = excluded.content, changed_at = excluded.changed_at
)sql"};

void put_setting(db::WriteTx& tx, std::string_view key, std::string_view content, Instant now) {
    tx.run(kPutSetting, key, content, now);
}

}  // namespace agora::web
