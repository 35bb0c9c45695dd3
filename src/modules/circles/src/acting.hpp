#pragma once

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "circle_store.hpp"

namespace agora::circles {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

/// The founding page in the reader's language, else the original.
const Text& best_text(const std::vector<Text>& texts, std::string_view original,
                      std::string_view reader);

}  // namespace agora::circles
