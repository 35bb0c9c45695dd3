#include "refusals.hpp"

namespace agora::recommendations {
namespace {

RefusalText text_of_withdrawal(RecommendationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RecommendationRefusal::act_withdrawn_already:
            return {"act_withdrawn_already", rule,
                    tr("Somebody withdrew it already; what is said there stays as it is.")};
        case RecommendationRefusal::board_withdraws:
            return {"board_withdraws", forbidden,
                    tr("Only the board withdraws what the board or the general assembly said.")};
        case RecommendationRefusal::asking_stays:
            return {"asking_stays", rule,
                    tr("That it was asked can't be withdrawn: the recommendation begins with "
                       "it.")};
        default:
            return {};
    }
}

RefusalText text_of_act(RecommendationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RecommendationRefusal::board_decides:
            return {"board_decides", forbidden,
                    tr("Whether it was accepted, changed, refused or stopped, only the board says "
                       "here.")};
        case RecommendationRefusal::editors_keep_it:
            return {"editors_keep_it", forbidden,
                    tr("Editors and the board keep the register. What you know of it, you can "
                       "tell them.")};
        case RecommendationRefusal::board_or_assembly_signs:
            return {"board_or_assembly_signs", field,
                    tr("The board or the general assembly signs this.")};
        case RecommendationRefusal::board_signs_itself:
            return {"board_signs_itself", field,
                    tr("Only the board signs here for itself or for the general assembly.")};
        case RecommendationRefusal::words_stand:
            return {"words_stand", field,
                    tr("It is said in this language already. Only the board, or who recorded it, "
                       "changes those words.")};
        case RecommendationRefusal::day_malformed:
            return {"day_malformed", field,
                    tr("Write a day as 2026-11-30, or only the month as 2026-11.")};
        case RecommendationRefusal::day_in_the_future:
            return {"day_in_the_future", field, tr("That day has not come yet.")};
        case RecommendationRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why: everybody reads it.")};
        case RecommendationRefusal::attention_missing:
            return {"attention_missing", field, tr("Say what to watch over.")};
        case RecommendationRefusal::evidence_missing:
            return {"evidence_missing", field,
                    tr("Say how one can see that it is done: an address, or a few words.")};
        case RecommendationRefusal::too_many_acts:
            return {"too_many_acts", rule,
                    tr("This recommendation has a long story already: nothing more can be added "
                       "to it.")};
        case RecommendationRefusal::act_not_found:
            return {"act_not_found", not_found, tr("That is not in the story any more.")};
        default:
            return text_of_withdrawal(refusal);
    }
}

RefusalText text_of_register(RecommendationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RecommendationRefusal::link_or_reason_missing:
            return {"link_or_reason_missing", field,
                    tr("Name the earlier recommendation that it goes on from, or say why it is "
                       "asked again.")};
        case RecommendationRefusal::number_malformed:
            return {"number_malformed", field,
                    tr("Write it as 005-12, with parts after a dot: 005-12.a.")};
        case RecommendationRefusal::number_taken:
            return {"number_taken", field, tr("Another recommendation has this number.")};
        case RecommendationRefusal::cycle_unknown:
            return {"cycle_unknown", field, tr("Choose one of the list.")};
        case RecommendationRefusal::originals_missing:
            return {"originals_missing", field,
                    tr("Name the recommendations that it is made from, between commas.")};
        default:
            return text_of_act(refusal);
    }
}

}  // namespace

RefusalText refusal_text(RecommendationRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RecommendationRefusal::recommendation_not_found:
            return {"recommendation_not_found", not_found,
                    tr("There is no recommendation with this number.")};
        case RecommendationRefusal::cycle_not_found:
            return {"cycle_not_found", not_found, tr("There is no such cycle.")};
        case RecommendationRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case RecommendationRefusal::reference_not_found:
            return {"reference_not_found", not_found, tr("There is no such reference.")};
        case RecommendationRefusal::target_unknown:
            return {"target_unknown", field, tr("There is no recommendation with this number.")};
        case RecommendationRefusal::target_the_same:
            return {"target_the_same", field, tr("It leads there already.")};
        case RecommendationRefusal::too_many_tips:
            return {"too_many_tips", too_many,
                    tr("Much was told already, and the editors have to read it first. Try again "
                       "in some days.")};
        case RecommendationRefusal::tip_not_found:
            return {"tip_not_found", not_found, tr("Somebody answered it already.")};
        default:
            return text_of_register(refusal);
    }
}

}  // namespace agora::recommendations
