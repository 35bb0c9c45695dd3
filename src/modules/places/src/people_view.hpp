#pragma once

#include "agora/places/place.hpp"
#include "agora/web/answer.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::places {

/// Who did something, as this reader may know them: by the profile that they may open, else, to
/// members, by name; else only as a member, or as one who is gone.
struct PersonName {
    std::string name;
    std::string url = {};
};
AGORA_FIELDS(PersonName, name, url)

std::map<AccountId, PersonName> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts);

}  // namespace agora::places
