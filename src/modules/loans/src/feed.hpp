#pragma once

#include "agora/crypto/keys.hpp"
#include "feed_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::loans {

/// The path of the dates of a person's loans, "/loans/own/…/loans.ics". Who has
/// it reads them, until a new address is made or it is closed.
std::string secret_path(const crypto::Keys& keys, const Feed& feed);

/// The open feed of this secret.
std::optional<Feed> find_open_feed(db::ReadTx& tx, const crypto::Keys& keys,
                                   std::string_view secret, Instant now);

}  // namespace agora::loans
