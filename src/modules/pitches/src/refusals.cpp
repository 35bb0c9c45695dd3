#include "refusals.hpp"

namespace agora::pitches {
namespace {

RefusalText booking_text(PitchRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PitchRefusal::booking_closed:
            return {"booking_closed", rule, tr("Pitches are booked before the meeting begins.")};
        case PitchRefusal::all_taken:
            return {"all_taken", rule,
                    tr("All pitches are taken. Come all the same: there is time to talk.")};
        case PitchRefusal::one_pitch_each:
            return {"one_pitch_each", rule, tr("You have a pitch at this meeting already.")};
        case PitchRefusal::hidden_before:
            return {"hidden_before", rule,
                    tr("Your pitch at this meeting was hidden after a report, so you can't book "
                       "another one here.")};
        case PitchRefusal::fewer_than_booked:
            return {"fewer_than_booked", field,
                    tr("{booked} pitches are booked already. Who has one keeps it.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(PitchRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = booking_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case PitchRefusal::meeting_not_found:
            return {"meeting_not_found", not_found, tr("There is no such event.")};
        case PitchRefusal::pitch_not_found:
            return {"pitch_not_found", not_found, tr("There is no such pitch.")};
        case PitchRefusal::only_who_comes_helps:
            return {"only_who_comes_helps", rule, tr("Register for the meeting first.")};
        case PitchRefusal::own_pitch:
            return {"own_pitch", rule, tr("This pitch is yours.")};
        case PitchRefusal::helping_closed:
            return {"helping_closed", rule, tr("This meeting is too long ago.")};
        case PitchRefusal::help_words_too_long:
            return {"help_words_too_long", field, tr("Say it in at most 300 characters.")};
        case PitchRefusal::not_its_organiser:
            return {"not_its_organiser", forbidden, tr("Only who organises it can do this.")};
        case PitchRefusal::not_yours:
            return {"not_yours", forbidden, tr("Only who pitches or organises can do this.")};
        case PitchRefusal::not_in_it:
            return {"not_in_it", forbidden, tr("Only who pitches or helps can do this.")};
        default:
            return {};
    }
}

}  // namespace agora::pitches
