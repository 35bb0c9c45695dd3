#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/reportable.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::shelf {

using access::AccountId;
using circles::CircleId;
using web::Moderation;
using ItemId = Id<struct ShelfItemTag>;

enum class Kind { text, file, link };
AGORA_ENUM(Kind, text, file, link)

enum class Audience { group, members, everyone };
AGORA_ENUM(Audience, group, members, everyone)

/// What an address outside is for.
enum class Tool { none, cloud, chat, pad, mailing, social, other };
AGORA_ENUM(Tool, none, cloud, chat, pad, mailing, social, other)

struct Item {
    ItemId item_id = {};
    CircleId circle_id = {};
    Kind kind = Kind::text;
    std::string title = {};
    std::string language = {};  ///< of title and text
    Audience audience = Audience::group;
    Moderation moderation = Moderation::none;
    std::int64_t version = 1;  ///< of a text, the newest
    std::string file = {};     ///< its digest
    std::string file_name = {};
    std::int64_t file_size = 0;  ///< bytes
    Tool tool = Tool::none;
    std::string address = {};
    AccountId added_by = {};  ///< zero when the account is erased
    Instant added_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Item, item_id, circle_id, kind, title, language, audience, moderation, version, file,
             file_name, file_size, tool, address, added_by, added_at, changed_at)

struct Version {
    ItemId item_id = {};
    std::int64_t version = 1;
    std::string title = {};
    std::string body = {};          ///< Markdown
    std::int64_t from_version = 0;  ///< it went back to that one; 0: it was written
    AccountId written_by = {};      ///< zero when the account is erased
    Instant written_at = {};
};
AGORA_FIELDS(Version, item_id, version, title, body, from_version, written_by, written_at)

struct ItemAdded {
    static constexpr std::string_view kName = "shelf.added";
    CircleId circle = {};
    ItemId item = {};
};
AGORA_FIELDS(ItemAdded, circle, item)

struct ItemChanged {
    static constexpr std::string_view kName = "shelf.changed";
    ItemId item = {};
};
AGORA_FIELDS(ItemChanged, item)

/// Somebody else than who added it took it away.
struct ItemRemoved {
    static constexpr std::string_view kName = "shelf.removed";
    CircleId circle = {};
    ItemId item = {};
};
AGORA_FIELDS(ItemRemoved, circle, item)

struct ItemModerated {
    static constexpr std::string_view kName = "shelf.moderated";
    ItemId item = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(ItemModerated, item, measure)

/// A thing after a life of its own, with its versions when it is a text: for demonstrations and transfers.
ItemId put_whole_item(db::WriteTx& tx, Item item, std::vector<Version> versions);

}  // namespace agora::shelf
