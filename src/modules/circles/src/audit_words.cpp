#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/events.hpp"
#include "agora/circles/names.hpp"
#include "agora/circles/working_events.hpp"

namespace agora::circles {
namespace {

std::string_view say_office(std::string_view word, std::string_view value) {
    if (word != "office") return {};
    return value == "moderator" ? tr("moderator") : tr("secretary");
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {MemberRemoved::kName, tr("Removed from a group"),
         tr("{who} removed {person} from the group “{circle}”."), nullptr, &name_group},
        {AnimatorNamed::kName, tr("Animator named"),
         tr("{who} named {person} an animator of the group “{circle}”."), nullptr, &name_group},
        {AnimatorEnded::kName, tr("Animator ended"),
         tr("{who} ended that {person} is an animator of the group “{circle}”."), nullptr,
         &name_group},
        {OfficeNamed::kName, tr("Role in a group given"),
         tr("{who} named {person} in the group “{circle}”: {office}."), &say_office, &name_group},
        {OfficeEnded::kName, tr("Role in a group ended"),
         tr("{who} ended a role of {person} in the group “{circle}”: {office}."), &say_office,
         &name_group},
        {GuestInvited::kName, tr("Guest of a group invited"),
         tr("{who} invited {person} to the group “{circle}” for a time."), nullptr, &name_group},
        {GuestEnded::kName, tr("Guest of a group ended"),
         tr("{who} ended the time of {person} as a guest of the group “{circle}”."), nullptr,
         &name_group},
    };
}

}  // namespace agora::circles
