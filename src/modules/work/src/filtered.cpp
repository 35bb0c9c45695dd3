#include "filtered.hpp"

#include "agora/search/kept_answers.hpp"
#include "group_work.hpp"
#include "sight.hpp"

#include <algorithm>
#include <unordered_set>

namespace agora::work {
namespace {

using Answers = search::KeptAnswers<FilteredRows>;

/// What a filter asks, looked up once.
struct Wanted {
    std::optional<Kind> kind = {};
    std::optional<Side> side = {};
    TermId profession = {};
    TermId skill = {};
    CircleId circle = {};
    TermId circle_profession = {};
    std::uint32_t area = 0;
    bool remote = false;
    std::int64_t today = 0;
    Instant now = {};
    bool member = false;

    bool is_of_group(const Key& key) const {
        return key.circle == circle || (circle_profession && key.profession == circle_profession);
    }
    bool takes(const Key& key) const {
        if (key.last_day < today || key.hidden) return false;
        if (!member && (key.for_members || key.members_until > now)) return false;
        if (kind && key.kind != *kind) return false;
        if (side && key.side != *side) return false;
        if (profession && key.profession != profession) return false;
        if (circle && !is_of_group(key)) return false;
        if (remote && !key.remote) return false;
        return area == 0 || std::ranges::find(key.areas, area) != key.areas.end();
    }
};

/// Nothing when what it names is not there, or not for this reader.
std::optional<Wanted> wanted_of(const web::Call& call, db::ReadTx& tx, const Register& all,
                                const Filter& filter) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto id_of = [&](vocabulary::Kind kind, const std::string& slug) {
        const vocabulary::Term* term = terms->by_slug(kind, slug);
        return term == nullptr ? TermId{} : term->term_id;
    };
    Wanted wanted{.kind = fields::enum_value<Kind>(filter.kind),
                  .side = fields::enum_value<Side>(filter.side),
                  .profession = id_of(vocabulary::Kind::profession, filter.profession),
                  .skill = id_of(vocabulary::Kind::skill, filter.skill),
                  .area = all.area(filter.region),
                  .remote = filter.remote,
                  .today = to_days(today_of(call)),
                  .now = call.now,
                  .member = call.actor.is_member()};
    if (!filter.region.empty() && wanted.area == 0) return std::nullopt;
    if (filter.group.empty()) return wanted;
    const auto group = group_named(tx, call.actor, filter.group);
    if (!group) return std::nullopt;
    wanted.circle = group->circle_id;
    if (group->kind == circles::Kind::profession) {
        wanted.circle_profession = terms->canonical(group->term_id);
    }
    return wanted;
}

/// Everything that the answer depends on. What opens to everybody later does so within the minute.
std::string question_of(const Filter& filter, const Wanted& wanted) {
    constexpr std::int64_t kMinute = 60;
    std::string question = query_of(filter) + " " + std::to_string(wanted.today);
    question += wanted.member ? " m" : " v" + std::to_string(wanted.now.seconds() / kMinute);
    if (wanted.circle) {
        question += " " + to_string(wanted.circle) + " " + to_string(wanted.circle_profession);
    }
    return question;
}

bool has_skill(const Entry& entry, TermId skill) {
    return !skill || std::ranges::find(entry.skills, skill, &Skill::skill_id) != entry.skills.end();
}

void add_regions(const territories::Atlas& atlas, const Register& all,
                 const std::vector<bool>& areas, std::vector<std::string>& regions) {
    const auto add = [&](const territories::Territory& area) {
        const std::uint32_t number = all.area(std::string{area.code()});
        if (number != 0 && areas[number]) regions.emplace_back(area.code());
    };
    for (const territories::Territory* country : atlas.countries()) {
        const std::size_t before = regions.size();
        add(*country);
        if (regions.size() == before) continue;
        for (const auto* region : atlas.children(country->code())) add(*region);
    }
}

void add_choices(const web::Call& call, const Register& all, FilteredRows& found) {
    std::unordered_set<TermId> professions;
    std::vector<bool> areas(all.areas.size() + 1);
    for (const std::uint32_t row : found.rows) {
        const Key& key = all.keys[row];
        professions.insert(key.profession);
        for (const std::uint32_t area : key.areas) areas[area] = true;
    }
    found.professions.assign(professions.begin(), professions.end());
    std::ranges::sort(found.professions);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    add_regions(*atlas, all, areas, found.regions);
}

std::shared_ptr<const FilteredRows> find(const web::Call& call, db::ReadTx& tx, const Register& all,
                                         const Filter& filter, const Wanted& wanted) {
    auto found = std::make_shared<FilteredRows>();
    for (std::uint32_t row = 0; row < all.keys.size(); ++row) {
        if (wanted.takes(all.keys[row]) && has_skill(all.entries[row], wanted.skill)) {
            found->rows.push_back(row);
        }
    }
    if (!filter.q.empty()) {
        search::keep_held(
            found->rows, filter.q, call.services.state<KeptDemands>().words(call, tx),
            [&](std::uint32_t row) { return all.entries[row].row.demand_id.value(); });
    }
    add_choices(call, all, *found);
    return found;
}

}  // namespace

bool Filtered::has(TermId profession) const {
    return std::ranges::binary_search(found_->professions, profession);
}

Filtered with_filter(const web::Call& call, db::ReadTx& tx, const Filter& filter) {
    auto all = register_of(call.services, tx);
    const auto wanted = wanted_of(call, tx, *all, filter);
    if (!wanted) return {std::move(all), std::make_shared<FilteredRows>()};
    auto found = call.services.state<Answers>().get(
        all, question_of(filter, *wanted), [&] { return find(call, tx, *all, filter, *wanted); });
    return {std::move(all), std::move(found)};
}

void start_filtered(web::Services& services) {
    services.put_state(std::make_shared<Answers>());
}

}  // namespace agora::work
