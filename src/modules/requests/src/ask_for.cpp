#include "agora/requests/ask_for.hpp"

#include "answer.hpp"
#include "ask.hpp"
#include "case_store.hpp"
#include "refusals.hpp"

namespace agora::requests {

Result<std::int64_t> ask_for(db::WriteTx& tx, web::Services& services,
                             const journal::Origin& origin, const circles::Standing& standing,
                             const Asking& asking, Date today) {
    return ask({tx, services, origin}, standing,
               {asking.need, asking.language, asking.subject, asking.body, asking.needed_on},
               today);
}

std::optional<Stand> stand_of(db::ReadTx& tx, std::int64_t number) {
    auto row = find_case(tx, number);
    if (!row) return std::nullopt;
    Stand stand{.row = *std::move(row)};
    for (Entry& entry : list_entries(tx, stand.row.case_id)) {
        if (entry.place == 1) stand.asked = entry.body;
        if (entry.by_team) stand.answer = std::move(entry.body);
    }
    return stand;
}

bool may_answer(const access::Actor& actor) {
    return is_team(actor);
}

Result<Done> answer_case(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                         const access::Actor& actor, std::int64_t number, State to,
                         const std::string& body, Date today) {
    auto row = find_case(tx, number);
    auto circle = row ? circles::find_circle(tx, row->circle_id) : std::nullopt;
    if (!circle) return RequestRefusal::case_not_found;
    if (!is_team(actor)) return RequestRefusal::not_of_the_team;
    auto standing = circles::standing_of(tx, actor, *std::move(circle), actor.language, today);
    return answer({tx, services, origin}, {std::move(standing), *std::move(row)}, to, body);
}

}  // namespace agora::requests
