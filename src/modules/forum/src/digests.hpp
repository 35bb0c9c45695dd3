#pragma once

#include "agora/base/result.hpp"
#include "agora/web/services.hpp"
#include "subscription_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::forum {

/// Writes to everybody whose mails are due what others wrote in the category since, once each, in the
/// reader's language and only what the reader may see. Gives how many mails.
int send_digests(web::Services& services, Instant now);

/// The secret of the link that ends the mails.
std::string unsubscribe_token(const web::Services& services, const Subscription& subscription,
                              Instant now);
/// The subscription that the link is for; nothing when it is gone.
Result<std::optional<Subscription>> subscription_of(web::Services& services, std::string_view token,
                                                    Instant now);

}  // namespace agora::forum
