#include "labels.hpp"

namespace agora::exchange {

std::string_view label_of(Side side) {
    return side == Side::offer ? tr("Offered") : tr("Wanted");
}

std::string_view label_of(Thing thing) {
    return kThingOptions[static_cast<std::size_t>(thing)].label;
}

std::string_view label_of(Mode mode) {
    return kModeOptions[static_cast<std::size_t>(mode)].label;
}

std::string_view label_of(DealState state) {
    switch (state) {
        case DealState::asked:
            return tr("being talked about");
        case DealState::agreed:
            return tr("agreed");
        case DealState::done:
            return tr("done");
        case DealState::declined:
            return tr("declined");
        case DealState::withdrawn:
            return tr("taken back");
        case DealState::called_off:
            return tr("called off");
    }
    return {};
}

std::string_view label_of(RingState state) {
    switch (state) {
        case RingState::proposed:
            return tr("waits for answers");
        case RingState::agreed:
            return tr("everybody said yes");
        case RingState::dissolved:
            return tr("it does not go on");
        case RingState::lapsed:
            return tr("not everybody said yes in time");
    }
    return {};
}

std::string_view tag_of(DealState state) {
    switch (state) {
        case DealState::asked:
        case DealState::agreed:
            return "tag-now";
        case DealState::done:
            return "tag-done";
        case DealState::declined:
        case DealState::withdrawn:
        case DealState::called_off:
            return "";
    }
    return {};
}

std::string_view tag_of(RingState state) {
    switch (state) {
        case RingState::proposed:
            return "tag-now";
        case RingState::agreed:
            return "tag-done";
        case RingState::dissolved:
        case RingState::lapsed:
            return "";
    }
    return {};
}

}  // namespace agora::exchange
