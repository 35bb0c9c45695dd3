#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/events/events.hpp"
#include "agora/web/call.hpp"
#include "acting.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::events {
namespace {

std::string name_thing(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    if (word == "event") {
        const auto id = parse_id<EventId>(value);
        const auto event = id ? find_event(tx, *id) : std::nullopt;
        if (!event) return {};
        return best_text(list_texts(tx, *id), *event, code(call.language)).title;
    }
    const auto id = parse_id<CircleId>(value);
    if (word != "circle" || !id) return {};
    const auto names = circles::circle_names(tx, call.language);
    const auto found = std::ranges::find(names, *id, &circles::CircleName::circle_id);
    return found == names.end() ? std::string{} : found->name;
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "moderation") return {};
    const auto moderation = fields::enum_value<Moderation>(value);
    return moderation ? label_of(*moderation) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {EventRefused::kName, tr("Event refused"),
         tr("{who} did not take the event “{event}” into the group “{circle}”."), nullptr,
         &name_thing},
        {EventOpenedToGuests::kName, tr("Meeting opened to guests"),
         tr("{who} gave the meeting “{event}” this many seats for guests: {seats}."), nullptr,
         &name_thing},
        {EventModerated::kName, tr("Event moderated"),
         tr("{who} decided about the event “{event}”: {moderation}."), &say, &name_thing},
    };
}

}  // namespace agora::events
