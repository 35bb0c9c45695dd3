#include "import_lexicon.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>

namespace agora::members {
namespace {

using territories::Level;

constexpr std::string_view kBetween = ",;/|\n";
constexpr std::size_t kMostTerms = 20;

std::vector<std::string_view> parts_of(std::string_view cell) {
    std::vector<std::string_view> parts;
    while (!cell.empty() && parts.size() < kMostTerms) {
        const std::size_t end = std::min(cell.find_first_of(kBetween), cell.size());
        const std::string_view part = trimmed(cell.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 10> kYes{"ja", "oui", "yes",  "y",    "j",
                                                "o",  "x",   "true", "vrai", "waar"};
constexpr std::array<std::string_view, 8> kNo{"", "nee", "neen", "non", "no", "n", "false", "-"};
constexpr std::array<std::string_view, 2> kMoreNo{"faux", "onwaar"};

constexpr std::array<std::string_view, 7> kDutch{"nl",     "nld",         "nederlands", "dutch",
                                                 "vlaams", "neerlandais", "n"};
constexpr std::array<std::string_view, 6> kFrench{"fr", "fra", "frans", "francais", "french", "f"};
constexpr std::array<std::string_view, 6> kEnglish{"en",      "eng",     "engels",
                                                   "anglais", "english", "e"};

}  // namespace

std::optional<bool> yes_or_no(std::string_view text) {
    const std::string word = locale::fold(trimmed(text));
    const bool digits = !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
        return letter >= '0' && letter <= '9';
    });
    if (digits) return word.find_first_not_of('0') != std::string::npos;
    if (is_one_of(word, kYes)) return true;
    if (is_one_of(word, kNo) || is_one_of(word, kMoreNo)) return false;
    return std::nullopt;
}

std::optional<Language> language_named(std::string_view text) {
    std::string word = locale::fold(trimmed(text));
    word = word.substr(0, word.find_first_of("-_ "));
    if (is_one_of(word, kDutch)) return Language::nl;
    if (is_one_of(word, kFrench)) return Language::fr;
    if (is_one_of(word, kEnglish)) return Language::en;
    return std::nullopt;
}

ImportLexicon::ImportLexicon(std::shared_ptr<const vocabulary::Terms> terms,
                             std::shared_ptr<const territories::Atlas> atlas,
                             std::vector<territories::Office> offices)
    : terms_(std::move(terms)), atlas_(std::move(atlas)), offices_(std::move(offices)) {}

std::string ImportLexicon::find_term(vocabulary::Kind kind, std::string_view word) const {
    for (const vocabulary::Term* term : terms_->matching(word)) {
        if (term->kind == kind) return term->slug;
    }
    return {};
}

std::string ImportLexicon::terms(ImportField field, vocabulary::Kind kind, std::string_view cell) {
    std::string slugs;
    for (const std::string_view word : parts_of(cell)) {
        std::string key{fields::enum_name(field)};
        key.append("\n").append(word);
        auto place = found_.find(key);
        if (place == found_.end()) place = found_.emplace(key, find_term(kind, word)).first;
        if (place->second.empty()) {
            remember_unknown(field, word);
        } else {
            slugs += (slugs.empty() ? "" : " ") + place->second;
        }
    }
    return slugs;
}

std::string ImportLexicon::find_country(std::string_view cell) const {
    const std::string code = ascii_lower(cell);
    const auto* exact = atlas_->find(code);
    if (exact != nullptr && exact->level() == Level::country) return code;
    for (const auto* territory : atlas_->named(cell)) {
        if (territory->level() == Level::country) return std::string{territory->code()};
    }
    return {};
}

std::string ImportLexicon::country(std::string_view cell) {
    if (cell.empty()) return {};
    const std::string key = "country\n" + std::string{cell};
    auto place = found_.find(key);
    if (place == found_.end()) place = found_.emplace(key, find_country(cell)).first;
    if (place->second.empty()) remember_unknown(ImportField::country, cell);
    return place->second;
}

std::string ImportLexicon::find_commune(std::string_view country, std::string_view postcode,
                                        std::string_view town) const {
    const auto here = atlas_->with_postcode(country.empty() ? "be" : country, postcode);
    const auto named =
        town.empty() ? std::vector<const territories::Territory*>{} : atlas_->named(town);
    for (const auto* commune : here) {
        if (std::find(named.begin(), named.end(), commune) != named.end())
            return std::string{commune->code()};
    }
    if (!here.empty()) return std::string{here.front()->code()};
    for (const auto* territory : named) {
        const bool fits = country.empty() || atlas_->is_within(territory->code(), country);
        if (territory->level() == Level::commune && fits) return std::string{territory->code()};
    }
    return {};
}

std::string ImportLexicon::commune(std::string_view country, std::string_view postcode,
                                   std::string_view town) {
    if (postcode.empty() && town.empty()) return {};
    std::string key{"commune\n"};
    key.append(country).append("\n").append(postcode).append("\n").append(town);
    auto place = found_.find(key);
    if (place == found_.end()) {
        place = found_.emplace(key, find_commune(country, postcode, town)).first;
    }
    if (place->second.empty()) {
        remember_unknown(postcode.empty() ? ImportField::town : ImportField::postcode,
                         postcode.empty() ? town : postcode);
    }
    return place->second;
}

std::optional<Language> ImportLexicon::language(std::string_view cell) {
    if (cell.empty()) return std::nullopt;
    const auto found = language_named(cell);
    if (!found) remember_unknown(ImportField::language, cell);
    return found;
}

std::optional<accounts::OfficeId> ImportLexicon::office(std::string_view cell) {
    if (cell.empty()) return std::nullopt;
    const std::string word = locale::fold(cell);
    for (const territories::Office& one : offices_) {
        if (locale::fold(one.name) == word) return accounts::OfficeId{one.office_id.value()};
    }
    remember_unknown(ImportField::office, cell);
    return std::nullopt;
}

void ImportLexicon::remember_unknown(ImportField field, std::string_view word) {
    ++unknown_[{field, locale::shortened(word, 60)}];
}

std::vector<UnknownWord> ImportLexicon::unknown(std::size_t most) const {
    std::vector<UnknownWord> words;
    for (const auto& [word, lines] : unknown_) words.push_back({word.first, word.second, lines});
    std::stable_sort(
        words.begin(), words.end(),
        [](const UnknownWord& left, const UnknownWord& right) { return left.lines > right.lines; });
    if (words.size() > most) words.resize(most);
    return words;
}

}  // namespace agora::members
