#pragma once

#include "agora/events/page_parts.hpp"
#include "agora/web/call.hpp"
#include "calendar_store.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::calendars {

/// "Tuesday 1 December 2026, 18:00–21:00", by the clock of the date; of whole days the days.
std::string when_of(const DateElsewhere& date, Language language);

/// The dates that this reader may see, by beginning, as the lists of events show them.
std::vector<events::OutsideDate> seen_dates(web::Call& call, db::ReadTx& tx,
                                            const events::OutsideSpan& span);

}  // namespace agora::calendars
