#include "observatory_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/services.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::observatory {
namespace {

constexpr std::size_t kMostBars = 12;
constexpr std::size_t kMonths = 13;

Bar bar_of(const web::Call& call, std::string name, std::string url, std::int64_t value) {
    return {.name = std::move(name),
            .url = std::move(url),
            .value = value,
            .shown = locale::number(call.language, value),
            .change = {}};
}

/// What is not among the counts of a year before was too few to be shown: no change is told.
void add_changes(const web::Call& call, const Counts& counts, Subject subject,
                 const std::vector<std::string>& values, Plot& plot) {
    std::map<std::string_view, std::int64_t> before;
    for (const Count& count : counts.before) {
        if (count.subject == subject) before[count.value] = count.people;
    }
    for (std::size_t at = 0; at < values.size(); ++at) {
        const auto old = before.find(values[at]);
        if (old == before.end()) continue;
        const std::int64_t change = plot.bars[at].value - old->second;
        plot.bars[at].change = (change > 0 ? "+" : "") + locale::number(call.language, change);
        plot.has_change = true;
    }
}

std::string people_url(const web::Call& call, std::string_view facet, std::string value) {
    return call.link("/members") + "?" +
           http::urlencoded(fields::NameValues{{std::string{facet}, std::move(value)}});
}

/// Puts an area and, below it, what was counted in its parts.
void add_area(const web::Call& call, const territories::Atlas& atlas,
              const std::map<std::string_view, std::int64_t>& counted,
              const territories::Territory& area, Plot& plot, std::vector<std::string>& values) {
    const auto found = counted.find(area.code());
    if (found == counted.end()) return;
    const std::string code{area.code()};
    plot.bars.push_back(bar_of(call, std::string{atlas.name(code, call.language)},
                               people_url(call, "area", code), found->second));
    plot.bars.back().second = area.level() != territories::Level::country;
    values.push_back(code);
    if (area.level() == territories::Level::province) return;
    for (const territories::Territory* part : atlas.children(code)) {
        add_area(call, atlas, counted, *part, plot, values);
    }
}

}  // namespace

Plot finished(Plot plot, std::size_t most_bars) {
    for (const Bar& bar : plot.bars) plot.most = std::max(plot.most, bar.value);
    if (plot.bars.size() > most_bars) {
        const auto first = plot.bars.begin() + static_cast<std::ptrdiff_t>(most_bars);
        plot.more.assign(std::make_move_iterator(first), std::make_move_iterator(plot.bars.end()));
        plot.bars.erase(first, plot.bars.end());
    }
    return plot;
}

Plot plot_of_terms(const web::Call& call, const Counts& counts, Subject subject) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto kind =
        subject == Subject::profession ? vocabulary::Kind::profession : vocabulary::Kind::sector;
    Plot plot;
    std::vector<std::string> values;
    for (const Count& count : counts.now) {
        if (count.subject != subject) continue;
        const vocabulary::Term* term = terms->by_slug(kind, count.value);
        if (term == nullptr) continue;
        plot.bars.push_back(bar_of(call, term->label(call.language),
                                   people_url(call, fields::enum_name(subject), term->slug),
                                   count.people));
        values.push_back(count.value);
    }
    add_changes(call, counts, subject, values, plot);
    return finished(std::move(plot), kMostBars);
}

Plot plot_of_areas(const web::Call& call, const Counts& counts) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::map<std::string_view, std::int64_t> counted;
    for (const Count& count : counts.now) {
        if (count.subject == Subject::area) counted[count.value] = count.people;
    }
    Plot plot;
    std::vector<std::string> values;
    std::vector<const territories::Territory*> countries = atlas->countries();
    std::ranges::stable_sort(countries, std::ranges::greater{}, [&](const auto* country) {
        const auto found = counted.find(country->code());
        return found == counted.end() ? 0 : found->second;
    });
    for (const territories::Territory* country : countries) {
        add_area(call, *atlas, counted, *country, plot, values);
    }
    add_changes(call, counts, Subject::area, values, plot);
    return finished(std::move(plot), kMostBars);
}

Plot plot_of_growth(const web::Call& call, const std::vector<Count>& growth) {
    std::vector<const Count*> shown;
    for (const Count& count : growth) {
        const bool is_new_month = shown.empty() || shown.back()->day.month != count.day.month ||
                                  shown.back()->day.year != count.day.year;
        if (is_new_month) shown.push_back(&count);
    }
    if (!growth.empty() && shown.back() != &growth.back()) shown.push_back(&growth.back());
    if (shown.size() > kMonths) {
        shown.erase(shown.begin(), shown.end() - static_cast<std::ptrdiff_t>(kMonths));
    }
    Plot plot;
    for (const Count* count : shown) {
        plot.bars.push_back(
            bar_of(call, locale::date(call.language, count->day, locale::DateStyle::middle), {},
                   count->people));
    }
    return finished(std::move(plot), kMonths);
}

Plot plot_of_groups(const web::Call& call, const std::vector<circles::Circle>& circles) {
    using circles::Kind;
    struct Shelf {
        Kind kind;
        std::string_view label;
        std::string_view path;
    };
    constexpr std::array kShelves{
        Shelf{Kind::profession, tr("Profession networks"), "/groups/networks"},
        Shelf{Kind::sector, tr("Sector networks"), "/groups/networks"},
        Shelf{Kind::local, tr("Local groups"), "/groups/local"},
        Shelf{Kind::working, tr("Working groups"), "/groups/working"},
        Shelf{Kind::free, tr("Free groups"), "/groups/working"},
    };
    Plot plot;
    for (const Shelf& shelf : kShelves) {
        const auto open = std::ranges::count_if(circles, [&](const circles::Circle& circle) {
            return circle.kind == shelf.kind && circle.state != circles::State::closed;
        });
        plot.bars.push_back(bar_of(call, call.say(shelf.label), call.link(shelf.path), open));
    }
    return finished(std::move(plot), kShelves.size());
}

Plot plot_of_initiatives(const web::Call& call, const std::vector<initiatives::Entry>& entries) {
    std::map<std::int64_t, std::int64_t, std::greater<>> by_year;
    for (const initiatives::Entry& entry : entries) {
        if (entry.until_year == 0) ++by_year[entry.since_year];
    }
    Plot plot;
    for (const auto& [year, count] : by_year) {
        plot.bars.push_back(bar_of(call, std::to_string(year), {}, count));
    }
    return finished(std::move(plot), kMostBars);
}

GapLine line_of(const web::Call& call, const Gap& gap) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto* profession = terms->by_slug(vocabulary::Kind::profession, gap.profession);
    if (profession == nullptr) return {};
    const std::string place{atlas->name(gap.commune, call.language)};
    return {.text = call.say({tr("{profession}: at least {people} members live within 30 km of "
                                 "{place}, and no network is there for them."),
                              {{"profession", profession->label(call.language)},
                               {"people", locale::number(call.language, gap.people)},
                               {"place", place}}}),
            .url = call.link("/groups/new") + "?" +
                   http::urlencoded(fields::NameValues{
                       {"kind", "profession"}, {"profession", gap.profession}, {"place", place}})};
}

}  // namespace agora::observatory
