#pragma once

#include "agora/base/language.hpp"
#include "agora/taking_part/calls.hpp"

#include <string>
#include <string_view>

namespace agora::locale {
class Translator;
}

// Source texts to translate.
namespace agora::taking_part {

std::string_view label_of(Kind kind);
/// "30 minutes", "2 hours a week"; empty when the call doesn't say.
std::string time_asked(const locale::Translator& translator, Language reader, std::int64_t minutes,
                       Per per);

}  // namespace agora::taking_part
