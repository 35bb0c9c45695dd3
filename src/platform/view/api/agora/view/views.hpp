#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/resources/resources.hpp"
#include "agora/view/filling.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::view {

/// Templates that cannot be used, each with its file and what is wrong. Our own fault: the build
/// refuses the same (tools/check_templates.py).
class BadTemplate : public std::logic_error {
 public:
    using std::logic_error::logic_error;
};

/// For whom and when a page is rendered.
struct Reader {
    Language language = Language::en;
    Instant now = {};  ///< for "3 days ago"
    locale::TimeZone zone = {};
};

/// A model without members, where a page has nothing to show but itself.
struct Nothing {};
AGORA_FIELDS(Nothing)

/// All templates, compiled when first used in a language; README.md tells what they hold. A name is
/// the part and the file: "members/directory" is views/directory.html of the part members.
/// Safe from any thread; rendering takes no lock. A name that doesn't exist is our own fault.
class Views {
 public:
    /// Throws BadTemplate with everything that is wrong.
    Views(const resources::Set& set, locale::Translator translator);
    ~Views();
    Views(const Views&) = delete;
    Views& operator=(const Views&) = delete;

    bool has(std::string_view name) const;
    /// Whether the template marks such a part, for ?part=.
    bool has_part(std::string_view name, std::string_view part) const;

    /// The page inside its layout. Names that the model doesn't have are looked for in the globals.
    template <fields::Described Model, fields::Described Globals>
    std::string page(std::string_view name, const Reader& reader, const Model& model,
                     const Globals& globals) const {
        Filling filling{translator_, reader.language};
        const Block& outer = filling.block(globals);
        return expand_page(name, reader, filling.block(model, &outer), outer);
    }

    /// The template alone, without layout: a mail, a fragment, a document.
    template <fields::Described Model, fields::Described Globals = Nothing>
    std::string render(std::string_view name, const Reader& reader, const Model& model,
                       const Globals& globals = {}) const {
        Filling filling{translator_, reader.language};
        const Block& outer = filling.block(globals);
        return expand(name, {}, reader, filling.block(model, &outer));
    }

    /// What stands between [[part:NAME]] and [[/part]], with the page's whole model.
    template <fields::Described Model, fields::Described Globals = Nothing>
    std::string part(std::string_view name, std::string_view part, const Reader& reader,
                     const Model& model, const Globals& globals = {}) const {
        Filling filling{translator_, reader.language};
        const Block& outer = filling.block(globals);
        return expand(name, part, reader, filling.block(model, &outer));
    }

    const locale::Translator& translator() const { return translator_; }

 private:
    std::string expand(std::string_view name, std::string_view part, const Reader& reader,
                       const Block& model) const;
    std::string expand_page(std::string_view name, const Reader& reader, const Block& model,
                            const Block& globals) const;

    struct Content;
    locale::Translator translator_;
    std::unique_ptr<const Content> content_;
};

/// Text as markup: & < > " ' escaped, nothing else changed.
Html escaped(std::string_view text);
/// The same with <br> at line ends.
Html escaped_lines(std::string_view text);
/// <script type="application/ld+json"> with this JSON, in which no < remains.
Html json_ld(std::string_view json);

}  // namespace agora::view
