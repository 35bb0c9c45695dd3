#include "card.hpp"

#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "regions.hpp"

#include <algorithm>

namespace agora::calls {

CallCard card_of(const web::Call& call, const Entry& entry) {
    CallCard card{.url = call.link(path_of(entry.call_id)),
                  .kind = entry.kind,
                  .kind_label = call.say(label_of(entry.kind)),
                  .buyer = entry.buyer,
                  .where = say_places(call, entry.places),
                  .deadline = say_deadline(
                      call.language, {entry.deadline_at, entry.deadline_zone, entry.whole_day}),
                  .deadline_at = entry.deadline_at,
                  .closes_at = closes_at(entry.deadline_at, entry.changed_at),
                  .value = say_amount(call.language, entry.value_cents, entry.currency),
                  .uncompared = has_foreign_value(entry.value_cents, entry.currency),
                  .lots = entry.lots > 1 ? entry.lots : 0,
                  .answers_in = say_languages(call.language, entry.languages),
                  .small = entry.small.fits == Known::yes,
                  .source = entry.source_name,
                  .limited = entry.moderation == Moderation::limited};
    if (entry.deadline_at && !entry.whole_day) {
        card.clock = call.say(clock_name(entry.deadline_zone));
    }
    if (entry.buyer_type != BuyerType::unknown)
        card.buyer_label = call.say(label_of(entry.buyer_type));
    card.over = card.closes_at < call.now;
    card.soon = entry.deadline_at && !card.over && card.closes_at - call.now < std::chrono::days{7};
    if (const Title* title = title_in(entry, code(call.language))) {
        card.title = title->title;
        card.lang = title->language;
        if (!title->language.empty() && title->language != code(call.language)) {
            card.language = locale::language_name(call.language, title->language);
        }
    }
    return card;
}

std::string say_places(const web::Call& call, std::string_view places) {
    constexpr std::size_t kMost = 5;
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<std::string> names;
    for (const std::string_view place : split(places, ' ')) {
        if (place.empty()) continue;
        std::string name = place_name(*atlas, place, call.language);
        const bool fresh = std::ranges::find(names, name) == names.end();
        if (!name.empty() && fresh && names.size() < kMost) names.push_back(std::move(name));
    }
    return joined(names, ", ");
}

std::string say_languages(Language reader, std::string_view codes) {
    std::vector<std::string> names;
    for (const std::string_view one : split(codes, ' ')) {
        if (!one.empty()) names.push_back(locale::language_name(reader, one));
    }
    return locale::list(reader, names);
}

}  // namespace agora::calls
