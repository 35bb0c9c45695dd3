#include "agora/circles/standing.hpp"

#include "circle_view.hpp"

namespace agora::circles {

std::string path_of(const Circle& circle, std::string_view rest) {
    return "/groups/" + circle.slug + std::string{rest};
}

CircleName name_of_circle(db::ReadTx& tx, const Circle& circle, Language reader) {
    const auto headlines = headlines_of(tx, circle.circle_id);
    const Headline& best = best_text(headlines, circle, code(reader));
    return {circle.circle_id, circle.slug, circle.state, best.language, best.name};
}

std::string summary_of_circle(db::ReadTx& tx, const Circle& circle, Language reader) {
    return best_text(headlines_of(tx, circle.circle_id), circle, code(reader)).summary;
}

Standing standing_of(db::ReadTx& tx, const access::Actor& actor, Circle circle, Language reader,
                     Date today) {
    Standing standing;
    standing.circle = std::move(circle);
    standing.name = name_of_circle(tx, standing.circle, reader);
    if (!actor.is_member()) return standing;
    const auto own = find_membership(tx, standing.circle.circle_id, actor.account);
    standing.member = own.has_value();
    standing.looks_after = may_look_after(actor, own, today);
    return standing;
}

std::optional<Standing> standing_at(const web::Call& call, db::ReadTx& tx) {
    auto circle = circle_at(call, tx);
    if (!circle) return std::nullopt;
    return standing_of(tx, call.actor, std::move(*circle), call.language, web::today_of(call));
}

}  // namespace agora::circles
