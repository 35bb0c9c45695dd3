#pragma once

#include "agora/base/text.hpp"
#include "agora/outbox/outbox.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace agora::locale {
class Translator;
}

namespace agora::outbox {

/// Where letters are written: in whose words, from which address and for which cooperative.
struct Desk {
    const locale::Translator& translator;
    std::string origin;
    std::string cooperative;
};

struct Addressee {
    access::AccountId account = {};  ///< zero for somebody without account
    std::string mail;
    std::string name = {};
    Language language = Language::en;
};

/// Writes to one person in their language; every source is English.
class Pen {
 public:
    Pen(Desk desk, Addressee to) : desk_(std::move(desk)), to_(std::move(to)) {}

    const Addressee& to() const { return to_; }
    std::string say(std::string_view source) const;
    std::string say(const Message& message) const;
    /// "/profile" -> "https://agora.example/nl/profile".
    std::string address(std::string_view path) const;

    /// The line that a letter begins with.
    std::string hello() const;

    /// Addressed and with its subject.
    Letter letter(const Message& subject) const;
    void put_button(Letter& letter, std::string_view label, std::string_view path) const;
    /// {cooperative} in the text is the cooperative's name.
    void put_reason(Letter& letter, Message reason) const;

 private:
    Desk desk_;
    Addressee to_;
};

}  // namespace agora::outbox
