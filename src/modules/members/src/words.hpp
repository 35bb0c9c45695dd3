#pragma once

#include "agora/base/date.hpp"
#include "agora/base/language.hpp"
#include "agora/locale/translator.hpp"
#include "agora/members/portrait.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/call.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace agora::members {

/// What turns the ids of a profile into words of the reader's language.
struct Words {
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
    const locale::Translator& translator;
    Language language = Language::en;

    std::string say(std::string_view source) const {
        return std::string{translator.translate(language, source)};
    }
    std::string say(const Message& message) const { return translator.text(language, message); }
};
Words words_of(const web::Call& call);
/// The same for a mail.
Words words_in(const web::Services& services, Language language);

}  // namespace agora::members
