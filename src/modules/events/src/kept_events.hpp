#pragma once

#include "agora/clock/clock.hpp"
#include "agora/web/kept.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"

#include <memory>
#include <vector>

namespace agora::events {

/// The calendar as lists need it, held in memory: what is announced or cancelled and not hidden, from two years ago on, by beginning, with
/// titles and groups, without the bodies of texts and without who comes.
struct AllEvents {
    std::vector<Listed> events = {};
    Duration longest = {};  ///< of an event

    /// What ends after `from`, begins before `until` and is meant for this viewer. Lives as long as all of it.
    std::vector<const Listed*> listed_for(const Viewer& viewer, Instant from, Instant until) const;
};

/// A state of the module; event_store touches it where one changes.
class KeptEvents : public web::Kept<AllEvents> {
 public:
    explicit KeptEvents(const clock::Clock& clock);
};

std::shared_ptr<const AllEvents> all_events(const web::Services& services, db::ReadTx& tx);

}  // namespace agora::events
