#pragma once

#include "agora/forum/thread.hpp"
#include "agora/web/call.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::forum {

/// A person of a thread as this reader may know them.
struct PersonView {
    std::string name = {};
    std::string url = {};  ///< of the profile, when the reader may see it
    std::string letters = {};
    int tone = 1;
    std::vector<std::string> competences = {};  ///< professions and skills that the profile shows
};
AGORA_FIELDS(PersonView, name, url, letters, tone, competences)

enum class Competences { left_out, shown };

/// By the profile that the reader may open, else, to members, by the name of the account; without a name
/// to visitors, and when the account is gone. With competences some more queries for each person.
std::map<AccountId, PersonView> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts,
                                          Competences competences = Competences::left_out);

}  // namespace agora::forum
