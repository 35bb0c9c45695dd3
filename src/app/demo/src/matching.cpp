#include "earning.hpp"

#include "agora/base/date.hpp"
#include "agora/matching/whole.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

using std::chrono::days;

constexpr std::size_t kMostShown = 400;
constexpr std::size_t kMostChoosing = 60;
constexpr std::size_t kShownADay = 12;
constexpr int kDays = 60;

void put_choices(db::WriteTx& tx, const std::vector<MadePerson>& listed, Instant now) {
    for (std::size_t at = 0; at < std::min(kMostChoosing, listed.size()); ++at) {
        const MadePerson& person = listed[at];
        const auto profile = members::find_profile(tx, person.account);
        matching::WholeChoice choice{.account = person.account,
                                     .is_off = at % 20 == 7,
                                     .is_told = at % 3 == 0,
                                     .chosen_at = now - days{5 + static_cast<int>(at)}};
        if (at % 5 == 2 && profile && !profile->skills.empty()) {
            choice.muted = {profile->skills.front()};
        }
        matching::put_whole_choice(tx, choice);
    }
}

/// The least shown first, as the rule has it; some days more is asked than on others.
void put_showings(db::WriteTx& tx, const std::vector<MadePerson>& listed, Instant now) {
    const std::size_t among = std::min(kMostShown, listed.size());
    std::size_t next = 0;
    for (int ago = kDays; ago > 0; --ago) {
        const std::size_t shown = std::min(among, kShownADay + static_cast<std::size_t>(ago % 7));
        for (std::size_t at = 0; at < shown; ++at) {
            matching::put_whole_showing(tx, listed[next % among].account, utc_date(now - days{ago}),
                                        next % 11 == 0 ? 2 : 1);
            ++next;
        }
    }
}

}  // namespace

void put_matching(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    std::vector<MadePerson> listed;
    for (const MadePerson& person : people) {
        if (person.active && person.found_by != members::Audience::only_me) {
            listed.push_back(person);
        }
    }
    if (listed.empty()) return;
    database.write([&](db::WriteTx& tx) {
        put_choices(tx, listed, now);
        put_showings(tx, listed, now);
    });
}

}  // namespace agora::demo
