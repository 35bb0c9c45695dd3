#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/events.hpp"
#include "agora/circles/names.hpp"

namespace agora::circles {

std::vector<web::AuditWords> audit_words() {
    return {
        {MemberRemoved::kName, tr("Removed from a group"),
         tr("{who} removed {person} from the group “{circle}”."), nullptr, &name_group},
        {AnimatorNamed::kName, tr("Animator named"),
         tr("{who} named {person} an animator of the group “{circle}”."), nullptr, &name_group},
        {AnimatorEnded::kName, tr("Animator ended"),
         tr("{who} ended that {person} is an animator of the group “{circle}”."), nullptr,
         &name_group},
    };
}

}  // namespace agora::circles
