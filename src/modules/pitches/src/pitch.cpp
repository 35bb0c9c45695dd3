#include "pitch.hpp"

#include "agora/base/text.hpp"
#include "agora/events/take_on.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "letters.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::pitches {

bool is_partner_meeting(const events::Event& event) {
    return event.format == events::Format::partner_meeting &&
           event.state == events::State::announced;
}

std::int64_t places_of(db::ReadTx& tx, const web::Services& services, EventId event) {
    const std::int64_t usual =
        std::clamp<std::int64_t>(services.settings.number("pitches.places"), 1, kMostPlaces);
    return find_places(tx, event).value_or(usual);
}

bool takes_pitches(const events::Event& event, Instant now) {
    return is_partner_meeting(event) && event.starts_at > now;
}

bool takes_help(const events::Event& event, Instant now) {
    constexpr std::chrono::days kAfter{28};
    return is_partner_meeting(event) && event.ends_at + kAfter > now;
}

bool may_help(const events::SeenEvent& seen) {
    return !seen.event.registers || seen.comes || seen.looks_after;
}

bool may_see(const access::Actor& actor, const events::SeenEvent& seen, const Pitch& pitch) {
    return pitch.moderation != web::Moderation::hidden || seen.looks_after ||
           pitch.account_id == actor.account;
}

Result<Pitch> book(const Acting& acting, const events::SeenEvent& seen, Pitch wanted) {
    const EventId event = seen.event.event_id;
    if (!takes_pitches(seen.event, acting.origin.at)) return PitchRefusal::booking_closed;
    if (has_pitch(acting.tx, event, acting.origin.account)) return PitchRefusal::one_pitch_each;
    if (was_hidden(acting.tx, event, acting.origin.account)) return PitchRefusal::hidden_before;
    if (count_pitches(acting.tx, event) >= places_of(acting.tx, acting.services, event)) {
        return Refusal{PitchRefusal::all_taken, "title"};
    }
    wanted.pitch_id = acting.tx.new_id<PitchId>();
    wanted.event_id = event;
    wanted.account_id = acting.origin.account;
    wanted.title = std::string{trimmed(wanted.title)};
    wanted.words = std::string{trimmed(wanted.words)};
    wanted.booked_at = acting.origin.at;
    insert_pitch(acting.tx, wanted);
    return wanted;
}

Result<Done> give_back(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch) {
    if (pitch.account_id != acting.origin.account && !seen.looks_after) {
        return PitchRefusal::not_yours;
    }
    if (!takes_pitches(seen.event, acting.origin.at) && !seen.looks_after) {
        return PitchRefusal::booking_closed;
    }
    delete_pitch(acting.tx, pitch.pitch_id);
    if (pitch.account_id != acting.origin.account) mail_taken_out(acting, pitch);
    return Done{};
}

Result<Done> set_places(const Acting& acting, const events::SeenEvent& seen, std::int64_t places) {
    if (!seen.looks_after) return PitchRefusal::not_its_organiser;
    const std::int64_t booked = count_pitches(acting.tx, seen.event.event_id);
    if (places < booked || places < 1 || places > kMostPlaces) {
        return Refusal{
            PitchRefusal::fewer_than_booked, "places", {{"booked", std::to_string(booked)}}};
    }
    put_places(acting.tx, seen.event.event_id, places);
    return Done{};
}

Result<Done> offer_help(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch,
                        std::string_view words) {
    constexpr std::size_t kMostWords = 300;
    if (!takes_help(seen.event, acting.origin.at)) return PitchRefusal::helping_closed;
    if (pitch.account_id == acting.origin.account) return PitchRefusal::own_pitch;
    if (!may_help(seen)) return PitchRefusal::only_who_comes_helps;
    if (utf8_length(words) > kMostWords) {
        return Refusal{PitchRefusal::help_words_too_long, "words"};
    }
    const bool first = !find_help(acting.tx, pitch.pitch_id, acting.origin.account);
    put_help(acting.tx, {pitch.pitch_id, acting.origin.account, std::string{trimmed(words)},
                         acting.origin.at});
    if (first) mail_help(acting, pitch);
    return Done{};
}

Result<Done> take_help_back(const Acting& acting, const Pitch& pitch) {
    delete_help(acting.tx, pitch.pitch_id, acting.origin.account);
    return Done{};
}

Result<Done> follow_up(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch,
                       std::string_view words, Date due) {
    const bool in_it = pitch.account_id == acting.origin.account ||
                       find_help(acting.tx, pitch.pitch_id, acting.origin.account).has_value();
    if (!in_it) return PitchRefusal::not_in_it;
    return events::take_on(acting.tx, acting.services, acting.origin, seen.event, words, due,
                           locale::local_date(acting.origin.at, {}));
}

}  // namespace agora::pitches
