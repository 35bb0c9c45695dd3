#include "agora/tabular/writer.hpp"

#include <algorithm>

namespace agora::tabular {
namespace {

constexpr std::string_view kFormulaStarts{"=+-@\t\r"};

bool starts_like_formula_after_apostrophes(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos &&
           kFormulaStarts.find(text[first]) != std::string_view::npos;
}

}  // namespace

std::string inert(std::string_view text) {
    if (!starts_like_formula_after_apostrophes(text)) return std::string{text};
    return "'" + std::string{text};
}

std::string restored(std::string_view text) {
    if (text.starts_with('\'') && starts_like_formula_after_apostrophes(text))
        text.remove_prefix(1);
    return std::string{text};
}

Cell Cell::amount(std::int64_t minor_units) {
    const std::string digits = std::to_string(minor_units);
    const std::size_t sign = minor_units < 0 ? 1 : 0;
    std::string padded = digits.substr(sign);
    if (padded.size() < 3) padded.insert(0, 3 - padded.size(), '0');
    Cell cell{digits.substr(0, sign) + padded.insert(padded.size() - 2, ".")};
    cell.is_number_ = true;
    return cell;
}

}  // namespace agora::tabular
