#pragma once

#include "project_search.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::members {

struct FoundPerson {
    AccountId account_id;
    std::int64_t place = 0;
};

/// What a person is told of one search that showed them.
struct Looked {
    ProjectSearchId project_search_id;
    std::string searcher_name;
    std::string project;
    std::string why;
    Instant searched_at;
};
AGORA_FIELDS(Looked, project_search_id, searcher_name, project, why, searched_at)

void insert_project_search(db::WriteTx& tx, const ProjectSearch& search);
void insert_found(db::WriteTx& tx, const ProjectSearch& search, std::string_view searcher_name,
                  const FoundPerson& person);
std::optional<ProjectSearch> find_project_search(db::ReadTx& tx, ProjectSearchId id);
/// The newest first.
std::vector<ProjectSearch> list_project_searches_by(db::ReadTx& tx, AccountId staff,
                                                    std::int64_t limit);
std::vector<ProjectSearch> list_project_searches(db::ReadTx& tx, std::int64_t limit);
/// In the order in which they were shown.
std::vector<AccountId> list_found(db::ReadTx& tx, ProjectSearchId id);
/// Whether this search of this member of staff showed the person.
bool was_found(db::ReadTx& tx, ProjectSearchId id, AccountId staff, AccountId person);
/// What a person is told of this search, while it is on record.
std::optional<Looked> find_look(db::ReadTx& tx, ProjectSearchId id, AccountId person);
/// The newest first.
std::vector<Looked> list_looks_for(db::ReadTx& tx, AccountId person, std::int64_t limit);
/// One search at a time; gives how many went.
std::int64_t delete_searched_before(db::WriteTx& tx, Instant before);

}  // namespace agora::members
