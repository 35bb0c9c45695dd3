#include "fitting.hpp"

#include "agora/circles/names.hpp"
#include "agora/clock/clock.hpp"
#include "agora/matching/needs.hpp"
#include "agora/matching/rank.hpp"
#include "demand_view.hpp"
#include "sight.hpp"

#include <map>

namespace agora::work {
namespace {

constexpr std::size_t kMostShown = 6;

matching::Need need_of(const Listed& row, const std::vector<Skill>& skills) {
    matching::Need need{.need_id = matching::NeedId{row.demand_id.value()},
                        .owner = row.posted_by,
                        .profession = row.profession_id,
                        .commune = row.commune,
                        .remote = row.remote,
                        .seeks = row.kind == Kind::assignment ? matching::Seeks::work
                                                              : matching::Seeks::collaboration,
                        .from = row.starts_on,
                        .opened_at = row.opened_at};
    for (const Skill& skill : skills)
        (skill.must ? need.must : need.nice).push_back(skill.skill_id);
    for (const std::string_view code : split(row.languages, ' ')) {
        if (!code.empty()) need.languages.emplace_back(code);
    }
    return need;
}

/// What is offered needs nobody.
bool is_need(const Listed& row, Date today) {
    return row.side == Side::wanted && row.expires_on >= today &&
           row.moderation != Moderation::hidden;
}

std::optional<matching::Need> find_need(const web::Services& services, db::ReadTx& tx,
                                        matching::NeedId id) {
    const auto demand = find_demand(tx, DemandId{id.value()});
    const Date today = day_of(services.clock.now());
    if (!demand || !takes_answers(*demand, today)) return std::nullopt;
    const Listed row = listed_of(*demand);
    if (!is_need(row, today)) return std::nullopt;
    return need_of(row, list_skills(tx, demand->demand_id));
}

void each_need(const web::Services& services, db::ReadTx& tx,
               const std::function<void(const matching::Need&)>& visit) {
    const Date today = day_of(services.clock.now());
    std::map<DemandId, std::vector<Skill>> skills;
    for (const SkillOf& skill : list_open_skills(tx, today)) {
        skills[skill.demand_id].push_back({skill.skill_id, skill.must});
    }
    for (const Listed& row : list_open(tx, today)) {
        const bool left = !row.posted_by && row.client_name.empty();
        if (!left && is_need(row, today)) visit(need_of(row, skills[row.demand_id]));
    }
}

}  // namespace

void start_fitting(web::Services& services) {
    matching::give_needs(
        services,
        {.each =
             [&services](db::ReadTx& tx, const std::function<void(const matching::Need&)>& visit) {
                 each_need(services, tx, visit);
             },
         .find = [&services](db::ReadTx& tx,
                             matching::NeedId id) { return find_need(services, tx, id); },
         .show = [&services](db::ReadTx& tx, AccountId, matching::NeedId id,
                             Language) -> std::optional<matching::NeedShown> {
             const auto demand = find_demand(tx, DemandId{id.value()});
             const Date today = day_of(services.clock.now());
             if (!demand || !takes_answers(*demand, today)) return std::nullopt;
             return matching::NeedShown{demand->title, path_of(demand->demand_id),
                                        demand->language};
         },
         .events = "work.",
         .word = "demand"});
}

void tell_fitting(const Acting& acting, DemandId demand) {
    matching::need_changed(acting.tx, acting.services, matching::NeedId{demand.value()});
}

std::vector<Fitting> demands_for_me(web::Call& call, db::ReadTx& tx, const Register& all) {
    std::vector<Fitting> fitting;
    for (const auto& match : matching::rank_needs(call.services, tx, call.actor.account,
                                                  {.offset = 0, .limit = kMostShown})) {
        const Entry* entry = all.find(DemandId{match.id});
        if (entry == nullptr || match.points == 0) continue;
        fitting.push_back({.url = call.link(path_of(entry->row.demand_id)),
                           .label = entry->row.title,
                           .lang = entry->row.language,
                           .fit = matching::view_of(call, match)});
    }
    return fitting;
}

std::vector<Fitting> members_for(web::Call& call, db::ReadTx& tx, const Demand& demand,
                                 const std::vector<Skill>& skills) {
    const auto matches =
        matching::rank_members(call.services, tx, call.actor, need_of(listed_of(demand), skills),
                               {.offset = 0, .limit = kMostShown});
    std::vector<AccountId> accounts;
    for (const auto& match : matches) accounts.emplace_back(match.id);
    const auto names = circles::names_of(call, tx, accounts);
    std::vector<Fitting> fitting;
    for (const auto& match : matches) {
        const auto name = names.find(AccountId{match.id});
        if (name == names.end() || name->second.label.empty()) continue;
        fitting.push_back({.url = name->second.url,
                           .label = name->second.label,
                           .fit = matching::view_of(call, match)});
    }
    return fitting;
}

}  // namespace agora::work
