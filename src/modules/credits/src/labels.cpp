#include "labels.hpp"

#include <algorithm>

namespace agora::credits {

std::string_view label_of(ledger::Category category) {
    const auto found =
        std::ranges::find(kCategoryOptions, fields::enum_name(category), &fields::Option::value);
    return found == kCategoryOptions.end() ? tr("Something else") : found->label;
}

std::string_view label_of(ledger::TransferState state) {
    using enum ledger::TransferState;
    switch (state) {
        case pending:
            return tr("waits for a yes");
        case posted:
            return tr("done");
        case disputed:
            return tr("in dispute");
        case corrected:
            return tr("corrected");
        case refused:
            return tr("refused");
        case withdrawn:
            return tr("taken back");
        case lapsed:
            return tr("not answered in time");
    }
    return {};
}

std::string_view tag_of(ledger::TransferState state) {
    using enum ledger::TransferState;
    switch (state) {
        case pending:
            return "tag-now";
        case posted:
            return "tag-done";
        case disputed:
            return "tag-late";
        default:
            return "";
    }
}

std::string_view label_of(ledger::AccountState state) {
    using enum ledger::AccountState;
    switch (state) {
        case open:
            return tr("open");
        case frozen:
            return tr("frozen");
        case closed:
            return tr("closed for good");
    }
    return {};
}

}  // namespace agora::credits
