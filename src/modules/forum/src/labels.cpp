#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::forum {

std::string_view label_of(ActKind kind) {
    switch (kind) {
        case ActKind::closed:
            return tr("closed");
        case ActKind::reopened:
            return tr("opened again");
        case ActKind::moved:
            return tr("moved to another category");
        case ActKind::removed:
            return tr("removed");
        case ActKind::restored:
            return tr("put back");
        case ActKind::limited:
            return tr("limited to members");
        case ActKind::hidden:
            return tr("hidden");
        case ActKind::shown:
            return tr("shown again");
    }
    return {};
}

std::string_view label_of(Audience audience) {
    switch (audience) {
        case Audience::everyone:
            return tr("for everybody");
        case Audience::members:
            return tr("for members of the cooperative");
        case Audience::circle:
            return tr("for the group only");
    }
    return {};
}

std::string_view label_of(Kind kind) {
    return kind == Kind::question ? tr("question") : tr("discussion");
}

}  // namespace agora::forum
