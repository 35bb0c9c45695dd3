#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "health.hpp"
#include "pages.hpp"

#include <algorithm>
#include <array>

namespace agora::credits {
namespace {

struct Figure {
    std::string key = {};
    std::string label = {};
    std::optional<std::int64_t> value = {};  ///< nothing: too few to be counted
    std::string shown = {};
    std::string about = {};
};
AGORA_FIELDS(Figure, key, label, value, shown, about)

struct Bar {
    std::string label = {};
    std::optional<std::int64_t> value = {};
    std::int64_t size = 0;
    bool known = false;
    std::string shown = {};
};
AGORA_FIELDS(Bar, label, value, size, known, shown)

struct HealthPage {
    std::int64_t sum = 0;
    std::string sum_shown = {};
    bool is_zero = true;
    std::vector<Figure> figures = {};
    std::int64_t most_moved = 1;
    std::vector<Bar> months = {};
    std::int64_t most_accounts = 1;
    std::vector<Bar> ranges = {};
    std::int64_t fewest = kFewest;
    Instant counted_at = {};
    std::string file = {};
    std::string api = {};
};
AGORA_FIELDS(HealthPage, sum, sum_shown, is_zero, figures, most_moved, months, most_accounts,
             ranges, fewest, counted_at, file, api)

std::string too_few(const web::Call& call) {
    return call.say(tr("too few"));
}

Figure figure(const web::Call& call, std::string_view key, std::string_view label,
              std::optional<std::int64_t> value, std::string shown, std::string_view about) {
    return {.key = std::string{key},
            .label = call.say(label),
            .value = value,
            .shown = value ? std::move(shown) : too_few(call),
            .about = call.say(about)};
}

std::vector<Figure> figures_of(const web::Call& call, const Health& health) {
    const auto percent = [](std::optional<std::int64_t> value) {
        return std::to_string(value.value_or(0)) + " %";
    };
    const auto number = [&](std::int64_t value) { return locale::number(call.language, value); };
    return {
        figure(call, "accounts", tr("Members with an account"), health.accounts,
               number(health.accounts), tr("Opened at the first payment, and not closed.")),
        figure(call, "active_percent", tr("Active in 90 days"), health.active_percent,
               percent(health.active_percent),
               tr("Of the members with an account, who paid or was paid.")),
        figure(
            call, "velocity_hundredths", tr("How often a credit changes hands in a year"),
            health.velocity_hundredths,
            locale::decimal(call.language,
                            static_cast<double>(health.velocity_hundredths.value_or(0)) / 100, 1),
            tr("All payments of twelve months, against what stands above zero now.")),
        figure(call, "stuck_accounts", tr("Balances that are stuck"), health.stuck_accounts,
               number(health.stuck_accounts.value_or(0)),
               tr("Not zero, and without a payment for 180 days or closed.")),
        figure(call, "stuck_percent", tr("Stuck part of what stands above zero"),
               health.stuck_percent, percent(health.stuck_percent),
               tr("What lies there does nobody a service.")),
        figure(call, "top_percent", tr("Held by the tenth that holds most"), health.top_percent,
               percent(health.top_percent),
               tr("Of what stands above zero. Much more than a tenth means that it heaps up."))};
}

void add_bars(const web::Call& call, const Health& health, HealthPage& model) {
    for (const MonthMoved& month : health.months) {
        Bar bar{.label = locale::date(call.language, {month.year, month.month, 1},
                                      locale::DateStyle::month),
                .value = month.moved,
                .size = month.moved.value_or(0),
                .known = month.moved.has_value()};
        bar.shown = bar.known ? locale::number(call.language, bar.size) : too_few(call);
        model.most_moved = std::max(model.most_moved, bar.size);
        model.months.push_back(std::move(bar));
    }
    for (const Range& range : health.ranges) {
        const auto edge = [&](std::optional<std::int64_t> value) {
            return locale::number(call.language, value.value_or(0));
        };
        std::string label = edge(range.least);
        if (!range.least) {
            label = call.say({tr("{amount} or less"), {{"amount", edge(range.most)}}});
        } else if (!range.most) {
            label = call.say({tr("{amount} or more"), {{"amount", edge(range.least)}}});
        } else if (*range.least != *range.most) {
            label = call.say({tr("{least} to {most}"),
                              {{"least", edge(range.least)}, {"most", edge(range.most)}}});
        }
        Bar bar{.label = std::move(label),
                .value = range.accounts,
                .size = range.accounts.value_or(0),
                .known = range.accounts.has_value()};
        bar.shown = bar.known ? locale::number(call.language, bar.size) : too_few(call);
        model.most_accounts = std::max(model.most_accounts, bar.size);
        model.ranges.push_back(std::move(bar));
    }
}

/// The page of visitors stays the same bytes while the figures do.
Instant day_of(Instant at) {
    constexpr std::int64_t kDay = 86'400'000'000;
    return Instant::from_microseconds(at.microseconds() / kDay * kDay);
}

HealthPage model_of(web::Call& call) {
    const auto health = call.services.state<HealthKeeper>().at(call.services, call.now);
    HealthPage model{.sum = health->sum,
                     .sum_shown = credits_text(call.services, call.language, health->sum),
                     .is_zero = health->sum == 0,
                     .figures = figures_of(call, *health),
                     .counted_at = day_of(health->counted_at),
                     .file = call.link("/credits/health.csv"),
                     .api = "/api/credits/health"};
    add_bars(call, *health, model);
    return model;
}

http::Response show_health(web::Call& call) {
    return web::page(call,
                     {.view = "credits/health",
                      .title = call.say(tr("How credits go round")),
                      .description = call.say(tr("The sum of all credits is zero. How many members "
                                                 "use them, how fast they go round, and whether "
                                                 "they heap up.")),
                      .may_be_indexed = true},
                     model_of(call));
}

http::Response send_health(web::Call& call) {
    const HealthPage model = model_of(call);
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    writer.row(std::array<tabular::Cell, 3>{"figure", "name", "value"});
    const auto row = [&](const std::string& key, const std::string& label,
                         std::optional<std::int64_t> value) {
        writer.row(std::array<tabular::Cell, 3>{
            key, label, value ? tabular::Cell{*value} : tabular::Cell{too_few(call)}});
    };
    row("sum", call.say(tr("Sum of all credits")), model.sum);
    for (const Figure& one : model.figures) row(one.key, one.label, one.value);
    for (const Bar& bar : model.months) row("moved", bar.label, bar.value);
    for (const Bar& bar : model.ranges) row("balances", bar.label, bar.value);
    return web::download("text/csv; charset=utf-8", "credits-health.csv", std::move(bytes));
}

}  // namespace

std::vector<web::Route> health_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/health",
         Access::visitor(),
         &show_health,
         {.summary =
              "How credits go round: the sum, activity, speed, stuck balances, concentration"}},
        {get,
         "/credits/health.csv",
         Access::visitor(),
         &send_health,
         {.summary = "How credits go round, as CSV"}},
    };
}

}  // namespace agora::credits
