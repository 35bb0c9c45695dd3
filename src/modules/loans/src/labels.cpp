#include "labels.hpp"

namespace agora::loans {

std::string_view label_of(Category category) {
    return kCategoryOptions[static_cast<std::size_t>(category)].label;
}

std::string_view label_of(Condition condition) {
    return kConditionOptions[static_cast<std::size_t>(condition)].label;
}

std::string_view label_of(LoanState state) {
    switch (state) {
        case LoanState::asked:
            return tr("waits for an answer");
        case LoanState::reserved:
            return tr("reserved");
        case LoanState::lent:
            return tr("lent");
        case LoanState::returning:
            return tr("given back, to be confirmed");
        case LoanState::returned:
            return tr("given back");
        case LoanState::disputed:
            return tr("something is wrong");
        case LoanState::settled:
            return tr("settled");
        case LoanState::declined:
            return tr("not this time");
        case LoanState::cancelled:
            return tr("cancelled");
        case LoanState::lapsed:
            return tr("lapsed");
    }
    return {};
}

std::string_view label_of(Extension extension) {
    switch (extension) {
        case Extension::none:
            return {};
        case Extension::asked:
            return tr("waits for an answer");
        case Extension::granted:
            return tr("yes");
        case Extension::declined:
            return tr("not this time");
        case Extension::withdrawn:
            return tr("not asked any more");
        case Extension::lapsed:
            return tr("lapsed");
    }
    return {};
}

std::string_view tag_of(LoanState state) {
    switch (state) {
        case LoanState::asked:
        case LoanState::returning:
            return "tag-now";
        case LoanState::reserved:
        case LoanState::lent:
        case LoanState::returned:
        case LoanState::settled:
            return "tag-done";
        case LoanState::disputed:
            return "tag-late";
        case LoanState::declined:
        case LoanState::cancelled:
        case LoanState::lapsed:
            return "";
    }
    return {};
}

std::string_view label_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::hand_over:
            return tr("Handed over");
        case RecordKind::giving_back:
            return tr("Given back");
        case RecordKind::note:
            return tr("Note");
        case RecordKind::dispute:
            return tr("Something is wrong");
        case RecordKind::settlement:
            return tr("How it is settled");
    }
    return {};
}

}  // namespace agora::loans
