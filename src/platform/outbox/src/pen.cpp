#include "agora/outbox/pen.hpp"

#include "agora/locale/translator.hpp"

namespace agora::outbox {

std::string Pen::say(std::string_view source) const {
    return std::string{desk_.translator.translate(to_.language, source)};
}

std::string Pen::say(const Message& message) const {
    return desk_.translator.text(to_.language, message);
}

std::string Pen::address(std::string_view path) const {
    return desk_.origin + "/" + std::string{code(to_.language)} + std::string{path};
}

std::string Pen::hello() const {
    if (to_.name.empty()) return say(tr("Hello,"));
    return say(Message{tr("Hello {name},"), {{"name", to_.name}}});
}

Letter Pen::letter(const Message& subject) const {
    Letter letter;
    letter.account = to_.account;
    letter.to_mail = to_.mail;
    letter.to_name = to_.name;
    letter.language = to_.language;
    letter.subject = say(subject);
    return letter;
}

void Pen::put_button(Letter& letter, std::string_view label, std::string_view path) const {
    letter.button_label = say(label);
    letter.button_address = address(path);
}

void Pen::put_reason(Letter& letter, Message reason) const {
    reason.values.emplace_back("cooperative", desk_.cooperative);
    letter.reason = say(reason);
}

}  // namespace agora::outbox
