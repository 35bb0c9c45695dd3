#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::inbox {

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::message:
            return tr("Messages");
        case Kind::answer:
            return tr("Answers");
        case Kind::group:
            return tr("Groups");
        case Kind::event:
            return tr("Events");
        case Kind::place:
            return tr("Places");
        case Kind::people:
            return tr("Collaborations");
        case Kind::call:
            return tr("Calls and bids");
        case Kind::proposal:
            return tr("Proposals");
        case Kind::service:
            return tr("From the cooperative");
    }
    return {};
}

std::string_view hint_of(Kind kind) {
    switch (kind) {
        case Kind::message:
            return tr("What members and clients write to you.");
        case Kind::answer:
            return tr("Answers to what you asked or began in the forum.");
        case Kind::group:
            return tr("Requests, tasks and news of the groups that you are in.");
        case Kind::event:
            return tr("A place that came free, a reminder, a task after it.");
        case Kind::place:
            return tr("Places that you look after, and new ones near you.");
        case Kind::people:
            return tr("Collaborations, recommendations, new people in a search that you keep.");
        case Kind::call:
            return tr(
                "Calls that you follow or look for, bids that you make together, language help.");
        case Kind::proposal:
            return tr("What became of what you proposed.");
        case Kind::service:
            return tr(
                "Security, decisions of moderators, what you take part in and does not take "
                "place.");
    }
    return {};
}

std::string_view news_of(Kind kind) {
    switch (kind) {
        case Kind::message:
            return tr("Somebody wrote to you");
        case Kind::answer:
            return tr("There is an answer for you");
        case Kind::group:
            return tr("Something new in one of your groups");
        case Kind::event:
            return tr("Something new about an event");
        case Kind::place:
            return tr("Something new about a place");
        case Kind::people:
            return tr("Something new about collaborations");
        case Kind::call:
            return tr("Something new about calls or bids");
        case Kind::proposal:
            return tr("Something became of what you proposed");
        case Kind::service:
            return tr("A notice of the cooperative");
    }
    return {};
}

std::string_view label_of(Way way) {
    switch (way) {
        case Way::at_once:
            return tr("At once");
        case Way::daily:
            return tr("Once a day");
        case Way::weekly:
            return tr("Once a week");
        case Way::monthly:
            return tr("Once a month");
        case Way::never:
            return tr("Never");
    }
    return {};
}

}  // namespace agora::inbox
