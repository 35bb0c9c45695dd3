#pragma once

#include "agora/watch/post.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::watch {

void insert_post(db::WriteTx& tx, const Post& post);
/// Subject, source, moderation and the time of the change.
void update_post(db::WriteTx& tx, const Post& post);
/// With all its texts.
void delete_post(db::WriteTx& tx, PostId post);
std::optional<Post> find_post(db::ReadTx& tx, PostId post);
/// Of all groups or of one (zero: all), the newest first.
std::vector<Post> list_posts(db::ReadTx& tx, CircleId circle, std::int64_t most);
std::int64_t count_posts_since(db::ReadTx& tx, CircleId circle, Instant from);

void insert_text(db::WriteTx& tx, const Text& text);
/// The newest version in each language.
std::vector<Text> newest_texts_of(db::ReadTx& tx, PostId post);
std::vector<Text> newest_texts_among(db::ReadTx& tx, std::span<const PostId> posts);

}  // namespace agora::watch
