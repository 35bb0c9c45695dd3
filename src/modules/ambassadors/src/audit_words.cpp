#include "audit_words.hpp"

#include "agora/ambassadors/mission.hpp"
#include "agora/ambassadors/network.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "labels.hpp"
#include "mission_store.hpp"
#include "more_labels.hpp"
#include "support_store.hpp"

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

std::string_view say_training(std::string_view word, std::string_view value) {
    if (word == "step") return label_in<Step>(value);
    return word == "state" ? label_in<TrainingState>(value) : std::string_view{};
}

std::string_view say_named(std::string_view word, std::string_view value) {
    if (word != "yes") return {};
    return value == "yes" ? tr("yes, from now on") : tr("no longer");
}

std::string_view say_terms(std::string_view word, std::string_view value) {
    return word == "what" ? label_in<TermsKept>(value) : std::string_view{};
}

std::string name_ask(const web::Call&, db::ReadTx& tx, std::string_view word,
                     std::string_view value) {
    const auto id = parse_id<AskId>(value);
    if (word != "ask" || !id) return {};
    const auto ask = find_ask(tx, *id);
    return ask ? ask->title : std::string{};
}

std::string name_event(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<events::EventId>(value);
    if (word != "event" || !id) return {};
    return events::title_visible_to(tx, call.actor, *id, web::today_of(call)).value_or("");
}

std::vector<web::AuditWords> of_support_and_training() {
    return {
        {SupportSeated::kName, tr("Seated in the support group of ambassadors"),
         tr("{who} seated {person} in the support group of ambassadors.")},
        {SupportTermSet::kName, tr("Term in the support group of ambassadors"),
         tr("{who} changed until when {person} sits in the support group of ambassadors.")},
        {SupportLeft::kName, tr("Left the support group of ambassadors"),
         tr("By an act of {who} or the end of the term, {person} left the support group of "
            "ambassadors.")},
        {BoardAskMade::kName, tr("Question between support group and board"),
         tr("{who} asked, between the support group and the board: “{ask}”."), nullptr, &name_ask},
        {BoardAskAnswered::kName, tr("Question between support group and board answered"),
         tr("{who} answered, between the support group and the board: “{ask}”."), nullptr,
         &name_ask},
        {TrainingRulesSet::kName, tr("Rules of the training of ambassadors"),
         tr("{who} published the rules of the training; conditions of the certificate: "
            "{conditions}.")},
        {TrainerNamed::kName, tr("Trainer of ambassadors"),
         tr("{who} decided whether {person} is a trainer of ambassadors: {yes}."), &say_named},
        {SessionLinked::kName, tr("Session of the training of ambassadors"),
         tr("{who} made the event “{event}” a session of the training: {step}."), &say_training,
         &name_event},
        {SessionUnlinked::kName, tr("Session of the training of ambassadors taken away"),
         tr("{who} decided that the event “{event}” is no session of the training any more."),
         nullptr, &name_event},
        {StepDecided::kName, tr("Step of the training of ambassadors decided"),
         tr("{who} decided about a step of {person}, {step}: {state}."), &say_training},
        {TermsChanged::kName, tr("Lump sums of volunteers"), tr("By an act of {who}, {what}."),
         &say_terms},
    };
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    std::vector<web::AuditWords> words = of_support_and_training();
    const std::vector<web::AuditWords> others{
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
    words.insert(words.end(), others.begin(), others.end());
    return words;
}

}  // namespace agora::ambassadors
