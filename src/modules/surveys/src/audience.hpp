#pragma once

#include "agora/accounts/account.hpp"
#include "agora/surveys/survey.hpp"
#include "agora/territories/atlas.hpp"

#include <string>

namespace agora::surveys {

/// Where somebody works, as far as the cooperative knows: the town of the own profile, else that of their
/// office, else the country. Code of a territory, or empty. It decides who is invited and is kept nowhere.
std::string place_of(db::ReadTx& tx, const accounts::Account& account);

/// Somebody who may be asked; where they work is looked up once, when a survey asks for it.
struct Candidate {
    accounts::Account account;
    std::optional<std::string> place = {};
};

/// Whether the survey is for this person, and asks them in its present state: during a pilot the pilot's.
bool is_for(db::ReadTx& tx, const territories::Atlas& atlas, const Survey& survey,
            Candidate& candidate);
bool is_asked_now(db::ReadTx& tx, const territories::Atlas& atlas, const Survey& survey,
                  Candidate& candidate);

/// Whether it takes answers on this day.
bool takes_answers(const Survey& survey, Date today);

}  // namespace agora::surveys
