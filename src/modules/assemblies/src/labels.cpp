#include "labels.hpp"

namespace agora::assemblies {

std::string_view label_of(Kind kind) {
    return kKindOptions.at(static_cast<std::size_t>(kind)).label;
}

std::string_view label_of(Invited invited) {
    return kInvitedOptions.at(static_cast<std::size_t>(invited)).label;
}

std::string_view label_of(ItemKind kind) {
    return kItemKindOptions.at(static_cast<std::size_t>(kind)).label;
}

std::string_view label_of(Manner manner) {
    switch (manner) {
        case Manner::in_person:
            return tr("In person");
        case Manner::remote:
            return tr("From a distance, by video");
        case Manner::proxy:
            return tr("Represented");
        case Manner::guest:
            return tr("Guest");
    }
    return {};
}

std::string_view label_of(State state) {
    switch (state) {
        case State::draft:
            return tr("Draft");
        case State::convened:
            return tr("To come");
        case State::open:
            return tr("Open now");
        case State::closed:
            return tr("Minutes are being written");
        case State::approved:
            return tr("Held, minutes approved");
        case State::cancelled:
            return tr("Cancelled");
    }
    return {};
}

std::string_view tag_of(State state) {
    switch (state) {
        case State::open:
            return "tag-now";
        case State::approved:
            return "tag-done";
        case State::cancelled:
            return "tag-late";
        case State::draft:
        case State::convened:
        case State::closed:
            return "";
    }
    return {};
}

std::string_view label_of(StepKind kind) {
    switch (kind) {
        case StepKind::made:
            return tr("Prepared");
        case StepKind::convened:
            return tr("Convened");
        case StepKind::opened:
            return tr("Opened");
        case StepKind::closed:
            return tr("Closed");
        case StepKind::approved:
            return tr("Minutes approved");
        case StepKind::cancelled:
            return tr("Cancelled");
    }
    return {};
}

}  // namespace agora::assemblies
