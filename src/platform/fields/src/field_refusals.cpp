#include "agora/fields/form.hpp"

#include <array>

namespace agora::fields {
namespace {

struct Row {
    FieldRefusal refusal;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array kRows{
    Row{FieldRefusal::field_missing, "field_missing", tr("Fill in this field.")},
    Row{FieldRefusal::choice_missing, "choice_missing", tr("Choose one of the options.")},
    Row{FieldRefusal::box_not_ticked, "box_not_ticked", tr("Tick this box to go on.")},
    Row{FieldRefusal::file_missing, "file_missing", tr("Choose a file.")},
    Row{FieldRefusal::text_too_long, "text_too_long",
        tr("Use at most {most} characters; now there are {count}.")},
    Row{FieldRefusal::text_too_short, "text_too_short",
        tr("Use at least {least} characters; now there are {count}.")},
    Row{FieldRefusal::text_malformed, "text_malformed",
        tr("This text arrived damaged. Type it again.")},
    Row{FieldRefusal::control_characters, "control_characters",
        tr("Remove the invisible control characters: delete the text and type it again.")},
    Row{FieldRefusal::email_malformed, "email_malformed",
        tr("Write an e-mail address such as name@example.org.")},
    Row{FieldRefusal::url_malformed, "url_malformed",
        tr("Write a web address that starts with https://, http:// or mailto:.")},
    Row{FieldRefusal::tel_malformed, "tel_malformed",
        tr("Write a telephone number with digits, such as +32 2 123 45 67.")},
    Row{FieldRefusal::number_malformed, "number_malformed",
        tr("Write a whole number, with digits only.")},
    Row{FieldRefusal::number_too_small, "number_too_small",
        tr("Write a number of at least {least}.")},
    Row{FieldRefusal::number_too_large, "number_too_large",
        tr("Write a number of at most {most}.")},
    Row{FieldRefusal::decimal_malformed, "decimal_malformed",
        tr("Write a number, such as 12 or 12.5.")},
    Row{FieldRefusal::amount_malformed, "amount_malformed",
        tr("Write an amount, such as 12 or 12.50.")},
    Row{FieldRefusal::date_malformed, "date_malformed",
        tr("Write a date that exists as year-month-day, such as 2026-11-20.")},
    Row{FieldRefusal::time_malformed, "time_malformed",
        tr("Write a time as hours and minutes, such as 09:30.")},
    Row{FieldRefusal::datetime_malformed, "datetime_malformed",
        tr("Write a date and a time, such as 2026-11-20T09:30.")},
    Row{FieldRefusal::option_unknown, "option_unknown",
        tr("Choose an option from the list; this one is not in it.")},
    Row{FieldRefusal::sent_twice, "sent_twice", tr("Give one value for this field, not several.")},
};

}  // namespace

RefusalText refusal_text(FieldRefusal refusal) {
    for (const Row& row : kRows) {
        if (row.refusal == refusal) return {row.name, RefusalKind::field, row.sentence};
    }
    assertion_failed("every refusal has its row", __FILE__, __LINE__);
}

}  // namespace agora::fields
