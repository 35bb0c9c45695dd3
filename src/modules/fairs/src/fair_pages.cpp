#include "fair_pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/locale/formats.hpp"
#include "fair_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::fairs {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kForm{
    FormField{.name = "title",
              .label = tr("What the stand is called"),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "sector",
              .type = FieldType::select,
              .label = tr("Of which sector"),
              .hint = tr("Leave it open for an umbrella stand that all share.")},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("Where it stands and what is there"),
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "tables",
              .type = FieldType::number,
              .label = tr("How many tables or places it has"),
              .required = true,
              .least = 1,
              .most = kMostTables},
    FormField{.name = "price",
              .type = FieldType::money,
              .label = tr("Price of the whole stand, in euro"),
              .hint = tr("Shared by who books, by tables, to the cent. Empty: nothing.")},
    FormField{.name = "last_day",
              .type = FieldType::date,
              .label = tr("Last day to book or give back"),
              .hint = tr("Then everybody gets a mail with their share."),
              .required = true},
};
struct Typed {
    std::string title;
    std::optional<TermId> sector;
    std::string words;
    std::int64_t tables = 8;
    std::optional<Money> price;
    std::optional<Date> last_day;
};
AGORA_FIELDS(Typed, title, sector, words, tables, price, last_day)

fields::FormContext context_of(const web::Call& call) {
    std::vector<fields::Choice> sectors{{"", call.say(tr("All sectors together"))}};
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const auto* term : terms->all(vocabulary::Kind::sector, call.language)) {
        sectors.push_back({to_string(term->term_id), term->label(call.language)});
    }
    return {.choices = {{"sector", std::move(sectors)}}};
}

web::PageHead head_of(const web::Call& call, const FairPage& model) {
    return {.view = "fairs/fair", .title = call.say(tr("Stands")) + " · " + model.title};
}

std::optional<FairPage> read_page(web::Call& call, EventId event) {
    return call.read([&](db::ReadTx& tx) -> std::optional<FairPage> {
        const auto seen = fair_of(call, tx, event);
        if (!seen) return std::nullopt;
        return page_of(call, tx, *seen);
    });
}

/// The values that the form begins with.
fields::NameValues first_values(const FairPage& model) {
    return fields::to_values(Typed{.last_day = model.usual_last_day});
}

http::Response show_fair(web::Call& call) {
    const auto id = call.id<EventId>("id");
    auto model = id ? read_page(call, *id) : std::nullopt;
    if (!model) return web::refuse(call, StandRefusal::fair_not_found);
    if (model->may_put_up) {
        model->form = web::show_form(call, kForm, first_values(*model), context_of(call));
    }
    model->form_keys = call.form_keys();
    return web::page(call, head_of(call, *model), *model);
}

http::Response create_stand(web::Call& call) {
    const auto id = call.id<EventId>("id");
    if (!id) return web::refuse(call, StandRefusal::fair_not_found);
    auto typed = web::read_form<Typed>(call, kForm, context_of(call));
    const std::int64_t price = typed.value.price.value_or(Money{}).minor_units;
    if (typed.ok() && (price < 0 || price > kMostPrice)) {
        typed.state.refusals.push_back(Refusal{fields::FieldRefusal::amount_malformed, "price"});
    }
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Stand> {
            const auto seen = fair_of(call, tx, *id);
            if (!seen) return StandRefusal::fair_not_found;
            return put_up({tx, call.services, call.origin()}, *seen,
                          {.sector = typed.value.sector.value_or(TermId{}),
                           .language = std::string{code(call.language)},
                           .title = typed.value.title,
                           .words = typed.value.words,
                           .tables = typed.value.tables,
                           .price = price,
                           .last_day = typed.value.last_day.value_or(Date{})});
        });
        if (made) return web::redirect(call, path_of(*id), {.text = tr("The stand is there.")});
        const RefusalKind kind = made.refusal().kind();
        if (kind == RefusalKind::forbidden || kind == RefusalKind::not_found) {
            return web::refuse(call, made.refusal());
        }
        typed.state.refusals.push_back(made.refusal());
    }
    auto model = read_page(call, *id);
    if (!model) return web::refuse(call, StandRefusal::fair_not_found);
    if (!model->looks_after) return web::refuse(call, StandRefusal::not_its_organiser);
    model->form = web::show_form(call, kForm, typed.state);
    model->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, *model), *model, typed.state.refusals);
}

}  // namespace

http::Response refuse_on_page(web::Call& call, EventId event, StandId stand,
                              const Refusal& refusal) {
    auto model = read_page(call, event);
    if (!model) return web::refuse(call, StandRefusal::fair_not_found);
    const auto found = std::ranges::find(model->stands, stand, &StandView::stand_id);
    if (found != model->stands.end()) {
        found->error = call.say(refusal.message());
        found->own_words = locale::nfc(call.sent["words"]);
    }
    if (model->may_put_up) {
        model->form = web::show_form(call, kForm, first_values(*model), context_of(call));
    }
    model->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, *model), *model, {refusal});
}

std::vector<web::Route> fair_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/stands",
         Access::member(),
         &show_fair,
         {.summary = "The stands of a fair, and who shows what"}},
        {post,
         "/events/{id}/stands",
         Access::member(),
         &create_stand,
         {.summary = "Put up a stand: of a sector, or an umbrella stand"}},
    };
}

}  // namespace agora::fairs
