#include "ask_view.hpp"

#include "agora/locale/formats.hpp"

namespace agora::bids {

AskCard card_of(const web::Call& call, const Ask& ask, const Names& names) {
    AskCard card{.url = call.link(path_of(ask)),
                 .title = ask.title,
                 .kind = call.say(label_of(ask.kind)),
                 .from = locale::language_name(call.language, fields::enum_name(ask.from_language)),
                 .into = locale::language_name(call.language, fields::enum_name(ask.into_language)),
                 .within_one = ask.from_language == ask.into_language,
                 .words = ask.words,
                 .until = ask.until,
                 .state = call.say(label_of(ask.state)),
                 .tag = std::string{tag_of(ask.state)},
                 .credits = ask.credits};
    if (const auto name = names.find(ask.asked_by); name != names.end()) card.by = name->second;
    return card;
}

}  // namespace agora::bids
