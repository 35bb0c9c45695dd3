#pragma once

#include "agora/kit/item.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::kit {

/// Something of the kit whose last day is near or over.
struct Ending {
    std::string title = {};
    std::string path = {};
    Date until = {};
    AccountId kept_by = {};
};
/// Of items and words as they count today: those that end by that day, the first first.
std::vector<Ending> list_ending(db::ReadTx& tx, Language language, Date today, Date until);

/// Tells whoever keeps something that it ends, once for each version.
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::kit
