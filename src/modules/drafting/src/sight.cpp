#include "sight.hpp"

#include "agora/circles/working.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/answer.hpp"

namespace agora::drafting {

bool is_editor(const access::Actor& actor) {
    return actor.is_member() && actor.may(recommendations::kKeepRecommendations);
}

bool is_secretary(db::ReadTx& tx, const access::Actor& actor, const circles::Standing& standing,
                  Date today) {
    if (standing.looks_after) return true;
    return standing.member && circles::holds_office(tx, standing.circle.circle_id, actor.account,
                                                    circles::Office::secretary, today);
}

std::optional<Seen> find_visible(const web::Call& call, db::ReadTx& tx, DraftId id) {
    auto draft = find_draft(tx, id);
    if (!draft) return std::nullopt;
    auto circle = circles::find_circle(tx, draft->circle_id);
    if (!circle) return std::nullopt;
    Seen seen{.draft = std::move(*draft),
              .standing = circles::standing_of(tx, call.actor, std::move(*circle), call.language,
                                               web::today_of(call)),
              .editor = is_editor(call.actor)};
    const bool reached_editors =
        seen.draft.state == State::handed_in || seen.draft.state == State::taken;
    if (!seen.standing.is_inside() && !(seen.editor && reached_editors)) return std::nullopt;
    seen.secretary = is_secretary(tx, call.actor, seen.standing, web::today_of(call));
    return seen;
}

std::optional<Seen> draft_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DraftId>("draft");
    return id ? find_visible(call, tx, *id) : std::nullopt;
}

std::string path_of(DraftId id, std::string_view rest) {
    return "/drafts/" + to_string(id) + std::string{rest};
}

}  // namespace agora::drafting
