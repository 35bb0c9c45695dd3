#pragma once

#include "agora/calls/call.hpp"
#include "agora/fields/name_values.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::calls {

/// What a call is worth, the least first; unknown: it doesn't say.
enum class Band { unknown, to_30, to_140, to_750, more };
AGORA_ENUM(Band, unknown, to_30, to_140, to_750, more)
/// Of cents of euro; zero: unknown.
Band band_of(std::int64_t cents);
/// Worth something in another currency than euro.
bool has_foreign_value(std::optional<std::int64_t> cents, std::string_view currency);

/// fits: by what is known; perhaps: also those of which too little is known.
enum class Smallness { fits, perhaps };
AGORA_ENUM(Smallness, fits, perhaps)

/// What a reader wants to see of the calls; unknown values count as not asked.
struct Query {
    std::string text = {};
    std::optional<Kind> kind = {};
    std::optional<BuyerType> buyer = {};
    std::string cpv = {};     ///< two to eight digits
    std::string sector = {};  ///< slug
    std::string region = {};  ///< NUTS code of kRegions, or "abroad"
    std::string language = {};
    std::optional<Band> band = {};
    std::optional<Smallness> small = {};
    bool past = false;

    bool asks() const;
    bool operator==(const Query&) const = default;
};
Query query_of(const fields::NameValues& values);
/// Of "?kind=tender&cpv=72".
Query query_of(std::string_view address);
/// "?kind=tender…" with what is asked, always in the same order; empty when nothing is.
std::string address_of(const Query& query);

}  // namespace agora::calls
