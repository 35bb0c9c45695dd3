#pragma once

#include "agora/locale/translator.hpp"
#include "notice_store.hpp"

#include <string>

namespace agora::inbox {

/// The values of a sentence as a row keeps them.
std::string packed(const Message& sentence);

/// What a notice says to a reader of this language.
std::string sentence_of(const locale::Translator& translator, Language language,
                        const NoticeRow& row);

}  // namespace agora::inbox
