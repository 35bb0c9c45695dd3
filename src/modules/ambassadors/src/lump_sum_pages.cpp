#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "mission_model.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "terms.hpp"
#include "terms_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kEntityForm{
    FormField{.name = "name",
              .label = tr("Name of the body"),
              .required = true,
              .minimum = 2,
              .maximum = 120},
    FormField{.name = "entity_country",
              .type = FieldType::select,
              .label = tr("Country"),
              .required = true},
    FormField{.name = "not_for_profit",
              .type = FieldType::checkbox,
              .label = tr("It has no profit motive, and may pay volunteers a lump sum"),
              .hint = tr("A cooperative company may not: have it confirmed by your counsel.")},
};
struct TypedEntity {
    std::string name = {};
    std::string entity_country = {};
    bool not_for_profit = false;
};
AGORA_FIELDS(TypedEntity, name, entity_country, not_for_profit)

constexpr std::array kCeilingForm{
    FormField{
        .name = "country", .type = FieldType::select, .label = tr("Country"), .required = true},
    FormField{.name = "year",
              .type = FieldType::number,
              .label = tr("Year"),
              .required = true,
              .least = 2000,
              .most = 2100},
    FormField{.name = "per_day",
              .type = FieldType::money,
              .label = tr("At most for a day"),
              .required = true},
    FormField{.name = "per_year",
              .type = FieldType::money,
              .label = tr("At most in a year"),
              .required = true},
    FormField{.name = "source",
              .label = tr("Source"),
              .hint = tr("The act or the authority that says so."),
              .required = true,
              .maximum = 200},
    FormField{.name = "stated_on", .type = FieldType::date, .label = tr("As of"), .required = true},
};
struct TypedCeiling {
    std::string country = {};
    std::int64_t year = 0;
    Money per_day = {};
    Money per_year = {};
    std::string source = {};
    std::optional<Date> stated_on = {};
};
AGORA_FIELDS(TypedCeiling, country, year, per_day, per_year, source, stated_on)

struct EntityRow {
    std::string id = {};
    std::string name = {};
    std::string country = {};
    bool may_pay = false;
};
AGORA_FIELDS(EntityRow, id, name, country, may_pay)

struct CeilingRow {
    std::string country = {};
    std::int64_t year = 0;
    std::string per_day = {};
    std::string per_year = {};
    std::string source = {};
    Date stated_on = {};
};
AGORA_FIELDS(CeilingRow, country, year, per_day, per_year, source, stated_on)

struct LumpSumsPage {
    std::vector<EntityRow> entities = {};
    std::vector<CeilingRow> ceilings = {};
    std::int64_t year = 0;
    std::string own_sum = {};  ///< of this year; empty: nothing
    bool may_keep = false;
    fields::FormView entity = {};
    fields::FormView ceiling = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(LumpSumsPage, entities, ceilings, year, own_sum, may_keep, entity, ceiling, action,
             crumbs, form_keys)

fields::FormContext context_of(const web::Call& call) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<fields::Choice> choices;
    for (const territories::Territory* country : atlas->countries()) {
        choices.push_back({std::string{country->code()},
                           std::string{atlas->name(country->code(), call.language)},
                           {},
                           {}});
    }
    return {.choices = {{"country", choices}, {"entity_country", choices}}};
}

/// One of the two forms of the page, as somebody sent it.
enum class SentForm { nothing, entity, ceiling };

void add_rows(const web::Call& call, db::ReadTx& tx, LumpSumsPage& model) {
    for (const Entity& one : list_entities(tx)) {
        model.entities.push_back({to_string(one.entity_id), one.name,
                                  region_name(call, one.country), one.not_for_profit});
    }
    for (const Ceiling& one : list_ceilings(tx)) {
        model.ceilings.push_back({region_name(call, one.country), one.year,
                                  money_of(call, one.per_day), money_of(call, one.per_year),
                                  one.source, one.stated_on});
    }
    if (!call.actor.is_member()) return;
    const std::int64_t sum = lump_sums_of(tx, call.actor.account, static_cast<int>(model.year));
    if (sum > 0) model.own_sum = money_of(call, sum);
}

http::Response lump_sums_page(web::Call& call, SentForm sent = SentForm::nothing,
                              const fields::FormState& state = {}) {
    LumpSumsPage model{
        .year = today_of(call).year,
        .may_keep = is_board(call.actor),
        .action = call.link("/ambassadors/lump-sums"),
        .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
                   {call.link("/ambassadors/tariff"), call.say(tr("What is paid for a mission"))}}};
    call.read([&](db::ReadTx& tx) {
        model.entities.clear();
        model.ceilings.clear();
        add_rows(call, tx, model);
    });
    if (model.may_keep) {
        model.entity = sent == SentForm::entity
                           ? web::show_form(call, kEntityForm, state)
                           : web::show_form(call, kEntityForm, {}, context_of(call));
        model.ceiling = sent == SentForm::ceiling
                            ? web::show_form(call, kCeilingForm, state)
                            : web::show_form(call, kCeilingForm, {}, context_of(call));
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "ambassadors/lump_sums",
                             .title = call.say(tr("Lump sums for volunteers")),
                             .may_be_indexed = true};
    return sent == SentForm::nothing ? web::page(call, head, model)
                                     : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_lump_sums(web::Call& call) {
    return lump_sums_page(call);
}

http::Response create_entity(web::Call& call) {
    auto typed = web::read_form<TypedEntity>(call, kEntityForm, context_of(call));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return add_entity(acting(tx, call), {.name = typed.value.name,
                                                 .country = typed.value.entity_country,
                                                 .not_for_profit = typed.value.not_for_profit});
        });
        if (done) {
            return web::redirect(call, "/ambassadors/lump-sums", {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return lump_sums_page(call, SentForm::entity, typed.state);
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<EntityId>("entity");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return AmbassadorRefusal::entity_not_found;
        return remove_entity(acting(tx, call), *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/lump-sums", {.text = tr("Taken away.")});
}

http::Response create_ceiling(web::Call& call) {
    auto typed = web::read_form<TypedCeiling>(call, kCeilingForm, context_of(call));
    if (typed.ok()) {
        const TypedCeiling& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) {
            return note_ceiling(acting(tx, call), {.country = value.country,
                                                   .year = value.year,
                                                   .per_day = value.per_day.minor_units,
                                                   .per_year = value.per_year.minor_units,
                                                   .source = value.source,
                                                   .stated_on = *value.stated_on});
        });
        if (done) {
            return web::redirect(call, "/ambassadors/lump-sums", {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return lump_sums_page(call, SentForm::ceiling, typed.state);
}

}  // namespace

std::vector<web::Route> lump_sum_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/lump-sums",
         Access::visitor(),
         &show_lump_sums,
         {.summary = "Which bodies may pay volunteers a lump sum, and the ceilings with source"}},
        {post,
         "/ambassadors/lump-sums/entities",
         Access::needing(kBoard),
         &create_entity,
         {.summary = "Write down a body that sends people on missions"}},
        {post, "/ambassadors/lump-sums/entities/{entity}/removal", Access::needing(kBoard),
         &create_removal},
        {post,
         "/ambassadors/lump-sums/ceilings",
         Access::needing(kBoard),
         &create_ceiling,
         {.summary = "Write down the ceilings of a country and year"}},
    };
}

}  // namespace agora::ambassadors
