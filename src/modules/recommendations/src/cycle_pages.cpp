#include "cycle_pages.hpp"

#include "act_store.hpp"
#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "item_store.hpp"
#include "labels.hpp"
#include "refusals.hpp"
#include "story_view.hpp"

#include <algorithm>
#include <array>
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

struct OpinionLine {
    Card card = {};
    std::string opinion = {};
    std::string tag = {};
    std::string body = {};
    std::string day = {};
    std::vector<Block> reason = {};
    std::vector<Block> attention = {};
    std::string reason_text = {};
    std::string attention_text = {};
    std::string lang = {};
    std::string language = {};
};
AGORA_FIELDS(OpinionLine, card, opinion, tag, body, day, reason, attention, lang, language)

struct OpinionsPage {
    std::string name = {};
    std::string lang = {};
    std::vector<OpinionLine> opinions = {};
    std::int64_t unanswered = 0;
    std::string file = {};
    std::string cycle_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(OpinionsPage, name, lang, opinions, unanswered, file, cycle_url, crumbs)

/// Of those of the whole cycle: in the reader's language, else in the original's, else in any.
const ActWords* words_for(std::string_view reader, std::string_view original,
                          const std::vector<ActWords>& all, ActId act) {
    const ActWords* said = nullptr;
    for (const ActWords& words : all) {
        if (words.act_id != act) continue;
        if (words.language == reader) return &words;
        if (said == nullptr || words.language == original) said = &words;
    }
    return said;
}

void say_words(const web::Call& call, const ActWords* said, OpinionLine& line) {
    if (said == nullptr) return;
    line.reason_text = said->reason;
    line.attention_text = said->attention;
    line.reason = blocks_of(said->reason);
    line.attention = blocks_of(said->attention);
    line.lang = said->language;
    if (said->language != code(call.language)) {
        line.language = locale::language_name(call.language, said->language);
    }
}

std::optional<OpinionsPage> read_opinions(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<OpinionsPage> {
        const auto all = register_of(call.services, tx);
        const Cycle* cycle = all->cycle(call.path_value("cycle"));
        if (cycle == nullptr) return std::nullopt;
        OpinionsPage model{.name = cycle->name, .lang = cycle->language};
        std::map<RecommendationId, Act> verdicts;
        for (const Act& act : list_verdicts_of_cycle(tx, cycle->cycle_id)) {
            verdicts[act.recommendation_id] = act;
        }
        const auto words = list_words_of_cycle(tx, cycle->cycle_id);
        for (const Entry& entry : all->entries) {
            if (entry.row.cycle_id != cycle->cycle_id || !may_see(call.actor, entry.row)) continue;
            const auto verdict = verdicts.find(entry.row.recommendation_id);
            if (verdict == verdicts.end()) {
                if (entry.answered == Status::proposed) ++model.unanswered;
                continue;
            }
            const Act& act = verdict->second;
            OpinionLine line{.card = card_of(call, *all, entry),
                             .opinion = call.say(label_of(act.status)),
                             .tag = std::string{tag_of(act.status)},
                             .body = call.say(label_of(act.body)),
                             .day = day_words(call.language, act.day)};
            say_words(call, words_for(code(call.language), entry.row.language, words, act.act_id),
                      line);
            model.opinions.push_back(std::move(line));
        }
        model.cycle_url = call.link("/cycles/" + cycle->slug);
        model.file = model.cycle_url + "/opinions.csv";
        return model;
    });
}

http::Response show_opinions(web::Call& call) {
    auto model = read_opinions(call);
    if (!model) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    model->crumbs = {
        {call.link("/recommendations"), call.say(tr("What became of recommendations"))},
        {call.link("/cycles"), call.say(tr("Cycles of participation"))},
        {model->cycle_url, model->name}};
    return web::page(
        call,
        {.view = "recommendations/opinions",
         .title = call.say({tr("Opinions of the board: {cycle}"), {{"cycle", model->name}}}),
         .may_be_indexed = true},
        *model);
}

http::Response send_opinions(web::Call& call) {
    const auto model = read_opinions(call);
    if (!model) return web::refuse(call, RecommendationRefusal::cycle_not_found);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view text) { bytes += text; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Number")), say(tr("Title")), say(tr("Opinion")),
                          say(tr("Signed by")), say(tr("Date")), say(tr("Reason")),
                          say(tr("Point of attention")), say(tr("Language"))});
    for (const OpinionLine& line : model->opinions) {
        writer.row(std::array{tabular::Cell{line.card.number}, tabular::Cell{line.card.title},
                              tabular::Cell{line.opinion}, tabular::Cell{line.body},
                              tabular::Cell{line.day}, tabular::Cell{line.reason_text},
                              tabular::Cell{line.attention_text}, tabular::Cell{line.lang}});
    }
    return web::download("text/csv; charset=utf-8",
                         "opinions-" + std::string{call.path_value("cycle")} + ".csv",
                         std::move(bytes));
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
        {get,
         "/cycles/{cycle}/opinions",
         Access::visitor(),
         &show_opinions,
         {.cached = web::Cached::for_visitors, .summary = "What the board answered, as a report"}},
        {get,
         "/cycles/{cycle}/opinions.csv",
         Access::visitor(),
         &send_opinions,
         {.summary = "What the board answered, as CSV"}},
    };
}

}  // namespace agora::recommendations
