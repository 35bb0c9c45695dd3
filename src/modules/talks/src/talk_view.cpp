#include "talk_view.hpp"

#include "agora/accounts/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "permissions.hpp"

#include <map>

namespace agora::talks {

TalkView view_of(const web::Call& call, const Talk& talk) {
    TalkView view{.url = call.link(path_of(talk)),
                  .name = talk.name,
                  .lang = talk.language,
                  .language = {},
                  .summary = talk.summary,
                  .for_whom = markdown::render(talk.for_whom),
                  .rules = markdown::render(talk.rules)};
    if (talk.language != code(call.language)) {
        view.language = locale::language_name(call.language, talk.language);
    }
    return view;
}

std::string path_of(const Talk& talk, std::string_view rest) {
    return "/talks/" + talk.slug + std::string{rest};
}

std::optional<Talk> any_talk_at(const web::Call& call, db::ReadTx& tx) {
    auto talk = find_talk(tx, call.path_value("slug"));
    return talk && !talk->closed_at ? talk : std::nullopt;
}

std::optional<Talk> talk_at(const web::Call& call, db::ReadTx& tx) {
    auto talk = any_talk_at(call, tx);
    return talk && may_know(call.actor, tx, *talk) ? talk : std::nullopt;
}

bool may_know(const access::Actor& actor, db::ReadTx& tx, const Talk& talk) {
    return actor.may(kOpenTalks) || takes_in(tx, talk) ||
           standing_in(tx, talk.group_id, actor.account) != Standing::stranger;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

std::vector<std::string> names_of(db::ReadTx& tx, const std::vector<AccountId>& accounts) {
    std::map<AccountId, std::string> found;
    for (accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        found[row.account_id] = std::move(row.name);
    }
    std::vector<std::string> names;
    for (const AccountId account : accounts) names.push_back(found[account]);
    return names;
}

http::Response refuse_reading(web::Call& call, const Talk& talk, TalkRefusal refusal) {
    if (!call.actor.grants.empty() || !call.actor.resting.empty()) {
        call.services.database.write([&](db::WriteTx& tx) {
            journal::emit(tx, call.origin(), TalkReadingRefused{talk.group_id},
                          journal::Audit::yes);
        });
    }
    const bool knows = call.read([&](db::ReadTx& tx) { return may_know(call.actor, tx, talk); });
    return web::refuse(call, knows ? refusal : TalkRefusal::talk_not_found);
}

}  // namespace agora::talks
