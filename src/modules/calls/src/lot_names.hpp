#pragma once

#include "agora/calls/call.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::locale {
class Translator;
}

namespace agora::calls {

/// "LOT-0001", "3": counted by a machine, it tells a reader nothing.
bool is_mere_number(std::string_view lot_code);

/// What readers call the lots of a call: "Lot 1" by its place where the code is a mere number, else the code.
class LotNames {
 public:
    LotNames() = default;
    LotNames(const locale::Translator& translator, Language language, const std::vector<Lot>& lots);

    std::string of(std::string_view code) const;
    /// A text of the source with its "LOT-0002" called so; one that is no lot any more is a "former lot 2".
    std::string in(std::string_view text) const;
    /// The same of lines that begin with the code of a lot, "3: Chairs".
    std::string in_list(std::string_view lines) const;

 private:
    const locale::Translator* translator_ = nullptr;
    Language language_ = Language::en;
    std::map<std::string, std::string, std::less<>> names_ = {};  ///< by code
};

}  // namespace agora::calls
