#pragma once

#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"

#include <string>
#include <vector>

// Searches of the past, for a cooperative that is made rather than grown.
namespace agora::members {

/// A search that a member keeps; an address of the directory after its question mark.
struct PastSearch {
    std::string name;
    std::string query;
    std::vector<AccountId> known;  ///< about whom no mail is sent; empty: no mails at all
};
void put_past_search(db::WriteTx& tx, const journal::Origin& member, const PastSearch& search);

/// A search of staff for a project and whom it showed, at most a hundred who allow it.
struct PastProjectSearch {
    std::string searcher_name;
    std::string project;
    std::string why;
    std::string query;
    std::vector<AccountId> found;
};
void put_past_project_search(db::WriteTx& tx, const journal::Origin& staff,
                             const PastProjectSearch& search);

}  // namespace agora::members
