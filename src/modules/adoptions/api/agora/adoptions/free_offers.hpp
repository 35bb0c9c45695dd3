#pragma once

#include "agora/adoptions/adoption.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/call.hpp"

#include <vector>

namespace agora::adoptions {

/// What members can do and nobody does yet, as this reader may see it.
struct FreeOffer {
    recommendations::Shown about = {};
    std::int64_t hours = 0;
    std::int64_t people = 0;
    std::int64_t interested = 0;
    bool reader_is = false;  ///< said that they would do it
    Instant since = {};
};
/// The newest first; two queries.
std::vector<FreeOffer> list_free_offers(const web::Call& call, db::ReadTx& tx, std::int64_t most);

/// "/adoptions/002-3".
std::string path_of(std::string_view number, std::string_view rest = {});
/// "/adoptions/002-3/by/12": what one group did, for life.
std::string path_of(std::string_view number, AdoptionId adoption);

}  // namespace agora::adoptions
