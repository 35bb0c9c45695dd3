#include "word_store.hpp"

namespace agora::kit {

constexpr db::Query kInsertBaseline{"kit.insert_baseline", R"sql(
    INSERT INTO kit_baseline (version, nl, fr, en, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_baseline(db::WriteTx& tx, const Baseline& baseline) {
    tx.run(kInsertBaseline, baseline.version, baseline.nl, baseline.fr, baseline.en,
           baseline.written_by, baseline.written_at);
}

constexpr db::Query kListBaselines{"kit.list_baselines", R"sql(
    SELECT version, nl, fr, en, written_by, written_at
    FROM kit_baseline ORDER BY version DESC LIMIT 200
)sql"};

std::vector<Baseline> list_baselines(db::ReadTx& tx) {
    return tx.all<Baseline>(kListBaselines);
}

constexpr db::Query kNewestBaseline{"kit.newest_baseline", R"sql(
    SELECT version, nl, fr, en, written_by, written_at
    FROM kit_baseline ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Baseline> newest_baseline(db::ReadTx& tx) {
    return tx.find<Baseline>(kNewestBaseline);
}

constexpr db::Query kInsertWord{"kit.insert_word", R"sql(
    INSERT INTO kit_word
          (word_id, version, nl, fr, en, sentence_nl, sentence_fr, sentence_en, valid_until, kept_by,
           written_at, reminded)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_word(db::WriteTx& tx, const Word& word) {
    tx.run(kInsertWord, word.word_id, word.version, word.nl, word.fr, word.en, word.sentence_nl,
           word.sentence_fr, word.sentence_en, word.valid_until, word.kept_by, word.written_at,
           word.reminded);
}

constexpr db::Query kDeleteWord{"kit.delete_word", R"sql(
    DELETE FROM kit_word WHERE word_id = $1
)sql"};

void delete_word(db::WriteTx& tx, WordId word) {
    tx.run(kDeleteWord, word);
}

constexpr db::Query kListVersionsOfWord{"kit.list_versions_of_word", R"sql(
    SELECT word_id, version, nl, fr, en, sentence_nl, sentence_fr, sentence_en, valid_until, kept_by,
           written_at, reminded
    FROM kit_word WHERE word_id = $1 ORDER BY version DESC LIMIT 200
)sql"};

std::vector<Word> list_versions_of_word(db::ReadTx& tx, WordId word) {
    return tx.all<Word>(kListVersionsOfWord, word);
}

constexpr db::Query kListWords{"kit.list_words", R"sql(
    SELECT w.word_id, w.version, w.nl, w.fr, w.en, w.sentence_nl, w.sentence_fr, w.sentence_en,
            w.valid_until, w.kept_by, w.written_at, w.reminded
    FROM kit_word w
    WHERE w.version = (SELECT MAX(o.version) FROM kit_word o WHERE o.word_id = w.word_id)
    ORDER BY w.word_id LIMIT 1000
)sql"};

std::vector<Word> list_words(db::ReadTx& tx) {
    return tx.all<Word>(kListWords);
}

constexpr db::Query kNoteWordReminded{"kit.note_word_reminded", R"sql(
    UPDATE kit_word SET reminded = 1 WHERE word_id = $1 AND version = $2
)sql"};

void note_reminded(db::WriteTx& tx, const Word& word) {
    tx.run(kNoteWordReminded, word.word_id, word.version);
}

}  // namespace agora::kit
