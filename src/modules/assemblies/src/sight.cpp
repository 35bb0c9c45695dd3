#include "sight.hpp"

#include "agora/locale/formats.hpp"
#include "people_store.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <array>

namespace agora::assemblies {

Reader reader_of(const access::Actor& actor) {
    return {.account = actor.account,
            .member = actor.is_member(),
            .keeps = actor.is_member() && actor.may(kKeepAssemblies),
            .proves = actor.is_member() && actor.may(kProveAssemblies)};
}

namespace {

/// Whoever is convened is convened with these rules, whatever the body says since.
void put_frozen_rules(Seen& seen) {
    seen.body.invited = seen.meeting.invited;
    seen.body.proxies = seen.meeting.proxies;
    seen.body.asks_documents = seen.meeting.asks_documents;
    seen.body.takes_questions = seen.meeting.takes_questions;
    seen.body.checks_people = seen.meeting.checks_people;
}

}  // namespace

std::optional<Seen> see_meeting(db::ReadTx& tx, const access::Actor& actor, MeetingId id) {
    const Reader reader = reader_of(actor);
    if (!may_see_meeting(tx, id, reader)) return std::nullopt;
    const auto meeting = find_meeting(tx, id);
    const auto body = meeting ? find_body(tx, meeting->body_id) : std::nullopt;
    if (!body) return std::nullopt;
    Seen seen{.body = *body,
              .meeting = *meeting,
              .keeps = reader.keeps,
              .convened = reader.member && find_convened(tx, id, reader.account).has_value(),
              .proves = reader.proves};
    if (meeting->state != State::draft) put_frozen_rules(seen);
    if (meeting->state == State::open && reader.member) {
        const auto line = find_attendee(tx, id, reader.account);
        seen.checked = line && line->presence == Presence::checked;
    }
    return seen;
}

std::optional<Seen> meeting_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<MeetingId>("id");
    return id ? see_meeting(tx, call.actor, *id) : std::nullopt;
}

std::optional<Body> body_at(const web::Call& call, db::ReadTx& tx) {
    return find_body_by_slug(tx, call.path_value("slug"));
}

bool names_in_path(const web::Call& call, std::string_view name) {
    return std::ranges::any_of(call.path_values,
                               [&](const auto& value) { return value.first == name; });
}

std::string path_of(MeetingId id, std::string_view rest) {
    return "/assemblies/" + to_string(id) + std::string{rest};
}

std::string path_of(const Body& body, std::string_view rest) {
    return "/bodies/" + body.slug + std::string{rest};
}

Said said_in(Language language, const std::string& nl, const std::string& fr,
             const std::string& en) {
    const std::array texts{&nl, &fr, &en};
    const auto own = static_cast<std::size_t>(language);
    if (!texts[own]->empty()) return {*texts[own], ""};
    for (const Language other : kLanguages) {
        const std::string& text = *texts[static_cast<std::size_t>(other)];
        if (!text.empty()) return {text, std::string{code(other)}};
    }
    return {};
}

std::string title_of(const Meeting& meeting, Language language) {
    return said_in(language, meeting.title_nl, meeting.title_fr, meeting.title_en).text;
}

std::string name_of(const Body& body, Language language) {
    return said_in(language, body.name_nl, body.name_fr, body.name_en).text;
}

std::string title_of(const Item& item, Language language) {
    return said_in(language, item.title_nl, item.title_fr, item.title_en).text;
}

std::string when_of(const Meeting& meeting, Instant at, Language language) {
    return locale::date_time(language, at, {meeting.time_zone});
}

}  // namespace agora::assemblies
