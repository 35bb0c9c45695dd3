#pragma once

#include "agora/access/actor.hpp"
#include "agora/circles/circle.hpp"
#include "agora/circles/home_parts.hpp"

#include <optional>
#include <string_view>

// What is wanted and offered in a group: on its home, in a list and in a feed of its own.
namespace agora::work {

/// Members of the cooperative see it of every group that has not ended, visitors of one that everybody may join.
bool shows_work(const circles::Circle& group, const access::Actor& reader);
/// By the slug of a filter, as far as its work shows to this reader.
std::optional<circles::Circle> group_named(db::ReadTx& tx, const access::Actor& reader,
                                           std::string_view slug);

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::work
