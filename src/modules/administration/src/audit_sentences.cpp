#include "audit_sentences.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::administration {
namespace {

const web::AuditWords* words_of(const web::Call& call, std::string_view name) {
    for (const web::Module& module : call.services.modules) {
        const auto found = std::ranges::find(module.audit, name, &web::AuditWords::name);
        if (found != module.audit.end()) return &*found;
    }
    return nullptr;
}

/// A word of the payload as people read it.
std::string value_of(const web::Call& call, db::ReadTx& tx, const web::AuditWords& words,
                     std::string_view word, std::string_view value) {
    if (words.say != nullptr) {
        const std::string_view said = words.say(word, value);
        if (!said.empty()) return call.say(said);
    }
    if (words.name_of != nullptr) {
        std::string name = words.name_of(call, tx, word, value);
        if (!name.empty()) return name;
    }
    if (value == "yes") return call.say(tr("yes"));
    if (value == "no") return call.say(tr("no"));
    return std::string{value};
}

}  // namespace

std::string kind_words(const web::Call& call, std::string_view name) {
    const web::AuditWords* words = words_of(call, name);
    return words ? call.say(words->kind) : std::string{name};
}

std::string sentence_of(const web::Call& call, db::ReadTx& tx, Names& names,
                        const journal::Sealed& entry) {
    const web::AuditWords* words = words_of(call, entry.name);
    if (words == nullptr) return {};
    Message message{words->sentence, {{"who", names.of(entry.account_id)}}};
    for (const std::string_view part : split(entry.payload, ' ')) {
        const std::size_t middle = part.find('=');
        if (middle == std::string_view::npos) continue;
        const std::string_view word = part.substr(0, middle);
        const std::string_view value = part.substr(middle + 1);
        if (word == "account" || word == "member") {
            const auto person = parse_id<access::AccountId>(value);
            message.values.emplace_back("person", person ? names.of(*person) : std::string{});
            message.values.emplace_back("number", std::string{value});
        } else {
            message.values.emplace_back(word, value_of(call, tx, *words, word, value));
        }
    }
    std::string sentence = call.say(message);
    // "the program" is no name: at the beginning it takes a capital like any other word.
    if (!entry.account_id && !sentence.empty() && sentence.front() >= 'a' &&
        sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence;
}

}  // namespace agora::administration
