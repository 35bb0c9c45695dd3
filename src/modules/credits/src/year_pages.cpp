#include "agora/accounts/account.hpp"
#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "year.hpp"

#include <algorithm>
#include <array>

namespace agora::credits {
namespace {

constexpr int kFirstYear = 2000;

struct LineView {
    Date on = {};
    web::Link what = {};
    std::string lang = {};
    std::string with = {};
    std::string way = {};
    bool given = false;
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::string nature_label = {};
    std::int64_t credits = 0;
    std::string credits_shown = {};
    std::optional<std::int64_t> value_cents = {};
    std::string value = {};
};
AGORA_FIELDS(LineView, on, what, lang, with, way, given, nature, nature_label, credits,
             credits_shown, value_cents, value)

struct YearPage {
    std::int64_t year = 0;
    std::string name = {};
    std::vector<LineView> lines = {};
    std::string received = {};
    std::string paid = {};
    std::int64_t within_profession = 0;  ///< how many times
    std::int64_t between_neighbours = 0;
    std::string value = {};  ///< of all within the profession, when it is kept
    bool keeps_value = false;
    bool has_duties = false;
    std::vector<std::string> duties = {};
    std::string benefits = {};
    bool goes_on = false;
    std::string file = {};
    std::string earlier = {};
    std::string later = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(YearPage, year, name, lines, received, paid, within_profession, between_neighbours,
             value, keeps_value, has_duties, duties, benefits, goes_on, file, earlier, later,
             crumbs)

std::optional<int> year_at(const web::Call& call) {
    const auto year = parse_positive(call.path_value("year"));
    if (!year || *year < kFirstYear || *year > web::today_of(call).year) return std::nullopt;
    return static_cast<int>(*year);
}

std::string address_of(const web::Call& call, int year) {
    return call.link("/credits/statement/" + std::to_string(year));
}

LineView view_of(const web::Call& call, const StatementLine& line) {
    LineView view{.on = line.on,
                  .what = line.what,
                  .lang = line.lang.empty() ? std::string{code(call.language)} : line.lang,
                  .with = line.with,
                  .way = line.way,
                  .given = line.given,
                  .nature = line.nature,
                  .credits = line.credits,
                  .value_cents = line.value_cents};
    if (line.given) view.nature_label = call.say(label_of(line.nature));
    if (line.credits != 0) {
        view.credits_shown =
            (line.credits > 0 ? "+" : "") + locale::number(call.language, line.credits);
    }
    if (line.value_cents) view.value = locale::money(call.language, Money{*line.value_cents});
    return view;
}

void add_sums(const web::Call& call, const std::vector<StatementLine>& lines, YearPage& model) {
    std::int64_t received = 0;
    std::int64_t paid = 0;
    std::int64_t cents = 0;
    for (const StatementLine& line : lines) {
        (line.credits > 0 ? received : paid) += std::abs(line.credits);
        if (line.nature == NatureOfHelp::within_profession) {
            ++model.within_profession;
            cents += line.value_cents.value_or(0);
        }
        if (line.nature == NatureOfHelp::between_neighbours) ++model.between_neighbours;
    }
    model.received = credits_text(call.services, call.language, received);
    model.paid = credits_text(call.services, call.language, paid);
    if (model.keeps_value || cents > 0) model.value = locale::money(call.language, Money{cents});
}

http::Response show_year(web::Call& call) {
    const auto year = year_at(call);
    if (!year) return web::refuse(call, CreditsRefusal::year_not_found);
    const int this_year = web::today_of(call).year;
    std::vector<StatementLine> lines;
    std::string country;
    call.read([&](db::ReadTx& tx) {
        lines = all_lines(call, tx, *year);
        const auto account = accounts::find_account(tx, call.actor.account);
        country = account ? account->country : std::string{};
    });
    YearPage model{.year = *year,
                   .name = call.actor.name,
                   .keeps_value = asks_value(call.services),
                   .duties = duties_of(call, NatureOfHelp::within_profession, Way::barter),
                   .benefits = benefits_notice(call, country),
                   .goes_on = *year == this_year,
                   .file = address_of(call, *year) + "/lines.csv",
                   .earlier = *year > kFirstYear ? address_of(call, *year - 1) : std::string{},
                   .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}}};
    if (*year < this_year) model.later = address_of(call, *year + 1);
    for (const StatementLine& line : lines) model.lines.push_back(view_of(call, line));
    add_sums(call, lines, model);
    model.has_duties = model.within_profession > 0;
    return web::page(
        call,
        {.view = "credits/year",
         .title = call.say({tr("Statement of {year}"), {{"year", std::to_string(*year)}}})},
        model);
}

http::Response send_year(web::Call& call) {
    const auto year = year_at(call);
    if (!year) return web::refuse(call, CreditsRefusal::year_not_found);
    const auto lines = call.read([&](db::ReadTx& tx) { return all_lines(call, tx, *year); });
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    writer.row(std::array<tabular::Cell, 7>{
        call.say(tr("Day")), call.say(tr("For what")), call.say(tr("With whom")),
        call.say(tr("How it was paid")), call.say(tr("Credits")), call.say(tr("What it is")),
        call.say(tr("Value in euro"))});
    for (const StatementLine& line : lines) {
        const LineView view = view_of(call, line);
        const auto value =
            line.value_cents ? tabular::Cell::amount(*line.value_cents) : tabular::Cell{""};
        writer.row(std::array<tabular::Cell, 7>{to_string(line.on), line.what.label, line.with,
                                                line.way, line.credits, view.nature_label, value});
    }
    return web::download("text/csv; charset=utf-8", "statement-" + std::to_string(*year) + ".csv",
                         std::move(bytes));
}

}  // namespace

std::vector<web::Route> year_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/statement/{year}",
         Access::member(),
         &show_year,
         {.summary = "What one gave and received in a year, for the taxes"}},
        {get,
         "/credits/statement/{year}/lines.csv",
         Access::member(),
         &send_year,
         {.summary = "What one gave and received in a year, as CSV"}},
    };
}

}  // namespace agora::credits
