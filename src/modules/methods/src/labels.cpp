#include "labels.hpp"

namespace agora::methods {

std::string_view label_of(Purpose purpose) {
    for (const fields::Option& option : kPurposeOptions) {
        if (option.value == fields::enum_name(purpose)) return option.label;
    }
    return {};
}

}  // namespace agora::methods
