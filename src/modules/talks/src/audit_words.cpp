#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/talks/events.hpp"

namespace agora::talks {

std::vector<web::AuditWords> audit_words() {
    return {
        {TalkOpened::kName, tr("Talk group opened"), tr("{who} opened talk group {talk}.")},
        {TalkModeratorNamed::kName, tr("Moderator of a talk group named"),
         tr("{who} named {person} a moderator of talk group {talk}.")},
        {TalkClosed::kName, tr("Talk group closed"),
         tr("{who} closed talk group {talk}; everything in it was erased.")},
        {TalkReadingRefused::kName, tr("Reading a talk group refused"),
         tr("{who} tried to read talk group {talk} and was refused.")},
    };
}

}  // namespace agora::talks
