#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "pages.hpp"
#include "quarter_view.hpp"
#include "refusals.hpp"
#include "report.hpp"
#include "seller.hpp"
#include "seller_form.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

constexpr int kFirstYear = 2000;

/// What is reported of one year.
struct ReportedYear {
    std::int64_t year = 0;
    std::string due = {};  ///< the day until which the report is made
    bool goes_on = false;
    bool sold = false;
    std::vector<QuarterView> quarters = {};
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::string value = {};
    std::string copy = {};  ///< the own part of the report as a file
    std::string statement = {};
};
AGORA_FIELDS(ReportedYear, year, due, goes_on, sold, quarters, activities, credits, value, copy,
             statement)

struct SellerPage {
    PlatformOperator platform_operator = {};
    std::vector<ReportedYear> years = {};
    std::string fees = {};  ///< that the cooperative keeps: nothing
    bool written = false;
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SellerPage, platform_operator, years, fees, written, form, crumbs, form_keys)

ReportedYear reported_year(const web::Call& call, db::ReadTx& tx, int year) {
    const Quarters quarters = sold_by(call.services, tx, call.actor.account, year);
    const Sum sum = whole_of(quarters);
    const std::string number = std::to_string(year);
    return {.year = year,
            .due = locale::date(call.language, due_of(year)),
            .goes_on = year == web::today_of(call).year,
            .sold = sum.activities > 0,
            .quarters = quarters_of(call, quarters),
            .activities = sum.activities,
            .credits = sum.credits,
            .value = locale::money(call.language, Money{sum.value_cents}),
            .copy = call.link("/credits/seller/" + number + "/copy.xml"),
            .statement = call.link("/credits/statement/" + number)};
}

TypedSeller typed_of(const Seller& seller) {
    return {.kind = seller.kind,
            .legal_name = seller.legal_name,
            .address = seller.address,
            .country = seller.country,
            .tax_number = seller.tax_number,
            .tax_country = seller.tax_country,
            .born_on = seller.born_on,
            .born_in = seller.born_in,
            .registration = seller.registration,
            .vat_number = seller.vat_number};
}

std::string code_in(std::string_view typed) {
    std::string code{trimmed(typed)};
    std::ranges::transform(code, code.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return code;
}

/// What belongs to the other kind is not kept.
Seller seller_in(const TypedSeller& typed, AccountId account, Instant now) {
    const SellerKind kind = typed.kind.value_or(SellerKind::person);
    Seller seller{.account_id = account,
                  .kind = kind,
                  .legal_name = typed.legal_name,
                  .address = typed.address,
                  .country = code_in(typed.country),
                  .tax_number = std::string{trimmed(typed.tax_number)},
                  .tax_country = code_in(typed.tax_country),
                  .vat_number = typed.vat_number,
                  .written_at = now};
    if (kind == SellerKind::company) {
        seller.registration = std::string{trimmed(typed.registration)};
        return seller;
    }
    seller.born_on = typed.born_on;
    seller.born_in = std::string{trimmed(typed.born_in)};
    return seller;
}

http::Response seller_page(web::Call& call, std::optional<fields::FormState> typed) {
    const int year = web::today_of(call).year;
    SellerPage model{.platform_operator = operator_of(call.services),
                     .fees = locale::money(call.language, Money{}),
                     .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}},
                     .form_keys = call.form_keys()};
    fields::FormState state = typed.value_or(fields::FormState{});
    call.read([&](db::ReadTx& tx) {
        model.years = {reported_year(call, tx, year - 1), reported_year(call, tx, year)};
        const auto seller = find_seller(tx, call.actor.account);
        model.written = seller.has_value();
        if (typed) return;
        state.values = fields::to_values(typed_of(seller.value_or(Seller{})));
    });
    model.form = web::show_form(call, kSellerForm, state);
    const web::PageHead head{.view = "credits/seller", .title = call.say(tr("For the tax office"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_seller(web::Call& call) {
    if (!asks_value(call.services)) {
        return web::refuse(call, CreditsRefusal::nothing_is_reported);
    }
    return seller_page(call, std::nullopt);
}

http::Response create_seller(web::Call& call) {
    if (!asks_value(call.services)) {
        return web::refuse(call, CreditsRefusal::nothing_is_reported);
    }
    auto typed = web::read_form<TypedSeller>(call, kSellerForm);
    const Seller seller = seller_in(typed.value, call.actor.account, call.now);
    if (typed.ok()) typed.state.refusals = faults_of(seller, web::today_of(call));
    if (!typed.state.ok()) return seller_page(call, typed.state);
    call.write([&](db::WriteTx& tx) { put_seller(tx, seller); });
    return web::redirect(call, "/credits/seller", {.text = tr("Saved.")});
}

http::Response send_copy(web::Call& call) {
    if (!asks_value(call.services)) {
        return web::refuse(call, CreditsRefusal::nothing_is_reported);
    }
    const Date today = web::today_of(call);
    const auto year = parse_positive(call.path_value("year"));
    if (!year || *year < kFirstYear || *year > today.year) {
        return web::refuse(call, CreditsRefusal::year_not_found);
    }
    const YearReport report = call.read([&](db::ReadTx& tx) {
        return own_report_of(call.services, tx, call.actor.account, static_cast<int>(*year), today);
    });
    if (report.sellers.empty()) return web::refuse(call, CreditsRefusal::nothing_sold);
    return web::download("application/xml", "copy-" + std::to_string(*year) + ".xml",
                         document_of(report));
}

}  // namespace

std::vector<web::Route> seller_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/credits/seller",
         Access::member(),
         &show_seller,
         {.summary = "The own data and quarters as the tax office is told them, while it is"}},
        {post,
         "/credits/seller",
         Access::member(),
         &create_seller,
         {.summary = "Write down what the tax office asks of who sells"}},
        {get,
         "/credits/seller/{year}/copy.xml",
         Access::member(),
         &send_copy,
         {.summary = "What the tax office is told of oneself in a year, as XML"}},
    };
}

}  // namespace agora::credits
