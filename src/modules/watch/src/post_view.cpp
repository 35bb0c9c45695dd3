#include "post_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/markdown/markdown.hpp"
#include "labels.hpp"
#include "post_store.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace agora::watch {
namespace {

constexpr std::size_t kFirstWords = 220;

using Standings = std::map<CircleId, circles::Standing>;
using Texts = std::map<PostId, std::vector<Text>>;

bool has_words(const Post& post, const std::vector<Text>& texts, std::string_view words) {
    std::string all = " " + locale::search_words(post.source) + " ";
    for (const Text& text : texts) all += locale::search_words(text.title + " " + text.body) + " ";
    return std::ranges::all_of(split(words, ' '), [&](std::string_view word) {
        return word.empty() || all.find(" " + std::string{word}) != std::string::npos;
    });
}

/// In the group of a post, looked up once.
const circles::Standing* standing_in(const web::Call& call, db::ReadTx& tx, CircleId circle,
                                     Standings& standings) {
    const auto known = standings.find(circle);
    if (known != standings.end()) return &known->second;
    auto own = circles::find_circle(tx, circle);
    if (!own) return nullptr;
    return &standings
                .emplace(circle, circles::standing_of(tx, call.actor, std::move(*own),
                                                      call.language, today_of(call)))
                .first->second;
}

Texts texts_of(db::ReadTx& tx, std::span<const Post> posts) {
    std::vector<PostId> ids;
    for (const Post& post : posts) ids.push_back(post.post_id);
    Texts texts;
    for (Text& text : newest_texts_among(tx, ids)) texts[text.post_id].push_back(std::move(text));
    return texts;
}

void keep_those_with(std::string_view typed, db::ReadTx& tx, std::vector<Post>& posts) {
    const std::string words = locale::search_words(typed);
    if (words.empty()) return;
    Texts texts = texts_of(tx, posts);
    std::erase_if(posts,
                  [&](const Post& post) { return !has_words(post, texts[post.post_id], words); });
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

Found find_posts(const web::Call& call, db::ReadTx& tx, const Filter& filter, const Part& part) {
    CircleId circle;
    if (!filter.group.empty()) {
        const auto found = circles::find_circle_by_slug(tx, filter.group);
        if (!found) return {};
        circle = found->circle_id;
    }
    Standings standings;
    std::vector<Post> posts = list_posts(tx, circle, kMostPosts);
    std::erase_if(posts, [&](const Post& post) {
        if (!filter.subject.empty() && fields::enum_name(post.subject) != filter.subject) {
            return true;
        }
        const auto* standing = standing_in(call, tx, post.circle_id, standings);
        return standing == nullptr || !may_see(call.actor, *standing, post);
    });
    keep_those_with(filter.q, tx, posts);
    const std::size_t from = std::min(part.from, posts.size());
    const auto shown = std::span{posts}.subspan(from, std::min(part.most, posts.size() - from));
    Texts texts = texts_of(tx, shown);
    Found found{.total = std::ssize(posts)};
    for (const Post& post : shown) {
        const std::vector<Text>& own = texts[post.post_id];
        if (own.empty()) continue;
        found.cards.push_back(card_of(call, {standings.at(post.circle_id), post},
                                      best_text(own, post, code(call.language))));
    }
    return found;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::watch
