#pragma once

#include "agora/places/figure.hpp"
#include "agora/places/structures.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "trade_store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agora::observatory {

/// One of what there is in an area: a place, a group or an office.
struct StructureView {
    std::string kind;  ///< in the reader's language
    std::string name;
    std::string lang;
    std::string url;
    std::string latitude = {};  ///< degrees; both or neither
    std::string longitude = {};
};
AGORA_FIELDS(StructureView, kind, name, lang, url, latitude, longitude)

/// Who works and what there is in an area, as one reader may know it.
struct Ecosystem {
    std::optional<Date> counted_on;  ///< the members
    std::vector<Trade> trades;       ///< the biggest first; all together is among them
    std::vector<StructureView> structures;
    std::vector<places::Figure> figures;  ///< from elsewhere

    /// Members of whatever profession, at least; zero: too few.
    std::int64_t people() const;
};

struct KindCount {
    std::string kind;
    std::int64_t count = 0;
};
AGORA_FIELDS(KindCount, kind, count)
/// How many of each kind there are, in the order of the structures.
std::vector<KindCount> kinds_of(const std::vector<StructureView>& structures);

/// The profession in the reader's language; empty for one that is gone.
std::string name_of_profession(const web::Call& call, const Trade& trade);

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call);

Ecosystem read_ecosystem(const web::Call& call, db::ReadTx& tx, const std::string& area);

}  // namespace agora::observatory
