#include "more_labels.hpp"

#include "agora/base/text.hpp"

namespace agora::ambassadors {

std::string_view label_of(Side side) {
    switch (side) {
        case Side::member:
            return tr("Member");
        case Side::staff:
            return tr("Of the team");
    }
    return {};
}

std::string_view label_of(Department department) {
    switch (department) {
        case Department::none:
            return tr("Members");
        case Department::communication:
            return tr("Communication");
        case Department::strategy:
            return tr("Strategy and development");
        case Department::operations:
            return tr("Teams that accompany members");
        case Department::other:
            return tr("Other departments");
    }
    return {};
}

std::string_view label_of(Step step) {
    switch (step) {
        case Step::initial:
            return tr("How the cooperative works");
        case Step::speaking:
            return tr("Speaking in public");
        case Step::media:
            return tr("Before a microphone or a camera");
        case Step::remote:
            return tr("In a video call");
    }
    return {};
}

std::string_view label_of(TrainingState state) {
    switch (state) {
        case TrainingState::told:
            return tr("waits to be confirmed");
        case TrainingState::confirmed:
            return tr("confirmed");
        case TrainingState::refused:
            return tr("not confirmed");
    }
    return {};
}

std::string_view label_of(ConditionKind what) {
    switch (what) {
        case ConditionKind::initial:
            return label_of(Step::initial);
        case ConditionKind::speaking:
            return label_of(Step::speaking);
        case ConditionKind::media:
            return label_of(Step::media);
        case ConditionKind::remote:
            return label_of(Step::remote);
        case ConditionKind::missions:
            return tr("Missions of which you told how they went");
        case ConditionKind::charter:
            return tr("The present version of the charter is signed");
    }
    return {};
}

std::string_view label_of(Pay pay) {
    switch (pay) {
        case Pay::proof:
            return tr("Expenses are paid back on proof");
        case Pay::lump_sum:
            return tr("A lump sum for a volunteer");
        case Pay::employment:
            return tr("Paid work, under a contract of employment");
        case Pay::invoice:
            return tr("Paid work, by invoice");
    }
    return {};
}

std::string_view label_of(TermsKept what) {
    switch (what) {
        case TermsKept::entity_written:
            return tr("a body that sends people on missions was written down");
        case TermsKept::entity_taken_away:
            return tr("a body that sends people on missions was taken away");
        case TermsKept::ceiling_written:
            return tr("a ceiling of lump sums was written down");
    }
    return {};
}

}  // namespace agora::ambassadors
