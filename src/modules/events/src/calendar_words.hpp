#pragma once

#include "agora/search/held_texts.hpp"
#include "event_view.hpp"
#include "kept_events.hpp"

#include <cstdint>

namespace agora::events {

/// The words of what is in AllEvents, in every language: titles, texts, format, town, groups. A state of the module.
class CalendarWords {
 public:
    /// As they are now; for search::keep_held.
    const search::HeldTexts& now(const web::Call& call, db::ReadTx& tx);

 private:
    search::HeldTexts texts_;
};

inline std::int64_t held_id(const Listed& one) {
    return one.event.event_id.value();
}

}  // namespace agora::events
