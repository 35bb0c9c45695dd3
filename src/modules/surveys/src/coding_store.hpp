#pragma once

#include "agora/surveys/survey.hpp"

#include <set>

namespace agora::surveys {

/// The texts that answer one question of a survey.
struct TextsOf {
    SurveyId survey = {};
    std::int64_t question = 0;
};

struct Codebook {
    std::int64_t version = 0;  ///< 0: there is none yet
    std::vector<Code> codes = {};

    const Code* find(std::int64_t number) const;
};

Codebook find_codebook(db::ReadTx& tx, const TextsOf& of);
/// False when another version stands there than the one before this.
bool put_codebook(db::WriteTx& tx, const TextsOf& of, const Codebook& codebook);

/// One of the two who code; slot 1 or 2.
struct Coder {
    std::int64_t slot = 0;
    AccountId account_id = {};
    bool finished = false;
};
AGORA_FIELDS(Coder, slot, account_id, finished)

std::vector<Coder> list_coders(db::ReadTx& tx, const TextsOf& of);
/// A free slot for this person; false when somebody took it.
bool insert_coder(db::WriteTx& tx, const TextsOf& of, const Coder& coder);
/// In the place of an account that is gone.
void replace_coder(db::WriteTx& tx, const TextsOf& of, const Coder& coder);
void finish_coder(db::WriteTx& tx, const TextsOf& of, std::int64_t slot);

/// What one coder gave one text.
struct Coding {
    std::string text_key = {};
    std::int64_t slot = 0;
    std::string codes = {};  ///< numbers, separated by spaces
};
AGORA_FIELDS(Coding, text_key, slot, codes)

void put_coding(db::WriteTx& tx, const TextsOf& of, const Coding& coding);
std::vector<Coding> list_codings(db::ReadTx& tx, const TextsOf& of);

std::set<std::int64_t> numbers_in(std::string_view codes);
std::string numbers_text(const std::set<std::int64_t>& numbers);

std::vector<std::string> list_quotes(db::ReadTx& tx, const TextsOf& of);
void insert_quote(db::WriteTx& tx, const TextsOf& of, std::string_view text_key);
void delete_quote(db::WriteTx& tx, const TextsOf& of, std::string_view text_key);

}  // namespace agora::surveys
