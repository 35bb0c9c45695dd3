#include "method_view.hpp"

#include "agora/locale/formats.hpp"
#include "labels.hpp"

namespace agora::methods {
namespace {

std::string people_of(const web::Call& call, const Method& method) {
    const auto said = [&](std::int64_t number) { return locale::number(call.language, number); };
    if (method.people_from != 0 && method.people_to != 0) {
        return call.say({tr("{from} to {to} people"),
                         {{"from", said(method.people_from)}, {"to", said(method.people_to)}}});
    }
    if (method.people_from != 0) {
        return call.say({tr("from {from} people on"), {{"from", said(method.people_from)}}});
    }
    if (method.people_to != 0) {
        return call.say({tr("up to {to} people"), {{"to", said(method.people_to)}}});
    }
    return {};
}

}  // namespace

Groups groups_of(db::ReadTx& tx, Language reader) {
    Groups groups;
    for (circles::CircleName& name : circles::circle_names(tx, reader)) {
        groups.emplace(name.circle_id, std::move(name));
    }
    return groups;
}

MethodCard card_of(const web::Call& call, const Groups& groups, const Method& method,
                   const Text& text) {
    MethodCard card{.url = call.link(path_of(method.method_id)),
                    .title = text.title,
                    .lang = text.language,
                    .language = {},
                    .summary = text.summary,
                    .purpose = call.say(label_of(method.purpose)),
                    .time = {},
                    .people = people_of(call, method),
                    .group = {{}, call.say(tr("the cooperative"))},
                    .group_lang = std::string{code(call.language)}};
    if (text.language != code(call.language)) {
        card.language = locale::language_name(call.language, text.language);
    }
    if (method.minutes != 0) {
        card.time = call.say({tr("{minutes} minutes"),
                              {{"minutes", locale::number(call.language, method.minutes)}}});
    }
    if (const auto group = groups.find(method.circle_id); group != groups.end()) {
        card.group = {call.link("/groups/" + group->second.slug), group->second.name};
        card.group_lang = group->second.language;
    }
    return card;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::methods
