#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"

#include <map>
#include <span>
#include <string>

namespace agora::members {

/// What a list of people shows of one of them.
struct Face {
    std::string name;  ///< the public one where the page is open, else that of the account
    bool has_page =
        false;  ///< the actor may open it, as find_profile_visible_to says; never their own
};

/// The faces of these accounts; nobody for one that is gone. Two or three queries for each 24 of them.
std::map<access::AccountId, Face> faces_of(db::ReadTx& tx, const access::Actor& actor,
                                           std::span<const access::AccountId> accounts, Date today);

}  // namespace agora::members
