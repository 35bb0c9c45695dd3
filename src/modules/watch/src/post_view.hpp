#pragma once

#include "acting.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::watch {

/// A post as lists and the top of its page show it.
struct PostCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};      ///< of the title
    std::string language = {};  ///< its name, when it is not the reader's
    std::string about = {};     ///< its first words
    std::string subject = {};
    web::Link group = {};
    std::string group_lang = {};
    std::string source = {};
    std::string address = {};
    Date source_day = {};
    Instant written_at = {};
};
AGORA_FIELDS(PostCard, url, title, lang, language, about, subject, group, group_lang, source,
             address, source_day, written_at)

PostCard card_of(const web::Call& call, const Seen& seen, const Text& text);

/// What a list was asked for: words, a subject, a group by its slug.
struct Filter {
    std::string q = {};
    std::string subject = {};
    std::string group = {};

    bool asks() const { return !q.empty() || !subject.empty() || !group.empty(); }
};
Filter filter_of(const web::Call& call);
/// "?q=…&group=…", or nothing.
std::string query_of(const Filter& filter);

/// A list goes back so far.
inline constexpr std::int64_t kMostPosts = 1000;

/// Of a list: after so many at most so many.
struct Part {
    std::size_t from = 0;
    std::size_t most = 0;
};
struct Found {
    std::int64_t total = 0;  ///< with those outside the part
    std::vector<PostCard> cards = {};
};
/// Of the newest posts those that fit and that this reader may see.
Found find_posts(const web::Call& call, db::ReadTx& tx, const Filter& filter, const Part& part);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::watch
