#include "labels.hpp"

#include <algorithm>
#include <span>

namespace agora::recommendations {
namespace {

std::string_view label_in(std::span<const fields::Option> options, std::string_view name) {
    const auto found = std::ranges::find(options, name, &fields::Option::value);
    return found == options.end() ? std::string_view{} : found->label;
}

}  // namespace

std::string_view label_of(Status status) {
    return label_in(kStatusOptions, fields::enum_name(status));
}

std::string_view label_of(Body body) {
    return label_in(kBodyOptions, fields::enum_name(body));
}

std::string_view label_of(ReferenceKind kind) {
    switch (kind) {
        case ReferenceKind::cross_reference:
            return tr("Refers to");
        case ReferenceKind::predecessor:
            return tr("Asked before as");
        case ReferenceKind::annex:
            return tr("Refers to an annex");
        case ReferenceKind::merged:
            return tr("Made from several:");
        case ReferenceKind::split:
            return tr("A part of");
    }
    return {};
}

std::string_view label_of(TextOrigin origin) {
    switch (origin) {
        case TextOrigin::imported:
            return tr("as in the source");
        case TextOrigin::written:
            return tr("written here");
        case TextOrigin::machine:
            return tr("translated by a machine, not read over");
    }
    return {};
}

std::string_view meaning_of(Status status) {
    switch (status) {
        case Status::proposed:
            return tr("A working group asked for it. Agora knows of no answer yet.");
        case Status::accepted:
            return tr("The answer was yes. What comes next is a plan, then the work.");
        case Status::accepted_with_attention:
            return tr("The answer was yes, with something to watch over.");
        case Status::amended:
            return tr("The answer was yes, to a changed text.");
        case Status::refused:
            return tr("The answer was no, with a reason.");
        case Status::planned:
            return tr("It has a place in the plans; the work has not begun.");
        case Status::in_progress:
            return tr("People work on it.");
        case Status::done:
            return tr("It was carried out.");
        case Status::stopped:
            return tr("The work ended before it was done, with a reason.");
    }
    return {};
}

std::string_view tag_of(Status status) {
    switch (status) {
        case Status::proposed:
            return {};
        case Status::accepted:
        case Status::accepted_with_attention:
        case Status::amended:
        case Status::planned:
        case Status::in_progress:
            return "tag-now";
        case Status::done:
            return "tag-done";
        case Status::refused:
        case Status::stopped:
            return "tag-late";
    }
    return {};
}

}  // namespace agora::recommendations
