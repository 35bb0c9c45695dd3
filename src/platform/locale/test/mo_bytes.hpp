#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace agora::locale {

/// A compiled catalog with these translations (GNU gettext manual, 11.3): a key is a text, or its
/// singular and plural with a zero between; a value its forms with zeros between.
inline std::string mo_bytes(std::map<std::string, std::string> translations,
                            const std::string& plural_rule) {
    translations[""] =
        "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=" + plural_rule +
        ";\n";
    std::string tables;
    std::string texts;
    const auto count = static_cast<std::uint32_t>(translations.size());
    const std::uint32_t texts_start = 28 + count * 16;
    const auto put = [](std::string& out, std::uint32_t number) {
        for (int i = 0; i < 4; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
    };
    const auto add = [&](const std::string& text) {
        put(tables, static_cast<std::uint32_t>(text.size()));
        put(tables, texts_start + static_cast<std::uint32_t>(texts.size()));
        texts += text + '\0';
    };
    for (const auto& [source, translation] : translations) add(source);
    for (const auto& [source, translation] : translations) add(translation);

    std::string bytes;
    for (const std::uint32_t number : {0x950412deU, 0U, count, 28U, 28 + count * 8, 0U, 28U}) {
        put(bytes, number);
    }
    return bytes + tables + texts;
}

}  // namespace agora::locale
