#include "sentences.hpp"

#include "agora/http/url.hpp"

namespace agora::inbox {

std::string packed(const Message& sentence) {
    http::NameValues values;
    for (const auto& [name, value] : sentence.values) values.add(std::string{name}, value);
    return http::urlencoded(values);
}

std::string sentence_of(const locale::Translator& translator, Language language,
                        const NoticeRow& row) {
    const std::string who = row.who.empty()
                                ? std::string{translator.translate(language, tr("A former member"))}
                                : row.who;
    const auto values = http::parse_urlencoded(row.words).value_or(http::NameValues{});
    Message message{row.sentence, {{"who", who}, {"name", who}}};
    // A value of the notice's own comes after them and counts.
    for (const auto& [name, value] : values) message.values.emplace_back(name, value);
    return translator.text(language, message);
}

}  // namespace agora::inbox
