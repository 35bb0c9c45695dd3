#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/web/answer.hpp"
#include "refusals.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::talks {

/// A talk group as its page and the list show it to every member.
struct TalkView {
    std::string url;
    std::string name;
    std::string lang;      ///< of the texts
    std::string language;  ///< its name, when it is not the reader's
    std::string summary;
    Html for_whom;
    Html rules;
};
AGORA_FIELDS(TalkView, url, name, lang, language, summary, for_whom, rules)

TalkView view_of(const web::Call& call, const Talk& talk);

/// "/talks/slug" and what follows it.
std::string path_of(const Talk& talk, std::string_view rest = {});

/// Whoever has nothing to do with a group knows of it once it takes people in.
bool may_know(const access::Actor& actor, db::ReadTx& tx, const Talk& talk);

/// The group of the address, unless it has ended. For what is refused and written down at once.
std::optional<Talk> any_talk_at(const web::Call& call, db::ReadTx& tx);
/// The same, if the reader may know of it.
std::optional<Talk> talk_at(const web::Call& call, db::ReadTx& tx);

Acting acting(db::WriteTx& tx, web::Call& call);

/// What accounts are called, in the order of the list; empty for one that is gone.
std::vector<std::string> names_of(db::ReadTx& tx, const std::vector<AccountId>& accounts);

/// Refuses to show what only members and moderators may read, telling nobody of a group that they may
/// not know of; the attempt of whoever holds a role in the cooperative is written down.
http::Response refuse_reading(web::Call& call, const Talk& talk, TalkRefusal refusal);

/// A short act on the group of the address: done and back to `path` of it, or refused as a page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, std::string_view rest,
                   Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto talk = talk_at(call, tx);
        if (!talk) return TalkRefusal::talk_not_found;
        path = path_of(*talk, rest);
        return work(acting(tx, call), *talk);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::talks
