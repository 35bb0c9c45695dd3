#include "pages.hpp"

#include "missions.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

/// Says nothing of anybody outside a mission: the title is only worn on one (003/1).
struct CheckPage {
    bool on_mission = false;
    std::string name = {};
    MissionCard mission = {};
};
AGORA_FIELDS(CheckPage, on_mission, name, mission)

http::Response show_check(web::Call& call) {
    if (!is_like_code(call.path_value("code"))) {
        return web::refuse(call, AmbassadorRefusal::sheet_not_found);
    }
    CheckPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto sheet = find_sheet_by_code(tx, call.path_value("code"));
        const auto mission = sheet ? mission_now(tx, *sheet, call.now) : std::nullopt;
        if (!mission) return;
        model.on_mission = true;
        model.name = name_in(names_of(tx, {sheet->account_id}), sheet->account_id);
        model.mission = card_of(call, *mission);
    });
    return web::page(
        call,
        {.view = "ambassadors/check",
         .title = call.say(model.on_mission ? tr("On a mission for us") : tr("Not on a mission"))},
        model);
}

}  // namespace

// One that nobody has is answered like one of somebody at home.
bool is_like_code(std::string_view code) {
    constexpr std::size_t kLongest = 64;
    const auto fits = [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
               (one >= '0' && one <= '9') || one == '-' || one == '_';
    };
    return code.size() <= kLongest && std::ranges::all_of(code, fits);
}

std::vector<web::Route> check_routes() {
    return {{http::Method::get,
             "/ambassadors/on-mission/{code}",
             web::Access::visitor(),
             &show_check,
             {.summary = "Whether the bearer of this code is our ambassador at this moment"}}};
}

}  // namespace agora::ambassadors
