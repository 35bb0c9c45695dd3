#pragma once

#include "agora/web/answer.hpp"
#include "agora/work/answer.hpp"
#include "labels.hpp"

#include <array>
#include <optional>
#include <string>

// The small forms of a demand's page and of an answer's.
namespace agora::work {

inline constexpr std::array kReplyForm{
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("Your answer"),
                      .hint = tr("What you would do, and what you did before that is like it. Only "
                                 "whoever posted it reads this."),
                      .required = true,
                      .minimum = 10,
                      .maximum = 4000,
                      .rows = 6},
    fields::FormField{.name = "price",
                      .label = tr("Your price"),
                      .hint = tr("As you would say it. Leave it open to talk about it later."),
                      .maximum = 120}};
struct TypedReply {
    std::string words = {};
    std::string price = {};
};
AGORA_FIELDS(TypedReply, words, price)

inline constexpr std::array kDecisionOptions{fields::Option{"publish", tr("Publish it")},
                                             fields::Option{"refuse", tr("Don't publish it")}};
inline constexpr std::array kDecisionForm{
    fields::FormField{.name = "decision",
                      .type = fields::FieldType::radios,
                      .label = tr("Your decision"),
                      .required = true,
                      .options = kDecisionOptions},
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("Reason"),
                      .hint = tr("Needed for a no. Whoever posted it reads it."),
                      .maximum = 1000,
                      .rows = 3}};
struct TypedDecision {
    std::string decision = {};
    std::string reason = {};
};
AGORA_FIELDS(TypedDecision, decision, reason)

inline constexpr std::array kClosingForm{
    fields::FormField{.name = "outcome",
                      .type = fields::FieldType::radios,
                      .label = tr("What became of it?"),
                      .required = true,
                      .options = kOutcomeOptions},
    fields::FormField{.name = "value_band",
                      .type = fields::FieldType::select,
                      .label = tr("What was the work worth?"),
                      .hint = tr("Counted with others, never shown by itself."),
                      .options = kBandOptions},
    fields::FormField{.name = "tell_rest",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Tell everybody who still waits that it is over")}};
struct TypedClosing {
    std::optional<Outcome> outcome = {};
    ValueBand value_band = ValueBand::unsaid;
    bool tell_rest = false;
};
AGORA_FIELDS(TypedClosing, outcome, value_band, tell_rest)

inline constexpr std::array kExtensionForm{fields::FormField{.name = "expires_on",
                                                             .type = fields::FieldType::date,
                                                             .label = tr("Last day for answers"),
                                                             .hint = tr("At most 90 days ahead."),
                                                             .required = true}};
struct TypedExtension {
    std::optional<Date> expires_on = {};
};
AGORA_FIELDS(TypedExtension, expires_on)

inline constexpr std::array kFlagForm{
    fields::FormField{.name = "note",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why does it deserve a closer look?"),
                      .hint = tr("Advisers and the committee read it."),
                      .required = true,
                      .maximum = 1000,
                      .rows = 3}};
struct TypedFlag {
    std::string note = {};
};
AGORA_FIELDS(TypedFlag, note)

inline constexpr std::array kChoiceOptions{fields::Option{"yes", tr("Yes, I choose this answer")},
                                           fields::Option{"no", tr("No")}};
inline constexpr std::array kChoiceForm{
    fields::FormField{.name = "choice",
                      .type = fields::FieldType::radios,
                      .label = tr("Your word"),
                      .required = true,
                      .options = kChoiceOptions},
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::select,
                      .label = tr("Why not?"),
                      .hint = tr("Needed for a no."),
                      .options = kNoOptions},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("A word with it"),
                      .hint = tr("Who answered reads it: how to go on, or what would have helped."),
                      .maximum = 2000,
                      .rows = 3}};
struct TypedChoice {
    std::string choice = {};
    std::optional<No> reason = {};
    std::string words = {};
};
AGORA_FIELDS(TypedChoice, choice, reason, words)

}  // namespace agora::work
