#include "labels.hpp"

namespace agora::watch {

std::string_view label_of(Subject subject) {
    for (const fields::Option& option : kSubjectOptions) {
        if (option.value == fields::enum_name(subject)) return option.label;
    }
    return {};
}

}  // namespace agora::watch
