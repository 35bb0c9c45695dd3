#include "draft_pages.hpp"

#include "decide.hpp"
#include "entry_store.hpp"
#include "entry_view.hpp"
#include "initiative_form.hpp"
#include "permissions.hpp"
#include "record.hpp"
#include "refusals.hpp"

namespace agora::initiatives {
namespace {

struct DraftPage {
    EntryView draft;
    Instant recorded_at;
    std::optional<EntryView> changes;  ///< what stands in the register now
    bool own = false;
    bool may_confirm = false;
    std::string action;
    fields::FormView reason;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(DraftPage, draft, recorded_at, changes, own, may_confirm, action, reason, crumbs,
             form_keys)

/// A draft is there for editors and for whoever recorded it; for others it does not exist.
std::optional<Entry> draft_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EntryId>("draft");
    auto draft = id ? find_draft(tx, *id) : std::nullopt;
    if (!draft) return std::nullopt;
    const bool own = draft->recorded_by && draft->recorded_by == call.actor.account;
    if (!own && !call.actor.may(kConfirmInitiatives)) return std::nullopt;
    return draft;
}

http::Response page_of(web::Call& call, const fields::FormState& reason) {
    DraftPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto draft = draft_at(call, tx);
        if (!draft) return false;
        const auto networks = networks_of(tx, call.language);
        model.draft = view_of(call, networks, *draft);
        model.recorded_at = draft->recorded_at;
        model.own = draft->recorded_by && draft->recorded_by == call.actor.account;
        model.action = call.link(draft_path_of(draft->entry_id));
        if (const auto now = find_initiative(tx, draft->number)) {
            model.changes = view_of(call, networks, *now);
        }
        return true;
    });
    if (!found) return web::refuse(call, InitiativeRefusal::draft_not_found);
    model.may_confirm = call.actor.may(kConfirmInitiatives);
    model.reason = web::show_form(call, kReasonForm, reason);
    model.crumbs = {{call.link("/initiatives"), call.say(tr("Collective initiatives"))}};
    if (model.may_confirm) {
        model.crumbs.push_back(
            {call.link("/initiatives/waiting"), call.say(tr("Waiting for the editors"))});
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "initiatives/draft", .title = model.draft.name};
    return reason.ok() ? web::page(call, head, model)
                       : web::refuse_form(call, head, model, reason.refusals);
}

http::Response show_draft(web::Call& call) {
    return page_of(call, {});
}

struct WaitingRow {
    std::string url;
    std::string name;
    std::string lang;
    std::int64_t changes = 0;  ///< a number, of a change
    Instant recorded_at;
};
AGORA_FIELDS(WaitingRow, url, name, lang, changes, recorded_at)

struct WaitingPage {
    std::vector<WaitingRow> drafts;
    std::vector<web::Link> crumbs;
};
AGORA_FIELDS(WaitingPage, drafts, crumbs)

http::Response list_waiting(web::Call& call) {
    WaitingPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        for (const Entry& draft : list_drafts(tx)) {
            model.drafts.push_back({call.link(draft_path_of(draft.entry_id)), draft.name,
                                    draft.language, draft.number, draft.recorded_at});
        }
    });
    model.crumbs = {{call.link("/initiatives"), call.say(tr("Collective initiatives"))}};
    return web::page(
        call, {.view = "initiatives/waiting", .title = call.say(tr("Waiting for the editors"))},
        model);
}

http::Response create_confirmation(web::Call& call) {
    const auto id = call.id<EntryId>("draft");
    const auto number = call.write([&](db::WriteTx& tx) -> Result<std::int64_t> {
        if (!id) return InitiativeRefusal::draft_not_found;
        return confirm(acting(tx, call), *id);
    });
    if (!number) return web::refuse(call, number.refusal());
    return web::redirect(call, path_of(*number), {.text = tr("It stands in the register.")});
}

http::Response create_refusal(web::Call& call) {
    auto typed = web::read_form<TypedReason>(call, kReasonForm);
    if (!typed.ok()) return page_of(call, typed.state);
    const auto id = call.id<EntryId>("draft");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return InitiativeRefusal::draft_not_found;
        return refuse_draft(acting(tx, call), *id, trimmed(typed.value.reason));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/initiatives/waiting",
                         {.text = tr("Not taken up. Whoever has an account gets a mail with your "
                                     "reason.")});
}

http::Response create_withdrawal(web::Call& call) {
    const auto id = call.id<EntryId>("draft");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return InitiativeRefusal::draft_not_found;
        return withdraw(acting(tx, call), *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/initiatives", {.text = tr("Taken back.")});
}

}  // namespace

std::vector<web::Route> draft_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/initiatives/waiting",
         Access::needing(kConfirmInitiatives),
         &list_waiting,
         {.summary = "What waits for the editors"}},
        {get,
         "/initiatives/drafts/{draft}",
         Access::member(),
         &show_draft,
         {.summary = "What somebody recorded, for them and the editors"}},
        {post,
         "/initiatives/drafts/{draft}/confirmation",
         Access::needing(kConfirmInitiatives),
         &create_confirmation,
         {.summary = "Let it into the register"}},
        {post,
         "/initiatives/drafts/{draft}/refusal",
         Access::needing(kConfirmInitiatives),
         &create_refusal,
         {.summary = "Do not take it up, with a reason"}},
        {post,
         "/initiatives/drafts/{draft}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take one's own record back"}},
    };
}

}  // namespace agora::initiatives
