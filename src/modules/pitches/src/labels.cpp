#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::pitches {

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::need:
            return tr("Need");
        case Kind::offer:
            return tr("Offer");
        case Kind::project:
            return tr("Project");
    }
    return {};
}

}  // namespace agora::pitches
