#pragma once

#include "agora/circles/standing.hpp"
#include "agora/shelf/item.hpp"

#include <optional>
#include <vector>

// Who sees and who changes what a group keeps.
namespace agora::shelf {

bool may_see(const access::Actor& actor, const circles::Standing& standing, const Item& item);
/// A text: whoever may add; a file or link: whoever added it, and animators. Not after the group's end.
bool may_change(const access::Actor& actor, const circles::Standing& standing, const Item& item);
/// Whoever added it, of a text while nobody else wrote in it; and animators.
bool may_remove(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing,
                const Item& item);

/// A thing with its group, as who asks may see it.
struct Seen {
    circles::Standing standing;
    Item item;
};
/// Of the address ("/groups/{slug}/shelf/{item}").
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);

/// What of a group's shelf this person sees, what changed last first.
std::vector<Item> list_visible(db::ReadTx& tx, const access::Actor& actor,
                               const circles::Standing& standing);

/// "/groups/slug/shelf/12" and what follows it.
std::string path_of(const circles::Circle& circle, const Item& item, std::string_view rest = {});

}  // namespace agora::shelf
