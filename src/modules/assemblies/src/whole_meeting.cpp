#include "agora/assemblies/events.hpp"
#include "body_store.hpp"
#include "meeting_store.hpp"
#include "people_store.hpp"
#include "talk_store.hpp"

namespace agora::assemblies {

MeetingId put_whole_meeting(db::WriteTx& tx, WholeMeeting whole) {
    Meeting& meeting = whole.meeting;
    meeting.meeting_id = tx.new_id<MeetingId>();
    meeting.people = std::ssize(whole.convened);
    const MeetingId id = meeting.meeting_id;
    const auto body = find_body(tx, meeting.body_id);
    if (body && meeting.state != State::draft) freeze_rules(meeting, *body);
    insert_meeting(tx, meeting);
    for (Step& step : whole.steps) {
        step.meeting_id = id;
        insert_step(tx, step);
    }
    for (Item& item : whole.items) {
        item.item_id = tx.new_id<ItemId>();
        item.meeting_id = id;
        insert_item(tx, item);
    }
    for (Document& document : whole.documents) {
        document.document_id = tx.new_id<DocumentId>();
        document.body_id = meeting.body_id;
        document.meeting_id = id;
        insert_document(tx, document);
    }
    for (const Convened& one : whole.convened) insert_convened(tx, id, one);
    for (Question& question : whole.questions) {
        question.question_id = tx.new_id<QuestionId>();
        question.meeting_id = id;
        insert_question(tx, question);
    }
    for (Attendee& attendee : whole.attendees) {
        attendee.meeting_id = id;
        insert_attendee(tx, attendee);
    }
    for (Incident& incident : whole.incidents) {
        incident.incident_id = tx.new_id<IncidentId>();
        incident.meeting_id = id;
        insert_incident(tx, incident);
    }
    for (Remark& message : whole.messages) {
        message.message_id = tx.new_id<MessageId>();
        message.meeting_id = id;
        insert_message(tx, message);
    }
    if (whole.minutes) {
        whole.minutes->meeting_id = id;
        put_minutes(tx, *whole.minutes);
    }
    journal::emit(tx, {{}, meeting.starts_at}, MeetingMade{id});
    return id;
}

}  // namespace agora::assemblies
