#include "coding_store.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"

#include <algorithm>

namespace agora::surveys {
namespace {

struct CodebookRow {
    std::int64_t version = 0;
    std::string document;
};
AGORA_FIELDS(CodebookRow, version, document)

std::vector<Code> codes_in(std::string_view document) {
    std::vector<Code> codes;
    const auto json = fields::parse_json(document);
    if (!json) return codes;
    for (const fields::Json& row : json->items()) {
        Code code{.number = row["number"].integer().value_or(0)};
        for (const Language language : kLanguages) {
            const auto words = row["words"][agora::code(language)].text();
            code.words.in(language) = std::string{words.value_or("")};
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace

const Code* Codebook::find(std::int64_t number) const {
    const auto found = std::ranges::find(codes, number, &Code::number);
    return found == codes.end() ? nullptr : &*found;
}

std::set<std::int64_t> numbers_in(std::string_view codes) {
    std::set<std::int64_t> numbers;
    for (const std::string_view text : split(codes, ' ')) {
        if (const auto number = parse_positive(text)) numbers.insert(*number);
    }
    return numbers;
}

std::string numbers_text(const std::set<std::int64_t>& numbers) {
    std::string text;
    for (const std::int64_t number : numbers) {
        text += (text.empty() ? "" : " ") + std::to_string(number);
    }
    return text;
}

constexpr db::Query kFindCodebook{"surveys.find_codebook", R"sql(
    SELECT version, document FROM surveys_codebook WHERE survey_id = $1 AND question = $2
)sql"};

Codebook find_codebook(db::ReadTx& tx, const TextsOf& of) {
    const auto row = tx.find<CodebookRow>(kFindCodebook, of.survey, of.question);
    if (!row) return {};
    return {row->version, codes_in(row->document)};
}

constexpr db::Query kPutCodebook{"surveys.put_codebook", R"sql(
    INSERT INTO surveys_codebook (survey_id, question, version, document) VALUES ($1, $2, $3, $4)
    ON CONFLICT (survey_id, question) DO UPDATE
    SET version = excluded.version, document = excluded.document
    WHERE surveys_codebook.version = excluded.version - 1
)sql"};

bool put_codebook(db::WriteTx& tx, const TextsOf& of, const Codebook& codebook) {
    return tx.run(kPutCodebook, of.survey, of.question, codebook.version,
                  fields::to_json(codebook.codes)) > 0;
}

constexpr db::Query kListCoders{"surveys.list_coders", R"sql(
    SELECT slot, account_id, finished FROM surveys_coder
    WHERE survey_id = $1 AND question = $2 ORDER BY slot
)sql"};

std::vector<Coder> list_coders(db::ReadTx& tx, const TextsOf& of) {
    return tx.all<Coder>(kListCoders, of.survey, of.question);
}

constexpr db::Query kInsertCoder{"surveys.insert_coder", R"sql(
    INSERT INTO surveys_coder (survey_id, question, slot, account_id, finished)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (survey_id, question, slot) DO NOTHING
)sql"};

bool insert_coder(db::WriteTx& tx, const TextsOf& of, const Coder& coder) {
    return tx.run(kInsertCoder, of.survey, of.question, coder.slot, coder.account_id,
                  coder.finished) > 0;
}

constexpr db::Query kReplaceCoder{"surveys.replace_coder", R"sql(
    UPDATE surveys_coder SET account_id = $4 WHERE survey_id = $1 AND question = $2 AND slot = $3
)sql"};

void replace_coder(db::WriteTx& tx, const TextsOf& of, const Coder& coder) {
    tx.run(kReplaceCoder, of.survey, of.question, coder.slot, coder.account_id);
}

constexpr db::Query kFinishCoder{"surveys.finish_coder", R"sql(
    UPDATE surveys_coder SET finished = 1 WHERE survey_id = $1 AND question = $2 AND slot = $3
)sql"};

void finish_coder(db::WriteTx& tx, const TextsOf& of, std::int64_t slot) {
    tx.run(kFinishCoder, of.survey, of.question, slot);
}

constexpr db::Query kPutCoding{"surveys.put_coding", R"sql(
    INSERT INTO surveys_coding (survey_id, question, text_key, slot, codes)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (survey_id, question, text_key, slot) DO UPDATE SET codes = excluded.codes
)sql"};

void put_coding(db::WriteTx& tx, const TextsOf& of, const Coding& coding) {
    tx.run(kPutCoding, of.survey, of.question, coding.text_key, coding.slot, coding.codes);
}

constexpr db::Query kListCodings{"surveys.list_codings", R"sql(
    SELECT text_key, slot, codes FROM surveys_coding
    WHERE survey_id = $1 AND question = $2 ORDER BY text_key, slot
)sql"};

std::vector<Coding> list_codings(db::ReadTx& tx, const TextsOf& of) {
    return tx.all<Coding>(kListCodings, of.survey, of.question);
}

constexpr db::Query kListQuotes{"surveys.list_quotes", R"sql(
    SELECT text_key FROM surveys_quote
    WHERE survey_id = $1 AND question = $2 ORDER BY text_key
)sql"};

std::vector<std::string> list_quotes(db::ReadTx& tx, const TextsOf& of) {
    return tx.all<std::string>(kListQuotes, of.survey, of.question);
}

constexpr db::Query kInsertQuote{"surveys.insert_quote", R"sql(
    INSERT INTO surveys_quote (survey_id, question, text_key) VALUES ($1, $2, $3)
    ON CONFLICT (survey_id, question, text_key) DO NOTHING
)sql"};

void insert_quote(db::WriteTx& tx, const TextsOf& of, std::string_view text_key) {
    tx.run(kInsertQuote, of.survey, of.question, text_key);
}

constexpr db::Query kDeleteQuote{"surveys.delete_quote", R"sql(
    DELETE FROM surveys_quote WHERE survey_id = $1 AND question = $2 AND text_key = $3
)sql"};

void delete_quote(db::WriteTx& tx, const TextsOf& of, std::string_view text_key) {
    tx.run(kDeleteQuote, of.survey, of.question, text_key);
}

}  // namespace agora::surveys
