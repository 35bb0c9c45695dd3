#include "labels.hpp"

namespace agora::wishes {

std::string_view label_of(Status status) {
    return kStatusOptions[static_cast<std::size_t>(status)].label;
}

std::string_view tag_of(Status status) {
    switch (status) {
        case Status::fresh:
        case Status::looked_at:
            return "";
        case Status::planned:
        case Status::under_way:
            return "tag-now";
        case Status::done:
            return "tag-done";
        case Status::declined:
            return "tag-late";
    }
    return {};
}

}  // namespace agora::wishes
