#include "register.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"

#include <algorithm>
#include <map>

namespace agora::work {
namespace {

constexpr std::string_view kKept = "work.register";

Key key_of(const Listed& row, const territories::Atlas& atlas, Register& all) {
    Key key{
        .last_day = to_days(row.expires_on),
        .members_until = row.members_until,
        .profession = row.profession_id,
        .circle = row.circle_id,
        .kind = row.kind,
        .side = row.side,
        .remote = row.remote,
        .for_members = row.audience == Audience::members || row.moderation == Moderation::limited,
        .hidden = row.moderation == Moderation::hidden};
    std::size_t place = 0;
    for (const territories::Territory* area : atlas.path(row.commune)) {
        if (place == key.areas.size()) break;
        const auto next = static_cast<std::uint32_t>(all.areas.size() + 1);
        key.areas[place++] = all.areas.try_emplace(std::string{area->code()}, next).first->second;
    }
    return key;
}

Register load(const web::Services& services, db::ReadTx& tx) {
    const auto atlas = services.state<territories::AtlasHolder>().current();
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    // A day more, for those who asked just before midnight.
    const Date from = day_of(services.clock.now()) + -std::chrono::days{1};
    Register all;
    for (Listed& row : list_open(tx, from)) {
        if (!row.posted_by && row.client_name.empty()) continue;  // its poster left
        row.profession_id = terms->canonical(row.profession_id);
        all.keys.push_back(key_of(row, *atlas, all));
        all.by_id.emplace(row.demand_id, all.entries.size());
        all.entries.push_back({std::move(row), {}});
    }
    for (const SkillOf& skill : list_open_skills(tx, from)) {
        const auto found = all.by_id.find(skill.demand_id);
        if (found == all.by_id.end()) continue;
        all.entries[found->second].skills.push_back({terms->canonical(skill.skill_id), skill.must});
    }
    return all;
}

void add_term(std::string& said, const vocabulary::Terms& terms, TermId id) {
    const vocabulary::Term* term = terms.find(id);
    if (term == nullptr) return;
    for (const std::string* label : {&term->label_nl, &term->label_fr, &term->label_en}) {
        said += " " + *label;
    }
}

std::string said_by(const vocabulary::Terms& terms, const territories::Atlas& atlas,
                    const Entry& entry) {
    std::string said = entry.row.title;
    add_term(said, terms, entry.row.profession_id);
    for (const Skill& skill : entry.skills) add_term(said, terms, skill.skill_id);
    for (const Language language : kLanguages) {
        said += " ";
        said += atlas.name(entry.row.commune, language);
    }
    return said;
}

}  // namespace

const Entry* Register::find(DemandId demand) const {
    const auto found = by_id.find(demand);
    return found == by_id.end() ? nullptr : &entries[found->second];
}

std::uint32_t Register::area(const std::string& code) const {
    const auto found = areas.find(code);
    return found == areas.end() ? 0 : found->second;
}

KeptDemands::KeptDemands(const web::Services& services)
    : Kept(std::string{kKept}, [&services](db::ReadTx& tx) { return load(services, tx); }) {}

const search::HeldTexts& KeptDemands::words(const web::Call& call, db::ReadTx& tx) {
    const auto all = at(tx);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    words_.follow(
        {all, terms, atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const Entry& entry : all->entries) {
                stamped.push_back(
                    {entry.row.demand_id.value(), static_cast<std::uint64_t>(entry.row.version)});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t> ids) {
            std::vector<DemandId> demands;
            for (const std::int64_t id : ids) demands.emplace_back(id);
            std::map<std::int64_t, std::string> said;
            for (const BodyOf& one : list_bodies(tx, demands)) {
                const Entry* entry = all->find(one.demand_id);
                if (entry == nullptr) continue;
                said.emplace(one.demand_id.value(),
                             said_by(*terms, *atlas, *entry) + " " + one.body);
            }
            return said;
        });
    return words_;
}

std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptDemands>().at(tx);
}

void start_register(web::Services& services) {
    services.put_state(std::make_shared<KeptDemands>(services));
}

void touch_register(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace agora::work
