#pragma once

#include "agora/web/answer.hpp"
#include "agora/work/answer.hpp"

#include <string>

namespace agora::work {

/// The wage floor beside a demand. It warns below; it never recommends a price.
struct FloorView {
    std::string country = {};  ///< its name; empty: the demand has no place
    bool known = false;
    std::string amount = {};        ///< an hour, without charges
    std::string with_charges = {};  ///< an hour
    bool has_charges = false;
    bool below = false;  ///< the budget an hour is less than that
    std::string source = {};
    std::string source_url = {};
    Date valid_from = {};
};
AGORA_FIELDS(FloorView, country, known, amount, with_charges, has_charges, below, source,
             source_url, valid_from)

std::string amount_of(const web::Call& call, const Floor& floor, std::int64_t minor_units);
FloorView floor_beside(const web::Call& call, db::ReadTx& tx, const Demand& demand);

}  // namespace agora::work
