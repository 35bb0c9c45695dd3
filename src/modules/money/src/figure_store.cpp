#include "figure_store.hpp"

namespace agora::money {

constexpr db::Query kInsertFigure{"money.insert_figure", R"sql(
    INSERT INTO money_figure (figure_id, slug, place, unit, made_at) VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_figure(db::WriteTx& tx, const Figure& figure) {
    tx.run(kInsertFigure, figure.figure_id, figure.slug, figure.place, figure.unit, figure.made_at);
}

constexpr db::Query kFindFigure{"money.find_figure", R"sql(
    SELECT figure_id, slug, place, unit, made_at FROM money_figure WHERE slug = $1
)sql"};

std::optional<Figure> find_figure(db::ReadTx& tx, std::string_view slug) {
    return tx.find<Figure>(kFindFigure, slug);
}

constexpr db::Query kFindFigureById{"money.find_figure_by_id", R"sql(
    SELECT figure_id, slug, place, unit, made_at FROM money_figure WHERE figure_id = $1
)sql"};

std::optional<Figure> find_figure_by_id(db::ReadTx& tx, FigureId figure) {
    return tx.find<Figure>(kFindFigureById, figure);
}

constexpr db::Query kListFigures{"money.list_figures", R"sql(
    SELECT figure_id, slug, place, unit, made_at FROM money_figure ORDER BY place, figure_id
)sql"};

std::vector<Figure> list_figures(db::ReadTx& tx) {
    return tx.all<Figure>(kListFigures);
}

constexpr db::Query kInsertWords{"money.insert_words", R"sql(
    INSERT INTO money_words (figure_id, version, name_nl, name_fr, name_en, about_nl, about_fr, about_en,
                             reason, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_words(db::WriteTx& tx, const Words& words) {
    tx.run(kInsertWords, words.figure_id, words.version, words.name_nl, words.name_fr,
           words.name_en, words.about_nl, words.about_fr, words.about_en, words.reason,
           words.written_by, words.written_at);
}

constexpr db::Query kListNewestWords{"money.list_newest_words", R"sql(
    SELECT w.figure_id, w.version, w.name_nl, w.name_fr, w.name_en, w.about_nl, w.about_fr, w.about_en,
           w.reason, w.written_by, w.written_at
    FROM money_words w
    WHERE w.version = (SELECT MAX(o.version) FROM money_words o WHERE o.figure_id = w.figure_id)
    ORDER BY w.figure_id
)sql"};

std::vector<Words> list_newest_words(db::ReadTx& tx) {
    return tx.all<Words>(kListNewestWords);
}

constexpr db::Query kListWordsOf{"money.list_words_of", R"sql(
    SELECT figure_id, version, name_nl, name_fr, name_en, about_nl, about_fr, about_en, reason,
           written_by, written_at
    FROM money_words WHERE figure_id = $1 ORDER BY version DESC
)sql"};

std::vector<Words> list_words_of(db::ReadTx& tx, FigureId figure) {
    return tx.all<Words>(kListWordsOf, figure);
}

constexpr db::Query kInsertValue{"money.insert_value", R"sql(
    INSERT INTO money_value (figure_id, year, version, value, document_id, source, reason, written_by,
                             written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_value(db::WriteTx& tx, const Value& value) {
    tx.run(kInsertValue, value.figure_id, value.year, value.version, value.value, value.document_id,
           value.source, value.reason, value.written_by, value.written_at);
}

constexpr db::Query kListNewestValues{"money.list_newest_values", R"sql(
    SELECT v.figure_id, v.year, v.version, v.value, v.document_id, v.source, v.reason, v.written_by,
           v.written_at
    FROM money_value v
    WHERE v.version = (SELECT MAX(o.version) FROM money_value o
                       WHERE o.figure_id = v.figure_id AND o.year = v.year)
    ORDER BY v.figure_id, v.year
)sql"};

std::vector<Value> list_newest_values(db::ReadTx& tx) {
    return tx.all<Value>(kListNewestValues);
}

constexpr db::Query kListValuesOf{"money.list_values_of", R"sql(
    SELECT figure_id, year, version, value, document_id, source, reason, written_by, written_at
    FROM money_value WHERE figure_id = $1 ORDER BY year DESC, version DESC
)sql"};

std::vector<Value> list_values_of(db::ReadTx& tx, FigureId figure) {
    return tx.all<Value>(kListValuesOf, figure);
}

constexpr db::Query kFindValue{"money.find_value", R"sql(
    SELECT figure_id, year, version, value, document_id, source, reason, written_by, written_at
    FROM money_value WHERE figure_id = $1 AND year = $2 ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Value> find_value(db::ReadTx& tx, FigureId figure, std::int64_t year) {
    return tx.find<Value>(kFindValue, figure, year);
}

}  // namespace agora::money
