#include "elsewhere.hpp"

#include "labels.hpp"
#include "method_store.hpp"
#include "sight.hpp"

namespace agora::methods {
namespace {

constexpr std::size_t kMostOnGroupHome = 5;

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "methods",
                                 .heading = call.say(tr("How the group works"))};
    for (const Method& method : list_methods_of(tx, circle.circle_id)) {
        if (section.lines.size() == kMostOnGroupHome) break;
        if (!may_see(tx, call.actor, method, today_of(call))) continue;
        const auto texts = newest_texts_of(tx, method.method_id);
        if (texts.empty()) continue;
        const Text& text = best_text(texts, method, code(call.language));
        section.lines.push_back({.url = call.link(path_of(method.method_id)),
                                 .title = text.title,
                                 .lang = text.language,
                                 .about = call.say(label_of(method.purpose))});
    }
    if (circle.state == circles::State::closed ||
        !may_keep(tx, call.actor, circle.circle_id, today_of(call))) {
        return section;
    }
    section.acts = {
        {call.link("/methods"), call.say(tr("Take one from the library"))},
        {call.link("/methods/new?group=" + circle.slug), call.say(tr("Write a method"))}};
    return section;
}

}  // namespace agora::methods
