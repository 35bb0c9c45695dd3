#include "project_search_store.hpp"

namespace agora::members {

constexpr db::Query kInsertProjectSearch{"members.insert_project_search", R"sql(
    INSERT INTO members_project_search (project_search_id, searched_by, project, why, query, found,
                                        searched_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_project_search(db::WriteTx& tx, const ProjectSearch& search) {
    tx.run(kInsertProjectSearch, search.project_search_id, search.searched_by, search.project,
           search.why, search.query, search.found, search.searched_at);
}

constexpr db::Query kInsertFound{"members.insert_project_search_found", R"sql(
    INSERT INTO members_project_search_found (project_search_id, account_id, place, searched_by,
                                              searcher_name, project, why, searched_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_found(db::WriteTx& tx, const ProjectSearch& search, std::string_view searcher_name,
                  const FoundPerson& person) {
    tx.queue(kInsertFound, search.project_search_id, person.account_id, person.place,
             search.searched_by, searcher_name, search.project, search.why, search.searched_at);
}

constexpr db::Query kFindProjectSearch{"members.find_project_search", R"sql(
    SELECT project_search_id, searched_by, project, why, query, found, searched_at
    FROM members_project_search WHERE project_search_id = $1
)sql"};

std::optional<ProjectSearch> find_project_search(db::ReadTx& tx, ProjectSearchId id) {
    return tx.find<ProjectSearch>(kFindProjectSearch, id);
}

constexpr db::Query kListProjectSearchesBy{"members.list_project_searches_by", R"sql(
    SELECT project_search_id, searched_by, project, why, query, found, searched_at
    FROM members_project_search WHERE searched_by = $1 ORDER BY project_search_id DESC LIMIT $2
)sql"};

std::vector<ProjectSearch> list_project_searches_by(db::ReadTx& tx, AccountId staff,
                                                    std::int64_t limit) {
    return tx.all<ProjectSearch>(kListProjectSearchesBy, staff, limit);
}

constexpr db::Query kListProjectSearches{"members.list_project_searches", R"sql(
    SELECT project_search_id, searched_by, project, why, query, found, searched_at
    FROM members_project_search ORDER BY project_search_id DESC LIMIT $1
)sql"};

std::vector<ProjectSearch> list_project_searches(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<ProjectSearch>(kListProjectSearches, limit);
}

constexpr db::Query kListFound{"members.list_project_search_found", R"sql(
    SELECT account_id FROM members_project_search_found
    WHERE project_search_id = $1 ORDER BY place
)sql"};

std::vector<AccountId> list_found(db::ReadTx& tx, ProjectSearchId id) {
    return tx.all<AccountId>(kListFound, id);
}

constexpr db::Query kWasFound{"members.was_found", R"sql(
    SELECT COUNT(*) FROM members_project_search_found
    WHERE project_search_id = $1 AND searched_by = $2 AND account_id = $3
)sql"};

bool was_found(db::ReadTx& tx, ProjectSearchId id, AccountId staff, AccountId person) {
    return tx.find<std::int64_t>(kWasFound, id, staff, person).value_or(0) > 0;
}

constexpr db::Query kFindLook{"members.find_look", R"sql(
    SELECT project_search_id, searcher_name, project, why, searched_at
    FROM members_project_search_found WHERE project_search_id = $1 AND account_id = $2
)sql"};

std::optional<Looked> find_look(db::ReadTx& tx, ProjectSearchId id, AccountId person) {
    return tx.find<Looked>(kFindLook, id, person);
}

constexpr db::Query kListLooksFor{"members.list_looks_for", R"sql(
    SELECT project_search_id, searcher_name, project, why, searched_at
    FROM members_project_search_found
    WHERE account_id = $1 ORDER BY project_search_id DESC LIMIT $2
)sql"};

std::vector<Looked> list_looks_for(db::ReadTx& tx, AccountId person, std::int64_t limit) {
    return tx.all<Looked>(kListLooksFor, person, limit);
}

constexpr db::Query kFindOldSearch{"members.find_old_project_search", R"sql(
    SELECT project_search_id FROM members_project_search WHERE searched_at < $1
    ORDER BY searched_at LIMIT 1
)sql"};
constexpr db::Query kDeleteFound{"members.delete_project_search_found", R"sql(
    DELETE FROM members_project_search_found WHERE project_search_id = $1
)sql"};
constexpr db::Query kDeleteProjectSearch{"members.delete_project_search", R"sql(
    DELETE FROM members_project_search WHERE project_search_id = $1
)sql"};

std::int64_t delete_searched_before(db::WriteTx& tx, Instant before) {
    const auto old = tx.find<ProjectSearchId>(kFindOldSearch, before);
    if (!old) return 0;
    tx.run(kDeleteFound, *old);
    tx.run(kDeleteProjectSearch, *old);
    return 1;
}

}  // namespace agora::members
