#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::repairs {

std::string_view label_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::waits:
            return tr("Nobody said yet");
        case Outcome::solved:
            return tr("It is solved");
        case Outcome::not_solved:
            return tr("It is not solved");
        case Outcome::continues:
            return tr("To be continued");
    }
    return {};
}

}  // namespace agora::repairs
