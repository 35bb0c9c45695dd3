#include "agora/circles/standing.hpp"
#include "agora/web/drawing.hpp"
#include "filtered.hpp"
#include "fitting.hpp"
#include "group_work.hpp"
#include "labels.hpp"
#include "pages.hpp"

#include <algorithm>

namespace agora::work {
namespace {

constexpr std::int64_t kPageSize = 20;

struct Option {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

struct ListPage {
    std::string q = {};
    std::vector<Option> kinds = {};
    std::vector<Option> sides = {};
    std::vector<Option> professions = {};
    std::vector<Option> regions = {};
    std::string skill = {};  ///< slug, of a link that led here
    std::string skill_label = {};
    std::string group = {};  ///< slug, of a link that led here
    std::string group_label = {};
    std::string group_lang = {};
    bool remote = false;
    bool filtered = false;
    bool projects = false;
    bool member = false;
    std::vector<Fitting> fitting = {};
    std::vector<DemandCard> demands = {};
    std::int64_t total = 0;
    std::string feed = {};
    std::string json_feed = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, kinds, sides, professions, regions, skill, skill_label, group,
             group_label, group_lang, remote, filtered, projects, member, fitting, demands, total,
             feed, json_feed, previous, next, paged)

/// What fits a member, and the demands of the page.
struct Drawn {
    Html for_me = {};
    Html cards = {};
};
AGORA_FIELDS(Drawn, for_me, cards)

/// What a group shows depends on who reads.
std::string asked_of(const web::Call& call, const Filter& filter, std::int64_t page) {
    const std::string reader = filter.group.empty() ? "" : " " + to_string(call.actor.account);
    return web::question_of(call, query_of(filter) + reader, page);
}

template <std::size_t size>
std::vector<Option> options_of(const web::Call& call, const std::array<fields::Option, size>& all,
                               std::string_view any, const std::string& chosen) {
    std::vector<Option> options{{"", call.say(any), chosen.empty()}};
    for (const fields::Option& option : all) {
        options.push_back({std::string{option.value}, call.say(option.label),
                           std::string{option.value} == chosen});
    }
    return options;
}

/// Only what there is: a choice that finds nothing helps nobody.
void add_professions(const web::Call& call, const Filtered& seen, const Filter& filter,
                     ListPage& model) {
    model.professions = {{"", call.say(tr("Any profession")), filter.profession.empty()}};
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const vocabulary::Term* term : terms->all(vocabulary::Kind::profession, call.language)) {
        const bool chosen = term->slug == filter.profession;
        if (!chosen && !seen.has(term->term_id)) continue;
        model.professions.push_back({term->slug, term->label(call.language), chosen});
    }
}

void add_regions(const web::Call& call, const Filtered& seen, const Filter& filter,
                 ListPage& model) {
    model.regions = {{"", call.say(tr("Anywhere")), filter.region.empty()}};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto add = [&](const std::string& code) {
        model.regions.push_back(
            {code, std::string{atlas->name(code, call.language)}, code == filter.region});
    };
    for (const std::string& code : seen.regions()) add(code);
    if (std::ranges::none_of(model.regions, &Option::chosen)) add(filter.region);
}

std::string page_address(const web::Call& call, const Filter& filter, std::int64_t page) {
    const std::string query = query_of(filter);
    return call.link("/work") + query + (query.empty() ? "?" : "&") +
           "page=" + std::to_string(page);
}

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    model.kinds = options_of(call, kKindOptions, tr("Any kind"), filter.kind);
    model.sides = options_of(call, kSideOptions, tr("Wanted and offered"), filter.side);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    if (const auto* skill = terms->by_slug(vocabulary::Kind::skill, filter.skill)) {
        model.skill = skill->slug;
        model.skill_label = skill->label(call.language);
    }
    const std::string query = query_of(filter);
    model.feed = call.link("/work/feed.atom") + query;
    model.json_feed = call.link("/work/feed.json") + query;
}

void add_group(const web::Call& call, db::ReadTx& tx, const Filter& filter, ListPage& model) {
    if (filter.group.empty()) return;
    const auto group = group_named(tx, call.actor, filter.group);
    if (!group) return;
    const auto name = circles::name_of_circle(tx, *group, call.language);
    model.group = group->slug;
    model.group_label = name.name;
    model.group_lang = name.language;
}

http::Response show_list(web::Call& call) {
    const Filter filter = filter_of(call);
    const std::int64_t page = call.page_number();
    const web::Drawing cards(call, "work/cards", asked_of(call, filter, page));
    const web::Drawing fitting(call, "work/for_me", to_string(call.actor.account));
    ListPage model{.q = filter.q,
                   .remote = filter.remote,
                   .filtered = filter.asks(),
                   .projects = filter.kind == "project",
                   .member = call.actor.is_member()};
    Drawn drawn;
    add_choices(call, filter, model);
    call.read([&](db::ReadTx& tx) {
        const Filtered found = with_filter(call, tx, filter);
        const auto without = [&](std::string Filter::*field) {
            if ((filter.*field).empty()) return found;
            Filter others = filter;
            (others.*field).clear();
            return with_filter(call, tx, others);
        };
        add_group(call, tx, filter, model);
        add_professions(call, without(&Filter::profession), filter, model);
        add_regions(call, without(&Filter::region), filter, model);
        model.total = std::ssize(found);
        if (model.member && !model.filtered && page == 1) {
            fitting.fill(model.fitting, drawn.for_me,
                         [&] { return demands_for_me(call, tx, *register_of(call.services, tx)); });
        }
        const std::int64_t last = std::min(page * kPageSize, model.total);
        const auto of_page = [&] {
            std::vector<DemandCard> all;
            for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
                const Entry& entry = found[static_cast<std::size_t>(at)];
                all.push_back(card_of(call, entry.row, entry.skills));
            }
            return all;
        };
        if ((page - 1) * kPageSize < last) cards.fill(model.demands, drawn.cards, of_page);
    });
    if (page > 1) model.previous = page_address(call, filter, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, filter, page + 1);
    model.paged = model.total > kPageSize;
    const std::string title =
        call.say(model.projects ? tr("Project seeks partner") : tr("Wanted and offered"));
    return web::drawn_page(
        call,
        {.view = "work/list",
         .title = title,
         .description = call.say(tr("Assignments, collaborations and projects that "
                                    "seek partners, among the members of the "
                                    "cooperative. No fee, for anybody.")),
         .may_be_indexed = !model.filtered || model.projects,
         .feed = model.feed},
        std::move(model), std::move(drawn));
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/work",
             web::Access::visitor(),
             &show_list,
             {.cached = web::Cached::for_visitors,
              .summary = "Open demands and offers of work, with filters"}}};
}

}  // namespace agora::work
