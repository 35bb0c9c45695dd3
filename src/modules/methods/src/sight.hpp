#pragma once

#include "agora/circles/standing.hpp"
#include "agora/methods/method.hpp"

#include <optional>
#include <vector>

namespace agora::methods {

/// Animates the group that it belongs to, or looks after all; of the cooperative's own, who keeps those.
bool may_keep(db::ReadTx& tx, const access::Actor& actor, CircleId circle, Date today);
bool may_see(db::ReadTx& tx, const access::Actor& actor, const Method& method, Date today);

/// Of the address ("/methods/{id}"), as far as who asks may see it.
std::optional<Method> method_at(const web::Call& call, db::ReadTx& tx);

/// Groups that have not ended and that this member animates, by name.
std::vector<circles::CircleName> animated_groups(db::ReadTx& tx, const web::Call& call);

/// "/methods/12" and what follows it.
std::string path_of(MethodId method, std::string_view rest = {});

/// The text in the reader's language, else the original, else any.
const Text& best_text(const std::vector<Text>& texts, const Method& method,
                      std::string_view reader);

}  // namespace agora::methods
