#pragma once

#include "faq_store.hpp"
#include "sight.hpp"

#include <span>
#include <vector>

namespace agora::forum {

/// Those that stand and whose threads this viewer may see, in the order of the numbers: two queries for 24.
std::vector<Faq> list_standing(const web::Services& services, db::ReadTx& tx, const Viewer& viewer,
                               std::span<const FaqId> ids);

}  // namespace agora::forum
