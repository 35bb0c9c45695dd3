#include "pages.hpp"

#include "apply.hpp"
#include "charter.hpp"
#include "permissions.hpp"
#include "sheet_store.hpp"
#include "view.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kLimitForm{
    FormField{.name = "what", .type = FieldType::select, .label = tr("Of what"), .required = true},
    FormField{.name = "most",
              .type = FieldType::number,
              .label = tr("Ambassadors at most"),
              .required = true,
              .least = 1,
              .most = 1000},
};
struct TypedLimit {
    std::string what = {};
    std::int64_t most = 0;
};
AGORA_FIELDS(TypedLimit, what, most)

struct LimitView {
    std::string what = {};
    std::string value = {};
    std::int64_t most = 0;
    std::int64_t present = 0;
};
AGORA_FIELDS(LimitView, what, value, most, present)

struct LimitsPage {
    std::vector<LimitView> limits = {};
    std::int64_t waiting = 0;
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(LimitsPage, limits, waiting, form, action, crumbs, form_keys)

/// "all", "sector:12" or "region:be-vlg".
std::string value_of(LimitKind kind, const std::string& key) {
    const std::string name{fields::enum_name(kind)};
    return key.empty() ? name : name + ":" + key;
}

fields::FormContext context_of(const web::Call& call) {
    std::vector<fields::Choice> choices{{"all", call.say(tr("All together")), {}, {}}};
    for (fields::Choice& one : region_choices(call)) {
        choices.push_back({value_of(LimitKind::region, one.value), one.label, {}, {}});
    }
    for (fields::Choice& one : sector_choices(call)) {
        choices.push_back({value_of(LimitKind::sector, one.value), one.label, {}, {}});
    }
    return {.choices = {{"what", std::move(choices)}}};
}

Limit limit_of(std::string_view what, std::int64_t most) {
    const std::size_t colon = what.find(':');
    const auto kind = fields::enum_value<LimitKind>(what.substr(0, colon));
    const bool keyed = colon != std::string_view::npos;
    return {kind.value_or(LimitKind::all), keyed ? std::string{what.substr(colon + 1)} : "", most};
}

std::int64_t present_in(const std::vector<Sheet>& ambassadors, const Limit& limit) {
    if (limit.kind == LimitKind::all) return std::ssize(ambassadors);
    const auto list = limit.kind == LimitKind::sector ? &Sheet::sectors : &Sheet::regions;
    return std::ranges::count_if(ambassadors,
                                 [&](const Sheet& sheet) { return holds(sheet.*list, limit.key); });
}

http::Response limits_page(web::Call& call, const fields::FormState* wrong) {
    LimitsPage model{.action = call.link("/ambassadors/limits"),
                     .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    const fields::FormContext context = context_of(call);
    call.read([&](db::ReadTx& tx) {
        model.limits.clear();
        const auto ambassadors = list_sheets(tx, Standing::accepted);
        model.waiting = std::ssize(list_sheets(tx, Standing::waiting));
        for (const Limit& limit : list_limits(tx)) {
            const std::string value = value_of(limit.kind, limit.key);
            const auto& choices = context.choices.front().options;
            const auto named = std::ranges::find(choices, value, &fields::Choice::value);
            model.limits.push_back({named == choices.end() ? limit.key : named->label, value,
                                    limit.most, present_in(ambassadors, limit)});
        }
    });
    model.form = wrong == nullptr ? web::show_form(call, kLimitForm, {}, context)
                                  : web::show_form(call, kLimitForm, *wrong);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/limits",
                             .title = call.say(tr("How many ambassadors"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_limits(web::Call& call) {
    return limits_page(call, nullptr);
}

http::Response create_limit(web::Call& call) {
    const auto typed = web::read_form<TypedLimit>(call, kLimitForm, context_of(call));
    if (typed.ok()) {
        call.write([&](db::WriteTx& tx) {
            set_limit(acting(tx, call), limit_of(typed.value.what, typed.value.most));
        });
        return web::redirect(call, "/ambassadors/limits", {.text = tr("Saved.")});
    }
    return limits_page(call, &typed.state);
}

http::Response create_removal(web::Call& call) {
    const Limit limit = limit_of(call.sent["what"], 0);
    call.write([&](db::WriteTx& tx) { lift_limit(acting(tx, call), limit.kind, limit.key); });
    return web::redirect(call, "/ambassadors/limits",
                         {.text = tr("Taken away. Who waited comes in where there is a place.")});
}

}  // namespace

std::vector<web::Route> limit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/limits",
         Access::needing(kSupport),
         &show_limits,
         {.summary = "How many ambassadors at most, of all, a sector, a region"}},
        {post,
         "/ambassadors/limits",
         Access::needing(kSupport),
         &create_limit,
         {.summary = "Set a limit, or another in its place; who waited comes in"}},
        {post,
         "/ambassadors/limits/removal",
         Access::needing(kSupport),
         &create_removal,
         {.summary = "Take a limit away; who waited comes in"}},
    };
}

}  // namespace agora::ambassadors
