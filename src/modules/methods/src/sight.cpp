#include "sight.hpp"

#include "agora/base/assert.hpp"
#include "method_store.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::methods {

bool may_keep(db::ReadTx& tx, const access::Actor& actor, CircleId circle, Date today) {
    if (!actor.is_member()) return false;
    if (!circle) return actor.may(kKeepMethods);
    auto group = circles::find_circle(tx, circle);
    return group &&
           circles::standing_of(tx, actor, std::move(*group), Language::en, today).looks_after;
}

bool may_see(db::ReadTx& tx, const access::Actor& actor, const Method& method, Date today) {
    switch (method.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return actor.is_member() && (actor.account == method.made_by ||
                                         may_keep(tx, actor, method.circle_id, today));
    }
    return false;
}

std::optional<Method> method_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<MethodId>("id");
    auto method = id ? find_method(tx, *id) : std::nullopt;
    if (!method || !may_see(tx, call.actor, *method, today_of(call))) return std::nullopt;
    return method;
}

std::vector<circles::CircleName> animated_groups(db::ReadTx& tx, const web::Call& call) {
    std::vector<circles::CircleName> groups;
    for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
        if (!circles::animates(own, today_of(call))) continue;
        const auto circle = circles::find_circle(tx, own.circle_id);
        if (!circle || circle->state == circles::State::closed) continue;
        groups.push_back(circles::name_of_circle(tx, *circle, call.language));
    }
    std::ranges::sort(groups, {}, &circles::CircleName::name);
    return groups;
}

std::string path_of(MethodId method, std::string_view rest) {
    return "/methods/" + to_string(method) + std::string{rest};
}

const Text& best_text(const std::vector<Text>& texts, const Method& method,
                      std::string_view reader) {
    AGORA_ASSERT(!texts.empty());
    for (const std::string_view language : {reader, std::string_view{method.language}}) {
        const auto found = std::ranges::find(texts, language, &Text::language);
        if (found != texts.end()) return *found;
    }
    return texts.front();
}

}  // namespace agora::methods
