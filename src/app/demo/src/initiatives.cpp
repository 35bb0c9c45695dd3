#include "initiatives.hpp"

#include "agora/base/assert.hpp"
#include "agora/initiatives/initiative.hpp"
#include "tables.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

enum Column : std::size_t {
    language,
    name,
    what,
    who,
    place,
    since,
    until,
    reach,
    group,
    outcome,
    lessons,
    state,
    kColumns
};

std::int64_t year_of(std::string_view cell) {
    return cell.empty() ? 0 : std::stoll(std::string{cell});
}

access::AccountId somebody(const std::vector<MadePerson>& people,
                           std::optional<access::Role> role) {
    const auto found = std::ranges::find_if(
        people, [&](const MadePerson& person) { return person.signs_in && person.role == role; });
    return found == people.end() ? access::AccountId{} : found->account;
}

}  // namespace

void put_initiatives(db::Database& database, const World& world,
                     const std::vector<MadePerson>& people,
                     const std::map<std::string, circles::CircleId>& groups, Instant now) {
    const auto recorder = somebody(people, std::nullopt);
    const auto confirmer = somebody(people, access::Role::administrator);
    database.write([&](db::WriteTx& tx) {
        int days = 0;
        for (const auto& row : table_of(world.files, "initiatives.tsv")) {
            AGORA_ASSERT(row.size() == kColumns);
            const auto circle = groups.find(std::string{row[group]});
            initiatives::Entry entry{
                .entry_id = {},
                .number = 0,
                .language = std::string{row[language]},
                .name = std::string{row[name]},
                .what = std::string{row[what]},
                .who = std::string{row[who]},
                .place = std::string{row[place]},
                .since_year = year_of(row[since]),
                .until_year = year_of(row[until]),
                .reach = row[reach] == "outside" ? initiatives::Reach::outside
                                                 : initiatives::Reach::inside,
                .circle_id = circle == groups.end() ? circles::CircleId{} : circle->second,
                .website = {},
                .outcome = std::string{row[outcome]},
                .lessons = std::string{row[lessons]},
                .recorded_by = recorder,
                .recorded_at = now - std::chrono::hours{24} * ++days};
            if (row[state] == "waiting") {
                initiatives::put_whole_draft(tx, entry);
            } else {
                initiatives::put_whole_initiative(tx, entry, confirmer);
            }
        }
    });
}

}  // namespace agora::demo
