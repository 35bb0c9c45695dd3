#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::requests {

std::string_view label_of(Need need) {
    switch (need) {
        case Need::room:
            return tr("A room");
        case Need::mailing:
            return tr("A mailing");
        case Need::budget:
            return tr("A budget");
        case Need::other:
            return tr("Something else");
    }
    return {};
}

std::string_view label_of(State state) {
    switch (state) {
        case State::waiting:
            return tr("waits for the team");
        case State::answered:
            return tr("answered, it goes on");
        case State::done:
            return tr("arranged");
        case State::refused:
            return tr("can't be");
        case State::withdrawn:
            return tr("taken back");
    }
    return {};
}

}  // namespace agora::requests
