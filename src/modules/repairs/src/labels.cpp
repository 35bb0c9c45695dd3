#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::repairs {

std::string_view label_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::waits:
            return tr("Nobody said yet");
        case Outcome::solved:
            return tr("Solved");
        case Outcome::not_solved:
            return tr("Not solved");
        case Outcome::continues:
            return tr("To be continued");
    }
    return {};
}

}  // namespace agora::repairs
