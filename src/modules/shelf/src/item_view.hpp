#pragma once

#include "acting.hpp"
#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::shelf {

/// The group of a page, as its top shows it.
struct GroupLink {
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::string shelf_url = {};
};
AGORA_FIELDS(GroupLink, url, name, lang, shelf_url)

/// A thing as lists and its page show it.
struct ItemCard {
    ItemId item_id = {};
    std::string url = {};
    Kind kind = Kind::text;
    std::string title = {};
    std::string lang = {};
    std::string about = {};  ///< "PDF · 12 kB", "Chat · outside Agora", "version 3"
    std::string audience_label = {};
    bool open = false;              ///< to others than the group
    bool moderated = false;         ///< limited or hidden
    std::string address = {};       ///< of a link
    std::string document_url = {};  ///< of a file
    web::Link by = {};              ///< no name: an erased account, or for a visitor
    Instant changed_at = {};
};
AGORA_FIELDS(ItemCard, item_id, url, kind, title, lang, about, audience_label, open, moderated,
             address, document_url, by, changed_at)

GroupLink group_of(const web::Call& call, const circles::Standing& standing);
std::vector<web::Link> crumbs_of(const web::Call& call, const circles::Standing& standing);

ItemCard card_of(const web::Call& call, const circles::Circle& circle, const Item& item);
/// With the names of who added them, for who is inside: others may not learn who is in the group.
std::vector<ItemCard> cards_of(const web::Call& call, db::ReadTx& tx,
                               const circles::Standing& standing, const std::vector<Item>& items);

std::string_view label_of(Audience audience);
std::string_view label_of(Tool tool);

/// Names for who is inside, of nobody for others.
std::map<AccountId, web::Link> names_inside(const web::Call& call, db::ReadTx& tx,
                                            const circles::Standing& standing,
                                            std::vector<AccountId> accounts);

Acting acting(db::WriteTx& tx, web::Call& call);
/// Nothing here, or nothing that this reader may know.
Refusal not_there();

/// A short act on the thing of the address: done and back to its page, or refused as a page.
template <typename Work>
http::Response act_on_item(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return not_there();
        path = path_of(seen->standing.circle, seen->item);
        return work(acting(tx, call), *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::shelf
