#pragma once

#include "agora/kit/item.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <vector>

// Who sees what of the kit, and what is valid.
namespace agora::kit {

bool is_keeper(const access::Actor& actor);
/// How far somebody sees: keepers and ambassadors everything that is valid.
Audience reach_of(db::ReadTx& tx, const access::Actor& actor);
bool is_for(Audience audience, Audience reach);

bool is_valid(const Version& version, Date today);
bool is_valid(const Word& word, Date today);

/// An item with the version that counts today, if one has begun.
struct Seen {
    Item item = {};
    std::optional<Version> present = {};

    bool is_valid_on(Date today) const { return present && is_valid(*present, today); }
};
/// The item of the address, as far as who asks may know it: before its first day keepers alone do.
std::optional<Seen> item_at(const web::Call& call, db::ReadTx& tx);
std::optional<Seen> find_seen(const web::Call& call, db::ReadTx& tx, ItemId item);
/// What is valid today and this reader may see.
std::vector<Seen> list_seen(const web::Call& call, db::ReadTx& tx);
/// The lexicon as it is valid today, by the alphabet of the reader.
std::vector<Word> list_valid_words(const web::Call& call, db::ReadTx& tx);

std::string path_of(ItemId item, std::string_view rest = {});

}  // namespace agora::kit
