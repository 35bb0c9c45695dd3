#pragma once

#include "agora/base/date.hpp"
#include "agora/places/place.hpp"

#include <string>
#include <vector>

namespace agora::places {

using FigureId = Id<struct AreaFigureTag>;

/// How many of something there are in an area, with where and when that was found.
struct Figure {
    FigureId figure_id = {};
    std::string territory = {};
    std::string subject = {};  ///< "Self-employed in the arts"
    std::int64_t amount = 0;
    Date counted_on = {};
    std::string source = {};
    std::string source_address = {};
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Figure, figure_id, territory, subject, amount, counted_on, source, source_address,
             written_by, written_at)

void insert_figure(db::WriteTx& tx, const Figure& figure);
/// False when it was not there.
bool delete_figure(db::WriteTx& tx, FigureId id);
/// By territory, the newest first.
std::vector<Figure> list_figures(db::ReadTx& tx);

}  // namespace agora::places
