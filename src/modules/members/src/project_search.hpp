#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"
#include "conversation.hpp"
#include "directory.hpp"
#include "directory_store.hpp"
#include "edit.hpp"

#include <string>
#include <vector>

// Staff look for people for a project, among those who allowed it; each search is on record and each
// person whom it showed can see that it happened (DIR-11).
namespace agora::members {

/// People whom one search shows, and tells, at most.
inline constexpr std::size_t kMostShownForProject = 100;

struct ProjectSearch {
    ProjectSearchId project_search_id;
    AccountId searched_by;  ///< zero: the account is gone
    std::string project;
    std::string why;
    std::string query;  ///< as its address has it, without the question mark
    std::int64_t found = 0;
    Instant searched_at;
};
AGORA_FIELDS(ProjectSearch, project_search_id, searched_by, project, why, query, found, searched_at)

/// Everybody who allowed it, listed or not, with what members may see of them.
struct ProjectPool {
    explicit ProjectPool(web::Services& services) : directory(services, Pool::for_projects) {}
    Directory directory;
};

struct ProjectWanted {
    std::string project;
    std::string why;
    DirectoryQuery query;
    std::string searcher_name;
};
/// Records the search and those of `found`, in that order, who allow it at this moment.
ProjectSearchId record_project_search(db::WriteTx& tx, const journal::Origin& staff,
                                      const ProjectWanted& wanted,
                                      const std::vector<AccountId>& found);

/// The person's yes or no, from this commit on; on record with the words as read.
void change_project_search(db::WriteTx& tx, const Edit& edit, bool allowed,
                           std::string_view wording);
/// The same beside another change of the row, which the caller saves.
void record_project_consent(db::WriteTx& tx, const Edit& edit, bool before, bool allowed,
                            std::string_view wording);

/// Searches older than the days of the setting go, with what they told.
void delete_old_project_searches(web::Services& services);

}  // namespace agora::members
