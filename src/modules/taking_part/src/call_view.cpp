#include "call_view.hpp"

#include "agora/locale/translator.hpp"
#include "agora/territories/atlas.hpp"
#include "labels.hpp"

namespace agora::taking_part {

CallCard card_of(const web::Call& call, const OpenCall& open) {
    constexpr std::chrono::days kSoon{7};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    return {.url = call.link(open.path),
            .kind = open.kind,
            .kind_label = call.say(label_of(open.kind)),
            .title = open.title,
            .lang = open.title_lang,
            .about = open.about,
            .from = open.from,
            .from_lang = open.from_lang,
            .time = time_asked(call.services.translator, call.language, open.minutes, open.per),
            .until = open.until,
            .soon = open.until && *open.until <= today_of(call) + kSoon,
            .region = std::string{atlas->name(open.region, call.language)},
            .reasons = open.reasons,
            .since = open.since};
}

}  // namespace agora::taking_part
