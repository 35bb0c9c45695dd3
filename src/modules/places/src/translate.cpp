#include "translate.hpp"

#include "agora/places/events.hpp"
#include "content_json.hpp"
#include "contents.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::places {
namespace {

Result<Done> check_may_translate(const access::Actor& actor, const Place& place) {
    if (place.state == State::closed && !is_editor(actor)) return PlaceRefusal::closed;
    return Done{};
}

void write_down(const Acting& acting, const Translation& translation) {
    insert_translation(acting.tx, translation);
    journal::emit(acting.tx, acting.origin,
                  PlaceTranslated{translation.place_id, translation.version});
}

bool says_something(const Content& texts) {
    return !texts.what.empty() || !texts.hours_note.empty() || !texts.access_note.empty() ||
           !texts.cost_note.empty() || !texts.details.empty();
}

}  // namespace

Content texts_of(const Content& content) {
    return {.what = content.what,
            .hours_note = content.hours_note,
            .access_note = content.access_note,
            .cost_note = content.cost_note,
            .details = content.details};
}

std::optional<Shown> shown_translation(db::ReadTx& tx, const Place& place, const Content& says_now,
                                       std::string_view language) {
    const auto all = list_translations(tx, place.place_id, language);
    if (all.empty()) return std::nullopt;
    const Content texts = texts_of(says_now);
    std::int64_t compared = 0;
    for (const Translation& one : all) {
        if (one.of_version == compared) continue;
        compared = one.of_version;
        const auto original = find_content(tx, place.place_id, one.of_version);
        if (!original || texts_of(content_of(*original)) != texts) continue;
        return Shown{one, content_of(one.content), false};
    }
    return Shown{all.front(), content_of(all.front().content), true};
}

Result<Done> translate(const Acting& acting, const access::Actor& actor, const Place& place,
                       const NewTranslation& wanted) {
    if (const auto may = check_may_translate(actor, place); !may) return may.refusal();
    const Content original = what_it_says(acting.tx, place);
    if (wanted.language == original.language) return PlaceRefusal::translation_same_language;
    if (!says_something(wanted.texts)) return Refusal{PlaceRefusal::translation_empty, "what"};
    const auto all = list_translations(acting.tx, place.place_id, wanted.language);
    const std::int64_t newest = all.empty() ? 0 : all.front().version;
    if (newest != wanted.seen) return PlaceRefusal::changed_meanwhile;
    Content texts = texts_of(wanted.texts);
    texts.language = wanted.language;
    write_down(acting,
               {.place_id = place.place_id,
                .language = wanted.language,
                .version = newest + 1,
                .of_version = wanted.of_version == 0 ? place.version
                                                     : std::min(wanted.of_version, place.version),
                .author = acting.origin.account,
                .written_at = acting.origin.at,
                .content = to_text(texts)});
    return Done{};
}

Result<Done> revert_translation(const Acting& acting, const access::Actor& actor,
                                const Place& place, std::string_view language,
                                std::int64_t version) {
    if (const auto may = check_may_translate(actor, place); !may) return may.refusal();
    const auto all = list_translations(acting.tx, place.place_id, language);
    const auto found = std::ranges::find(all, version, &Translation::version);
    if (found == all.end()) return PlaceRefusal::version_not_found;
    if (found == all.begin()) return PlaceRefusal::nothing_changed;
    Translation again = *found;
    again.version = all.front().version + 1;
    again.author = acting.origin.account;
    again.written_at = acting.origin.at;
    write_down(acting, again);
    return Done{};
}

}  // namespace agora::places
