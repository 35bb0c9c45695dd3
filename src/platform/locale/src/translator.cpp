#include "agora/locale/translator.hpp"

#include "agora/locale/formats.hpp"
#include "catalog.hpp"
#include "french_spaces.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <algorithm>
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

/// One facet of Boost.Locale for each language; a catalog is one domain of it. Which domains may have
/// a sentence is looked up first: asking each of many took most of the time of a Dutch page.
struct Translator::Content {
    struct Place {
        std::uint32_t hash = 0;
        int domain = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Messages {
        std::locale owner;
        const Facet* facet = nullptr;
        std::vector<Place> places;  ///< of each sentence, sorted

        /// The first that `ask` finds; null when no catalog has the sentence.
        template <typename Ask>
        const char* first(std::string_view source, Ask ask) const {
            const std::uint32_t hash = hash_of(source);
            auto place = std::ranges::lower_bound(places, hash, {}, &Place::hash);
            for (; place != places.end() && place->hash == hash; ++place) {
                const char* found = ask(*facet, place->domain);
                if (found != nullptr && *found != '\0') return found;
            }
            return nullptr;
        }
    };
    static std::uint32_t hash_of(std::string_view text) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    }
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
        for (std::size_t domain = 0; domain < own.size(); ++domain) {
            for (const std::string_view source : catalog_sources(own[domain]->mo)) {
                messages.places.push_back({Content::hash_of(source), static_cast<int>(domain)});
            }
        }
        std::ranges::sort(messages.places);
        messages.places.shrink_to_fit();
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
    const std::string key{source};
    const char* found = content_->of(language).first(source, [&](const Facet& facet, int domain) {
        return facet.get(domain, nullptr, key.c_str());
    });
    if (found == nullptr) return std::nullopt;
    return found;
}

std::string_view Translator::translate(Language language, std::string_view source) const {
    return find(language, source).value_or(source);
}

std::string_view Translator::plural_form(Language language, Plural forms,
                                         std::int64_t number) const {
    const std::string key{forms.one};
    // Boost 1.81 takes an int; every rule of our languages only needs to tell 0, 1 and more.
    const int small = number > 1'000'000 || number < 0 ? 2 : static_cast<int>(number);
    const char* found = content_->of(language).first(key, [&](const Facet& facet, int domain) {
        return facet.get(domain, nullptr, key.c_str(), small);
    });
    if (found != nullptr) return found;
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
