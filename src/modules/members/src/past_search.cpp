#include "agora/members/past_search.hpp"

#include "project_search.hpp"
#include "saved_search.hpp"

namespace agora::members {

void put_past_search(db::WriteTx& tx, const journal::Origin& member, const PastSearch& search) {
    std::vector<std::int64_t> known;
    for (const AccountId person : search.known) known.push_back(person.value());
    const Frequency frequency = known.empty() ? Frequency::never : Frequency::weekly;
    const auto saved =
        save_search(tx, member.account, {search.name, search.query, frequency}, known, member.at);
    AGORA_ASSERT(saved.ok());
}

void put_past_project_search(db::WriteTx& tx, const journal::Origin& staff,
                             const PastProjectSearch& search) {
    const auto query = saved_query_of(search.query);
    AGORA_ASSERT(query.ok());
    record_project_search(tx, staff, {search.project, search.why, *query, search.searcher_name},
                          search.found);
}

}  // namespace agora::members
