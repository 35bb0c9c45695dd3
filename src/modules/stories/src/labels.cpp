#include "labels.hpp"

namespace agora::stories {
namespace {

std::string_view label_in(std::span<const fields::Option> options, std::string_view value) {
    for (const fields::Option& option : options) {
        if (option.value == value) return option.label;
    }
    return {};
}

}  // namespace

std::string_view label_of(Kind kind) {
    return label_in(kKindOptions, fields::enum_name(kind));
}

std::string_view label_of(Use use) {
    return label_in(kUseOptions, fields::enum_name(use));
}

std::string_view label_of(State state) {
    switch (state) {
        case State::awaiting_yes:
            return tr("waits for the yes of whoever told it");
        case State::offered:
            return tr("waits for an editor");
        case State::published:
            return tr("published");
        case State::declined:
            return tr("not published");
    }
    return {};
}

}  // namespace agora::stories
