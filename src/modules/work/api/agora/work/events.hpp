#pragma once

#include "agora/work/answer.hpp"

namespace agora::work {

struct DemandPosted {
    static constexpr std::string_view kName = "work.posted";
    DemandId demand = {};
};
AGORA_FIELDS(DemandPosted, demand)

/// Everybody who may read it finds it from now on, or what it says is another.
struct DemandOpened {
    static constexpr std::string_view kName = "work.opened";
    DemandId demand = {};
};
AGORA_FIELDS(DemandOpened, demand)

/// By a moderator, before it is published: open or refused.
struct DemandDecided {
    static constexpr std::string_view kName = "work.decided";
    DemandId demand = {};
    State state = State::open;
};
AGORA_FIELDS(DemandDecided, demand, state)

struct DemandClosed {
    static constexpr std::string_view kName = "work.closed";
    DemandId demand = {};
    Outcome outcome = Outcome::unsaid;
};
AGORA_FIELDS(DemandClosed, demand, outcome)

/// By its poster, while it was not published.
struct DemandWithdrawn {
    static constexpr std::string_view kName = "work.withdrawn";
    DemandId demand = {};
};
AGORA_FIELDS(DemandWithdrawn, demand)

/// Its last day passed.
struct DemandEnded {
    static constexpr std::string_view kName = "work.ended";
    DemandId demand = {};
};
AGORA_FIELDS(DemandEnded, demand)

struct DemandModerated {
    static constexpr std::string_view kName = "work.moderated";
    DemandId demand = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(DemandModerated, demand, measure)

struct AnswerChanged {
    static constexpr std::string_view kName = "work.answer_changed";
    AnswerId answer = {};
    AnswerState state = AnswerState::sent;
};
AGORA_FIELDS(AnswerChanged, answer, state)

struct WorkConcluded {
    static constexpr std::string_view kName = "work.concluded";
    AnswerId answer = {};
};
AGORA_FIELDS(WorkConcluded, answer)

struct PotentialChanged {
    static constexpr std::string_view kName = "work.potential_changed";
    DemandId demand = {};
    PotentialStatus status = PotentialStatus::flagged;
};
AGORA_FIELDS(PotentialChanged, demand, status)

struct FloorEntered {
    static constexpr std::string_view kName = "work.floor_entered";
    FloorId floor = {};
};
AGORA_FIELDS(FloorEntered, floor)

struct FloorRemoved {
    static constexpr std::string_view kName = "work.floor_removed";
    FloorId floor = {};
};
AGORA_FIELDS(FloorRemoved, floor)

}  // namespace agora::work
