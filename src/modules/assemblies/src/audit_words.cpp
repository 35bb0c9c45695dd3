#include "audit_words.hpp"

#include "agora/assemblies/events.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "sight.hpp"

namespace agora::assemblies {
namespace {

std::string name_thing(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    if (word == "meeting") {
        const auto id = parse_id<MeetingId>(value);
        const auto meeting = id ? find_meeting(tx, *id) : std::nullopt;
        return meeting ? title_of(*meeting, call.language) : std::string{};
    }
    if (word == "body") {
        const auto id = parse_id<BodyId>(value);
        const auto body = id ? find_body(tx, *id) : std::nullopt;
        return body ? name_of(*body, call.language) : std::string{};
    }
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {BodyChanged::kName, tr("Body or its rules changed"), tr("{who} changed “{body}”."),
         nullptr, &name_thing},
        {SeatGiven::kName, tr("Seat given"), tr("{who} gave {person} a seat in “{body}”."), nullptr,
         &name_thing},
        {SeatChanged::kName, tr("Seat changed"),
         tr("{who} changed function or term of {person} in “{body}”."), nullptr, &name_thing},
        {TermPut::kName, tr("Glossary changed"), tr("{who} changed a word of the glossary.")},
        {MeetingConvened::kName, tr("Meeting convened"),
         tr("{who} convened {people} people to “{meeting}”."), nullptr, &name_thing},
        {MeetingCancelled::kName, tr("Meeting cancelled"), tr("{who} cancelled “{meeting}”."),
         nullptr, &name_thing},
        {MeetingOpened::kName, tr("Meeting opened"), tr("{who} opened “{meeting}”."), nullptr,
         &name_thing},
        {MeetingClosed::kName, tr("Meeting closed"), tr("{who} closed “{meeting}”."), nullptr,
         &name_thing},
        {MinutesApproved::kName, tr("Minutes approved"),
         tr("{who} approved the minutes of “{meeting}”."), nullptr, &name_thing},
        {QuestionAnswered::kName, tr("Question before a meeting answered"),
         tr("{who} answered a question before “{meeting}”."), nullptr, &name_thing},
        {AttendeeChecked::kName, tr("Attendance checked"),
         tr("{who} checked {person} for “{meeting}”."), nullptr, &name_thing},
        {AttendeeUnchecked::kName, tr("Check of attendance taken back"),
         tr("{who} took the check of {person} for “{meeting}” back."), nullptr, &name_thing},
        {IncidentRecorded::kName, tr("Technical incident recorded"),
         tr("{who} recorded an incident of “{meeting}”."), nullptr, &name_thing},
        {DocumentAdded::kName, tr("Document added after members were convened"),
         tr("{who} added a document to “{meeting}”."), nullptr, &name_thing},
        {DocumentRemoved::kName, tr("Document of a body taken away"),
         tr("{who} took a document of “{body}” away."), nullptr, &name_thing},
        {ProofsTaken::kName, tr("Proofs of a meeting taken along"),
         tr("{who} downloaded the proofs of “{meeting}”, with names."), nullptr, &name_thing},
        {QuestionModerated::kName, tr("Question before a meeting moderated"),
         tr("{who} decided about a question: {measure}."), &web::say_measure},
        {MessageModerated::kName, tr("Message during a meeting moderated"),
         tr("{who} decided about a message: {measure}."), &web::say_measure},
    };
}

}  // namespace agora::assemblies
