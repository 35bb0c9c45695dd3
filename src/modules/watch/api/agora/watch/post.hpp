#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/reportable.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::watch {

using access::AccountId;
using circles::CircleId;
using web::Moderation;
using PostId = Id<struct WatchPostTag>;

enum class Subject { law, taxes, market, funding, safety, other };
AGORA_ENUM(Subject, law, taxes, market, funding, safety, other)

struct Post {
    PostId post_id = {};
    CircleId circle_id = {};
    Subject subject = Subject::law;
    std::string language = {};  ///< of the original text
    std::string source = {};    ///< what it is called
    std::string address = {};   ///< http or https
    Date source_day = {};
    Moderation moderation = Moderation::none;
    AccountId written_by = {};  ///< zero when the account is erased
    Instant written_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Post, post_id, circle_id, subject, language, source, address, source_day, moderation,
             written_by, written_at, changed_at)

/// One version in one language.
struct Text {
    PostId post_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::int64_t of_version = 1;  ///< of the original, which brought the words that this says
    std::string title = {};
    std::string body = {};  ///< Markdown
    AccountId text_by = {};
    Instant text_at = {};
};
AGORA_FIELDS(Text, post_id, language, version, of_version, title, body, text_by, text_at)

struct PostWritten {
    static constexpr std::string_view kName = "watch.written";
    PostId post;
};
AGORA_FIELDS(PostWritten, post)

struct PostChanged {
    static constexpr std::string_view kName = "watch.changed";
    PostId post;
};
AGORA_FIELDS(PostChanged, post)

/// Somebody else than its writer took it away.
struct PostRemoved {
    static constexpr std::string_view kName = "watch.removed";
    PostId post;
};
AGORA_FIELDS(PostRemoved, post)

struct PostModerated {
    static constexpr std::string_view kName = "watch.moderated";
    PostId post;
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(PostModerated, post, measure)

/// With its texts, the original first: for demonstrations and transfers.
PostId put_whole_post(db::WriteTx& tx, Post post, std::vector<Text> texts);

}  // namespace agora::watch
