#pragma once

#include "agora/fields/form.hpp"
#include "agora/work/answer.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::work {

inline constexpr std::array kKindOptions{
    fields::Option{"assignment", tr("Assignment"), tr("Work for a client, for a price.")},
    fields::Option{"collaboration", tr("Collaboration"),
                   tr("Work together, as equals, on something of both.")},
    fields::Option{"project", tr("Project seeks partner"),
                   tr("Something that is beginning looks for who joins in.")}};
inline constexpr std::array kSideOptions{
    fields::Option{"wanted", tr("Wanted"), tr("I look for somebody.")},
    fields::Option{"offered", tr("Offered"), tr("I have it to give.")}};
inline constexpr std::array kAudienceOptions{
    fields::Option{"everyone", tr("Everybody, also without an account")},
    fields::Option{"members", tr("Members only")}};
inline constexpr std::array kBudgetOptions{fields::Option{"to_agree", tr("To agree together")},
                                           fields::Option{"whole", tr("For the whole work")},
                                           fields::Option{"per_day", tr("A day")},
                                           fields::Option{"per_hour", tr("An hour")}};
inline constexpr std::array kOutcomeOptions{
    fields::Option{"here", tr("Somebody was found through Agora")},
    fields::Option{"elsewhere", tr("Somebody was found elsewhere")},
    fields::Option{"nobody", tr("Nobody was found, or it isn't needed any more")}};
inline constexpr std::array kBandOptions{fields::Option{"unsaid", tr("I'd rather not say")},
                                         fields::Option{"up_to_500", tr("Up to € 500")},
                                         fields::Option{"up_to_2500", tr("€ 500 to 2,500")},
                                         fields::Option{"up_to_10000", tr("€ 2,500 to 10,000")},
                                         fields::Option{"above", tr("More than € 10,000")}};
inline constexpr std::array kNoOptions{
    fields::Option{"skills", tr("Other skills are needed")},
    fields::Option{"dates", tr("The dates don't fit")},
    fields::Option{"price", tr("The price doesn't fit")},
    fields::Option{"place", tr("It is too far away")},
    fields::Option{"somebody_else", tr("Somebody else was chosen")},
    fields::Option{"given_up", tr("The work isn't done after all")},
    fields::Option{"other", tr("Another reason")}};
inline constexpr std::array kPotentialOptions{
    fields::Option{"flagged", tr("new")}, fields::Option{"looked_at", tr("looked at")},
    fields::Option{"accompanied", tr("accompanied")}, fields::Option{"let_go", tr("let go")}};
inline constexpr std::array kCurrencyOptions{fields::Option{"EUR", tr("euro")},
                                             fields::Option{"SEK", tr("Swedish krona")},
                                             fields::Option{"HUF", tr("Hungarian forint")}};

std::string_view label_of(Kind kind);
std::string_view label_of(Side side);
std::string_view label_of(State state);
std::string_view label_of(Outcome outcome);
std::string_view label_of(AnswerState state);
std::string_view label_of(No reason);
std::string_view label_of(Says says);
std::string_view label_of(PotentialStatus status);
/// The class of a tag.
std::string_view tag_of(State state);
std::string_view tag_of(AnswerState state);

}  // namespace agora::work
