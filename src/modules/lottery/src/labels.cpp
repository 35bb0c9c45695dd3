#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::lottery {

std::string_view label_of(State state) {
    switch (state) {
        case State::open:
            return tr("candidates can enter");
        case State::frozen:
            return tr("the list is frozen");
        case State::drawn:
            return tr("drawn");
        case State::cancelled:
            return tr("cancelled");
    }
    return {};
}

}  // namespace agora::lottery
