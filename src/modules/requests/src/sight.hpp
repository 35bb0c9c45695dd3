#pragma once

#include "agora/circles/standing.hpp"
#include "agora/requests/case.hpp"

#include <optional>

namespace agora::requests {

/// Of the team that answers, in the whole cooperative or for one office.
bool is_team(const access::Actor& actor);

/// A case with its group, for somebody who may read it.
struct Seen {
    circles::Standing standing;
    Case row;
};
/// The team, whoever asked while they are in the group, and the animators of the group.
bool may_see(const access::Actor& actor, const circles::Standing& standing, const Case& row);
/// Of the address ("/requests/{number}").
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);

/// "/requests/12" and what follows it.
std::string path_of(const Case& row, std::string_view rest = {});

}  // namespace agora::requests
