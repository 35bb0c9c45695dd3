#include "observatory_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/trade.hpp"
#include "agora/web/answer.hpp"
#include "gaps.hpp"
#include "observatory_view.hpp"

#include <algorithm>

namespace agora::observatory {
namespace {

constexpr std::chrono::days kYear{365};
constexpr std::size_t kMostGaps = 12;

struct ObservatoryPage {
    std::string day;     ///< of the count; empty: nothing was counted yet
    std::string people;  ///< all together; empty: too few
    bool for_members = false;
    std::int64_t step = kStep;
    std::string before;  ///< the day that changes are told against
    Plot growth;
    Plot professions;
    Plot sectors;
    Plot areas;
    Plot groups;
    Plot initiatives;
    std::int64_t running = 0;  ///< initiatives that go on
    std::vector<GapLine> gaps;
};
AGORA_FIELDS(ObservatoryPage, day, people, for_members, step, before, growth, professions, sectors,
             areas, groups, initiatives, running, gaps)

/// Everything that the page is made of.
struct Read {
    std::optional<Date> day;
    std::optional<Date> before;
    Counts counts;
    std::vector<Count> growth;
    std::vector<Gap> gaps;
    std::vector<circles::Circle> circles;
    std::vector<initiatives::Entry> initiatives;
};

Read read_all(web::Call& call) {
    const bool for_members = call.actor.is_member();
    return call.read([&](db::ReadTx& tx) {
        Read read{.day = last_counted_day(tx),
                  .growth = list_growth(tx, for_members),
                  .circles = circles::list_circles(tx),
                  .initiatives = initiatives::list_initiatives(tx)};
        if (!read.day) return read;
        read.counts.now = list_counts(tx, *read.day, for_members);
        read.before = counted_day_before(tx, *read.day + -kYear);
        if (read.before) read.counts.before = list_counts(tx, *read.before, for_members);
        if (for_members) read.gaps = list_gaps(tx);
        return read;
    });
}

std::string date_of(const web::Call& call, const std::optional<Date>& day) {
    return day ? locale::date(call.language, *day) : std::string{};
}

http::Response show_observatory(web::Call& call) {
    const Read read = read_all(call);
    ObservatoryPage model{.day = date_of(call, read.day),
                          .for_members = call.actor.is_member(),
                          .before = date_of(call, read.before),
                          .growth = plot_of_growth(call, read.growth),
                          .professions = plot_of_terms(call, read.counts, Subject::profession),
                          .sectors = plot_of_terms(call, read.counts, Subject::sector),
                          .areas = plot_of_areas(call, read.counts),
                          .groups = plot_of_groups(call, read.circles),
                          .initiatives = plot_of_initiatives(call, read.initiatives)};
    if (!model.professions.has_change && !model.sectors.has_change && !model.areas.has_change) {
        model.before.clear();
    }
    for (const Count& count : read.counts.now) {
        if (count.subject == Subject::people) {
            model.people = locale::number(call.language, count.people);
        }
    }
    model.running = std::ranges::count(read.initiatives, 0, &initiatives::Entry::until_year);
    for (const Gap& gap : read.gaps) {
        if (model.gaps.size() == kMostGaps) break;
        GapLine line = line_of(call, gap);
        if (!line.text.empty()) model.gaps.push_back(std::move(line));
    }
    return web::page(call,
                     {.view = "observatory/observatory",
                      .title = call.say(tr("Observatory")),
                      .description = call.say(tr("What our members do, where, and what they do "
                                                 "together, counted every day.")),
                      .may_be_indexed = true},
                     model);
}

/// The biggest gap that the member's own profession and place are in.
std::optional<Gap> gap_for(const territories::Atlas& atlas, const vocabulary::Terms& terms,
                           const members::Trade& trade, const std::vector<Gap>& gaps) {
    const auto has = [&](const Gap& gap) {
        return std::ranges::any_of(trade.professions, [&](const members::ProfessionRow& row) {
            const vocabulary::Term* term = terms.find(row.profession_id);
            return term != nullptr && term->slug == gap.profession;
        });
    };
    for (const Gap& gap : gaps) {
        if (has(gap) && is_in_reach(atlas, trade.commune, gap.commune)) return gap;
    }
    return std::nullopt;
}

}  // namespace

std::vector<web::Route> observatory_routes() {
    return {{http::Method::get,
             "/observatory",
             web::Access::visitor(),
             &show_observatory,
             {.cached = web::Cached::for_visitors,
              .summary = "Counts of professions, sectors, regions, groups and initiatives"}}};
}

std::vector<web::TodayLine> today(web::Call& call) {
    const auto [trade, gaps] = call.read([&](db::ReadTx& tx) {
        return std::pair{members::find_trade(tx, call.actor.account), list_gaps(tx)};
    });
    if (!trade) return {};
    const auto gap =
        gap_for(*call.services.state<territories::AtlasHolder>().current(),
                *call.services.state<vocabulary::TermsHolder>().current(), *trade, gaps);
    if (!gap) return {};
    return {{.rank = 7,
             .text = line_of(call, *gap).text,
             .reason = call.say(tr("because of what you do and where you live")),
             .act = call.say(tr("See the observatory")),
             .path = "/observatory"}};
}

}  // namespace agora::observatory
