#pragma once

#include "agora/assemblies/meeting.hpp"
#include "agora/journal/event.hpp"

namespace agora::assemblies {

struct MeetingMade {
    static constexpr std::string_view kName = "assemblies.meeting_made";
    MeetingId meeting = {};
};
AGORA_FIELDS(MeetingMade, meeting)
struct MeetingConvened {
    static constexpr std::string_view kName = "assemblies.convened";
    MeetingId meeting = {};
    std::int64_t people = 0;
};
AGORA_FIELDS(MeetingConvened, meeting, people)
struct MeetingCancelled {
    static constexpr std::string_view kName = "assemblies.cancelled";
    MeetingId meeting = {};
};
AGORA_FIELDS(MeetingCancelled, meeting)
struct MeetingOpened {
    static constexpr std::string_view kName = "assemblies.opened";
    MeetingId meeting = {};
};
AGORA_FIELDS(MeetingOpened, meeting)
struct MeetingClosed {
    static constexpr std::string_view kName = "assemblies.closed";
    MeetingId meeting = {};
};
AGORA_FIELDS(MeetingClosed, meeting)
struct MinutesApproved {
    static constexpr std::string_view kName = "assemblies.minutes_approved";
    MeetingId meeting = {};
};
AGORA_FIELDS(MinutesApproved, meeting)
/// A text, document, question or message of it is another one.
struct MeetingChanged {
    static constexpr std::string_view kName = "assemblies.meeting_changed";
    MeetingId meeting = {};
};
AGORA_FIELDS(MeetingChanged, meeting)
struct QuestionAnswered {
    static constexpr std::string_view kName = "assemblies.question_answered";
    MeetingId meeting = {};
    QuestionId question = {};
};
AGORA_FIELDS(QuestionAnswered, meeting, question)
struct AttendeeChecked {
    static constexpr std::string_view kName = "assemblies.attendee_checked";
    MeetingId meeting = {};
    AccountId account = {};
};
AGORA_FIELDS(AttendeeChecked, meeting, account)
/// Somebody who was checked is absent after all.
struct AttendeeUnchecked {
    static constexpr std::string_view kName = "assemblies.attendee_unchecked";
    MeetingId meeting = {};
    AccountId account = {};
};
AGORA_FIELDS(AttendeeUnchecked, meeting, account)
struct IncidentRecorded {
    static constexpr std::string_view kName = "assemblies.incident_recorded";
    MeetingId meeting = {};
};
AGORA_FIELDS(IncidentRecorded, meeting)
/// To a meeting to which members are convened already.
struct DocumentAdded {
    static constexpr std::string_view kName = "assemblies.document_added";
    MeetingId meeting = {};
    DocumentId document = {};
};
AGORA_FIELDS(DocumentAdded, meeting, document)
struct DocumentRemoved {
    static constexpr std::string_view kName = "assemblies.document_removed";
    BodyId body = {};
    DocumentId document = {};
};
AGORA_FIELDS(DocumentRemoved, body, document)
/// The archive with all names was taken along.
struct ProofsTaken {
    static constexpr std::string_view kName = "assemblies.proofs_taken";
    MeetingId meeting = {};
};
AGORA_FIELDS(ProofsTaken, meeting)
struct QuestionModerated {
    static constexpr std::string_view kName = "assemblies.question_moderated";
    QuestionId question = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(QuestionModerated, question, measure)
struct MessageModerated {
    static constexpr std::string_view kName = "assemblies.message_moderated";
    MessageId message = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(MessageModerated, message, measure)

}  // namespace agora::assemblies
