#include "agora/calls/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "card.hpp"

namespace agora::calls {
namespace {

finder::Found find_calls(web::Call& call, const finder::Question& question) {
    const Found found = call.read([&](db::ReadTx& tx) {
        return call.services.state<Table>().look(tx, {.text = question.text},
                                                 call.actor.is_member(), call.now);
    });
    return finder::page_of(found, question, [&](const Entry& entry) {
        const CallCard card = card_of(call, entry);
        std::string about = card.kind_label;
        if (!card.deadline.empty()) about += " · " + card.deadline;
        return finder::Hit{.url = card.url,
                           .title = card.title,
                           .lang = card.lang,
                           .language = card.language,
                           .about = std::move(about)};
    });
}

std::string call_list(const web::Call& call, std::string_view text) {
    return call.link("/calls") + (text.empty() ? "" : "?q=" + http::encoded(text));
}

}  // namespace

finder::Kind call_kind() {
    return {.name = "calls",
            .heading = tr("Calls and tenders"),
            .one = tr("call"),
            .find = &find_calls,
            .list = &call_list};
}

}  // namespace agora::calls
