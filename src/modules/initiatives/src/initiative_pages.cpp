#include "initiative_pages.hpp"

#include "decide.hpp"
#include "entry_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

namespace agora::initiatives {
namespace {

struct InitiativePage {
    EntryView initiative;
    bool member = false;
    bool may_confirm = false;
    std::string edit_url;
    std::string action;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(InitiativePage, initiative, member, may_confirm, edit_url, action, crumbs, form_keys)

http::Response show_initiative(web::Call& call) {
    InitiativePage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto entry = entry_at(call, tx);
        if (entry) model.initiative = view_of(call, networks_of(tx, call.language), *entry);
        return entry.has_value();
    });
    if (!found) return web::refuse(call, InitiativeRefusal::initiative_not_found);
    const std::int64_t number = model.initiative.number;
    model.member = call.actor.is_member();
    model.may_confirm = call.actor.may(kConfirmInitiatives);
    if (model.member) model.edit_url = call.link(path_of(number, "/edit"));
    model.action = call.link(path_of(number));
    model.crumbs = {{call.link("/initiatives"), call.say(tr("Collective initiatives"))}};
    if (model.may_confirm) model.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "initiatives/initiative",
                      .title = model.initiative.name,
                      .description = model.initiative.who,
                      .may_be_indexed = true},
                     model);
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto entry = entry_at(call, tx);
        if (!entry) return InitiativeRefusal::initiative_not_found;
        return remove(acting(tx, call), entry->number);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/initiatives", {.text = tr("Taken out of the register.")});
}

}  // namespace

std::vector<web::Route> initiative_routes() {
    using web::Access;
    return {
        {http::Method::get,
         "/initiatives/{number}",
         Access::visitor(),
         &show_initiative,
         {.cached = web::Cached::for_visitors, .summary = "One initiative"}},
        {http::Method::post,
         "/initiatives/{number}/removal",
         Access::needing(kConfirmInitiatives),
         &create_removal,
         {.summary = "Take an initiative out of the register"}},
    };
}

}  // namespace agora::initiatives
