#include "labels.hpp"

namespace agora::kit {

std::string_view label_of(Kind kind) {
    for (const fields::Option& option : kKindOptions) {
        if (option.value == fields::enum_name(kind)) return option.label;
    }
    return {};
}

std::string_view label_of(Audience audience) {
    switch (audience) {
        case Audience::ambassadors:
            return tr("for ambassadors");
        case Audience::members:
            return tr("for all members");
        case Audience::everyone:
            return tr("for everybody");
    }
    return {};
}

std::string_view heading_of(Kind kind) {
    switch (kind) {
        case Kind::slides:
            return tr("Slides");
        case Kind::brochure:
            return tr("Brochures and cards");
        case Kind::video:
            return tr("Videos");
        case Kind::text:
            return tr("Texts");
    }
    return {};
}

}  // namespace agora::kit
