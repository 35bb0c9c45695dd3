#pragma once

#include "agora/credits/nature.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"

#include <array>
#include <optional>
#include <string>

namespace agora::exchange {

inline constexpr std::array kLineForm{fields::FormField{.name = "body",
                                                        .type = fields::FieldType::textarea,
                                                        .label = tr("Write back"),
                                                        .required = true,
                                                        .minimum = 1,
                                                        .maximum = 2000,
                                                        .rows = 3}};
struct TypedLine {
    std::string body = {};
};
AGORA_FIELDS(TypedLine, body)

inline constexpr std::array kTermsForm{
    fields::FormField{.name = "what",
                      .label = tr("What is exchanged"),
                      .hint = tr("Who does or gives what, and when."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 300},
    fields::FormField{.name = "mode",
                      .type = fields::FieldType::select,
                      .label = tr("In which way?"),
                      .required = true},
    fields::FormField{.name = "back",
                      .label = tr("What comes back for it"),
                      .hint = tr("Only in a barter."),
                      .maximum = 300},
    fields::FormField{.name = "amount",
                      .type = fields::FieldType::number,
                      .label = tr("How many credits"),
                      .hint = tr("Only for credits."),
                      .least = 1,
                      .most = 100'000},
};
struct TypedTerms {
    std::string what = {};
    std::optional<Mode> mode = {};
    std::string back = {};
    std::optional<std::int64_t> amount = {};
};
AGORA_FIELDS(TypedTerms, what, mode, back, amount)

inline constexpr std::array kDoneForm{
    fields::FormField{.name = "nature",
                      .type = fields::FieldType::radios,
                      .label = tr("What you gave or did was"),
                      .required = true,
                      .options = credits::kNatureOptions},
    fields::FormField{.name = "value",
                      .type = fields::FieldType::money,
                      .label = tr("Its value in euro, without VAT"),
                      .hint = tr("Only when it was within your profession.")},
    fields::FormField{.name = "purchase",
                      .type = fields::FieldType::money,
                      .label = tr("What you did not have to buy, in euro"),
                      .hint = tr("An estimate, if you like: the cooperative adds up what sharing "
                                 "saves.")},
    fields::FormField{.name = "travel",
                      .type = fields::FieldType::number,
                      .label = tr("Kilometres that you did not have to travel"),
                      .least = 0,
                      .most = 20'000},
};
/// What is paid in money is told to the tax office whatever it was.
inline constexpr auto kPaidForm = [] {
    auto form = kDoneForm;
    form[1].label = tr("What you were paid, in euro, without VAT");
    form[1].hint =
        tr("The cooperative has to report it to the tax office, also between neighbours.");
    return form;
}();
inline fields::Form done_form(const Deal& deal) {
    return deal.mode == Mode::paid ? fields::Form{kPaidForm} : fields::Form{kDoneForm};
}
struct TypedDone {
    credits::NatureOfHelp nature = credits::NatureOfHelp::unsaid;
    std::optional<Money> value = {};
    std::optional<Money> purchase = {};
    std::int64_t travel = 0;
};
AGORA_FIELDS(TypedDone, nature, value, purchase, travel)

/// Who gives is asked what it was, who gets is asked what it saved.
fields::FormContext done_context(const web::Services& services, const Deal& deal, AccountId who);
fields::FormContext terms_context(const web::Call& call, const std::optional<Listing>& listing);

}  // namespace agora::exchange
