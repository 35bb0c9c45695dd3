#pragma once

#include "circle_view.hpp"
#include "member_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::circles {

struct PersonView {
    AccountId account = {};
    std::string name = {};
    std::string url = {};  ///< of the profile, when the reader may see it
    std::string letters = {};
    int tone = 1;
    bool animator = false;
    bool hidden = false;  ///< not in the list that members see
    std::optional<Date> term_until = {};
    Instant joined_at = {};
    std::string action = {};  ///< the page for the animators, before their acts
    std::string as = {};      ///< "expert", of somebody who is there for a time
};
AGORA_FIELDS(PersonView, account, name, url, letters, tone, animator, hidden, term_until, joined_at,
             action, as)

/// These members as this reader may see them, in the same order; a visitor sees only who has a public
/// profile. Some queries for all of them together.
std::vector<PersonView> people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                  const std::vector<Membership>& members);
/// The first who are named, at most so many; for a visitor it looks only a little further than that.
std::vector<PersonView> first_people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                        std::size_t most);

}  // namespace agora::circles
