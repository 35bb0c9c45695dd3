#include "import_plan.hpp"

#include "act_store.hpp"
#include "item_store.hpp"
#include "labels.hpp"
#include "reference_store.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <array>

namespace agora::recommendations {
namespace {

/// Collects what a line says otherwise than before.
class Comparing {
 public:
    Comparing(std::int64_t line, std::string what, std::vector<Difference>& differences)
        : line_(line), what_(std::move(what)), differences_(differences) {}

    void add(std::string_view field, const std::string& before, const std::string& after) {
        if (before == after) return;
        differences_.push_back({line_, what_, field, before, after});
        differs_ = true;
    }
    bool differs() const { return differs_; }

 private:
    std::int64_t line_;
    std::string what_;
    std::vector<Difference>& differences_;
    bool differs_ = false;
};

template <typename Thing>
Thing in_language(const std::vector<Thing>* all, const std::string& language) {
    if (all == nullptr) return {};
    const auto found = std::ranges::find(*all, language, &Thing::language);
    return found == all->end() ? Thing{} : *found;
}

template <typename Map, typename Key>
const typename Map::mapped_type* value_at(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

void compare_texts(const Standing& standing, const Recommendation& row, const ItemLine& line,
                   Comparing& comparing) {
    const auto* texts = value_at(standing.texts, row.recommendation_id);
    for (const Text& text : line.texts) {
        const Text before = in_language(texts, text.language);
        comparing.add(tr("Title"), before.title, text.title);
        comparing.add(tr("Why it was asked"), before.context, text.context);
        comparing.add(tr("How it could be done"), before.developments, text.developments);
        comparing.add(tr("What it takes"), before.means, text.means);
        comparing.add(tr("Who could do it"), before.carried_out_by, text.carried_out_by);
        comparing.add(tr("Where the idea came from"), before.inspiration, text.inspiration);
        comparing.add(tr("Point of attention"), before.attention, text.attention);
    }
}

bool compare(const Standing& standing, const Recommendation& row, const ItemLine& line,
             std::vector<Difference>& differences) {
    Comparing comparing(line.line, line.printed, differences);
    comparing.add(tr("Number"), row.printed, line.printed);
    comparing.add(tr("Cycle"), standing.cycle_name(row.cycle_id), line.cycle);
    comparing.add(tr("Working group"), row.group_name, line.group);
    comparing.add(tr("Codes of origin"), row.origin_codes, line.origin_codes);
    comparing.add(tr("Note on the source"), row.source_note, line.source_note);
    const Recommendation* parent = value_at(standing.items, line.parent);
    comparing.add(tr("Part of"), to_string(row.parent_id),
                  to_string(parent == nullptr ? RecommendationId{} : parent->recommendation_id));
    compare_texts(standing, row, line, comparing);
    const Act* act = value_at(standing.acts, row.recommendation_id);
    if (act != nullptr) {
        comparing.add(tr("Status"), std::string{fields::enum_name(act->status)},
                      std::string{fields::enum_name(line.status)});
        comparing.add(tr("Date"), act->day, line.day);
        const auto* words = value_at(standing.words, act->act_id);
        for (const ActWords& said : line.words) {
            const ActWords before = in_language(words, said.language);
            comparing.add(tr("Opinion of the board"), before.reason, said.reason);
            comparing.add(tr("Point of attention"), before.attention, said.attention);
        }
    }
    return comparing.differs();
}

void plan_items(const Standing& standing, std::vector<ItemLine> lines, ImportPlan& plan,
                ImportReport& report, std::set<std::string>& known) {
    bulk::Report& told = report.recommendations;
    std::ranges::stable_sort(lines, {}, [](const ItemLine& line) { return line.number.position; });
    std::set<std::string> seen;
    for (ItemLine& line : lines) {
        const std::string slug = line.number.slug();
        if (!seen.insert(slug).second) {
            told.faults.push_back(
                {line.line, tr("An earlier line has this number already."), tr("Number")});
            continue;
        }
        if (!line.parent.empty() && !known.contains(line.parent)) {
            told.faults.push_back(
                {line.line, tr("What it belongs to is not there."), tr("Part of")});
            continue;
        }
        if (line.parent.empty()) ++report.top_level;
        known.insert(slug);
        const Recommendation* row = value_at(standing.items, slug);
        if (row == nullptr) {
            ++told.counts.added;
            plan.added.push_back(std::move(line));
        } else if (compare(standing, *row, line, report.differences)) {
            ++told.counts.changed;
            plan.changed.push_back(std::move(line));
        } else {
            ++told.counts.same;
        }
    }
}

void plan_references(const Standing& standing, const std::vector<ReferenceLine>& lines,
                     const std::set<std::string>& known, ImportPlan& plan, ImportReport& report) {
    auto left = standing.references;
    for (const ReferenceLine& line : lines) {
        if (!known.contains(line.from)) {
            report.references.faults.push_back(
                {line.line, tr("There is no recommendation with this number."), tr("From")});
            continue;
        }
        if (!line.to.empty() && !known.contains(line.to)) {
            report.references.faults.push_back(
                {line.line, tr("There is no recommendation with this number."), tr("To")});
            continue;
        }
        if (line.to.empty()) ++report.unresolved;
        if (std::int64_t& count = left[reference_key(line.from, line)]; count > 0) {
            --count;
            ++report.references.counts.same;
            continue;
        }
        ++report.references.counts.added;
        plan.references.push_back(line);
    }
}

bool compare_group(const GroupLine& line, const WorkingGroup& before,
                   std::vector<Difference>& differences) {
    const WorkingGroup& group = line.group;
    Comparing comparing(line.line, line.cycle + ", " + group.name, differences);
    comparing.add(tr("Language"), before.spoken, group.spoken);
    comparing.add(tr("Period"), before.period, group.period);
    comparing.add(tr("Meetings"), before.meetings, group.meetings);
    comparing.add(tr("Participants"), before.participants, group.participants);
    comparing.add(tr("Roles"), before.roles, group.roles);
    return comparing.differs();
}

void plan_groups(const Standing& standing, const std::vector<GroupLine>& lines, ImportPlan& plan,
                 ImportReport& report) {
    std::set<std::array<std::string, 3>> seen;
    for (const GroupLine& line : lines) {
        const WorkingGroup& group = line.group;
        if (!seen.insert({line.cycle, group.name, group.place}).second) {
            report.groups.faults.push_back(
                {line.line, tr("An earlier line has this group already."), tr("Working group")});
            continue;
        }
        const Cycle* cycle = value_at(standing.cycles, line.cycle);
        const WorkingGroup* before =
            cycle == nullptr
                ? nullptr
                : value_at(standing.groups,
                           std::pair{cycle->cycle_id, std::pair{group.name, group.place}});
        if (before == nullptr) {
            ++report.groups.counts.added;
            plan.groups.push_back(line);
        } else if (compare_group(line, *before, report.differences)) {
            ++report.groups.counts.changed;
            GroupLine changed = line;
            changed.group.group_id = before->group_id;
            plan.changed_groups.push_back(std::move(changed));
        } else {
            ++report.groups.counts.same;
        }
    }
}

}  // namespace

std::string Standing::cycle_name(CycleId id) const {
    for (const auto& [name, cycle] : cycles) {
        if (cycle.cycle_id == id) return name;
    }
    return {};
}

std::string reference_key(const std::string& from, const ReferenceLine& line) {
    return from + '\x1F' + std::string{fields::enum_name(line.kind)} + '\x1F' + line.source_text +
           '\x1F' + line.printed_target;
}

Standing read_standing(db::ReadTx& tx) {
    Standing standing;
    std::map<RecommendationId, std::string> slugs;
    for (Recommendation& row : list_items(tx)) {
        const std::string slug = row.document + "-" + row.number;
        slugs[row.recommendation_id] = slug;
        standing.items.emplace(slug, std::move(row));
    }
    for (Text& text : list_imported_texts(tx)) {
        standing.texts[text.recommendation_id].push_back(std::move(text));
    }
    for (Act& act : list_imported_acts(tx)) standing.acts[act.recommendation_id] = std::move(act);
    for (ActWords& words : list_imported_words(tx)) {
        standing.words[words.act_id].push_back(std::move(words));
    }
    for (Cycle& cycle : list_cycles(tx)) standing.cycles.emplace(cycle.name, cycle);
    for (WorkingGroup& group : list_groups(tx)) {
        standing.groups[{group.cycle_id, {group.name, group.place}}] = std::move(group);
    }
    for (const Reference& reference : list_references(tx)) {
        const ReferenceLine line{.printed_target = reference.printed_target,
                                 .kind = reference.kind,
                                 .source_text = reference.source_text};
        ++standing.references[reference_key(slugs[reference.from_id], line)];
    }
    return standing;
}

ImportPlan make_plan(const Standing& standing, std::vector<ItemLine> items,
                     const std::vector<ReferenceLine>& references,
                     const std::vector<GroupLine>& groups, ImportReport& report) {
    ImportPlan plan;
    std::set<std::string> known;
    for (const auto& [slug, row] : standing.items) known.insert(slug);
    plan_items(standing, std::move(items), plan, report, known);
    plan_references(standing, references, known, plan, report);
    plan_groups(standing, groups, plan, report);
    return plan;
}

}  // namespace agora::recommendations
