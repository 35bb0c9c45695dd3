#pragma once

#include "agora/base/date.hpp"
#include "agora/places/place.hpp"

#include <string>
#include <string_view>
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

/// Editors of places, advisers and administrators.
bool may_write_figures(const access::Actor& actor);
/// Of one area, the newest first.
std::vector<Figure> list_figures_of(db::ReadTx& tx, std::string_view territory);
/// As it stands, with a new number: for demonstrations.
void put_whole_figure(db::WriteTx& tx, Figure figure);

}  // namespace agora::places
