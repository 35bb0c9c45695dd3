#include "agora/ambassadors/open_missions.hpp"

#include "mission_store.hpp"
#include "missions.hpp"
#include "seat_store.hpp"
#include "sight.hpp"

namespace agora::ambassadors {
namespace {

constexpr std::chrono::days kAhead{366};

}  // namespace

std::vector<Mission> list_open_missions(db::ReadTx& tx, const access::Actor& actor, Instant now,
                                        std::int64_t most) {
    std::vector<Mission> open;
    for (Mission& mission : list_coming_missions(tx, now, now + kAhead, most)) {
        const bool waits = mission.state == MissionState::open && now < mission.starts_at;
        if (!waits || !may_list(actor, mission)) continue;
        const auto taken = count_confirmed(list_seats(tx, mission.mission_id), Part::ambassador);
        if (taken < mission.places) open.push_back(std::move(mission));
    }
    return open;
}

bool is_accepted(db::ReadTx& tx, AccountId account) {
    const auto sheet = find_sheet(tx, account);
    return sheet && sheet->standing == Standing::accepted;
}

}  // namespace agora::ambassadors
