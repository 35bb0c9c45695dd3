#pragma once

#include "agora/base/result.hpp"
#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "pitch_store.hpp"

#include <string_view>

namespace agora::pitches {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

inline constexpr std::int64_t kMostPlaces = 40;

/// An announced event at which one can pitch.
bool is_partner_meeting(const events::Event& event);
/// How many pitches fit.
std::int64_t places_of(db::ReadTx& tx, const web::Services& services, EventId event);
/// Pitches can be booked and given back until it begins.
bool takes_pitches(const events::Event& event, Instant now);
/// Until some weeks after.
bool takes_help(const events::Event& event, Instant now);
/// Whoever has a place; anybody who sees it, when nobody registers.
bool may_help(const events::SeenEvent& seen);

/// One that was hidden after a report is for who pitches and who organises.
bool may_see(const access::Actor& actor, const events::SeenEvent& seen, const Pitch& pitch);

/// A member books one of the places, one each; exact also when many come at once (EVT-10).
Result<Pitch> book(const Acting& acting, const events::SeenEvent& seen, Pitch wanted);
/// Who pitches gives it back, or who organises takes it out.
Result<Done> give_back(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch);
/// The organiser says how many fit.
Result<Done> set_places(const Acting& acting, const events::SeenEvent& seen, std::int64_t places);

/// "I can help": the pitcher is told the first time, later words change what stands there.
Result<Done> offer_help(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch,
                        std::string_view words);
Result<Done> take_help_back(const Acting& acting, const Pitch& pitch);

/// Pitcher or helper takes on what follows, as a task of the event.
Result<Done> follow_up(const Acting& acting, const events::SeenEvent& seen, const Pitch& pitch,
                       std::string_view words, Date due);

}  // namespace agora::pitches
