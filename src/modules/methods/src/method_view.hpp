#pragma once

#include "acting.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::methods {

/// Groups by number, as they are called in the reader's language.
using Groups = std::map<CircleId, circles::CircleName>;
Groups groups_of(db::ReadTx& tx, Language reader);

/// A method as lists and the top of its page show it.
struct MethodCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};      ///< of title and summary
    std::string language = {};  ///< its name, when it is not the reader's
    std::string summary = {};
    std::string purpose = {};
    std::string time = {};    ///< "90 minutes"
    std::string people = {};  ///< "6 to 20 people"
    web::Link group = {};     ///< whose it is; no address: the cooperative's
    std::string group_lang = {};
};
AGORA_FIELDS(MethodCard, url, title, lang, language, summary, purpose, time, people, group,
             group_lang)

MethodCard card_of(const web::Call& call, const Groups& groups, const Method& method,
                   const Text& text);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::methods
