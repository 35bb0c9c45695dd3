#include "ecosystem_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "ecosystem.hpp"
#include "observatory_view.hpp"

#include <algorithm>
#include <map>

namespace agora::observatory {
namespace {

constexpr std::size_t kMostListed = 300;
constexpr std::size_t kMostTrades = 15;

struct FigureView {
    std::string subject;
    std::int64_t amount = 0;
    Date counted_on;
    std::string source;
    std::string source_address;
};
AGORA_FIELDS(FigureView, subject, amount, counted_on, source, source_address)

struct AreaPage {
    std::string name;
    std::vector<web::Link> crumbs;
    std::vector<web::Link> parts;  ///< areas in it with enough members to be told of
    std::string day;               ///< of the count of members; empty: none yet
    Date today;                    ///< of the structures
    bool for_members = false;
    std::int64_t step = kStep;
    std::int64_t people = 0;
    Plot professions;
    std::vector<KindCount> kinds;
    std::vector<StructureView> structures;
    std::int64_t not_listed = 0;
    std::vector<FigureView> figures;
    std::string write_url;  ///< for whoever may write figures down
    std::string csv_url;
};
AGORA_FIELDS(AreaPage, name, crumbs, parts, day, today, for_members, step, people, professions,
             kinds, structures, not_listed, figures, write_url, csv_url)

struct AreaLine {
    std::string name;
    std::string url;
    std::int64_t depth = 0;  ///< 0: a country
    std::int64_t people = 0;
};
AGORA_FIELDS(AreaLine, name, url, depth, people)

struct AreasPage {
    std::string near;
    bool near_unknown = false;
    std::int64_t step = kStep;
    std::vector<AreaLine> areas;
};
AGORA_FIELDS(AreasPage, near, near_unknown, step, areas)

std::string path_of(std::string_view code, std::string_view rest = {}) {
    return "/observatory/areas/" + std::string{code} + std::string{rest};
}

/// The directory knows areas down to provinces; a commune is looked around.
fields::NameValues people_asked(const web::Call& call, const territories::Territory& area,
                                const std::string& profession) {
    fields::NameValues asked{{"profession", profession}};
    if (area.level() == territories::Level::commune) {
        asked.add("near", std::string{atlas_of(call)->name(area.code(), call.language)});
    } else {
        asked.add("area", std::string{area.code()});
    }
    return asked;
}

Plot plot_of_trades(const web::Call& call, const territories::Territory& area,
                    const std::vector<Trade>& trades) {
    Plot plot;
    for (const Trade& trade : trades) {
        const std::string name = name_of_profession(call, trade);
        if (name.empty()) continue;
        plot.bars.push_back({.name = name,
                             .url = call.link("/members") + "?" +
                                    http::urlencoded(people_asked(call, area, trade.profession)),
                             .value = trade.people,
                             .shown = locale::number(call.language, trade.people),
                             .change = {}});
    }
    return finished(std::move(plot), kMostTrades);
}

void add_neighbours(const web::Call& call, const territories::Territory& area,
                    const std::vector<Trade>& told, AreaPage& page) {
    const auto atlas = atlas_of(call);
    page.crumbs.push_back({call.link("/observatory"), call.say(tr("Observatory"))});
    page.crumbs.push_back({call.link("/observatory/areas"), call.say(tr("Areas"))});
    for (const territories::Territory* one : atlas->path(area.parent())) {
        page.crumbs.push_back({call.link(path_of(one->code())),
                               std::string{atlas->name(one->code(), call.language)}});
    }
    for (const territories::Territory* part : atlas->children(area.code())) {
        if (std::ranges::find(told, part->code(), &Trade::area) == told.end()) continue;
        page.parts.push_back({call.link(path_of(part->code())),
                              std::string{atlas->name(part->code(), call.language)}});
    }
}

AreaPage page_of(const web::Call& call, const territories::Territory& area, Ecosystem&& found) {
    AreaPage page{.name = std::string{atlas_of(call)->name(area.code(), call.language)},
                  .today = today_of(call),
                  .for_members = call.actor.is_member(),
                  .people = found.people(),
                  .professions = plot_of_trades(call, area, found.trades),
                  .kinds = kinds_of(found.structures),
                  .structures = std::move(found.structures),
                  .csv_url = call.link(path_of(area.code(), "/ecosystem.csv"))};
    if (found.counted_on) page.day = locale::date(call.language, *found.counted_on);
    if (page.structures.size() > kMostListed) {
        page.not_listed = static_cast<std::int64_t>(page.structures.size() - kMostListed);
        page.structures.resize(kMostListed);
    }
    for (places::Figure& figure : found.figures) {
        page.figures.push_back({std::move(figure.subject), figure.amount, figure.counted_on,
                                std::move(figure.source), std::move(figure.source_address)});
    }
    if (places::may_write_figures(call.actor)) {
        page.write_url = call.link("/places/ecosystem") + "?" +
                         http::urlencoded(fields::NameValues{{"territory", page.name}});
    }
    return page;
}

http::Response show_area(web::Call& call) {
    const auto atlas = atlas_of(call);
    const territories::Territory* area = atlas->find(call.path_value("area"));
    if (area == nullptr) return web::not_found(call);
    AreaPage page = call.read([&](db::ReadTx& tx) {
        AreaPage read = page_of(call, *area, read_ecosystem(call, tx, std::string{area->code()}));
        add_neighbours(call, *area, list_areas(tx, call.actor.is_member()), read);
        return read;
    });
    const bool is_empty = page.people == 0 && page.structures.empty() && page.figures.empty();
    web::PageHead head{
        .view = "observatory/area",
        .title = call.say({tr("Who works and what there is: {area}"), {{"area", page.name}}}),
        .description = call.say(tr("Members by profession, places, groups and "
                                   "offices of an area, with source and date.")),
        .may_be_indexed = !is_empty};
    return web::page(call, head, page);
}

using People = std::map<std::string_view, std::int64_t>;

/// An area that a reader is told of and, below it, what lies in it, down to provinces.
void add_lines(const web::Call& call, const People& people, const territories::Territory& area,
               std::int64_t depth, std::vector<AreaLine>& lines) {
    const auto found = people.find(area.code());
    if (found == people.end() || area.level() == territories::Level::commune) return;
    const auto atlas = atlas_of(call);
    lines.push_back({std::string{atlas->name(area.code(), call.language)},
                     call.link(path_of(area.code())), depth, found->second});
    for (const territories::Territory* part : atlas->children(area.code())) {
        add_lines(call, people, *part, depth + 1, lines);
    }
}

std::vector<AreaLine> lines_of(const web::Call& call, const std::vector<Trade>& told) {
    People people;
    for (const Trade& one : told) people[one.area] = one.people;
    std::vector<AreaLine> lines;
    for (const territories::Territory* country : atlas_of(call)->countries()) {
        add_lines(call, people, *country, 0, lines);
    }
    return lines;
}

http::Response show_areas(web::Call& call) {
    AreasPage page{.near = std::string{call.query("near")}, .areas = {}};
    if (!page.near.empty()) {
        const auto named = atlas_of(call)->named(page.near);
        if (!named.empty()) return web::redirect(call, path_of(named.front()->code()));
        page.near_unknown = true;
    }
    const auto told =
        call.read([&](db::ReadTx& tx) { return list_areas(tx, call.actor.is_member()); });
    page.areas = lines_of(call, told);
    return web::page(call,
                     {.view = "observatory/areas",
                      .title = call.say(tr("Area by area")),
                      .description = call.say(tr("Choose a town, a province, a region or a "
                                                 "country.")),
                      .may_be_indexed = page.near.empty()},
                     page);
}

}  // namespace

std::vector<web::Route> ecosystem_routes() {
    using enum http::Method;
    using web::Access;
    constexpr web::Cached kKept = web::Cached::for_visitors;
    return {
        {get,
         "/observatory/areas",
         Access::visitor(),
         &show_areas,
         {.cached = kKept, .summary = "Areas with their members; ?near= leads to one"}},
        {get,
         "/observatory/areas/{area}",
         Access::visitor(),
         &show_area,
         {.cached = kKept,
          .summary = "Structures, members by profession and figures of an area, with source and "
                     "date"}},
        {get,
         "/observatory/areas/{area}/ecosystem.csv",
         Access::visitor(),
         &download_area,
         {.summary = "The same as CSV"}},
    };
}

}  // namespace agora::observatory
