#pragma once

#include "agora/base/language.hpp"
#include "agora/members/import.hpp"

#include <string>
#include <vector>

namespace agora::locale {
class Translator;
}

namespace agora::members {

/// What an import did, line by line, for a terminal.
std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language);

/// "Line 12 (Language): …"
std::string line_of(const LineFault& fault, const locale::Translator& translator,
                    Language language);
/// ";" or the word for a tab.
std::string separator_name(char separator, const locale::Translator& translator, Language language);

}  // namespace agora::members
