#include "elsewhere.hpp"

#include "agora/locale/formats.hpp"
#include "post_view.hpp"

namespace agora::watch {
namespace {

constexpr std::size_t kMostOnGroupHome = 4;

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "watch",
                                 .heading = call.say(tr("What changes for our work"))};
    const auto posts =
        find_posts(call, tx, {.group = circle.slug}, {.most = kMostOnGroupHome}).cards;
    for (const PostCard& post : posts) {
        section.lines.push_back(
            {.url = post.url,
             .title = post.title,
             .lang = post.lang,
             .about = post.source + " · " +
                      locale::date(call.language, post.source_day, locale::DateStyle::middle)});
    }
    if (!posts.empty()) {
        section.acts.push_back(
            {call.link("/watch?group=" + circle.slug), call.say(tr("All of the group"))});
    }
    if (circles::standing_of(tx, call.actor, circle, call.language, today_of(call)).may_add()) {
        section.acts.push_back(
            {call.link(circles::path_of(circle, "/watch/new")), call.say(tr("Tell what changes"))});
    }
    return section;
}

}  // namespace agora::watch
