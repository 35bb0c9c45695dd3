#include "agora/events/seen.hpp"

#include "agora/events/words_of_event.hpp"
#include "acting.hpp"
#include "seen_event.hpp"
#include "sight.hpp"
#include "times.hpp"

namespace agora::events {

SeenEvent seen_of(const Viewer& viewer, const Listed& listed, Language reader, bool comes) {
    const Text& text = best_text(listed.texts, listed.event, code(reader));
    SeenEvent seen{.event = listed.event,
                   .title = text.title,
                   .lang = text.language,
                   .when = when_of(listed.event, reader),
                   .circles = {},
                   .looks_after = may_look_after(viewer, listed.event, listed.circles),
                   .comes = comes};
    for (const CircleLink& link : listed.circles) {
        if (link.state == Answer::accepted) seen.circles.push_back(link.circle_id);
    }
    return seen;
}

std::optional<SeenEvent> find_seen(db::ReadTx& tx, const access::Actor& actor, EventId id,
                                   Language reader, Date today) {
    const Viewer viewer = viewer_of(tx, actor, today);
    const auto listed = find_visible(tx, viewer, id);
    if (!listed) return std::nullopt;
    const auto own = actor.is_member() ? find_registration(tx, id, actor.account) : std::nullopt;
    const bool comes = own && own->state == Attendance::attending;
    if (!comes && !is_inside(viewer, listed->event, listed->circles)) return std::nullopt;
    return seen_of(viewer, *listed, reader, comes);
}

std::optional<TitleAndTime> words_of_event(db::ReadTx& tx, EventId id, Language reader) {
    const auto event = find_event(tx, id);
    if (!event) return std::nullopt;
    return TitleAndTime{best_text(list_texts(tx, id), *event, code(reader)).title,
                        when_of(*event, reader)};
}

}  // namespace agora::events
