#include "labels.hpp"

namespace agora::work {

std::string_view label_of(Kind kind) {
    return kKindOptions[static_cast<std::size_t>(kind)].label;
}

std::string_view label_of(Side side) {
    return kSideOptions[static_cast<std::size_t>(side)].label;
}

std::string_view label_of(State state) {
    switch (state) {
        case State::unconfirmed:
            return tr("waits for your confirmation");
        case State::checking:
            return tr("a moderator looks at it");
        case State::open:
            return tr("open");
        case State::refused:
            return tr("not published");
        case State::closed:
            return tr("closed");
        case State::withdrawn:
            return tr("withdrawn");
    }
    return {};
}

std::string_view label_of(Outcome outcome) {
    if (outcome == Outcome::unsaid) return {};
    return kOutcomeOptions[static_cast<std::size_t>(outcome) - 1].label;
}

std::string_view label_of(AnswerState state) {
    switch (state) {
        case AnswerState::forming:
            return tr("the team isn't complete yet");
        case AnswerState::stopped:
            return tr("not sent: not everybody of the team said yes");
        case AnswerState::sent:
            return tr("waits for a yes or a no");
        case AnswerState::chosen:
            return tr("chosen");
        case AnswerState::declined:
            return tr("not chosen");
        case AnswerState::withdrawn:
            return tr("withdrawn");
    }
    return {};
}

std::string_view label_of(No reason) {
    if (reason == No::unsaid) return {};
    return kNoOptions[static_cast<std::size_t>(reason) - 1].label;
}

std::string_view label_of(Says says) {
    switch (says) {
        case Says::asked:
            return tr("asked");
        case Says::yes:
            return tr("said yes");
        case Says::no:
            return tr("said no");
    }
    return {};
}

std::string_view label_of(PotentialStatus status) {
    return kPotentialOptions[static_cast<std::size_t>(status)].label;
}

std::string_view tag_of(State state) {
    if (state == State::open) return "tag-now";
    return state == State::refused ? "tag-late" : "";
}

std::string_view tag_of(AnswerState state) {
    if (state == AnswerState::sent || state == AnswerState::forming) return "tag-now";
    return state == AnswerState::chosen ? "tag-done" : "";
}

}  // namespace agora::work
