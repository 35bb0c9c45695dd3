#include "agora/base/money.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "desk_store.hpp"
#include "floor_view.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "potential.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <array>

namespace agora::work {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kForm{
    FormField{
        .name = "country", .type = FieldType::select, .label = tr("Country"), .required = true},
    FormField{
        .name = "sector",
        .label = tr("Sector"),
        .hint = tr("As the source calls it. Leave it empty for what holds for everybody; only "
                   "that warns beside what is posted."),
        .maximum = 120},
    FormField{.name = "amount",
              .type = FieldType::money,
              .label = tr("Least wage an hour"),
              .required = true},
    FormField{.name = "currency",
              .type = FieldType::select,
              .label = tr("Currency"),
              .options = kCurrencyOptions},
    FormField{.name = "charges",
              .type = FieldType::number,
              .label = tr("Charges on top, in percent"),
              .least = 0,
              .most = 200},
    FormField{.name = "source",
              .label = tr("Source"),
              .hint = tr("The law or agreement and who publishes it."),
              .required = true,
              .maximum = 200},
    FormField{.name = "source_url",
              .type = FieldType::url,
              .label = tr("Address of the source"),
              .required = true},
    FormField{
        .name = "valid_from", .type = FieldType::date, .label = tr("Valid from"), .required = true},
};
struct TypedFloor {
    std::string country = {};
    std::string sector = {};
    std::optional<Money> amount = {};
    std::string currency = {};
    std::int64_t charges = 0;
    std::string source = {};
    std::string source_url = {};
    std::optional<Date> valid_from = {};
};
AGORA_FIELDS(TypedFloor, country, sector, amount, currency, charges, source, source_url, valid_from)

struct FloorLine {
    std::string country = {};
    std::string sector = {};
    std::string amount = {};
    std::int64_t charges = 0;
    std::string with_charges = {};
    std::string source = {};
    std::string source_url = {};
    Date valid_from = {};
    std::string removal = {};
};
AGORA_FIELDS(FloorLine, country, sector, amount, charges, with_charges, source, source_url,
             valid_from, removal)

struct FloorsPage {
    std::vector<FloorLine> floors = {};
    bool keeps = false;
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(FloorsPage, floors, keeps, form, crumbs, form_keys)

fields::FormContext context_of(const web::Call& call) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<fields::Choice> countries;
    for (const territories::Territory* country : atlas->countries()) {
        countries.push_back({std::string{country->code()},
                             std::string{atlas->name(country->code(), call.language)}});
    }
    return {.choices = {{"country", std::move(countries)}}};
}

http::Response floors_page(web::Call& call, fields::FormState state) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    FloorsPage model{.keeps = call.actor.is_member() && call.actor.may(kKeepFloors),
                     .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    for (const Floor& floor : call.read([](db::ReadTx& tx) { return list_floors(tx); })) {
        model.floors.push_back(
            {.country = std::string{atlas->name(floor.country, call.language)},
             .sector = floor.sector,
             .amount = amount_of(call, floor, floor.amount),
             .charges = floor.charges,
             .with_charges = amount_of(call, floor, floor.with_charges()),
             .source = floor.source,
             .source_url = floor.source_url,
             .valid_from = floor.valid_from,
             .removal = call.link("/work/floors/" + to_string(floor.floor_id) + "/removal")});
    }
    if (model.keeps) {
        state.context = context_of(call);
        model.form = web::show_form(call, kForm, state);
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "work/floors", .title = call.say(tr("Wage floors"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_floors(web::Call& call) {
    return floors_page(call, {});
}

http::Response create_floor(web::Call& call) {
    auto typed = web::read_form<TypedFloor>(call, kForm, context_of(call));
    if (typed.ok()) {
        const TypedFloor& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) {
            return enter_floor(acting(tx, call), call.actor,
                               {.country = value.country,
                                .sector = std::string{trimmed(value.sector)},
                                .amount = value.amount ? value.amount->minor_units : 0,
                                .currency = value.currency.empty() ? "EUR" : value.currency,
                                .charges = value.charges,
                                .source = value.source,
                                .source_url = value.source_url,
                                .valid_from = *value.valid_from});
        });
        if (done) return web::redirect(call, "/work/floors", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return floors_page(call, typed.state);
}

http::Response delete_floor_at(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto id = call.id<FloorId>("floor");
        if (!id) return WorkRefusal::floor_not_found;
        return remove_floor(acting(tx, call), call.actor, *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/work/floors", {.text = tr("Removed.")});
}

}  // namespace

std::vector<web::Route> floor_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/work/floors",
         Access::visitor(),
         &show_floors,
         {.cached = web::Cached::for_visitors,
          .summary = "Wage floors by country, with source and date"}},
        {post,
         "/work/floors",
         Access::needing(kKeepFloors),
         &create_floor,
         {.summary = "Enter a wage floor with its source"}},
        {post,
         "/work/floors/{floor}/removal",
         Access::needing(kKeepFloors),
         &delete_floor_at,
         {.summary = "Remove a wage floor"}},
    };
}

}  // namespace agora::work
