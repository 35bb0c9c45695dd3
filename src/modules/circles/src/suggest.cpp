#include "suggest.hpp"

#include "agora/members/trade.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

constexpr std::size_t kMost = 6;

/// Why this circle fits the profile; empty when it does not.
std::string reason(const web::Call& call, const Words& words, const members::Trade& trade,
                   const Circle& circle) {
    const auto label = [&] {
        return std::string{words.terms->label(circle.term_id, call.language)};
    };
    if (circle.kind == Kind::profession) {
        for (const members::ProfessionRow& row : trade.professions) {
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
        if (std::ranges::any_of(trade.sectors, has)) {
            return call.say({tr("because you work in {sector}"), {{"sector", label()}}});
        }
    }
    if (circle.kind == Kind::local && !trade.commune.empty() &&
        words.atlas->is_within(trade.commune, circle.place)) {
        return call.say({tr("because you are in {place}"),
                         {{"place", std::string{words.atlas->name(circle.place, call.language)}}}});
    }
    return {};
}

}  // namespace

std::vector<Suggestion> suggestions_for(web::Call& call, db::ReadTx& tx, const Words& words,
                                        const std::vector<Circle>& circles,
                                        const std::set<CircleId>& own) {
    std::vector<Suggestion> found;
    const auto trade = members::find_trade(tx, call.actor.account);
    if (!trade) return found;
    for (const Circle& circle : circles) {
        if (circle.state == State::closed || own.contains(circle.circle_id)) continue;
        std::string why = reason(call, words, *trade, circle);
        if (!why.empty()) found.push_back({circle.circle_id, std::move(why)});
        if (found.size() == kMost) break;
    }
    return found;
}

}  // namespace agora::circles
