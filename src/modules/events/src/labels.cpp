#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::events {

std::string_view label_of(Mode mode) {
    switch (mode) {
        case Mode::on_site:
            return tr("on site");
        case Mode::online:
            return tr("online");
        case Mode::mixed:
            return tr("on site and online");
    }
    return {};
}

std::string_view label_of(Level level) {
    switch (level) {
        case Level::local:
            return tr("local");
        case Level::sector:
            return tr("of a sector");
        case Level::regional:
            return tr("regional");
        case Level::national:
            return tr("national");
        case Level::european:
            return tr("European");
    }
    return {};
}

std::string_view label_of(Known known) {
    switch (known) {
        case Known::unknown:
            return tr("not known");
        case Known::yes:
            return tr("yes");
        case Known::no:
            return tr("no");
    }
    return {};
}

std::string_view label_of(Audience audience) {
    switch (audience) {
        case Audience::everyone:
            return tr("for everybody");
        case Audience::members:
            return tr("for members");
        case Audience::groups:
            return tr("for the groups in whose name it is");
    }
    return {};
}

std::string_view label_of(Moderation moderation) {
    switch (moderation) {
        case Moderation::none:
            return tr("shown again as before");
        case Moderation::limited:
            return tr("shown to members only");
        case Moderation::hidden:
            return tr("hidden from everybody");
    }
    return {};
}

}  // namespace agora::events
