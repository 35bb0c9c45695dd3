#include "agora/mail/message.hpp"

namespace agora::mail {
namespace {

constexpr RefusalText field(std::string_view name, std::string_view sentence) {
    return {name, RefusalKind::field, sentence};
}

}  // namespace

RefusalText refusal_text(MessageRefusal refusal) {
    switch (refusal) {
        case MessageRefusal::mail_address_malformed:
            return field("mail_address_malformed", tr("This is not an e-mail address."));
        case MessageRefusal::mail_name_has_control_characters:
            return field("mail_name_has_control_characters",
                         tr("A name is one line without invisible characters."));
        case MessageRefusal::subject_empty:
            return field("subject_empty", tr("Please give a subject."));
        case MessageRefusal::subject_too_long:
            return field("subject_too_long", tr("The subject is too long."));
        case MessageRefusal::subject_has_control_characters:
            return field("subject_has_control_characters",
                         tr("A subject is one line without invisible characters."));
        case MessageRefusal::message_id_malformed:
            return field("message_id_malformed", tr("This mail has no valid identifier."));
        case MessageRefusal::language_malformed:
            return field("language_malformed", tr("This is not the code of a language."));
        case MessageRefusal::unsubscribe_link_malformed:
            return field("unsubscribe_link_malformed",
                         tr("The link to unsubscribe is not a secure web address."));
        case MessageRefusal::header_name_not_allowed:
            return field("header_name_not_allowed", tr("A mail can't have a header of this name."));
        case MessageRefusal::header_value_malformed:
            return field("header_value_malformed",
                         tr("A header of a mail is one line without invisible characters."));
        case MessageRefusal::header_value_too_long:
            return field("header_value_too_long", tr("A header of this mail is too long."));
        case MessageRefusal::body_empty:
            return field("body_empty", tr("Please write a message."));
        case MessageRefusal::body_is_not_text:
            return field("body_is_not_text", tr("The message has characters that are not text."));
        case MessageRefusal::attachment_malformed:
            return field("attachment_malformed",
                         tr("An attached file has no usable name or type."));
        case MessageRefusal::message_too_large:
            return field("message_too_large", tr("This mail is larger than 10 MB."));
    }
    return {};
}

}  // namespace agora::mail
