#pragma once

#include "circle_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::circles {

struct PersonView {
    AccountId account;
    std::string name = {};
    std::string url = {};  ///< of the profile, when the reader may see it
    std::string letters = {};
    int tone = 1;
    bool animator = false;
    bool hidden = false;  ///< not in the list that members see
    std::optional<Date> term_until;
    Instant joined_at;
    std::string action;  ///< before the acts of animators
};
AGORA_FIELDS(PersonView, account, name, url, letters, tone, animator, hidden, term_until, joined_at,
             action)

enum class Whom { shown, everybody };
inline constexpr std::size_t kEverybody = static_cast<std::size_t>(-1);

/// Members of a circle as this reader may see them, animators first. To a visitor only who has a public
/// profile and agreed to be shown; to members who agreed, and the animators; all to who looks after it.
/// At most so many; each costs some queries.
std::vector<PersonView> people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                  Whom whom, std::size_t most = kEverybody);
/// Somebody who asked to be let in.
PersonView person_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                     const Membership& membership);

}  // namespace agora::circles
