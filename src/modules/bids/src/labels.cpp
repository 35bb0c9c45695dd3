#include "labels.hpp"

namespace agora::bids {

std::string_view tag_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::preparing:
        case Outcome::sent:
            return "tag-now";
        case Outcome::won:
            return "tag-done";
        case Outcome::not_sent:
        case Outcome::lost:
            return "";
    }
    return {};
}

std::string_view tag_of(PartState state) {
    switch (state) {
        case PartState::open:
            return "";
        case PartState::writing:
            return "tag-now";
        case PartState::ready:
        case PartState::proofread:
            return "tag-done";
    }
    return {};
}

std::string_view tag_of(AskState state) {
    switch (state) {
        case AskState::looking:
        case AskState::taken:
        case AskState::handed_in:
            return "tag-now";
        case AskState::confirmed:
        case AskState::ended:
            return "tag-done";
        case AskState::withdrawn:
        case AskState::lapsed:
            return "";
    }
    return {};
}

}  // namespace agora::bids
