#pragma once

#include "agora/db/transaction.hpp"
#include "agora/money/figure.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::money {

void insert_figure(db::WriteTx& tx, const Figure& figure);
std::optional<Figure> find_figure(db::ReadTx& tx, std::string_view slug);
std::optional<Figure> find_figure_by_id(db::ReadTx& tx, FigureId figure);
/// In the order of the page.
std::vector<Figure> list_figures(db::ReadTx& tx);

void insert_words(db::WriteTx& tx, const Words& words);
/// The newest version of each figure.
std::vector<Words> list_newest_words(db::ReadTx& tx);
/// All versions of one, the newest first.
std::vector<Words> list_words_of(db::ReadTx& tx, FigureId figure);

void insert_value(db::WriteTx& tx, const Value& value);
/// The newest version of each figure and year, by figure, then year.
std::vector<Value> list_newest_values(db::ReadTx& tx);
/// All versions of one figure, the latest year and newest version first.
std::vector<Value> list_values_of(db::ReadTx& tx, FigureId figure);
/// The newest version of one year.
std::optional<Value> find_value(db::ReadTx& tx, FigureId figure, std::int64_t year);

}  // namespace agora::money
