#pragma once

#include "acting.hpp"
#include "agora/base/language.hpp"
#include "mention_store.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::forum {

/// What a text points at on this site, as it is written: "#12", or the address of a thread, an event,
/// a group or a member's page, with or without host and language. At most 20; code in backquotes is left alone.
struct Pointer {
    MentionKind kind = MentionKind::thread;
    std::string word;  ///< a number, or the slug of a group
};
std::vector<Pointer> pointers_in(std::string_view body, std::string_view origin);

/// Writes down what the post points at as far as it exists, instead of what it pointed at before. A member whom it did
/// not name before hears of it, when members may write to them, they may read it and did not begin the thread (who did
/// hears of each answer).
void put_mentions(const Acting& acting, const Seen& seen, const Post& post);
void forget_mentions(db::WriteTx& tx, const Post& post);

/// The text with "#12" as a link, for the numbers among the mentions.
std::string with_links(std::string_view body, const std::vector<Mention>& mentions,
                       Language language);

}  // namespace agora::forum
