#pragma once

#include "agora/base/language.hpp"
#include "agora/events/event.hpp"
#include "agora/locale/formats.hpp"

#include <string>
#include <string_view>

namespace agora::events {

/// "Tuesday 1 December 2026, 18:00–21:00", by the clock of the event; over several days both ends.
std::string when_of(const Event& event, Language language);
/// By another clock.
std::string when_in(const Event& event, const locale::TimeZone& zone, Language language);

/// "nov", as a calendar on the wall has it.
std::string short_month(Language language, Date date);
/// What the clock of this zone is called, tr(): "Lisbon"; the zone itself when it is none of ours.
std::string_view clock_name(std::string_view zone);

}  // namespace agora::events
