#include "sight.hpp"

#include "agora/base/assert.hpp"
#include "post_store.hpp"

#include <algorithm>

namespace agora::watch {

bool may_see(const access::Actor& actor, const circles::Standing& standing, const Post& post) {
    switch (post.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return standing.looks_after || (actor.is_member() && actor.account == post.written_by);
    }
    return false;
}

bool may_correct(const access::Actor& actor, const Seen& seen) {
    if (!seen.standing.may_add()) return false;
    return seen.standing.looks_after ||
           (actor.is_member() && actor.account == seen.post.written_by);
}

std::optional<Seen> seen_of(const web::Call& call, db::ReadTx& tx, Post post) {
    auto circle = circles::find_circle(tx, post.circle_id);
    if (!circle) return std::nullopt;
    auto standing =
        circles::standing_of(tx, call.actor, std::move(*circle), call.language, today_of(call));
    if (!may_see(call.actor, standing, post)) return std::nullopt;
    return Seen{std::move(standing), std::move(post)};
}

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<PostId>("id");
    auto post = id ? find_post(tx, *id) : std::nullopt;
    return post ? seen_of(call, tx, std::move(*post)) : std::nullopt;
}

std::string path_of(PostId post, std::string_view rest) {
    return "/watch/" + to_string(post) + std::string{rest};
}

const Text& best_text(const std::vector<Text>& texts, const Post& post, std::string_view reader) {
    AGORA_ASSERT(!texts.empty());
    for (const std::string_view language : {reader, std::string_view{post.language}}) {
        const auto found = std::ranges::find(texts, language, &Text::language);
        if (found != texts.end()) return *found;
    }
    return texts.front();
}

}  // namespace agora::watch
