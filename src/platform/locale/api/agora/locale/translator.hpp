#pragma once

#include "agora/base/language.hpp"
#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::locale {

/// The content of one compiled gettext catalog (.mo, UTF-8).
struct Catalog {
    Language language;
    std::string mo;
};

/// The sentences of the interface in the three languages. The English sentence is the key and its
/// own translation. Spaces beside French signs don't break. Made once at start; every function is safe from any thread and takes no lock.
class Translator {
 public:
    /// Without catalogs: every sentence stays English.
    Translator();
    explicit Translator(const std::vector<Catalog>& catalogs);
    /// From every ".../locale/nl.mo" and ".../locale/fr.mo" of the set.
    explicit Translator(const resources::Set& set);

    /// The source itself when there is no translation.
    std::string_view translate(Language language, std::string_view source) const;
    std::optional<std::string_view> find(Language language, std::string_view source) const;

    /// The form for the number, with %d still in it; by the language's own rule (French has the
    /// singular for 0).
    std::string_view plural_form(Language language, Plural forms, std::int64_t number) const;
    /// The same with the number, grouped as the language does, in place of %d.
    std::string plural(Language language, Plural forms, std::int64_t number) const;

    /// The translated sentence with its {names} replaced by the message's values, unescaped.
    std::string text(Language language, const Message& message) const;

 private:
    struct Content;
    std::shared_ptr<const Content> content_;
};

/// Replaces {name} by its value; a name without a value stays as it is.
std::string fill(std::string_view sentence,
                 const std::vector<std::pair<std::string_view, std::string>>& values);

}  // namespace agora::locale
