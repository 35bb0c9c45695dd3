#include "agora/members/import.hpp"

namespace agora::members {

std::string_view sentence(ImportFault fault) {
    switch (fault) {
        case ImportFault::mail_missing:
            return tr("There is no e-mail address: without one nobody can sign in.");
        case ImportFault::mail_malformed:
            return tr("This is not an e-mail address like name@example.org.");
        case ImportFault::mail_twice:
            return tr("An earlier line of this file has the same e-mail address.");
        case ImportFault::mail_of_another:
            return tr("This e-mail address belongs to another member already.");
        case ImportFault::number_twice:
            return tr("An earlier line of this file has the same member number.");
        case ImportFault::name_missing:
            return tr("There is no name.");
        case ImportFault::name_unusable:
            return tr("The name holds a line break or another control character.");
        case ImportFault::yes_no_unclear:
            return tr("This should be yes or no.");
        case ImportFault::text_too_long:
            return tr("The text is too long for this field.");
        case ImportFault::cells_missing:
            return tr("The line has fewer cells than there are columns.");
        case ImportFault::cells_too_many:
            return tr("The line has more cells than there are columns.");
        case ImportFault::quote_unclosed:
            return tr("A quotation mark opens and never closes.");
        case ImportFault::bytes_malformed:
            return tr("Some characters cannot be read: save the file again as UTF-8.");
        case ImportFault::person_left:
            return tr("This person closed their account; it is not made again.");
        case ImportFault::file_unreadable:
            return tr("From here on the file cannot be read.");
    }
    return {};
}

std::string_view label(ImportField field) {
    switch (field) {
        case ImportField::nothing:
            return tr("Not imported");
        case ImportField::number:
            return tr("Member number");
        case ImportField::name:
            return tr("Name");
        case ImportField::first_name:
            return tr("First name");
        case ImportField::last_name:
            return tr("Last name");
        case ImportField::mail:
            return tr("E-mail address");
        case ImportField::language:
            return tr("Language");
        case ImportField::country:
            return tr("Country");
        case ImportField::office:
            return tr("Office");
        case ImportField::profession:
            return tr("Profession");
        case ImportField::sector:
            return tr("Sector");
        case ImportField::skills:
            return tr("Skills");
        case ImportField::postcode:
            return tr("Postcode");
        case ImportField::town:
            return tr("Town");
        case ImportField::phone:
            return tr("Phone");
        case ImportField::website:
            return tr("Website");
        case ImportField::holds_share:
            return tr("Holds a share (yes or no)");
        case ImportField::uses_services:
            return tr("Uses the services (yes or no)");
        case ImportField::works_here:
            return tr("Works here (yes or no)");
    }
    return {};
}

RefusalText refusal_text(ImportRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ImportRefusal::no_mail_column:
            return {"no_mail_column", field,
                    tr("No column holds e-mail addresses. Say which one it is.")};
        case ImportRefusal::no_name_column:
            return {"no_name_column", field, tr("No column holds names. Say which one it is.")};
    }
    return {};
}

}  // namespace agora::members
