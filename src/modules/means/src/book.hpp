#pragma once

#include "acting.hpp"
#include "agora/circles/standing.hpp"
#include "agora/means/entry.hpp"
#include "agora/means/grant.hpp"

#include <string>

// Who writes which line. Sums and rights are taken as they are in the transaction.
namespace agora::means {

/// Of the team that grants, in the whole cooperative or for one office.
bool is_team(const access::Actor& actor);

struct NewEntry {
    Kind kind = Kind::used;
    Unit unit = Unit::minutes;
    std::int64_t amount = 0;
    std::string purpose = {};
    std::string who = {};
    Date on_day = {};
};
/// A grant by the team, a use by an animator, a pledge by a member. Refused at its field.
Result<Done> put(const Acting& acting, const access::Actor& actor,
                 const circles::Standing& standing, const NewEntry& wanted, Date today,
                 Language reader);
/// An animator ticks a pledge off: it was given.
Result<Done> tick_off(const Acting& acting, const circles::Standing& standing, EntryId entry);
/// Whether somebody reads the lines of others too: the group and the team.
bool reads_lines(const access::Actor& actor, const circles::Standing& standing);

/// The team anything; while the group goes on its animators what is no grant, and who pledged what
/// was not given yet, also from outside.
Result<Done> withdraw(const Acting& acting, const access::Actor& actor,
                      const circles::Standing& standing, EntryId entry);
bool may_withdraw(const access::Actor& actor, const circles::Standing& standing,
                  const Entry& entry);

}  // namespace agora::means
