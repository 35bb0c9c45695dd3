#include "pages.hpp"

#include "agora/locale/year.hpp"
#include "labels.hpp"
#include "mission_store.hpp"
#include "seat_store.hpp"
#include "sight.hpp"
#include "view.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kMostListed = 500;
constexpr int kFirstYear = 2010;

struct CountRow {
    std::string what = {};
    std::int64_t missions = 0;
};
AGORA_FIELDS(CountRow, what, missions)

struct InventoryPage {
    std::int64_t year = 0;
    std::int64_t missions = 0;
    std::int64_t ambassadors = 0;  ///< different people
    std::int64_t talks = 0;        ///< noted by members, outside missions
    std::int64_t listeners = 0;
    std::vector<CountRow> axes = {};
    std::vector<CountRow> levels = {};
    std::vector<CountRow> regions = {};
    std::vector<std::string> uncovered_regions = {};
    std::vector<std::string> uncovered_sectors = {};
    std::vector<MissionCard> rows = {};
    std::string previous = {};
    std::string next = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(InventoryPage, year, missions, ambassadors, talks, listeners, axes, levels, regions,
             uncovered_regions, uncovered_sectors, rows, previous, next, crumbs)

template <typename Enum>
std::vector<CountRow> counted(const web::Call& call, const std::vector<Mission>& missions,
                              Enum Mission::*member) {
    std::vector<CountRow> rows;
    fields::for_each_enumerator<Enum>([&](std::string_view, Enum value) {
        rows.push_back({call.say(label_of(value)),
                        std::ranges::count_if(missions, [&](const Mission& mission) {
                            return mission.*member == value;
                        })});
    });
    return rows;
}

/// Regions with how often, and what is not covered at all.
void add_cover(const web::Call& call, const std::vector<Mission>& missions, InventoryPage& model) {
    std::map<std::string, std::int64_t> regions;
    std::set<std::string> sectors;
    for (const Mission& mission : missions) {
        if (!mission.region.empty()) ++regions[mission.region];
        sectors.insert(mission.sector);
    }
    for (const fields::Choice& region : region_choices(call)) {
        const auto found = regions.find(region.value);
        if (found == regions.end()) {
            model.uncovered_regions.push_back(region.label);
        } else {
            model.regions.push_back({region.label, found->second});
        }
    }
    for (const fields::Choice& sector : sector_choices(call)) {
        if (!sectors.contains(sector.value)) model.uncovered_sectors.push_back(sector.label);
    }
}

std::string address_of(const web::Call& call, std::int64_t year) {
    return call.link("/missions/inventory") + "?year=" + std::to_string(year);
}

http::Response show_inventory(web::Call& call) {
    const int present = web::today_of(call).year;
    const std::int64_t asked = parse_positive(call.query("year")).value_or(present);
    const int year = static_cast<int>(std::clamp<std::int64_t>(asked, kFirstYear, present + 1));
    InventoryPage model;
    call.read([&](db::ReadTx& tx) {
        model = {.year = year};
        const Instant from = locale::start_of_year(year);
        const Instant until = locale::start_of_year(year + 1);
        auto missions = list_held_missions(tx, from, until, call.now, kMostListed);
        std::erase_if(missions, [&](const Mission& one) { return !may_list(call.actor, one); });
        std::set<MissionId> held;
        for (const Mission& mission : missions) {
            model.rows.push_back(card_of(call, mission));
            held.insert(mission.mission_id);
        }
        model.missions = std::ssize(missions);
        model.axes = counted(call, missions, &Mission::axis);
        model.levels = counted(call, missions, &Mission::level);
        add_cover(call, missions, model);
        std::set<AccountId> people;
        for (const DoneSeat& seat : list_done_seats(tx, from, until)) {
            if (held.contains(seat.mission_id)) people.insert(seat.account_id);
        }
        model.ambassadors = std::ssize(people);
        const NoteCount talks = count_notes(tx, {year, 1, 1}, {year + 1, 1, 1});
        model.talks = talks.notes;
        model.listeners = talks.reached;
    });
    if (year > kFirstYear) model.previous = address_of(call, year - 1);
    if (year <= present) model.next = address_of(call, year + 1);
    model.crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
                    {call.link("/missions"), call.say(tr("Where we are represented"))}};
    return web::page(call,
                     {.view = "ambassadors/inventory",
                      .title = call.say({tr("Where we were represented in {year}"),
                                         {{"year", std::to_string(year)}}}),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> inventory_routes() {
    return {{http::Method::get,
             "/missions/inventory",
             web::Access::visitor(),
             &show_inventory,
             {.summary = "One year of representation, and what was not covered"}}};
}

}  // namespace agora::ambassadors
