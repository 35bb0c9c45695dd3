#include "suggest.hpp"

#include "agora/members/profile.hpp"
#include "member_store.hpp"

#include <algorithm>
#include <set>

namespace agora::circles {
namespace {

constexpr std::size_t kMost = 6;

/// Why this circle fits the profile; empty when it does not.
std::string reason(const web::Call& call, const Words& words, const members::Profile& profile,
                   const Circle& circle) {
    const auto label = [&] {
        return std::string{words.terms->label(circle.term_id, call.language)};
    };
    if (circle.kind == Kind::profession) {
        for (const members::ProfessionRow& row : profile.professions) {
            if (words.terms->canonical(row.profession_id) != circle.term_id) continue;
            return call.say({row.dominant ? tr("because your main profession is {profession}")
                                          : tr("because one of your professions is {profession}"),
                             {{"profession", label()}}});
        }
    }
    if (circle.kind == Kind::sector) {
        const auto has = [&](TermId sector) {
            return words.terms->canonical(sector) == circle.term_id;
        };
        if (std::ranges::any_of(profile.sectors, has)) {
            return call.say({tr("because you work in {sector}"), {{"sector", label()}}});
        }
    }
    if (circle.kind == Kind::local && !profile.row.commune.empty() &&
        words.atlas->is_within(profile.row.commune, circle.place)) {
        return call.say({tr("because you are in {place}"),
                         {{"place", std::string{words.atlas->name(circle.place, call.language)}}}});
    }
    return {};
}

}  // namespace

std::vector<Suggestion> suggestions_for(web::Call& call, db::ReadTx& tx, const Words& words,
                                        const std::vector<Circle>& circles) {
    std::vector<Suggestion> found;
    const auto profile = members::find_profile(tx, call.actor.account);
    if (!profile) return found;
    std::set<CircleId> in;
    for (const Membership& one : memberships_of(tx, call.actor.account)) in.insert(one.circle_id);
    for (const Circle& circle : circles) {
        if (circle.state == State::closed || in.contains(circle.circle_id)) continue;
        std::string why = reason(call, words, *profile, circle);
        if (!why.empty()) found.push_back({circle.circle_id, std::move(why)});
        if (found.size() == kMost) break;
    }
    return found;
}

}  // namespace agora::circles
