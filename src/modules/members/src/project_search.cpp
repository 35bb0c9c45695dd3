#include "project_search.hpp"

#include "agora/clock/clock.hpp"
#include "agora/members/events.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "directory_rows.hpp"
#include "project_search_store.hpp"

#include <algorithm>
#include <chrono>

namespace agora::members {

ProjectSearchId record_project_search(db::WriteTx& tx, const journal::Origin& staff,
                                      const ProjectWanted& wanted,
                                      const std::vector<AccountId>& found) {
    std::vector<AccountId> people;
    for (const AccountId person : found) {
        if (people.size() == kMostShownForProject) break;
        if (std::find(people.begin(), people.end(), person) != people.end()) continue;
        const auto member = find_member(tx, person);
        if (member && may_be_found_for_projects(member->profile, member->standing)) {
            people.push_back(person);
        }
    }
    ProjectSearch search{.project_search_id = tx.new_id<ProjectSearchId>(),
                         .searched_by = staff.account,
                         .project = wanted.project,
                         .why = wanted.why,
                         .query = wanted.query.address(),
                         .found = static_cast<std::int64_t>(people.size()),
                         .searched_at = staff.at};
    if (!search.query.empty()) search.query.erase(0, 1);
    insert_project_search(tx, search);
    for (std::size_t place = 0; place < people.size(); ++place) {
        insert_found(tx, search, wanted.searcher_name,
                     {people[place], static_cast<std::int64_t>(place)});
    }
    journal::emit(tx, staff, ProjectSearched{search.project_search_id.value(), search.found},
                  journal::Audit::yes);
    return search.project_search_id;
}

void record_project_consent(db::WriteTx& tx, const Edit& edit, bool before, bool allowed,
                            std::string_view wording) {
    if (before == allowed) return;
    insert_consent(tx, edit.origin.account,
                   {.consent_id = tx.new_id<ConsentId>(),
                    .field = Field::project_search,
                    .given = allowed,
                    .audience = Audience::only_me,
                    .wording = std::string{wording},
                    .way = ConsentWay::own_profile,
                    .at = edit.origin.at});
    journal::emit(tx, edit.origin, ProjectConsentRecorded{edit.origin.account, allowed});
}

void change_project_search(db::WriteTx& tx, const Edit& edit, bool allowed,
                           std::string_view wording) {
    Profile profile = own_profile(tx, edit);
    record_project_consent(tx, edit, profile.row.allow_project_search, allowed, wording);
    profile.row.allow_project_search = allowed;
    save(tx, edit, std::move(profile.row));
}

void delete_old_project_searches(web::Services& services) {
    const auto days =
        std::clamp<std::int64_t>(services.settings.number("members.project_search_days"), 1, 3650);
    const Instant before = services.clock.now() - std::chrono::hours{24 * days};
    while (services.database.write(
               [&](db::WriteTx& tx) { return delete_searched_before(tx, before); }) > 0) {
    }
}

}  // namespace agora::members
