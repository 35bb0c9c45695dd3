#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/members/events.hpp"

namespace agora::members {
namespace {

std::string_view say(Moderation moderation) {
    switch (moderation) {
        case Moderation::none:
            return tr("shown as its owner wants");
        case Moderation::limited:
            return tr("only for members");
        case Moderation::hidden:
            return tr("hidden");
    }
    return {};
}

std::string_view say(ReportOutcome outcome) {
    switch (outcome) {
        case ReportOutcome::open:
            return tr("not decided yet");
        case ReportOutcome::nothing_done:
            return tr("nothing to be done");
        case ReportOutcome::writer_kept_away:
            return tr("its writer is kept away");
    }
    return {};
}

std::string_view say(ObjectionDecision decision) {
    switch (decision) {
        case ObjectionDecision::open:
            return tr("not decided yet");
        case ObjectionDecision::removed:
            return tr("removed");
        case ObjectionDecision::shown_again:
            return tr("shown again");
    }
    return {};
}

template <typename Enum>
std::string_view say_as(std::string_view value) {
    const auto known = fields::enum_value<Enum>(value);
    return known ? say(*known) : std::string_view{};
}

std::string_view say_word(std::string_view word, std::string_view value) {
    if (word == "moderation") return say_as<Moderation>(value);
    if (word == "outcome") return say_as<ReportOutcome>(value);
    if (word == "decision") return say_as<ObjectionDecision>(value);
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {ImportStarted::kName, tr("Import of members started"),
         tr("{who} started an import of members.")},
        {ImportFinished::kName, tr("Import of members finished"),
         tr("An import of members that {who} started is finished: {added} new, {changed} changed, "
            "{refused} refused.")},
        {InvitationsStarted::kName, tr("Invitations started"),
         tr("{who} let the invitations of imported members leave; {people} people wait for one.")},
        {InvitationsStopped::kName, tr("Invitations stopped"),
         tr("{who} stopped the invitations of imported members.")},
        {ProjectSearched::kName, tr("Search for a project"),
         tr("{who} searched for people for a project; people found: {people}.")},
        {ConversationReportDecided::kName, tr("Forwarded conversation decided"),
         tr("{who} decided on a forwarded conversation: {outcome}."), &say_word},
        {ProfileModerated::kName, tr("Profile moderated"),
         tr("{who} decided on the profile of {person}: {moderation}."), &say_word},
        {PictureDecided::kName, tr("Picture decided"),
         tr("{who} decided on a picture of {person} that somebody objected to: {decision}."),
         &say_word},
        {SearchRebuilt::kName, tr("Search index made anew"),
         tr("The search index was made anew, with {documents} people in it.")},
    };
}

}  // namespace agora::members
