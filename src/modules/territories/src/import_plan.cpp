#include "import_plan.hpp"

#include <algorithm>
#include <array>

namespace agora::territories {
namespace {

constexpr double kNameWithinKm = 25;
constexpr double kPositionWithinKm = 5;

using Postcodes = std::set<PostcodeRow>;

TerritoryRow row_of(const Territory& territory) {
    return {.code = std::string{territory.code()},
            .parent = std::string{territory.parent()},
            .level = territory.level(),
            .name = std::string{territory.name()},
            .name_nl = std::string{territory.name_nl()},
            .name_fr = std::string{territory.name_fr()},
            .name_en = std::string{territory.name_en()},
            .latitude = territory.latitude(),
            .longitude = territory.longitude(),
            .population = territory.population(),
            .also = std::string{territory.also()}};
}

/// A name of a language is kept only where it differs from the local one.
void follow_name(std::string& name, const std::string& said, const std::string& local) {
    if (!said.empty()) name = said == local ? "" : said;
}

TerritoryRow followed(TerritoryRow row, const TerritoryRow& said) {
    if (!said.name.empty()) row.name = said.name;
    if (row.name.empty()) {
        for (const std::string* name : {&said.name_nl, &said.name_fr, &said.name_en}) {
            if (row.name.empty()) row.name = *name;
        }
    }
    follow_name(row.name_nl, said.name_nl, row.name);
    follow_name(row.name_fr, said.name_fr, row.name);
    follow_name(row.name_en, said.name_en, row.name);
    if (said.latitude) {
        row.latitude = said.latitude;
        row.longitude = said.longitude;
    }
    if (said.population > 0) row.population = said.population;
    if (!said.also.empty()) row.also = said.also;
    return row;
}

const Territory* named_in(const Atlas& atlas, const AreaLine& line) {
    const TerritoryRow& area = line.area;
    for (const std::string* name : {&area.name, &area.name_nl, &area.name_fr, &area.name_en}) {
        if (name->empty()) continue;
        for (const Territory* found : atlas.named(*name)) {
            if (found->level() == area.level && atlas.is_within(found->code(), line.country)) {
                return found;
            }
        }
    }
    return nullptr;
}

/// What a line of areas becomes; the new ones of the file are parents of later lines.
class AreaPlanner {
 public:
    AreaPlanner(const Atlas& atlas, const std::vector<PostcodeRow>& known)
        : atlas_(atlas), postcodes_(known.begin(), known.end()) {}

    void add(const AreaLine& line) {
        const Territory* known = line.area.code.empty() ? nullptr : atlas_.find(line.area.code);
        if (known != nullptr) {
            const TerritoryRow before = row_of(*known);
            const TerritoryRow after = followed(before, line.area);
            put(line, known->code(), after == before ? std::nullopt : std::optional{after},
                plan_.counts.changed);
            return;
        }
        const bool has_parent =
            atlas_.find(line.area.parent) != nullptr || added_.contains(line.area.parent);
        const TerritoryRow fresh = followed(line.area, line.area);
        const bool is_whole = !line.area.code.empty() && has_parent && !fresh.name.empty();
        if (is_whole && added_.insert(line.area.code).second) {
            put(line, line.area.code, fresh, plan_.counts.added);
            return;
        }
        if (const Territory* other = named_in(atlas_, line)) {
            put(line, other->code(), std::nullopt, plan_.counts.changed);
            return;
        }
        plan_.faults.push_back(
            {line.line, tr("No area has this code or name; say the code of the area above it.")});
    }

    ImportPlan take() { return std::move(plan_); }

 private:
    void put(const AreaLine& line, std::string_view code, std::optional<TerritoryRow> area,
             std::int64_t& count) {
        PlannedArea planned{std::move(area), std::nullopt};
        PostcodeRow postcode{line.country, line.postcode, std::string{code}};
        const bool is_commune = line.area.level == Level::commune;
        if (is_commune && !line.postcode.empty() && postcodes_.insert(postcode).second) {
            planned.postcode = std::move(postcode);
        }
        if (!planned.area && !planned.postcode) {
            ++plan_.counts.same;
            return;
        }
        ++count;
        plan_.changes.push_back(std::move(planned));
    }

    const Atlas& atlas_;
    Postcodes postcodes_;
    std::set<std::string> added_;
    ImportPlan plan_;
};

const Territory* commune_by_code(const Atlas& atlas, const PostcodeLine& line) {
    for (const std::string& code : line.codes) {
        const Territory* found = atlas.find(code);
        if (found != nullptr && found->level() == Level::commune) return found;
    }
    return nullptr;
}

double km_from(const PostcodeLine& line, const Territory& commune) {
    if (!line.latitude || !commune.latitude()) return 0;
    return distance_km(*line.latitude, *line.longitude, *commune.latitude(), *commune.longitude());
}

const Territory* commune_by_name(const Atlas& atlas, const PostcodeLine& line) {
    const Territory* best = nullptr;
    if (line.place.empty()) return best;
    for (const Territory* found : atlas.named(line.place)) {
        if (found->level() != Level::commune || !atlas.is_within(found->code(), line.country))
            continue;
        const double km = km_from(line, *found);
        if (km > kNameWithinKm || (best != nullptr && km >= km_from(line, *best))) continue;
        best = found;
    }
    return best;
}

const Territory* commune_by_position(const Atlas& atlas, const PostcodeLine& line) {
    if (!line.latitude) return nullptr;
    const Territory* found = atlas.nearest(*line.latitude, *line.longitude, kPositionWithinKm);
    return found != nullptr && atlas.is_within(found->code(), line.country) ? found : nullptr;
}

}  // namespace

ImportPlan plan_areas(const Atlas& atlas, const std::vector<PostcodeRow>& known,
                      const std::vector<AreaLine>& lines) {
    AreaPlanner planner(atlas, known);
    for (const AreaLine& line : lines) planner.add(line);
    return planner.take();
}

ImportPlan plan_postcodes(const Atlas& atlas, const std::vector<PostcodeRow>& known,
                          const std::vector<PostcodeLine>& lines) {
    std::vector<const Territory*> communes;
    std::map<std::pair<std::string, std::string>, const Territory*> of_postcode;
    for (const PostcodeLine& line : lines) {
        const Territory* found = commune_by_code(atlas, line);
        if (found == nullptr) found = commune_by_name(atlas, line);
        communes.push_back(found);
        if (found != nullptr) of_postcode.emplace(std::pair{line.country, line.postcode}, found);
    }
    Postcodes there(known.begin(), known.end());
    ImportPlan plan;
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const PostcodeLine& line = lines[place];
        const Territory* commune = communes[place];
        const auto others = of_postcode.find({line.country, line.postcode});
        if (commune == nullptr && others != of_postcode.end()) commune = others->second;
        if (commune == nullptr) commune = commune_by_position(atlas, line);
        if (commune == nullptr) {
            plan.faults.push_back(
                {line.line, tr("No commune of this name is known near there."), tr("Place")});
            continue;
        }
        PostcodeRow row{line.country, line.postcode, std::string{commune->code()}};
        if (!there.insert(row).second) {
            ++plan.counts.same;
            continue;
        }
        ++plan.counts.added;
        plan.changes.push_back({std::nullopt, std::move(row)});
    }
    return plan;
}

}  // namespace agora::territories
