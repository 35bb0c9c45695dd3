#include "labels.hpp"

#include "agora/locale/translator.hpp"

namespace agora::taking_part {
namespace {

constexpr std::int64_t kHour = 60;

Plural in_hours(Per per) {
    switch (per) {
        case Per::once:
            return tr("%d hour", "%d hours");
        case Per::week:
            return tr("%d hour a week", "%d hours a week");
        case Per::month:
            return tr("%d hour a month", "%d hours a month");
    }
    return {};
}

Plural in_minutes(Per per) {
    switch (per) {
        case Per::once:
            return tr("%d minute", "%d minutes");
        case Per::week:
            return tr("%d minute a week", "%d minutes a week");
        case Per::month:
            return tr("%d minute a month", "%d minutes a month");
    }
    return {};
}

}  // namespace

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::candidates:
            return tr("Candidates for a working group");
        case Kind::group:
            return tr("A group looks for members");
        case Kind::animator:
            return tr("Animator wanted");
        case Kind::ambassador:
            return tr("Ambassadors wanted");
        case Kind::mission:
            return tr("Mission for ambassadors");
        case Kind::members_do:
            return tr("Members can do it");
        case Kind::mentor:
            return tr("Mentors wanted");
        case Kind::moderator:
            return tr("Moderators wanted");
        case Kind::translator:
            return tr("Translators wanted");
        case Kind::verifier:
            return tr("Somebody to check");
        case Kind::helper:
            return tr("Helping hands");
        case Kind::space:
            return tr("Spaces");
        case Kind::survey:
            return tr("A survey");
        case Kind::vote:
            return tr("A vote");
        case Kind::other:
            return tr("Something else");
    }
    return {};
}

std::string time_asked(const locale::Translator& translator, Language reader, std::int64_t minutes,
                       Per per) {
    if (minutes <= 0) return {};
    if (minutes % kHour == 0) return translator.plural(reader, in_hours(per), minutes / kHour);
    return translator.plural(reader, in_minutes(per), minutes);
}

}  // namespace agora::taking_part
