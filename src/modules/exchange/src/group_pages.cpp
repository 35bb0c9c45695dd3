#include "agora/circles/standing.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "listing_store.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>
#include <array>

namespace agora::exchange {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "modes",
                      .type = fields::FieldType::checkboxes,
                      .label = tr("In which ways may members exchange here?"),
                      .required = true},
    fields::FormField{.name = "without_end",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Something may stand here without end date")},
};
struct TypedModes {
    std::vector<Mode> modes = {};
    bool without_end = false;
};
AGORA_FIELDS(TypedModes, modes, without_end)

struct GroupPage {
    std::string name = {};
    std::string lang = {};
    std::vector<std::string> modes = {};
    bool without_end = false;
    bool looks_after = false;
    fields::FormView form = {};
    std::string action = {};
    std::string board_url = {};
    std::string new_url = {};
    bool may_add = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(GroupPage, name, lang, modes, without_end, looks_after, form, action, board_url,
             new_url, may_add, crumbs, form_keys)

constexpr std::array kModes{Mode::free, Mode::barter, Mode::credits, Mode::paid};

fields::FormContext context_of(const web::Call& call) {
    const Modes allowed = modes_of_cooperative(call.services);
    std::vector<fields::Choice> choices;
    for (const Mode mode : kModes) {
        if (!allowed.has(mode)) continue;
        choices.push_back({std::string{fields::enum_name(mode)}, call.say(label_of(mode))});
    }
    return {.choices = {{"modes", std::move(choices)}}};
}

http::Response group_page(web::Call& call, const fields::FormState* typed) {
    std::optional<circles::Standing> standing;
    Allowed allowed;
    call.read([&](db::ReadTx& tx) {
        standing = circles::standing_at(call, tx);
        if (standing) allowed = allowed_in(call.services, tx, standing->circle.circle_id);
    });
    if (!standing) return web::refuse(call, ExchangeRefusal::group_not_found);
    GroupPage model{
        .name = standing->name.name,
        .lang = standing->name.language,
        .without_end = allowed.without_end,
        .looks_after = standing->looks_after,
        .action = call.link("/exchange/groups/" + standing->circle.slug),
        .board_url = call.link("/exchange/posters/groups/" + standing->circle.slug),
        .new_url = call.link("/exchange/new") + "?circle=" + to_string(standing->circle.circle_id),
        .may_add = standing->member && standing->may_add()};
    TypedModes now{.without_end = allowed.without_end};
    for (const Mode mode : kModes) {
        if (!allowed.modes.has(mode)) continue;
        now.modes.push_back(mode);
        model.modes.push_back(call.say(label_of(mode)));
    }
    model.crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))},
                    {call.link(circles::path_of(standing->circle)), standing->name.name}};
    if (model.looks_after) {
        fields::FormState state =
            typed != nullptr ? *typed : fields::FormState{.values = fields::to_values(now)};
        state.context = context_of(call);
        model.form = web::show_form(call, kForm, state);
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "exchange/group",
                             .title = call.say(tr("What is exchanged in the group"))};
    return typed == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, typed->refusals);
}

http::Response show_group(web::Call& call) {
    return group_page(call, nullptr);
}

http::Response save_group(web::Call& call) {
    auto typed = web::read_form<TypedModes>(call, kForm, context_of(call));
    if (typed.ok()) {
        const auto has = [&](Mode mode) {
            return std::ranges::find(typed.value.modes, mode) != typed.value.modes.end();
        };
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto standing = circles::standing_at(call, tx);
            if (!standing) return ExchangeRefusal::group_not_found;
            if (!standing->looks_after) return ExchangeRefusal::not_the_animator;
            put_group_modes(tx, {.circle_id = standing->circle.circle_id,
                                 .for_free = has(Mode::free),
                                 .for_pay = has(Mode::paid),
                                 .for_barter = has(Mode::barter),
                                 .for_credits = has(Mode::credits),
                                 .without_end = typed.value.without_end});
            journal::emit(tx, call.origin(), GroupModesChanged{standing->circle.circle_id});
            return Done{};
        });
        if (done) {
            return web::redirect(call, "/exchange/groups/" + std::string{call.path_value("slug")},
                                 {.text = tr("Saved.")});
        }
        return web::refuse(call, done.refusal());
    }
    const auto standing = call.read([&](db::ReadTx& tx) { return circles::standing_at(call, tx); });
    if (!standing) return web::refuse(call, ExchangeRefusal::group_not_found);
    if (!standing->looks_after) return web::refuse(call, ExchangeRefusal::not_the_animator);
    return group_page(call, &typed.state);
}

}  // namespace

std::vector<web::Route> group_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/exchange/groups/{slug}", Access::visitor(), &show_group},
        {post,
         "/exchange/groups/{slug}",
         Access::member(),
         &save_group,
         {.summary = "Say in which ways members may exchange in a group"}},
    };
}

}  // namespace agora::exchange
