#pragma once

#include "agora/loans/loan.hpp"
#include "agora/members/picture_form.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"

#include <array>
#include <string_view>

namespace agora::loans {

/// The forms of the page of a loan, as they stand.
struct LoanForms {
    fields::FormState answer = {};
    fields::FormState record = {};
    fields::FormState spared = {};
    fields::FormState extension = {};
    fields::FormState extension_answer = {};
};
http::Response loan_page(web::Call& call, const LoanForms& forms);

inline constexpr std::array kAnswerForm{fields::FormField{
    .name = "words",
    .type = fields::FieldType::textarea,
    .label = tr("A word with it"),
    .hint = tr("Where to ring, what to bring; or why not this time. The other side reads it."),
    .maximum = 1000,
    .rows = 3}};

inline constexpr std::array kExtensionForm{
    fields::FormField{.name = "extension_until",
                      .type = fields::FieldType::date,
                      .label = tr("Until which day?"),
                      .hint = tr("It is back on that day."),
                      .required = true},
    fields::FormField{.name = "extension_words",
                      .type = fields::FieldType::textarea,
                      .label = tr("A word with your question"),
                      .hint = tr("Why you need it longer. The other side reads it."),
                      .maximum = 1000,
                      .rows = 2}};
inline constexpr std::array kExtensionAnswerForm{
    fields::FormField{.name = "extension_answer",
                      .type = fields::FieldType::textarea,
                      .label = tr("A word with it"),
                      .hint = tr("The other side reads it."),
                      .maximum = 1000,
                      .rows = 2}};

constexpr fields::FormField optional_picture() {
    fields::FormField field = members::kPictureFile;
    field.required = false;
    field.label = tr("A picture of how it is");
    field.hint =
        tr("JPEG, PNG, WebP or GIF, at most 20 MB. Only the two of you see it, and "
           "moderators when something is wrong.");
    return field;
}
constexpr fields::FormField optional_words() {
    fields::FormField field = members::kAlternativeText;
    field.required = false;
    field.hint = tr("One sentence, when you add a picture.");
    return field;
}
inline constexpr std::array kPeopleInRecord{
    fields::Option{"nobody", tr("Nobody can be recognised in it")},
    fields::Option{"all_agreed", tr("Everybody in it agreed to be shown here")}};

inline constexpr std::array kKindOptions{fields::Option{"hand_over", tr("It is handed over")},
                                         fields::Option{"giving_back", tr("It is given back")},
                                         fields::Option{"note", tr("A note")},
                                         fields::Option{"dispute", tr("Something is wrong")},
                                         fields::Option{"settlement", tr("How we settle it")}};

inline constexpr std::array kRecordForm{
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("What happens?"),
                      .required = true},
    fields::FormField{.name = "condition",
                      .type = fields::FieldType::select,
                      .label = tr("Condition"),
                      .required = true,
                      .options = kConditionOptions},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("How is it?"),
                      .hint = tr("What comes with it, what is scratched, what was agreed."),
                      .maximum = 2000,
                      .rows = 3},
    optional_picture(),
    optional_words(),
    fields::FormField{.name = "people_shown",
                      .type = fields::FieldType::radios,
                      .label = tr("People in the picture"),
                      .options = kPeopleInRecord},
};

inline constexpr std::array kSparedForm{
    fields::FormField{.name = "spared",
                      .type = fields::FieldType::money,
                      .label = tr("What would buying or renting it have cost, in euro?")},
    fields::FormField{.name = "km",
                      .type = fields::FieldType::number,
                      .label = tr("How many kilometres did you not have to drive?"),
                      .least = 0,
                      .most = 5000},
};

/// The choice of some kinds, for the form above.
fields::FormContext kinds_context(const web::Call& call, const std::vector<RecordKind>& kinds);

}  // namespace agora::loans
