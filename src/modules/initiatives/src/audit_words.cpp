#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/initiatives/initiative.hpp"

namespace agora::initiatives {

std::vector<web::AuditWords> audit_words() {
    return {
        {InitiativeConfirmed::kName, tr("Initiative confirmed"),
         tr("{who} confirmed initiative {initiative} of the register, or changed it.")},
        {InitiativeRefused::kName, tr("Initiative refused"),
         tr("{who} did not take up a record for the register of initiatives.")},
        {InitiativeRemoved::kName, tr("Initiative removed"),
         tr("{who} took initiative {initiative} out of the register.")},
    };
}

}  // namespace agora::initiatives
