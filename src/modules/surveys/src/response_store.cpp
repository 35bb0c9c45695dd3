#include "response_store.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

namespace agora::surveys {
namespace {

struct SheetRow {
    std::string response_key;
    Wave wave = Wave::main;
    std::string answers;
};
AGORA_FIELDS(SheetRow, response_key, wave, answers)

}  // namespace

std::string new_response_key() {
    constexpr std::size_t kBytes = 16;
    return crypto::encode_hex(crypto::random_bytes(kBytes));
}

constexpr db::Query kInsertSheet{"surveys.insert_sheet", R"sql(
    INSERT INTO surveys_sheet (response_key, survey_id, wave, answers) VALUES ($1, $2, $3, $4)
)sql"};

void insert_sheet(db::WriteTx& tx, SurveyId survey, const Response& response) {
    tx.run(kInsertSheet, response.key, survey, response.wave, written(response.sheet));
}

constexpr db::Query kCountSheetsOf{"surveys.count_sheets_of", R"sql(
    SELECT COUNT(*) FROM surveys_sheet WHERE survey_id = $1 AND wave = $2
)sql"};

std::int64_t count_sheets_of(db::ReadTx& tx, SurveyId survey, Wave wave) {
    return tx.find<std::int64_t>(kCountSheetsOf, survey, wave).value_or(0);
}

constexpr db::Query kDropSheetsOf{"surveys.drop_sheets_of", R"sql(
    DELETE FROM surveys_sheet WHERE survey_id = $1 AND wave = $2
)sql"};

void drop_sheets_of(db::WriteTx& tx, SurveyId survey, Wave wave) {
    tx.run(kDropSheetsOf, survey, wave);
}

constexpr db::Query kMakeOneWave{"surveys.make_one_wave", R"sql(
    UPDATE surveys_sheet SET wave = $2 WHERE survey_id = $1
)sql"};

void make_one_wave(db::WriteTx& tx, SurveyId survey) {
    tx.run(kMakeOneWave, survey, Wave::main);
}

constexpr db::Query kKeepSheets{"surveys.keep_sheets", R"sql(
    INSERT INTO surveys_response (response_key, survey_id, wave, answers)
    SELECT response_key, survey_id, wave, answers FROM surveys_sheet
    WHERE survey_id = $1 ORDER BY response_key
)sql"};

void keep_sheets(db::WriteTx& tx, SurveyId survey) {
    tx.run(kKeepSheets, survey);
}

constexpr db::Query kDeleteSheets{"surveys.delete_sheets", R"sql(
    DELETE FROM surveys_sheet WHERE survey_id = $1
)sql"};

void delete_sheets(db::WriteTx& tx, SurveyId survey) {
    tx.run(kDeleteSheets, survey);
}

void settle_sheets(db::WriteTx& tx, SurveyId survey) {
    keep_sheets(tx, survey);
    delete_sheets(tx, survey);
}

constexpr db::Query kListResponses{"surveys.list_responses", R"sql(
    SELECT response_key, wave, answers FROM surveys_response WHERE survey_id = $1
    UNION ALL
    SELECT response_key, wave, answers FROM surveys_sheet WHERE survey_id = $2
    ORDER BY response_key
)sql"};

std::vector<Response> list_responses(db::ReadTx& tx, SurveyId survey) {
    std::vector<Response> responses;
    tx.each<SheetRow>(
        kListResponses,
        [&](SheetRow row) {
            responses.push_back({std::move(row.response_key), row.wave, read_sheet(row.answers)});
        },
        survey, survey);
    return responses;
}

constexpr db::Query kCountResponses{"surveys.count_responses", R"sql(
    SELECT (SELECT COUNT(*) FROM surveys_response WHERE survey_id = $1) +
           (SELECT COUNT(*) FROM surveys_sheet WHERE survey_id = $2)
)sql"};

std::int64_t count_responses(db::ReadTx& tx, SurveyId survey) {
    return tx.find<std::int64_t>(kCountResponses, survey, survey).value_or(0);
}

}  // namespace agora::surveys
