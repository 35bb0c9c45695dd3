#include "audit_words.hpp"

#include "acting.hpp"
#include "agora/base/text.hpp"
#include "agora/circles/events.hpp"
#include "agora/web/call.hpp"

namespace agora::circles {
namespace {

std::string name_circle(const web::Call& call, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = parse_id<CircleId>(value);
    if (word != "circle" || !id) return {};
    const auto circle = find_circle(tx, *id);
    return circle ? name_of(tx, *circle, call.language) : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {MemberRemoved::kName, tr("Removed from a group"),
         tr("{who} removed {person} from the group “{circle}”."), nullptr, &name_circle},
        {AnimatorNamed::kName, tr("Animator named"),
         tr("{who} named {person} an animator of the group “{circle}”."), nullptr, &name_circle},
        {AnimatorEnded::kName, tr("Animator ended"),
         tr("{who} ended that {person} is an animator of the group “{circle}”."), nullptr,
         &name_circle},
    };
}

}  // namespace agora::circles
