#pragma once

#include "agora/circles/standing.hpp"
#include "agora/watch/post.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::watch {

/// A post with its group, as who asks may see it.
struct Seen {
    circles::Standing standing;
    Post post;
};
bool may_see(const access::Actor& actor, const circles::Standing& standing, const Post& post);
/// Its writer and the animators; to translate it whoever is in the group.
bool may_correct(const access::Actor& actor, const Seen& seen);
/// Of the address ("/watch/{id}").
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);
std::optional<Seen> seen_of(const web::Call& call, db::ReadTx& tx, Post post);

/// "/watch/12" and what follows it.
std::string path_of(PostId post, std::string_view rest = {});
/// In the reader's language, else the original, else any.
const Text& best_text(const std::vector<Text>& texts, const Post& post, std::string_view reader);

}  // namespace agora::watch
