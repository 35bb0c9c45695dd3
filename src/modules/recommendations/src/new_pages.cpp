#include "new_pages.hpp"

#include "keep.hpp"
#include "near.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "text_form.hpp"

#include <array>

namespace agora::recommendations {
namespace {

constexpr std::string_view kWhatGroup = tr("What is asked");
constexpr std::string_view kBeforeGroup = tr("What was asked before");
constexpr std::string_view kPlaceGroup = tr("Where it belongs");

constexpr std::array kKindOptions{
    fields::Option{"predecessor", tr("It asks again, or goes on from it")},
    fields::Option{"merged", tr("It brings these together")},
    fields::Option{"split", tr("It is a part of that one")},
};

constexpr std::array kNewForm{
    fields::FormField{.name = "title",
                      .label = tr("What is asked?"),
                      .hint = tr("One sentence."),
                      .group = kWhatGroup,
                      .required = true,
                      .minimum = 3,
                      .maximum = 400},
    fields::FormField{.name = "context",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why it was asked"),
                      .hint = kListHint,
                      .group = kWhatGroup,
                      .maximum = 10'000,
                      .rows = 5},
    fields::FormField{.name = "earlier",
                      .label = tr("Which earlier recommendations does it go on from?"),
                      .hint = tr("Their numbers, between commas: 002-3, 000-21."),
                      .group = kBeforeGroup,
                      .maximum = 400},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("How does it go on?"),
                      .group = kBeforeGroup,
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "why",
                      .type = fields::FieldType::textarea,
                      .label = tr("Why again, or why otherwise?"),
                      .hint = tr("Needed when no earlier one is named."),
                      .group = kBeforeGroup,
                      .maximum = 2000,
                      .rows = 3},
    fields::FormField{.name = "number",
                      .label = tr("Its number"),
                      .hint = tr("Document and number, for good: 005-12, with parts after a dot: "
                                 "005-12.a."),
                      .group = kPlaceGroup,
                      .required = true,
                      .maximum = 40},
    fields::FormField{.name = "cycle",
                      .type = fields::FieldType::select,
                      .label = tr("Cycle"),
                      .group = kPlaceGroup,
                      .required = true},
    fields::FormField{.name = "group_name",
                      .label = tr("Working group"),
                      .group = kPlaceGroup,
                      .required = true,
                      .maximum = 200},
};

struct TypedNew {
    std::string title = {};
    std::string context = {};
    std::string earlier = {};
    ReferenceKind kind = ReferenceKind::predecessor;
    std::string why = {};
    std::string number = {};
    std::optional<CycleId> cycle = {};
    std::string group_name = {};
};
AGORA_FIELDS(TypedNew, title, context, earlier, kind, why, number, cycle, group_name)

struct NewPage {
    std::vector<Card> near = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPage, near, form, crumbs, form_keys)

fields::FormContext context_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<fields::Choice> choices;
        for (const Cycle& cycle : register_of(call.services, tx)->cycles) {
            choices.push_back({to_string(cycle.cycle_id), cycle.name, {}, cycle.language});
        }
        return fields::FormContext{.choices = {{"cycle", std::move(choices)}}};
    });
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    NewPage page;
    const std::string text =
        std::string{state.values["title"]} + " " + std::string{state.values["context"]};
    page.near = call.read([&](db::ReadTx& tx) { return near_cards(call, tx, text); });
    page.form = web::show_form(call, kNewForm, state);
    page.crumbs = {{call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "recommendations/new",
                             .title = call.say(tr("Write a recommendation"))};
    return state.ok() ? web::page(call, head, page)
                      : web::refuse_form(call, head, page, state.refusals);
}

http::Response show_new(web::Call& call) {
    TypedNew typed;
    typed.title = std::string{call.query("q").substr(0, 400)};
    return new_page(call, {.values = fields::to_values(typed), .context = context_of(call)});
}

http::Response create(web::Call& call) {
    auto typed = web::read_form<TypedNew>(call, kNewForm, context_of(call));
    if (!typed.ok()) return new_page(call, typed.state);
    const TypedNew& value = typed.value;
    const auto made = call.write([&](db::WriteTx& tx) {
        return add_recommendation({tx, call.services, call.origin()}, call.actor,
                                  {.number = value.number,
                                   .cycle = value.cycle.value_or(CycleId{}),
                                   .group_name = value.group_name,
                                   .text = {.language = std::string{code(call.language)},
                                            .title = value.title,
                                            .context = value.context},
                                   .earlier = value.earlier,
                                   .kind = value.kind,
                                   .why = std::string{trimmed(value.why)}},
                                  today_of(call));
    });
    if (made) {
        const std::string path = call.read([&](db::ReadTx& tx) {
            const Entry* entry = register_of(call.services, tx)->find(*made);
            return entry == nullptr ? std::string{"/recommendations"} : path_of(*entry);
        });
        return web::redirect(call, path, {.text = tr("It stands in the register, for good.")});
    }
    if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
    typed.state.refusals.push_back(made.refusal());
    return new_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/recommendations/new", Access::needing(kKeepRecommendations), &show_new},
        {post,
         "/recommendations",
         Access::needing(kKeepRecommendations),
         &create,
         {.body_limit = 512 * 1024,
          .summary = "Write a recommendation: with a link to an earlier one, or why again"}},
    };
}

}  // namespace agora::recommendations
