#include "pages.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/accounts/administration.hpp"
#include "charter_store.hpp"
#include "labels.hpp"
#include "mission_store.hpp"
#include "missions.hpp"
#include "pairs.hpp"
#include "permissions.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "sight.hpp"
#include "view.hpp"

#include <algorithm>
#include <set>

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kMostMissions = 20;
constexpr std::int64_t kMostColleagues = 100;
constexpr std::chrono::days kYear{365};
constexpr std::chrono::days kAhead{183};

struct PairRow {
    MissionCard mission = {};
    std::string there = {};  ///< who goes already
    bool wants_ambassador = false;
    bool wants_staff = false;
    std::string ambassador = {};
    std::string account = {};  ///< of the ambassador, to ask them
    std::vector<std::string> reasons = {};
    std::string staff = {};
    std::int64_t staff_missions = 0;
    std::string action = {};
};
AGORA_FIELDS(PairRow, mission, there, wants_ambassador, wants_staff, ambassador, account, reasons,
             staff, staff_missions, action)

struct PairsPage {
    std::vector<PairRow> pairs = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(PairsPage, pairs, crumbs, form_keys)

/// Who works here or advises members, with what they came along to.
std::vector<Colleague> list_colleagues(db::ReadTx& tx, Instant now) {
    std::set<AccountId> team;
    for (const accounts::Account& one :
         accounts::list_accounts(tx, {.facts = {.works_here = true}}, 0, kMostColleagues)) {
        if (one.standing == access::Standing::active) team.insert(one.account_id);
    }
    for (const accounts::HolderRow& one :
         accounts::holders_of(tx, access::Role::adviser, kMostColleagues)) {
        team.insert(one.account_id);
    }
    std::vector<Colleague> colleagues;
    const auto seats = list_staff_seats(tx, now - kYear);
    for (const AccountId account : team) {
        Colleague one{.account = account};
        for (const DoneSeat& seat : seats) {
            if (seat.account_id != account) continue;
            ++one.missions;
            one.taken.emplace_back(seat.starts_at, seat.ends_at);
        }
        colleagues.push_back(std::move(one));
    }
    return colleagues;
}

/// When ambassadors are on missions; one that goes on now began a month ago at most.
Taken list_taken(db::ReadTx& tx, Instant now) {
    constexpr std::chrono::days kLongest{31};
    Taken taken;
    for (const DoneSeat& seat : list_done_seats(tx, now - kLongest, now + kAhead)) {
        taken[seat.account_id].emplace_back(seat.starts_at, seat.ends_at);
    }
    return taken;
}

bool is_given_up(const Seat& seat) {
    return seat.state == SeatState::declined || seat.state == SeatState::withdrawn;
}

/// Ambassadors who may be asked for this mission.
void add_matches(const web::Call& call, db::ReadTx& tx, const std::vector<Sheet>& sheets,
                 std::int64_t charter, OpenPair& open) {
    const auto done = loads(tx, open.mission, call.now);
    for (const Sheet& sheet : sheets) {
        const bool there = std::ranges::find(open.there, sheet.account_id) != open.there.end();
        if (there || sheet.charter != charter || sheet.account_id == call.actor.account) continue;
        const auto load = done.find(sheet.account_id);
        Match match = match_of(open.mission, sheet, load == done.end() ? Load{} : load->second,
                               charter, call.now);
        const bool capped =
            open.mission.regime == Regime::paid && match.load.paid_of_year >= paid_cap(call);
        if (!capped) open.matches.push_back(std::move(match));
    }
    sort_matches(open.matches);
}

std::vector<OpenPair> list_open_pairs(const web::Call& call, db::ReadTx& tx,
                                      const std::vector<Sheet>& sheets) {
    const std::int64_t charter = newest_charter(tx);
    std::vector<OpenPair> pairs;
    for (const Mission& mission :
         list_missions_between(tx, call.now, call.now + kAhead, kMostMissions)) {
        if (!mission.with_staff || !may_list(call.actor, mission)) continue;
        OpenPair open{.mission = mission};
        std::int64_t ambassadors = 0;
        std::int64_t staff = 0;
        for (const Seat& seat : list_seats(tx, mission.mission_id)) {
            if (is_given_up(seat)) continue;
            open.there.push_back(seat.account_id);
            ++(seat.part == Part::staff ? staff : ambassadors);
        }
        open.wants_ambassador = ambassadors < mission.places;
        open.wants_staff = staff == 0;
        if (!open.wants_ambassador && !open.wants_staff) continue;
        if (open.wants_ambassador) add_matches(call, tx, sheets, charter, open);
        pairs.push_back(std::move(open));
    }
    return pairs;
}

PairRow row_of(const web::Call& call, const Proposal& proposal,
               const std::map<AccountId, std::string>& names) {
    const OpenPair& open = *proposal.open;
    PairRow row{.mission = card_of(call, open.mission),
                .wants_ambassador = open.wants_ambassador,
                .wants_staff = open.wants_staff,
                .action = call.link(path_of(open.mission))};
    for (const AccountId account : open.there) {
        row.there += (row.there.empty() ? "" : ", ") + name_in(names, account);
    }
    if (proposal.ambassador != nullptr) {
        const AccountId account = proposal.ambassador->sheet->account_id;
        row.ambassador = name_in(names, account);
        row.account = to_string(account);
        for (const Point& point : proposal.ambassador->points) {
            if (point.points > 0) row.reasons.push_back(call.say(label_of(point.reason)));
        }
    }
    if (proposal.staff != nullptr) {
        row.staff = name_in(names, proposal.staff->account);
        row.staff_missions = proposal.staff->missions;
    }
    return row;
}

http::Response show_pairs(web::Call& call) {
    PairsPage model{.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
                               {call.link("/missions"), call.say(tr("Where we are represented"))}}};
    call.read([&](db::ReadTx& tx) {
        model.pairs.clear();
        const auto sheets = list_sheets(tx, Standing::accepted);
        const auto colleagues = list_colleagues(tx, call.now);
        const auto open = list_open_pairs(call, tx, sheets);
        std::vector<AccountId> accounts;
        for (const Colleague& one : colleagues) accounts.push_back(one.account);
        for (const OpenPair& one : open) {
            accounts.insert(accounts.end(), one.there.begin(), one.there.end());
        }
        const auto proposals = pairs_of(open, colleagues, list_taken(tx, call.now));
        for (const Proposal& one : proposals) {
            if (one.ambassador != nullptr) accounts.push_back(one.ambassador->sheet->account_id);
        }
        const auto names = names_of(tx, std::move(accounts));
        for (const Proposal& one : proposals) model.pairs.push_back(row_of(call, one, names));
    });
    model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "ambassadors/pairs", .title = call.say(tr("Pairs for the missions to come"))},
        model);
}

}  // namespace

std::vector<web::Route> pair_routes() {
    return {{http::Method::get,
             "/missions/pairs",
             web::Access::needing(kSupport),
             &show_pairs,
             {.summary = "Pairs of an ambassador and somebody of the team, the load spread"}}};
}

}  // namespace agora::ambassadors
