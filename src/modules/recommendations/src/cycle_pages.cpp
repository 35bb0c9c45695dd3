#include "cycle_pages.hpp"

#include "agora/locale/formats.hpp"
#include "item_store.hpp"
#include "labels.hpp"
#include "refusals.hpp"
#include "story_view.hpp"

#include <algorithm>
#include <map>

namespace agora::recommendations {
namespace {

struct StatusCount {
    std::string label = {};
    std::string tag = {};
    std::string url = {};
    std::int64_t count = 0;
};
AGORA_FIELDS(StatusCount, label, tag, url, count)

struct CycleLine {
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::int64_t total = 0;
    std::int64_t groups = 0;
    std::vector<StatusCount> counts = {};
};
AGORA_FIELDS(CycleLine, url, name, lang, total, groups, counts)

struct CyclesPage {
    std::vector<CycleLine> cycles = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CyclesPage, cycles, crumbs)

using Counts = std::map<Status, std::int64_t>;

std::vector<StatusCount> counts_of(const web::Call& call, const std::string& cycle,
                                   const std::string& group, const Counts& counts) {
    std::vector<StatusCount> views;
    for (const auto& [status, count] : counts) {
        const Filter filter{.q = {},
                            .cycle = cycle,
                            .group = group,
                            .status = std::string{fields::enum_name(status)}};
        views.push_back({call.say(label_of(status)), std::string{tag_of(status)},
                         call.link("/recommendations") + query_of(filter), count});
    }
    return views;
}

http::Response list_cycles_page(web::Call& call) {
    CyclesPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = register_of(call.services, tx);
        std::map<CycleId, Counts> counts;
        for (const Entry& entry : all->entries) {
            if (may_see(call.actor, entry.row)) ++counts[entry.row.cycle_id][entry.row.status];
        }
        std::map<CycleId, std::int64_t> groups;
        for (const WorkingGroup& group : list_groups(tx)) ++groups[group.cycle_id];
        for (const Cycle& cycle : all->cycles) {
            CycleLine line{.url = call.link("/cycles/" + cycle.slug),
                           .name = cycle.name,
                           .lang = cycle.language,
                           .total = 0,
                           .groups = groups[cycle.cycle_id],
                           .counts = counts_of(call, cycle.slug, {}, counts[cycle.cycle_id])};
            for (const StatusCount& one : line.counts) line.total += one.count;
            model.cycles.push_back(std::move(line));
        }
    });
    model.crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    return web::page(call,
                     {.view = "recommendations/cycles",
                      .title = call.say(tr("Cycles of participation")),
                      .description = call.say(tr("In each cycle working groups of members write "
                                                 "recommendations for the whole cooperative.")),
                      .may_be_indexed = true},
                     model);
}

struct GroupView {
    std::string name = {};
    std::string place = {};
    std::string spoken = {};
    std::string period = {};
    std::string meetings = {};
    std::string participants = {};
    std::string roles = {};
};
AGORA_FIELDS(GroupView, name, place, spoken, period, meetings, participants, roles)

struct ThemeView {
    std::string name = {};
    std::string url = {};
    std::int64_t total = 0;
    std::vector<GroupView> groups = {};
    std::vector<StatusCount> counts = {};
    std::vector<Card> recommendations = {};  ///< without parts
};
AGORA_FIELDS(ThemeView, name, url, total, groups, counts, recommendations)

struct CyclePage {
    std::string name = {};
    std::string lang = {};
    std::string language = {};
    std::vector<ThemeView> themes = {};
    std::string list_url = {};
    std::string opinions_url = {};
    std::int64_t total = 0;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CyclePage, name, lang, language, themes, list_url, opinions_url, total, crumbs)

constexpr std::size_t kMostOfATheme = 100;

void read_cycle(const web::Call& call, db::ReadTx& tx, const Register& all, const Cycle& cycle,
                CyclePage& model) {
    std::map<std::string, std::pair<ThemeView, Counts>> themes;
    for (const WorkingGroup& group : list_groups_of(tx, cycle.cycle_id)) {
        themes[group.name].first.groups.push_back({group.name, group.place, group.spoken,
                                                   group.period, group.meetings, group.participants,
                                                   group.roles});
    }
    for (const Entry& entry : all.entries) {
        if (entry.row.cycle_id != cycle.cycle_id || !may_see(call.actor, entry.row)) continue;
        auto& [theme, counts] = themes[entry.row.group_name];
        ++theme.total;
        ++counts[entry.row.status];
        if (!entry.row.parent_id && theme.recommendations.size() < kMostOfATheme) {
            theme.recommendations.push_back(card_of(call, all, entry));
        }
    }
    for (auto& [name, one] : themes) {
        const Filter filter{.q = {}, .cycle = cycle.slug, .group = name, .status = {}};
        one.first.name = name;
        one.first.url = call.link("/recommendations") + query_of(filter);
        one.first.counts = counts_of(call, cycle.slug, name, one.second);
        model.total += one.first.total;
        model.themes.push_back(std::move(one.first));
    }
    std::ranges::stable_sort(model.themes, std::greater{}, &ThemeView::total);
}

http::Response show_cycle(web::Call& call) {
    CyclePage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = register_of(call.services, tx);
        const Cycle* cycle = all->cycle(call.path_value("cycle"));
        if (cycle == nullptr) return false;
        model.name = cycle->name;
        model.lang = cycle->language;
        if (cycle->language != code(call.language)) {
            model.language = locale::language_name(call.language, cycle->language);
        }
        model.list_url = call.link("/recommendations") + query_of({.cycle = cycle->slug});
        model.opinions_url = call.link("/cycles/" + cycle->slug + "/opinions");
        read_cycle(call, tx, *all, *cycle, model);
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    model.crumbs = {{call.link("/recommendations"), call.say(tr("What became of recommendations"))},
                    {call.link("/cycles"), call.say(tr("Cycles of participation"))}};
    return web::page(call,
                     {.view = "recommendations/cycle", .title = model.name, .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> cycle_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/cycles",
         Access::visitor(),
         &list_cycles_page,
         {.cached = web::Cached::for_visitors, .summary = "Cycles of participation"}},
        {get,
         "/cycles/{cycle}",
         Access::visitor(),
         &show_cycle,
         {.cached = web::Cached::for_visitors,
          .summary = "One cycle: its groups and what became of what they asked"}},
    };
}

}  // namespace agora::recommendations
