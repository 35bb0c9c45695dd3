#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::adoptions {

std::string_view label_of(NeedKind kind) {
    switch (kind) {
        case NeedKind::room:
            return tr("A room");
        case NeedKind::contact:
            return tr("A contact at the cooperative");
        case NeedKind::hours:
            return tr("Paid hours");
        case NeedKind::budget:
            return tr("A budget");
    }
    return {};
}

std::string_view outcome_of(requests::State state) {
    switch (state) {
        case requests::State::waiting:
        case requests::State::answered:
            return tr("asked");
        case requests::State::done:
            return tr("granted");
        case requests::State::refused:
            return tr("refused");
        case requests::State::withdrawn:
            return tr("taken back");
    }
    return {};
}

std::string_view tag_of(requests::State state) {
    if (state == requests::State::done) return "tag-done";
    return state == requests::State::refused ? "tag-late" : "";
}

}  // namespace agora::adoptions
