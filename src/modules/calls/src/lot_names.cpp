#include "lot_names.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/translator.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::string_view kMark = "LOT-";
constexpr std::string_view kDigits = "0123456789";

bool is_in_word(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
}

}  // namespace

bool is_mere_number(std::string_view lot_code) {
    if (lot_code.starts_with(kMark)) lot_code.remove_prefix(kMark.size());
    return lot_code.find_first_not_of(kDigits) == std::string_view::npos;
}

LotNames::LotNames(const locale::Translator& translator, Language language,
                   const std::vector<Lot>& lots)
    : translator_(&translator), language_(language) {
    std::size_t place = 0;
    for (const Lot& lot : lots) {
        ++place;
        const Message numbered{tr("Lot {number}"), {{"number", std::to_string(place)}}};
        names_.emplace(lot.code,
                       is_mere_number(lot.code) ? translator.text(language, numbered) : lot.code);
    }
}

std::string LotNames::of(std::string_view code) const {
    if (const auto known = names_.find(code); known != names_.end()) return known->second;
    if (translator_ == nullptr || code.empty() || !is_mere_number(code)) return std::string{code};
    std::string_view number = code.starts_with(kMark) ? code.substr(kMark.size()) : code;
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return translator_->text(language_, {tr("former lot {number}"),
                                         {{"number", number.empty() ? "0" : std::string{number}}}});
}

std::string LotNames::in(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
        const std::size_t at = text.find(kMark);
        if (at == std::string_view::npos) break;
        const std::size_t digits = at + kMark.size();
        const std::size_t end = std::min(text.find_first_not_of(kDigits, digits), text.size());
        const bool alone = (at == 0 || !is_in_word(text[at - 1])) &&
                           (end == text.size() || !is_in_word(text[end]));
        out += text.substr(0, at);
        const std::string_view code = text.substr(at, end - at);
        out += alone && end > digits ? of(code) : std::string{code};
        text.remove_prefix(end);
    }
    return out.append(text);
}

std::string LotNames::in_list(std::string_view lines) const {
    std::vector<std::string> named;
    for (const std::string_view line : split(lines, '\n')) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos || colon == 0 ||
            !is_mere_number(line.substr(0, colon))) {
            named.push_back(in(line));
        } else {
            named.push_back(of(line.substr(0, colon)) + std::string{line.substr(colon)});
        }
    }
    return joined(named, "\n");
}

}  // namespace agora::calls
