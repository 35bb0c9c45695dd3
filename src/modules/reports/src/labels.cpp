#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::reports {

std::string_view label_of(Reason reason) {
    switch (reason) {
        case Reason::illegal:
            return tr("It is illegal");
        case Reason::hurts_somebody:
            return tr("It hurts or threatens somebody");
        case Reason::discrimination:
            return tr("It discriminates or spreads hate");
        case Reason::untrue:
            return tr("It is not true");
        case Reason::picture_or_data:
            return tr("It shows somebody's picture or data without their consent");
        case Reason::rights:
            return tr("It infringes copyright or another right");
        case Reason::spam:
            return tr("It is advertising or a trick");
        case Reason::other:
            return tr("Something else");
    }
    return {};
}

std::string_view hint_of(Reason reason) {
    switch (reason) {
        case Reason::illegal:
            return tr("If somebody is in danger now, call 112 first.");
        case Reason::picture_or_data:
            return tr("Your own, or of somebody for whom you may speak.");
        case Reason::rights:
            return tr("Tell whose right, and why you know.");
        default:
            return {};
    }
}

std::string_view label_of(State state) {
    switch (state) {
        case State::waiting:
            return tr("waits for a decision");
        case State::decided:
            return tr("decided");
        case State::appealed:
            return tr("waits for another look");
        case State::closed:
            return tr("decided for good");
    }
    return {};
}

std::string_view label_of(Measure measure) {
    switch (measure) {
        case Measure::nothing:
            return tr("It stays as it is");
        case Measure::corrected:
            return tr("It was corrected");
        case Measure::limited:
            return tr("Only members see it");
        case Measure::hidden:
            return tr("It is hidden");
        case Measure::removed:
            return tr("It is removed");
    }
    return {};
}

std::string_view hint_of(Measure measure) {
    switch (measure) {
        case Measure::nothing:
            return tr("Nothing is against the law or the terms.");
        case Measure::corrected:
            return tr("You or its author changed it already; nothing else follows.");
        case Measure::limited:
            return tr("Visitors and search engines don't.");
        case Measure::hidden:
            return tr("Only its author still sees it, with the reason.");
        case Measure::removed:
            return tr("It cannot come back.");
    }
    return {};
}

std::string_view label_of(Basis basis) {
    return basis == Basis::law ? tr("The law") : tr("Our terms of use");
}

std::string_view label_of(Side side) {
    return side == Side::reporter ? tr("who reported it") : tr("who made it");
}

}  // namespace agora::reports
