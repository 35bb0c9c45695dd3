#include "refusals.hpp"

namespace agora::assemblies {
namespace {

using enum RefusalKind;
using enum AssemblyRefusal;

RefusalText text_of_missing(AssemblyRefusal refusal) {
    switch (refusal) {
        case body_not_found:
            return {"body_not_found", not_found,
                    tr("No body of the cooperative has this address.")};
        case seat_not_found:
            return {"seat_not_found", not_found, tr("There is no such seat.")};
        case term_not_found:
            return {"term_not_found", not_found, tr("This word is not in the glossary.")};
        case meeting_not_found:
            return {"meeting_not_found", not_found,
                    tr("There is no such meeting, or it is not for everybody to read.")};
        case item_not_found:
            return {"item_not_found", not_found, tr("This is not on the agenda.")};
        case document_not_found:
            return {"document_not_found", not_found, tr("There is no such document.")};
        case question_not_found:
            return {"question_not_found", not_found, tr("There is no such question.")};
        case attendee_not_found:
            return {"attendee_not_found", not_found,
                    tr("This person is not on the attendance list.")};
        default:
            return {};
    }
}

RefusalText text_of_body(AssemblyRefusal refusal) {
    switch (refusal) {
        case slug_malformed:
            return {"slug_malformed", field,
                    tr("Use small letters, digits and hyphens, as in “ethics-committee”.")};
        case slug_taken:
            return {"slug_taken", field, tr("Another body has this address.")};
        case account_unknown:
            return {"account_unknown", field, tr("Nobody has the address “{mail}”.")};
        case seats_too_many:
            return {"seats_too_many", field, tr("A body has 200 seats at most.")};
        case term_ends_before:
            return {"term_ends_before", field, tr("Let the term end after it begins.")};
        case day_too_far:
            return {"day_too_far", field, tr("Choose a day between 1900 and 2100.")};
        case not_your_seat:
            return {"not_your_seat", forbidden,
                    tr("Only who has the seat says who sees their name.")};
        case draw_unknown:
            return {"draw_unknown", field,
                    tr("There is no draw with this number. Write 12 for the draw at /draws/12.")};
        case draw_not_drawn:
            return {"draw_not_drawn", field, tr("This draw has not taken place.")};
        case person_not_drawn:
            return {"person_not_drawn", field,
                    tr("This draw did not draw the person of this seat, nor as a reserve.")};
        case terms_too_many:
            return {"terms_too_many", field, tr("The glossary has 500 words at most.")};
        case word_taken:
            return {"word_taken", field, tr("“{word}” is in the glossary already.")};
        default:
            return text_of_missing(refusal);
    }
}

RefusalText text_of_preparing(AssemblyRefusal refusal) {
    switch (refusal) {
        case starts_too_early:
            return {"starts_too_early", field, tr("Let it begin later than now.")};
        case starts_too_late:
            return {"starts_too_late", field, tr("Let it begin within two years.")};
        case place_missing:
            return {"place_missing", field, tr("Say where it is, or give the address of a video.")};
        case address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, with https:// at the beginning.")};
        case questions_too_early:
            return {"questions_too_early", field,
                    tr("Leave time for questions: choose a moment to come.")};
        case questions_too_late:
            return {
                "questions_too_late", field,
                tr("Questions are answered before it opens: choose a moment before it begins.")};
        case not_a_draft:
            return {"not_a_draft", rule,
                    tr("Members are convened to this meeting: agenda and time stand.")};
        case agenda_too_long:
            return {"agenda_too_long", field, tr("An agenda has 60 points at most.")};
        case vote_unknown:
            return {"vote_unknown", field, tr("There is no vote at this address.")};
        case recommendation_unknown:
            return {"recommendation_unknown", field,
                    tr("No recommendation has the number “{number}”.")};
        case documents_too_many:
            return {"documents_too_many", field,
                    tr("Here are 40 documents of 100 MB together at most.")};
        case record_stands:
            return {"record_stands", rule,
                    tr("The record of this meeting stands: nothing is added any more.")};
        case choose_file_again:
            return {"choose_file_again", field, tr("Choose the file once more.")};
        default:
            return text_of_body(refusal);
    }
}

RefusalText text_of_convening(AssemblyRefusal refusal) {
    switch (refusal) {
        case notice_too_short:
            return {"notice_too_short", rule,
                    tr("Between the letter and the meeting are {days} days at least ({article}). "
                       "Choose a later day.")};
        case nobody_convened:
            return {"nobody_convened", rule, tr("There is nobody to convene.")};
        case convened_too_many:
            return {"convened_too_many", rule, tr("More than 100,000 people cannot be convened.")};
        case agenda_missing:
            return {"agenda_missing", rule, tr("There is no agenda.")};
        case documents_missing:
            return {"documents_missing", rule, tr("There are no documents.")};
        case questions_need_a_day:
            return {"questions_need_a_day", rule,
                    tr("Say until when members can send questions in writing.")};
        case cancelled_too_late:
            return {"cancelled_too_late", rule, tr("It was opened: it can't be cancelled now.")};
        case not_convened_to_it:
            return {"not_convened_to_it", forbidden,
                    tr("Only who is convened to this meeting can do that.")};
        case questions_closed:
            return {"questions_closed", rule, tr("No questions in writing are taken now.")};
        case questions_too_many:
            return {"questions_too_many", field,
                    tr("You have asked five questions. Put what is still open in one of them next "
                       "time, or say it at the meeting.")};
        case answered_before_opening:
            return {"answered_before_opening", rule,
                    tr("Questions are answered before the meeting opens: the answer stands.")};
        default:
            return text_of_preparing(refusal);
    }
}

RefusalText text_of_attendance(AssemblyRefusal refusal) {
    switch (refusal) {
        case attendance_closed:
            return {"attendance_closed", rule, tr("The attendance list is closed.")};
        case attends_already:
            return {"attends_already", field, tr("This person is on the attendance list already.")};
        case holder_unknown:
            return {"holder_unknown", field,
                    tr("Nobody who is convened to this meeting has this address.")};
        case holder_is_oneself:
            return {"holder_is_oneself", field, tr("Nobody represents themselves.")};
        case holder_is_represented:
            return {"holder_is_represented", field,
                    tr("This person lets somebody else represent them.")};
        case holds_proxies:
            return {"holds_proxies", field,
                    tr("Others count on you to represent them: they have to choose somebody else "
                       "first.")};
        case proxies_none:
            return {"proxies_none", field, tr("Here nobody is represented by another.")};
        case proxies_too_many:
            return {"proxies_too_many", field, tr("This person represents {most} others already.")};
        case holder_not_there:
            return {"holder_not_there", rule,
                    tr("Who represents this person is not there: check them first.")};
        case holds_no_share:
            return {"holds_no_share", rule,
                    tr("This person holds no share. As a guest they can come without a vote.")};
        case guest_by_secretary:
            return {"guest_by_secretary", field,
                    tr("Guests are put on the list by the secretary.")};
        default:
            return text_of_convening(refusal);
    }
}

RefusalText text_of_opening(AssemblyRefusal refusal) {
    switch (refusal) {
        case not_convened:
            return {"not_convened", rule, tr("Nobody is convened, or it was opened already.")};
        case too_early_to_open:
            return {"too_early_to_open", rule, tr("It does not begin before {when}.")};
        case told_nobody_yet:
            return {"told_nobody_yet", rule, tr("Letters that have not left yet: {count}.")};
        case told_too_late:
            return {"told_too_late", rule,
                    tr("The last letter left on {day}: less than {days} days before ({article}).")};
        case questions_wait:
            return {"questions_wait", rule, tr("Questions without an answer: {count}.")};
        case nobody_checked:
            return {"nobody_checked", rule,
                    tr("Nobody on the attendance list has been checked yet.")};
        case people_unchecked:
            return {"people_unchecked", rule,
                    tr("People of whom it is not said whether they are there: {count}.")};
        case proxies_without_holder:
            return {"proxies_without_holder", rule,
                    tr("Proxies held by somebody who is not there: {count}.")};
        default:
            return text_of_attendance(refusal);
    }
}

}  // namespace

RefusalText refusal_text(AssemblyRefusal refusal) {
    switch (refusal) {
        case not_open:
            return {"not_open", rule, tr("The meeting is not open.")};
        case time_not_within:
            return {"time_not_within", field, tr("Choose a moment since the meeting opened.")};
        case incidents_too_many:
            return {"incidents_too_many", field, tr("A meeting has 200 incidents at most.")};
        case not_in_the_meeting:
            return {"not_in_the_meeting", forbidden,
                    tr("Who is checked on the attendance list can write here.")};
        case messages_too_many:
            return {"messages_too_many", too_many,
                    tr("You have written ten times in five minutes. Let others have a turn.")};
        case messages_full:
            return {"messages_full", field, tr("Here are 5,000 messages: nothing more is taken.")};
        case not_closed:
            return {"not_closed", rule,
                    tr("Minutes are written when the meeting is closed, and "
                       "stand once they are approved.")};
        case minutes_missing:
            return {"minutes_missing", rule, tr("There are no minutes to approve yet.")};
        case minutes_changed:
            return {"minutes_changed", field,
                    tr("Somebody saved the minutes after you opened them. What you typed is still "
                       "here: compare, then save again.")};
        case text_changed:
            return {"text_changed", field,
                    tr("Somebody saved another text after you opened this one. What you typed is "
                       "still here: compare, then save again.")};
        default:
            return text_of_opening(refusal);
    }
}

}  // namespace agora::assemblies
