#pragma once

#include "agora/places/space.hpp"
#include "book.hpp"
#include "place_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::places {

/// A space in the list of its place, and at the top of its page.
struct SpaceCard {
    SpaceId space_id;
    std::string url;
    std::string name;
    std::string lang;
    std::string language = {};  ///< its name, when it is not the reader's
    std::string words;
    std::int64_t people = 0;
    std::int64_t seats = 1;
    std::string who;
    bool closed = false;
};
AGORA_FIELDS(SpaceCard, space_id, url, name, lang, language, words, people, seats, who, closed)

SpaceCard card_of(const web::Call& call, const Space& space);
std::string_view label_of(Who who);
/// "/places/12/spaces/34" and what follows it.
std::string path_of(const Space& space, std::string_view rest = {});

/// The space of the address with its place, as far as the reader may see it.
struct SpaceAt {
    Listed listed;
    Space space;
};
std::optional<SpaceAt> space_at(const web::Call& call, db::ReadTx& tx);

}  // namespace agora::places
