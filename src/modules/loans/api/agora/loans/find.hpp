#pragma once

#include "agora/loans/thing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
class Call;
}

namespace agora::loans {

/// A thing that could be borrowed.
struct Lendable {
    ThingId thing_id = {};
    std::string path = {};  ///< "/loans/12"
    std::string title = {};
    std::string lang = {};
    std::string commune = {};       ///< its name in the reader's language
    std::optional<double> km = {};  ///< from the commune that was asked for
    std::int64_t credits_a_day = 0;
};

/// "Borrow before you buy": offered things that this reader may see and that hold these words, at most so many; from
/// a commune (its code; may be empty) the nearest first. In memory.
std::vector<Lendable> find_lendable(const web::Call& call, db::ReadTx& tx, std::string_view words,
                                    std::string_view commune, std::size_t most);

}  // namespace agora::loans
