#pragma once

#include "acting.hpp"
#include "agora/circles/names.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::events {

/// What turns an event's numbers into words of the reader's language.
struct Words {
    std::shared_ptr<const territories::Atlas> atlas;
    std::shared_ptr<const circles::CircleNames> circles;
};
Words words_of(const web::Call& call, db::ReadTx& tx);

/// An event as lists and the top of its pages show it.
struct EventCard {
    EventId event_id;
    std::string url;
    std::string title;
    std::string lang;           ///< of the title
    std::string language = {};  ///< its name, when it is not the reader's
    Format format = Format::other;
    std::string format_label;
    State state = State::announced;
    bool over = false;
    std::string day;    ///< "22"
    std::string month;  ///< "nov"
    Instant starts_at;
    Instant ends_at;
    std::string time_zone;
    std::string when;
    std::string clock;  ///< whose clock it is, when it is not the cooperative's
    Mode mode = Mode::on_site;
    std::string mode_label;
    std::string place;
    Level level = Level::local;
    std::string level_label;
    std::string for_whom = {};  ///< when it is not for everybody
    Voice voice = Voice::member;
    std::vector<web::Link> groups = {};
    bool registers = false;
    std::int64_t capacity = 0;
    std::int64_t attending = 0;
    std::int64_t waiting = 0;
    std::int64_t free = 0;
    bool full = false;
    bool open_to_guests = false;  ///< to come, for its groups and some other members
};
AGORA_FIELDS(EventCard, event_id, url, title, lang, language, format, format_label, state, over,
             day, month, starts_at, ends_at, time_zone, when, clock, mode, mode_label, place, level,
             level_label, for_whom, voice, groups, registers, capacity, attending, waiting, free,
             full, open_to_guests)

EventCard card_of(const web::Call& call, const Words& words, const Listed& listed);
/// Who comes, by what was counted besides.
void count_in(EventCard& card, const Counted& counted);

/// "/events/12" and what follows it.
std::string path_of(EventId id, std::string_view rest = {});

Viewer viewer_of(const web::Call& call, db::ReadTx& tx);

/// The event of the address, as far as the reader may see it.
std::optional<Listed> event_at(const web::Call& call, db::ReadTx& tx, const Viewer& viewer);

/// A short act on the event of the address: done and back to its page (and `rest`), or refused as a
/// page. `work` takes the Acting, the Viewer and the event as they are in the same transaction.
template <typename Work>
http::Response act_on_event(web::Call& call, std::string_view done_text, std::string_view rest,
                            Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        path = path_of(listed->event.event_id, rest);
        return work(Acting{tx, call.services, call.origin()}, viewer, *listed);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

/// The same for what only who organises it may do.
template <typename Work>
http::Response act_as_organiser(web::Call& call, std::string_view done_text, std::string_view rest,
                                Work&& work) {
    return act_on_event(
        call, done_text, rest,
        [&](const Acting& acting, const Viewer& viewer, const Listed& listed) -> Result<Done> {
            if (!may_look_after(viewer, listed.event, listed.circles)) {
                return EventRefusal::not_its_organiser;
            }
            return work(acting, listed.event);
        });
}

/// The reason of the form; nothing when there is none or too much of it.
std::optional<std::string> reason_of(const web::Call& call);

}  // namespace agora::events
