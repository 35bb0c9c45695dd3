#include "refusals.hpp"

namespace agora::drafting {

RefusalText refusal_text(DraftRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case DraftRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case DraftRefusal::draft_not_found:
            return {"draft_not_found", not_found,
                    tr("There is no such draft, or it is not yours to read.")};
        case DraftRefusal::not_in_the_group:
            return {"not_in_the_group", forbidden,
                    tr("Who is in the group writes its recommendations.")};
        case DraftRefusal::not_its_secretary:
            return {"not_its_secretary", forbidden,
                    tr("Only the group's secretaries and animators can do this.")};
        case DraftRefusal::group_has_ended:
            return {"group_has_ended", rule, tr("The group has ended; its drafts can be read.")};
        case DraftRefusal::too_many_drafts:
            return {"too_many_drafts", too_many,
                    tr("The group works on thirty drafts already. Hand one in, or give one up.")};
        case DraftRefusal::too_many_versions:
            return {"too_many_versions", too_many,
                    tr("This draft was saved a thousand times. Begin a new one from it.")};
        case DraftRefusal::changed_meanwhile:
            return {
                "changed_meanwhile", field,
                tr("Somebody else saved it meanwhile. Look at what they wrote, take over what is "
                   "needed, and save again.")};
        case DraftRefusal::link_or_reason_missing:
            return {
                "link_or_reason_missing", field,
                tr("Something near it was asked before. Name it, or say why it is asked again.")};
        case DraftRefusal::context_missing:
            return {"context_missing", rule,
                    tr("Say first why it is asked: who reads it in some years was not there.")};
        case DraftRefusal::not_being_written:
            return {"not_being_written", rule, tr("Nobody works on this draft any more.")};
        case DraftRefusal::not_handed_in:
            return {"not_handed_in", rule, tr("This draft does not wait for the editors.")};
        case DraftRefusal::handed_in_anew:
            return {"handed_in_anew", rule,
                    tr("The group changed the draft and handed it in again. Read it once more.")};
        case DraftRefusal::not_given_up:
            return {"not_given_up", rule, tr("This draft was not given up.")};
        case DraftRefusal::not_an_editor:
            return {"not_an_editor", forbidden, tr("Only who keeps the register answers drafts.")};
    }
    return {};
}

}  // namespace agora::drafting
