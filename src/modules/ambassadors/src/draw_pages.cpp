#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/lottery/draw.hpp"
#include "permissions.hpp"
#include "sheet_store.hpp"
#include "view.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kDrawForm{
    FormField{.name = "title",
              .label = tr("What is drawn for?"),
              .hint = tr("For example: two ambassadors at the next meeting of the support group."),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "seats",
              .type = FieldType::number,
              .label = tr("How many people are drawn"),
              .required = true,
              .least = 1,
              .most = 50},
    FormField{.name = "balance",
              .type = FieldType::checkbox,
              .label = tr("At least one of each region and country")},
    FormField{.name = "entries_until",
              .type = FieldType::datetime,
              .label = tr("The list is frozen on"),
              .hint = tr("Two witnesses have to seal a secret before."),
              .required = true},
    FormField{.name = "value_what",
              .label = tr("Which public value, and where it is published"),
              .hint = tr("Something that nobody can know before or bring about: the numbers of a "
                         "lottery on a named day, in the order of a named page, with spaces."),
              .required = true,
              .minimum = 10,
              .maximum = 300},
    FormField{.name = "value_numbers",
              .type = FieldType::number,
              .label = tr("How many numbers it has"),
              .hint = tr("They are typed without zeros in front, with single spaces."),
              .required = true,
              .least = 1,
              .most = 20},
    FormField{.name = "value_at",
              .type = FieldType::datetime,
              .label = tr("When it becomes known"),
              .hint = tr("At least two hours after the last moment for candidates."),
              .required = true},
};
struct TypedDraw {
    std::string title = {};
    std::int64_t seats = 2;
    bool balance = false;
    std::optional<locale::LocalTime> entries_until = {};
    std::string value_what = {};
    std::int64_t value_numbers = 1;
    std::optional<locale::LocalTime> value_at = {};
};
AGORA_FIELDS(TypedDraw, title, seats, balance, entries_until, value_what, value_numbers, value_at)

struct DrawPage {
    std::int64_t ambassadors = 0;
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DrawPage, ambassadors, action, back, form, crumbs, form_keys)

http::Response page_of(web::Call& call, fields::FormView form,
                       const std::vector<Refusal>* wrong = nullptr) {
    const DrawPage model{
        .ambassadors = call.read([](db::ReadTx& tx) { return std::ssize(list_ambassadors(tx)); }),
        .action = call.link("/ambassadors/draw"),
        .back = call.link("/ambassadors"),
        .form = std::move(form),
        .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}},
        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "ambassadors/draw",
                             .title = call.say(tr("A draw among ambassadors"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, *wrong);
}

http::Response show_new(web::Call& call) {
    return page_of(call, web::show_form(call, kDrawForm, {{"seats", "2"}}));
}

/// The first region of a sheet stands for where somebody is.
std::string region_of(const web::Call& call, const Sheet& sheet) {
    const auto regions = words_of(sheet.regions);
    return regions.empty() ? std::string{} : region_name(call, regions.front());
}

/// Who is in the pool, and one criterion when regions are to be balanced.
struct Pooled {
    std::vector<lottery::Stratum> strata = {};
    std::vector<lottery::HandedOver> people = {};
};
Pooled pool_of(const web::Call& call, db::ReadTx& tx, const TypedDraw& typed) {
    Pooled pooled;
    std::map<std::string, std::int64_t> regions;
    for (const Sheet& sheet : list_ambassadors(tx)) {
        lottery::HandedOver person{.account = sheet.account_id};
        if (typed.balance) {
            person.values = {region_of(call, sheet)};
            ++regions[person.values.front()];
        }
        pooled.people.push_back(std::move(person));
    }
    if (regions.size() < 2) {
        for (lottery::HandedOver& person : pooled.people) person.values.clear();
        return pooled;
    }
    for (const auto& [region, count] : regions) {
        pooled.strata.push_back({call.say(tr("Region")), region, 1, typed.seats});
    }
    return pooled;
}

http::Response create_draw(web::Call& call) {
    auto typed = web::read_form<TypedDraw>(call, kDrawForm);
    if (typed.ok()) {
        const TypedDraw& value = typed.value;
        const auto made = call.write([&](db::WriteTx& tx) -> Result<lottery::Draw> {
            Pooled pooled = pool_of(call, tx, value);
            auto draw =
                lottery::announce(tx, call.origin(),
                                  {.language = std::string{code(call.language)},
                                   .title = value.title,
                                   .purpose = {},
                                   .seats = value.seats,
                                   .reserves = value.seats,
                                   .strata = std::move(pooled.strata),
                                   .entries_until = locale::instant_of(*value.entries_until, {}),
                                   .value_what = value.value_what,
                                   .value_at = locale::instant_of(*value.value_at, {}),
                                   .source = lottery::Source::handed_over,
                                   .value_numbers = value.value_numbers,
                                   .giver = "ambassadors"});
            if (!draw) return draw;
            const auto put = lottery::put_pool(tx, call.origin(), draw->draw_id, pooled.people);
            if (!put) return put.refusal();
            return draw;
        });
        if (made) return web::redirect(call, lottery::path_of(*made), {.text = tr("Announced.")});
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return page_of(call, web::show_form(call, kDrawForm, typed.state), &typed.state.refusals);
}

}  // namespace

std::vector<web::Route> draw_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/ambassadors/draw", Access::needing(kSupport), &show_new},
        {post,
         "/ambassadors/draw",
         Access::needing(kSupport),
         &create_draw,
         {.summary = "Announce a draw among all ambassadors"}},
    };
}

}  // namespace agora::ambassadors
