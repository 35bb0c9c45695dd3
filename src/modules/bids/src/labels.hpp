#pragma once

#include "agora/bids/help.hpp"
#include "agora/fields/form.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::bids {

inline constexpr std::array kCallKindOptions{fields::Option{"tender", tr("public tender")},
                                             fields::Option{"project", tr("call for projects")},
                                             fields::Option{"grant", tr("grant")},
                                             fields::Option{"residency", tr("residency or prize")},
                                             fields::Option{"other", tr("something else")}};

inline constexpr std::array kOutcomeOptions{
    fields::Option{"preparing", tr("being prepared")}, fields::Option{"sent", tr("sent")},
    fields::Option{"not_sent", tr("not sent")}, fields::Option{"won", tr("won")},
    fields::Option{"lost", tr("not chosen")}};

inline constexpr std::array kRoleOptions{
    fields::Option{"lead", tr("leads the bid"), tr("invites, and says how it ended")},
    fields::Option{"writer", tr("writes"), tr("one or more parts of the text")},
    fields::Option{"calculator", tr("calculates"), tr("the price and the budget")},
    fields::Option{"proofreader", tr("proofreads"), tr("the whole, before it leaves")},
    fields::Option{"partner", tr("partner"), tr("carries out a part of the work")}};

inline constexpr std::array kPartStateOptions{
    fields::Option{"open", tr("not begun")}, fields::Option{"writing", tr("being written")},
    fields::Option{"ready", tr("ready to be read")}, fields::Option{"proofread", tr("proofread")}};

inline constexpr std::array kBlockKindOptions{
    fields::Option{"reference", tr("reference"), tr("work that you did before, and for whom")},
    fields::Option{"cv", tr("CV paragraph"), tr("who you are, in the third person")},
    fields::Option{"method", tr("method"), tr("how you go about it")},
    fields::Option{"other", tr("other text")}};

inline constexpr std::array kAudienceOptions{
    fields::Option{"own", tr("Only me, or the group that keeps it")},
    fields::Option{"members", tr("All members"),
                   tr("They read it, copy it, and insert it in their own bids.")}};

inline constexpr std::array kTongueOptions{
    fields::Option{"nl", "Nederlands", {}, "nl"}, fields::Option{"fr", "Français", {}, "fr"},
    fields::Option{"en", "English", {}, "en"}, fields::Option{"de", "Deutsch", {}, "de"}};

inline constexpr std::array kHelpKindOptions{
    fields::Option{"read", tr("read"), tr("tell what a text says")},
    fields::Option{"write", tr("write"), tr("say a text in the other language")},
    fields::Option{"proofread", tr("proofread"), tr("mend a text in one language")}};

inline constexpr std::array kReturnOptions{
    fields::Option{"thanks", tr("With thanks"), tr("that others see too, when the helper agrees")},
    fields::Option{"credits", tr("With credits"), tr("that move when you confirm the help")}};

inline constexpr std::array kAskStateOptions{fields::Option{"looking", tr("looking for a helper")},
                                             fields::Option{"taken", tr("a helper is at it")},
                                             fields::Option{"handed_in", tr("handed in")},
                                             fields::Option{"confirmed", tr("confirmed")},
                                             fields::Option{"withdrawn", tr("withdrawn")},
                                             fields::Option{"lapsed", tr("nobody found in time")},
                                             fields::Option{"ended", tr("ended unanswered")}};

template <std::size_t Count, typename Enum>
constexpr std::string_view label_in(const std::array<fields::Option, Count>& options, Enum value) {
    return options[static_cast<std::size_t>(value)].label;
}
inline std::string_view label_of(CallKind kind) {
    return label_in(kCallKindOptions, kind);
}
inline std::string_view label_of(Outcome outcome) {
    return label_in(kOutcomeOptions, outcome);
}
inline std::string_view label_of(Role role) {
    return label_in(kRoleOptions, role);
}
inline std::string_view label_of(PartState state) {
    return label_in(kPartStateOptions, state);
}
inline std::string_view label_of(BlockKind kind) {
    return label_in(kBlockKindOptions, kind);
}
inline std::string_view label_of(HelpKind kind) {
    return label_in(kHelpKindOptions, kind);
}
inline std::string_view label_of(AskState state) {
    return label_in(kAskStateOptions, state);
}

/// The class of a tag.
std::string_view tag_of(Outcome outcome);
std::string_view tag_of(PartState state);
std::string_view tag_of(AskState state);

}  // namespace agora::bids
