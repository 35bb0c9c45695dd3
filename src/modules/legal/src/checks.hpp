#pragma once

#include "agora/base/result.hpp"

#include <string>
#include <string_view>

namespace agora::legal {

enum class FactRefusal { iban_wrong, enterprise_number_wrong, fact_needed, language_unknown };
RefusalText refusal_text(FactRefusal refusal);

/// An account number with the right check digits (ISO 13616), spaces allowed.
bool is_iban(std::string_view text);
/// False for a Belgian number (ten digits that begin with 0 or 1, with or without BE and points)
/// whose last two digits don't fit the others (mod 97); numbers of other countries are not checked.
bool may_be_enterprise_number(std::string_view text);
/// "BE71 0961 2345 6769".
std::string spaced_iban(std::string_view text);

}  // namespace agora::legal
