#include "sight.hpp"

#include "agora/ambassadors/ambassador.hpp"
#include "agora/locale/formats.hpp"
#include "item_store.hpp"
#include "permissions.hpp"
#include "word_store.hpp"

#include <algorithm>
#include <map>

namespace agora::kit {

bool is_keeper(const access::Actor& actor) {
    return actor.is_member() && actor.may(kKeepKit);
}

Audience reach_of(db::ReadTx& tx, const access::Actor& actor) {
    if (!actor.is_member()) return Audience::everyone;
    if (is_keeper(actor)) return Audience::ambassadors;
    const auto sheet = ambassadors::find_sheet(tx, actor.account);
    return sheet && sheet->standing == ambassadors::Standing::accepted ? Audience::ambassadors
                                                                       : Audience::members;
}

bool is_for(Audience audience, Audience reach) {
    switch (audience) {
        case Audience::everyone:
            return true;
        case Audience::members:
            return reach != Audience::everyone;
        case Audience::ambassadors:
            return reach == Audience::ambassadors;
    }
    return false;
}

bool is_valid(const Version& version, Date today) {
    return version.valid_from <= today && today <= version.valid_until;
}

bool is_valid(const Word& word, Date today) {
    return today <= word.valid_until;
}

std::optional<Seen> find_seen(const web::Call& call, db::ReadTx& tx, ItemId id) {
    auto item = find_item(tx, id);
    if (!item || !is_for(item->audience, reach_of(tx, call.actor))) return std::nullopt;
    auto present = find_present(tx, id, today_of(call));
    if (!present && !is_keeper(call.actor)) return std::nullopt;
    return Seen{std::move(*item), std::move(present)};
}

std::optional<Seen> item_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<ItemId>("item");
    return id ? find_seen(call, tx, *id) : std::nullopt;
}

std::vector<Seen> list_seen(const web::Call& call, db::ReadTx& tx) {
    const Date today = today_of(call);
    const Audience reach = reach_of(tx, call.actor);
    std::map<ItemId, Version> present;
    for (Version& version : list_present(tx, today)) {
        present.emplace(version.item_id, std::move(version));
    }
    std::vector<Seen> seen;
    for (Item& item : list_items(tx)) {
        const auto version = present.find(item.item_id);
        if (version == present.end() || !is_valid(version->second, today)) continue;
        if (!is_for(item.audience, reach)) continue;
        seen.push_back({std::move(item), std::move(version->second)});
    }
    return seen;
}

std::vector<Word> list_valid_words(const web::Call& call, db::ReadTx& tx) {
    const Date today = today_of(call);
    std::vector<Word> words = list_words(tx);
    std::erase_if(words, [&](const Word& word) { return !is_valid(word, today); });
    std::ranges::sort(words, [&](const Word& left, const Word& right) {
        return locale::compare(call.language, left.in(call.language), right.in(call.language)) < 0;
    });
    return words;
}

std::string path_of(ItemId item, std::string_view rest) {
    return "/kit/" + to_string(item) + std::string{rest};
}

}  // namespace agora::kit
