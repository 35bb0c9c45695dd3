#pragma once

#include "source.hpp"

#include "agora/base/language.hpp"
#include "agora/locale/translator.hpp"
#include "agora/resources/resources.hpp"

#include <map>
#include <string>
#include <string_view>

namespace agora::view {

/// Where the files of web/assets/manifest.tsv (name, tab, file, tab, type) are served.
class AssetAddresses {
 public:
    explicit AssetAddresses(const resources::Set& set);
    /// Without a manifest (tests of one part) /assets/NAME; with one, empty for an unknown name.
    std::string address(std::string_view name) const;

 private:
    bool has_manifest_ = false;
    std::map<std::string, std::string, std::less<>> by_name_;
};

/// What the markers of a template are replaced with.
struct MarkerContext {
    const resources::Set& set;
    const AssetAddresses& assets;
    const locale::Translator& translator;
    std::string_view name;
    Language language;
    Escaping escaping;
    Faults& faults;
};

/// Replaces every [[marker]]: a text by its translation, url:, asset:, icon:, illustration:, count:
/// by what they stand for; and :none by the modifier that passes Html only.
std::string with_markers_replaced(const MarkerContext& context, std::string_view text);

/// Without white space around lines and without empty lines, except inside pre and textarea.
std::string without_indentation(std::string_view text);

}  // namespace agora::view
