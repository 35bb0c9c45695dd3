#include "agora/locale/translator.hpp"

#include "agora/locale/formats.hpp"
#include "french_spaces.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <array>
#include <locale>
#include <stdexcept>

namespace agora::locale {
namespace {

using Facet = boost::locale::message_format<char>;

bool is_singular(Language language, std::int64_t number) {
    return language == Language::fr ? number == 0 || number == 1 : number == 1;
}

}  // namespace

/// One facet of Boost.Locale for each language; a catalog is one domain of it.
struct Translator::Content {
    struct Messages {
        std::locale owner;
        const Facet* facet = nullptr;
        int domains = 0;
    };
    std::array<Messages, kLanguages.size()> languages;

    const Messages& of(Language language) const {
        return languages[static_cast<std::size_t>(language)];
    }
};

namespace {

std::vector<char> catalog_numbered(const std::vector<const Catalog*>& catalogs,
                                   const std::string& file) {
    const std::size_t slash = file.rfind('/');
    const std::string stem = file.substr(slash == std::string::npos ? 0 : slash + 1);
    const std::size_t number = std::stoul(stem.substr(0, stem.find('.')));
    const Catalog& catalog = *catalogs.at(number);
    const std::string mo =
        catalog.language == Language::fr ? catalog_with_french_spaces(catalog.mo) : catalog.mo;
    return {mo.begin(), mo.end()};
}

}  // namespace

Translator::Translator() : Translator(std::vector<Catalog>{}) {}

Translator::Translator(const std::vector<Catalog>& catalogs) {
    auto content = std::make_shared<Content>();
    for (const Language language : kLanguages) {
        std::vector<const Catalog*> own;
        for (const Catalog& catalog : catalogs) {
            if (catalog.language == language) own.push_back(&catalog);
        }
        if (own.empty()) continue;

        boost::locale::gnu_gettext::messages_info info;
        info.language = std::string{code(language)};
        info.encoding = "UTF-8";
        info.paths = {""};
        for (std::size_t i = 0; i < own.size(); ++i) {
            info.domains.emplace_back(std::to_string(i));
        }
        info.callback = [&own](const std::string& file, const std::string&) {
            return catalog_numbered(own, file);
        };
        auto& messages = content->languages[static_cast<std::size_t>(language)];
        auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
        messages.owner = std::locale{std::locale::classic(), facet};
        messages.facet = facet;
        messages.domains = static_cast<int>(own.size());
    }
    content_ = std::move(content);
}

namespace {

std::vector<Catalog> catalogs_in(const resources::Set& set) {
    std::vector<Catalog> catalogs;
    for (const auto& [name, bytes] : set.all()) {
        for (const Language language : kLanguages) {
            const std::string end = "locale/" + std::string{code(language)} + ".mo";
            if (name.ends_with(end)) catalogs.push_back({language, std::string{bytes}});
        }
    }
    return catalogs;
}

}  // namespace

Translator::Translator(const resources::Set& set) : Translator(catalogs_in(set)) {}

std::optional<std::string_view> Translator::find(Language language, std::string_view source) const {
    if (source.empty()) return std::nullopt;  // the key of a catalog's own header
    const auto& messages = content_->of(language);
    const std::string key{source};
    for (int domain = 0; domain < messages.domains; ++domain) {
        const char* found = messages.facet->get(domain, nullptr, key.c_str());
        if (found != nullptr && *found != '\0') return found;
    }
    return std::nullopt;
}

std::string_view Translator::translate(Language language, std::string_view source) const {
    return find(language, source).value_or(source);
}

std::string_view Translator::plural_form(Language language, Plural forms,
                                         std::int64_t number) const {
    const auto& messages = content_->of(language);
    const std::string key{forms.one};
    for (int domain = 0; domain < messages.domains; ++domain) {
        // Boost 1.81 takes an int; every rule of our languages only needs to tell 0, 1 and more.
        const int small = number > 1'000'000 || number < 0 ? 2 : static_cast<int>(number);
        const char* found = messages.facet->get(domain, nullptr, key.c_str(), small);
        if (found != nullptr && *found != '\0') return found;
    }
    return is_singular(language, number) ? forms.one : forms.many;
}

std::string Translator::plural(Language language, Plural forms, std::int64_t count) const {
    std::string form{plural_form(language, forms, count)};
    const std::size_t at = form.find("%d");
    if (at != std::string::npos) form.replace(at, 2, number(language, count));
    return form;
}

std::string Translator::text(Language language, const Message& message) const {
    return fill(translate(language, message.source), message.values);
}

std::string fill(std::string_view sentence,
                 const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string out;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = sentence.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        out += sentence.substr(0, open);
        const std::string* value = nullptr;
        for (const auto& [known, text] : values) {
            if (known == name) value = &text;
        }
        if (value) {
            out += *value;
        } else {
            out += sentence.substr(open, close - open + 1);
        }
        sentence.remove_prefix(close + 1);
    }
    out += sentence;
    return out;
}

}  // namespace agora::locale
