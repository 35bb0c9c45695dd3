#include "audit_words.hpp"

#include "agora/ambassadors/mission.hpp"
#include "agora/ambassadors/network.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "labels.hpp"
#include "mission_store.hpp"

namespace agora::ambassadors {
namespace {

std::string name_mission(const web::Call&, db::ReadTx& tx, std::string_view word,
                         std::string_view value) {
    const auto id = parse_id<MissionId>(value);
    if (word != "mission" || !id) return {};
    const auto mission = find_mission_by_id(tx, *id);
    return mission ? mission->title : std::string{};
}

template <typename Enum>
std::string_view label_in(std::string_view value) {
    const auto read = fields::enum_value<Enum>(value);
    return read ? label_of(*read) : std::string_view{};
}

std::string_view say_standing(std::string_view word, std::string_view value) {
    return word == "standing" ? label_in<Standing>(value) : std::string_view{};
}
std::string_view say_mission_state(std::string_view word, std::string_view value) {
    return word == "state" ? label_in<MissionState>(value) : std::string_view{};
}
std::string_view say_seat_state(std::string_view word, std::string_view value) {
    return word == "state" ? label_in<SeatState>(value) : std::string_view{};
}

std::string_view say_kept(std::string_view word, std::string_view value) {
    if (word != "what") return {};
    return value == "written" ? tr("a network was described") : tr("a network was taken away");
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {ApplicationJudged::kName, tr("Application of an ambassador judged"),
         tr("{who} judged the application of {person} as an ambassador.")},
        {StandingChanged::kName, tr("Standing of an ambassador"),
         tr("By an act of {who}, {person} is now, as an ambassador: {standing}."), &say_standing},
        {AmbassadorInvited::kName, tr("Invited as an ambassador"),
         tr("{who} invited {person} to become an ambassador.")},
        {CharterPublished::kName, tr("Charter of ambassadors published"),
         tr("{who} published version {version} of the charter of ambassadors.")},
        {LimitSet::kName, tr("Limit of ambassadors"),
         tr("{who} changed a limit of how many ambassadors there are, to {most} (0: none).")},
        {MissionDecided::kName, tr("Mission of ambassadors decided"),
         tr("{who} decided about the mission “{mission}”: {state}."), &say_mission_state,
         &name_mission},
        {MissionModerated::kName, tr("Mission of ambassadors moderated"),
         tr("{who} decided about the mission “{mission}”: {measure}."), &web::say_measure,
         &name_mission},
        {SeatDecided::kName, tr("Place on a mission decided"),
         tr("{who} decided about {person} for the mission “{mission}”: {state}."), &say_seat_state,
         &name_mission},
        {FieldQuestionAnswered::kName, tr("Question from the field answered"),
         tr("{who} answered a question that an ambassador brought back.")},
        {NetworkKept::kName, tr("Network of the cooperative described"),
         tr("{who} kept the page of networks: {what}."), &say_kept},
        {TariffPublished::kName, tr("Tariff grid of missions published"),
         tr("{who} published version {version} of the tariff grid of missions.")},
    };
}

}  // namespace agora::ambassadors
