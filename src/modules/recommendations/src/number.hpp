#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::recommendations {

/// The number for life of a recommendation.
struct Number {
    std::string document;  ///< "000"
    std::string number;    ///< "9.e.iii"
    std::string position;  ///< sorts as people count: 9 before 10, iv before v

    std::string slug() const { return document + "-" + number; }
    bool operator==(const Number&) const = default;
};

/// Reads the form of addresses and that of the sources: "000-9.e.iii", "000/9e.iii", "000-9e.iii".
/// A document is up to 20 letters and digits; a number up to five figures or short letters.
std::optional<Number> read_number(std::string_view text);
/// The number within a document alone: "9e.iii" becomes "9.e.iii"; empty when it is none.
std::string dotted_number(std::string_view text);

/// "2019-05-09" or "2019-05" of a day or month that exists, or empty.
bool is_day(std::string_view text);

}  // namespace agora::recommendations
