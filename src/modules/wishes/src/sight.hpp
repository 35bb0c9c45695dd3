#pragma once

#include "acting.hpp"
#include "agora/web/call.hpp"
#include "agora/wishes/wish.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::wishes {

bool is_keeper(const access::Actor& actor);
/// Hidden ones see whoever proposed it and who keeps the wishes.
bool may_see(const access::Actor& actor, const Wish& wish);
/// Takes support: neither done nor declined, and goes on here.
bool is_open(const Wish& wish);

/// Of the address ("/wishes/{number}"), as far as who asks may see it.
std::optional<Wish> wish_at(const web::Call& call, db::ReadTx& tx);
/// Of the address ("/wishes/tools/{slug}").
std::optional<Tool> tool_at(const web::Call& call, db::ReadTx& tx);

std::string path_of(const Wish& wish, std::string_view rest = {});
std::string path_of(const Tool& tool, std::string_view rest = {});

/// A text in the reader's language, else in one that there is.
struct Said {
    std::string text;
    std::string lang;
};
Said about_in(const Tool& tool, Language reader);
Said note_in(const Release& release, Language reader);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::wishes
