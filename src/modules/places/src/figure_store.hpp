#pragma once

#include "agora/places/figure.hpp"

namespace agora::places {

void insert_figure(db::WriteTx& tx, const Figure& figure);
/// False when it was not there.
bool delete_figure(db::WriteTx& tx, FigureId id);
/// By territory, the newest first.
std::vector<Figure> list_figures(db::ReadTx& tx);

}  // namespace agora::places
