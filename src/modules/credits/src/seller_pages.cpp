#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "quarter_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::credits {
namespace {

constexpr std::string_view kName = tr("Your name as the tax office knows it");

constexpr std::array kForm{
    fields::FormField{.name = "legal_name",
                      .label = kName,
                      .required = true,
                      .maximum = 200,
                      .autocomplete = "name"},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::textarea,
                      .label = tr("Address where you live"),
                      .required = true,
                      .maximum = 400,
                      .rows = 3},
    fields::FormField{.name = "country",
                      .label = tr("Country where you pay taxes"),
                      .hint = tr("Two letters: BE, FR, NL …"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 2},
    fields::FormField{.name = "born_on",
                      .type = fields::FieldType::date,
                      .label = tr("Born on"),
                      .required = true},
    fields::FormField{.name = "tax_number",
                      .label = tr("Tax number"),
                      .hint = tr("In Belgium the national number, in France the numéro fiscal."),
                      .required = true,
                      .minimum = 5,
                      .maximum = 40},
    fields::FormField{.name = "vat_number",
                      .label = tr("VAT number, when you have one of your own"),
                      .maximum = 20},
};
struct Typed {
    std::string legal_name = {};
    std::string address = {};
    std::string country = {};
    std::optional<Date> born_on = {};
    std::string tax_number = {};
    std::string vat_number = {};
};
AGORA_FIELDS(Typed, legal_name, address, country, born_on, tax_number, vat_number)

struct SellerPage {
    std::int64_t year = 0;
    std::vector<QuarterView> quarters = {};
    std::int64_t year_before = 0;
    std::vector<QuarterView> quarters_before = {};
    bool written = false;
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SellerPage, year, quarters, year_before, quarters_before, written, form, crumbs,
             form_keys)

http::Response seller_page(web::Call& call, std::optional<fields::FormState> typed) {
    const int year = web::today_of(call).year;
    SellerPage model{.year = year,
                     .year_before = year - 1,
                     .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}},
                     .form_keys = call.form_keys()};
    fields::FormState state = typed.value_or(fields::FormState{});
    call.read([&](db::ReadTx& tx) {
        model.quarters = quarters_of(call, sold_by(tx, call.actor.account, year));
        model.quarters_before = quarters_of(call, sold_by(tx, call.actor.account, year - 1));
        const auto seller = find_seller(tx, call.actor.account);
        model.written = seller.has_value();
        if (!seller || typed) return;
        state.values =
            fields::to_values(Typed{seller->legal_name, seller->address, seller->country,
                                    seller->born_on, seller->tax_number, seller->vat_number});
    });
    model.form = web::show_form(call, kForm, state);
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
    auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) return seller_page(call, typed.state);
    call.write([&](db::WriteTx& tx) {
        put_seller(tx, {.account_id = call.actor.account,
                        .legal_name = typed.value.legal_name,
                        .address = typed.value.address,
                        .country = typed.value.country,
                        .born_on = typed.value.born_on,
                        .tax_number = typed.value.tax_number,
                        .vat_number = typed.value.vat_number,
                        .written_at = call.now});
    });
    return web::redirect(call, "/credits/seller", {.text = tr("Saved.")});
}

}  // namespace

std::vector<QuarterView> quarters_of(const web::Call& call, const Quarters& quarters) {
    std::vector<QuarterView> views;
    std::int64_t number = 0;
    for (const Quarter& quarter : quarters) {
        views.push_back({.quarter = ++number,
                         .activities = quarter.activities,
                         .credits = quarter.credits,
                         .value_cents = quarter.value_cents,
                         .value = locale::money(call.language, Money{quarter.value_cents})});
    }
    return views;
}

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
    };
}

}  // namespace agora::credits
