#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::events {

/// Whether the mails about it are written: once for a series.
enum class Asking { everybody, nobody };

struct Announcing {
    Event event;  ///< voice and what is said of it; the rest is filled in
    EventWords words;
    std::vector<CircleId> circles;
    std::vector<std::string> preparation;
    Asking asking = Asking::everybody;
};

/// A member's own event and one of the cooperative appear at once. One in a group's name appears when
/// one of the groups takes it in: at once for groups that the actor animates; the animators of the
/// others are asked (EVT-15, EVT-20). Refused at its field.
Result<Event> announce(const Acting& acting, const Viewer& viewer, const Announcing& wanted);

/// A change of what stands there, in the original or (words alone) a translation. `seen` is the
/// version of this text that stood before the writer. Whoever comes is told when time or place
/// change; a higher capacity lets in as many as fit (EVT-02).
struct Change {
    std::string language;
    std::int64_t seen = 0;
    EventWords words;
    Event facts;
};
Result<Done> change_event(const Acting& acting, Event event, const Change& change);

/// Stays to be read, as cancelled; whoever comes or waits is told why.
Result<Done> cancel(const Acting& acting, Event event, std::string_view reason);

/// What the animators of a group say to an event in its name.
Result<Done> answer_proposal(const Acting& acting, Event event, CircleId circle, Answer answer,
                             std::string_view reason, Asking asking = Asking::everybody);

}  // namespace agora::events
