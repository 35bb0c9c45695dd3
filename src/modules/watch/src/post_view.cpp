#include "post_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/markdown/markdown.hpp"
#include "labels.hpp"
#include "post_store.hpp"

#include <algorithm>
#include <map>

namespace agora::watch {
namespace {

constexpr std::size_t kFirstWords = 220;

bool has_words(const Post& post, const std::vector<Text>& texts, std::string_view typed) {
    std::string all = " " + locale::search_words(post.source) + " ";
    for (const Text& text : texts) all += locale::search_words(text.title + " " + text.body) + " ";
    const std::string words = locale::search_words(typed);
    return std::ranges::all_of(split(words, ' '), [&](std::string_view word) {
        return word.empty() || all.find(" " + std::string{word}) != std::string::npos;
    });
}

}  // namespace

PostCard card_of(const web::Call& call, const Seen& seen, const Text& text) {
    const Post& post = seen.post;
    PostCard card{
        .url = call.link(path_of(post.post_id)),
        .title = text.title,
        .lang = text.language,
        .about = markdown::plain_text(text.body, kFirstWords),
        .subject = call.say(label_of(post.subject)),
        .group = {call.link(circles::path_of(seen.standing.circle)), seen.standing.name.name},
        .group_lang = seen.standing.name.language,
        .source = post.source,
        .address = post.address,
        .source_day = post.source_day,
        .written_at = post.written_at};
    if (text.language != code(call.language)) {
        card.language = locale::language_name(call.language, text.language);
    }
    return card;
}

Filter filter_of(const web::Call& call) {
    return {std::string{call.query("q")}, std::string{call.query("subject")},
            std::string{call.query("group")}};
}

std::string query_of(const Filter& filter) {
    fields::NameValues values;
    if (!filter.q.empty()) values.add("q", filter.q);
    if (!filter.subject.empty()) values.add("subject", filter.subject);
    if (!filter.group.empty()) values.add("group", filter.group);
    return values.empty() ? "" : "?" + http::urlencoded(values);
}

std::vector<PostCard> find_posts(const web::Call& call, db::ReadTx& tx, const Filter& filter,
                                 std::size_t most) {
    CircleId circle;
    if (!filter.group.empty()) {
        const auto found = circles::find_circle_by_slug(tx, filter.group);
        if (!found) return {};
        circle = found->circle_id;
    }
    std::map<CircleId, circles::Standing> standings;
    std::vector<PostCard> cards;
    for (Post& post : list_posts(tx, circle, static_cast<std::int64_t>(kMostPosts))) {
        if (cards.size() == most) break;
        if (!filter.subject.empty() && fields::enum_name(post.subject) != filter.subject) continue;
        auto standing = standings.find(post.circle_id);
        if (standing == standings.end()) {
            auto own = circles::find_circle(tx, post.circle_id);
            if (!own) continue;
            standing =
                standings
                    .emplace(post.circle_id, circles::standing_of(tx, call.actor, std::move(*own),
                                                                  call.language, today_of(call)))
                    .first;
        }
        if (!may_see(call.actor, standing->second, post)) continue;
        const auto texts = newest_texts_of(tx, post.post_id);
        if (texts.empty() || !has_words(post, texts, filter.q)) continue;
        const Text text = best_text(texts, post, code(call.language));
        cards.push_back(card_of(call, {standing->second, std::move(post)}, text));
    }
    return cards;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::watch
