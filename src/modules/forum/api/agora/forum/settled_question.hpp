#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/forum/thread.hpp"
#include "agora/journal/journal.hpp"

#include <string>
#include <vector>

namespace agora::web {
class Call;
struct Services;
}  // namespace agora::web

// For modules in which a question is answered: their answer becomes a frequent question (FOR-03).
namespace agora::forum {

/// A theme in which somebody may make frequent questions.
struct Theme {
    CategoryId category_id = {};
    std::string name = {};
    std::string lang = {};  ///< of the name
};
/// Of whoever calls, in their order; some queries.
std::vector<Theme> themes_for_faq(const web::Call& call, db::ReadTx& tx);

struct SettledQuestion {
    CategoryId category = {};
    std::string language = {};
    std::string question = {};
    std::string words = {};   ///< more about it, Markdown
    std::string answer = {};  ///< Markdown
};

/// One act by who acts: a question with its answer, which solves it, and the frequent question made of
/// both. Refused at "category" when they may not make one there; by the limits of writing in the forum.
Result<FaqId> settle_question(db::WriteTx& tx, web::Services& services,
                              const journal::Origin& origin, const access::Actor& actor, Date today,
                              const SettledQuestion& wanted);

}  // namespace agora::forum
