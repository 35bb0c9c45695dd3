#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <string_view>

// What the pages of later modules that lie below a group's home begin with.
namespace agora::circles {

/// A group as somebody stands to it.
struct Standing {
    Circle circle;
    CircleName name;           ///< in the reader's language, else in its own
    bool member = false;       ///< is in it
    bool looks_after = false;  ///< animates it, or is staff that looks after all groups

    /// Who is in it or looks after it, while the group has not ended.
    bool may_add() const { return (member || looks_after) && circle.state != State::closed; }
    bool is_inside() const { return member || looks_after; }
};

/// The group of the address ("{slug}") as who asks stands to it; three queries. Ask again inside a write.
std::optional<Standing> standing_at(const web::Call& call, db::ReadTx& tx);
Standing standing_of(db::ReadTx& tx, const access::Actor& actor, Circle circle, Language reader,
                     Date today);
CircleName name_of_circle(db::ReadTx& tx, const Circle& circle, Language reader);
/// The sentence under its name, in the language of that name.
std::string summary_of_circle(db::ReadTx& tx, const Circle& circle, Language reader);

/// "/groups/slug" and what follows it.
std::string path_of(const Circle& circle, std::string_view rest = {});

}  // namespace agora::circles
