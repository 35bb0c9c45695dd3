#pragma once

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "event_store.hpp"

#include <string_view>
#include <vector>

namespace agora::events {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

/// The text in this language, or null.
const Text* in_language(const std::vector<Text>& texts, std::string_view language);
/// The text in the reader's language, else the original.
const Text& best_text(const std::vector<Text>& texts, const Event& event, std::string_view reader);

/// It can still be gone to: announced, and not over.
bool is_ahead(const Event& event, Instant now);

}  // namespace agora::events
