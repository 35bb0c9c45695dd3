#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/findability/miss.hpp"

namespace agora::findability {

std::vector<web::AuditWords> audit_words() {
    return {
        {MissesMended::kName, tr("Something can be found now"),
         tr("{who} said that something which was not found {misses} times can be found now.")},
        {MissRemoved::kName, tr("Removed: something that a reader did not find"),
         tr("{who} removed what a reader wrote about something that was not found.")},
    };
}

}  // namespace agora::findability
