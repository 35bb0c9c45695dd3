#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/answer.hpp"
#include "seller_store.hpp"

#include <array>

namespace agora::credits {

inline constexpr std::array kKindOptions{
    fields::Option{"person", tr("A person")},
    fields::Option{"company", tr("A company"), tr("With a number of its own in a register.")}};

/// What the tax office asks of who sells. What a person and what a company has to give is checked by faults_of.
inline constexpr std::array kSellerForm{
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("You sell as"),
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "legal_name",
                      .label = tr("Your name as the tax office knows it"),
                      .required = true,
                      .maximum = 200,
                      .autocomplete = "name"},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::textarea,
                      .label = tr("Address where you live, or the seat of the company"),
                      .required = true,
                      .maximum = 400,
                      .rows = 3},
    fields::FormField{.name = "country",
                      .label = tr("Country where you pay taxes"),
                      .hint = tr("Two letters: BE, FR, NL …"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 2},
    fields::FormField{
        .name = "tax_number",
        .label = tr("Tax number"),
        .hint = tr("In Belgium the national number, in France the numéro fiscal; of a company its "
                   "enterprise number."),
        .minimum = 5,
        .maximum = 40},
    fields::FormField{.name = "tax_country",
                      .label = tr("Country that gave the tax number"),
                      .hint = tr("Only when it is another one."),
                      .minimum = 2,
                      .maximum = 2},
    fields::FormField{.name = "born_on",
                      .type = fields::FieldType::date,
                      .label = tr("Born on"),
                      .hint = tr("Of a person.")},
    fields::FormField{.name = "born_in",
                      .label = tr("Born in"),
                      .hint = tr("Town and country, only of a person without tax number."),
                      .maximum = 120},
    fields::FormField{.name = "registration",
                      .label = tr("Number in the register of companies"),
                      .hint = tr("Of a company."),
                      .maximum = 60},
    fields::FormField{.name = "vat_number",
                      .label = tr("VAT number, when you have one of your own"),
                      .maximum = 20},
};

struct TypedSeller {
    std::optional<SellerKind> kind = {};
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};
    std::string tax_number = {};
    std::string tax_country = {};
    std::optional<Date> born_on = {};
    std::string born_in = {};
    std::string registration = {};
    std::string vat_number = {};
};
AGORA_FIELDS(TypedSeller, kind, legal_name, address, country, tax_number, tax_country, born_on,
             born_in, registration, vat_number)

}  // namespace agora::credits
