#include "labels.hpp"

#include "agora/base/text.hpp"

namespace agora::votes {

std::string_view task_of(Method method) {
    switch (method) {
        case Method::yes_no:
            return tr("Say yes or no, or abstain.");
        case Method::choice:
            return tr("Choose one, or leave it blank.");
        case Method::approval:
            return tr("Tick every one that is fine with you, or leave it blank.");
        case Method::ranking:
            return tr(
                "Give 1 to what you like best, then 2, and so on. Two may have the same "
                "number; what you leave out comes last.");
        case Method::judgement:
            return tr("Give each one a grade, or leave it blank.");
    }
    return {};
}

std::string_view counting_of(Method method) {
    switch (method) {
        case Method::yes_no:
            return tr("Abstaining counts for the quorum, not for the majority.");
        case Method::choice:
            return tr("The one with most votes is chosen.");
        case Method::approval:
            return tr("The one that most find fine is chosen.");
        case Method::ranking:
            return tr(
                "Each two are compared: who is preferred by more in every comparison is "
                "chosen; a circle is broken at its weakest comparison (method of Markus "
                "Schulze, 2011).");
        case Method::judgement:
            return tr(
                "Each gets the best grade that more than half give at least. Equal grades "
                "are told apart by how many gave a better or a worse one (majority judgement, "
                "Michel Balinski and Rida Laraki, 2011).");
    }
    return {};
}

std::string_view label_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::adopted:
            return tr("Adopted");
        case Outcome::rejected:
            return tr("Rejected");
        case Outcome::chosen:
            return tr("Chosen");
        case Outcome::no_quorum:
            return tr("No decision: too few voted");
        case Outcome::no_decision:
            return tr("No decision: nobody said anything that can be counted");
    }
    return {};
}

std::string_view label_of(Majority majority) {
    return kMajorityOptions[static_cast<std::size_t>(majority)].label;
}

std::string_view label_of(Weighting weighting) {
    return kWeightingOptions[static_cast<std::size_t>(weighting)].label;
}

std::string_view label_of(College college) {
    switch (college) {
        case College::workers:
            return tr("Who works for the cooperative");
        case College::users:
            return tr("Who uses its services");
        case College::others:
            return tr("Who only holds a share");
        case College::none:
            break;
    }
    return {};
}

std::string_view grade_label(std::int64_t grade) {
    constexpr std::array kGrades{tr("To reject"),   tr("Insufficient"), tr("Acceptable"),
                                 tr("Fairly good"), tr("Very good"),    tr("Excellent")};
    return kGrades.at(static_cast<std::size_t>(grade));
}

}  // namespace agora::votes
