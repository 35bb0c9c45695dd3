#include "audit_words.hpp"

#include "agora/circles/names.hpp"
#include "agora/means/entry.hpp"

namespace agora::means {

std::vector<web::AuditWords> audit_words() {
    return {
        {MeansGranted::kName, tr("Hours or money granted to a group"),
         tr("{who} granted hours or money to “{circle}”."), nullptr, &circles::name_group},
        {EntryWithdrawn::kName, tr("Hours or money of a group taken back"),
         tr("{who} took back what somebody else had signed for “{circle}”."), nullptr,
         &circles::name_group},
        {SumsOpened::kName, tr("Who sees the sums of a group"),
         tr("{who} changed who sees the sums of “{circle}”."), nullptr, &circles::name_group},
    };
}

}  // namespace agora::means
