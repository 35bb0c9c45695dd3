#pragma once

#include "event_view.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// One date of a meeting that comes again.
struct DateView {
    std::string url;
    std::string when;
    bool current = false;
    bool cancelled = false;
    bool full = false;
};
AGORA_FIELDS(DateView, url, when, current, cancelled, full)

/// The date itself, those that follow and the one before, as far as the reader may see them.
std::vector<DateView> dates_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                               EventId event);

}  // namespace agora::events
