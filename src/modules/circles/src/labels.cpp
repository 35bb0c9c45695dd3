#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::circles {

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::profession:
            return tr("profession network");
        case Kind::sector:
            return tr("sector network");
        case Kind::local:
            return tr("local group");
        case Kind::working:
            return tr("working group");
        case Kind::free:
            return tr("free group");
    }
    return {};
}

std::string_view label_of(State state) {
    switch (state) {
        case State::proposed:
            return tr("proposed");
        case State::starting:
            return tr("starting");
        case State::active:
            return tr("active");
        case State::sleeping:
            return tr("sleeping");
        case State::closed:
            return tr("closed");
    }
    return {};
}

std::string_view label_of(Openness openness) {
    return openness == Openness::open ? tr("Every member may join.")
                                      : tr("Who wants to join asks; the animators answer.");
}

std::string_view meaning_of(State state) {
    switch (state) {
        case State::proposed:
            return tr("It opens when enough members say that they would come.");
        case State::starting:
            return tr("It has just begun: what it does is still being shaped.");
        case State::active:
            return tr("It is alive.");
        case State::sleeping:
            return tr("It rests. Whoever wants to wake it up can join and say so.");
        case State::closed:
            return tr("It has ended. What it wrote stays here to be read.");
    }
    return {};
}

}  // namespace agora::circles
