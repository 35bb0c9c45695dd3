#pragma once

#include "agora/base/language.hpp"
#include "agora/fields/form.hpp"

#include <vector>

namespace agora::members {

/// The languages that forms offer, by name in the reader's language, the cooperative's three first.
std::vector<fields::Choice> languages_to_choose(Language reader);

}  // namespace agora::members
