#include "audit_words.hpp"

#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "agora/work/events.hpp"
#include "demand_store.hpp"
#include "desk_store.hpp"
#include "labels.hpp"

namespace agora::work {
namespace {

std::string name_of(const web::Call& call, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    if (word == "demand") {
        const auto id = parse_id<DemandId>(value);
        const auto demand = id ? find_demand(tx, *id) : std::nullopt;
        return demand ? demand->title : std::string{};
    }
    if (word == "floor") {
        const auto id = parse_id<FloorId>(value);
        const auto floor = id ? find_floor(tx, *id) : std::nullopt;
        if (!floor) return {};
        const auto atlas = call.services.state<territories::AtlasHolder>().current();
        return std::string{atlas->name(floor->country, call.language)} + ", " + floor->source;
    }
    return {};
}

std::string_view say_state(std::string_view word, std::string_view value) {
    const auto state = fields::enum_value<State>(value);
    return word == "state" && state ? label_of(*state) : std::string_view{};
}

std::string_view say_status(std::string_view word, std::string_view value) {
    const auto status = fields::enum_value<PotentialStatus>(value);
    return word == "status" && status ? label_of(*status) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {DemandDecided::kName, tr("Work looked at before it is published"),
         tr("{who} decided about “{demand}”: {state}."), &say_state, &name_of},
        {DemandModerated::kName, tr("Work moderated"),
         tr("{who} decided about the work “{demand}”: {measure}."), &web::say_measure, &name_of},
        {PotentialChanged::kName, tr("Project before the committee"),
         tr("{who} said how the project “{demand}” stands: {status}."), &say_status, &name_of},
        {FloorEntered::kName, tr("Wage floor entered"), tr("{who} entered a wage floor: {floor}."),
         nullptr, &name_of},
        {FloorRemoved::kName, tr("Wage floor removed"), tr("{who} removed a wage floor."), nullptr,
         &name_of},
    };
}

}  // namespace agora::work
