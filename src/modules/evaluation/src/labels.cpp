#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::evaluation {

std::string_view label_of(Level level) {
    switch (level) {
        case Level::output:
            return tr("Output");
        case Level::outcome:
            return tr("Outcome");
    }
    return {};
}

std::string_view label_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::economic:
            return tr("Economic");
        case Dimension::political:
            return tr("Political and societal");
        case Dimension::territorial:
            return tr("Territorial");
        case Dimension::ecological:
            return tr("Ecological");
        case Dimension::social:
            return tr("Social");
    }
    return {};
}

std::string_view label_of(meetings::Mood mood) {
    using meetings::Mood;
    switch (mood) {
        case Mood::very_good:
            return tr("Very good");
        case Mood::good:
            return tr("Quite good");
        case Mood::so_so:
            return tr("So-so");
        case Mood::poor:
            return tr("Not good");
    }
    return {};
}

}  // namespace agora::evaluation
