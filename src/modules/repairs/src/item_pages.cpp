#include "agora/locale/text.hpp"
#include "cafe_view.hpp"
#include "pages.hpp"
#include "refusals.hpp"

namespace agora::repairs {
namespace {

/// An act on the thing of the address: done and back to the café, or refused there.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, std::string typed, Work&& work) {
    const auto id = call.id<ItemId>("item");
    if (!id) return web::refuse(call, RepairRefusal::item_not_found);
    EventId event;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto item = find_item(tx, *id);
        const auto seen = item ? cafe_of(call, tx, item->event_id) : std::nullopt;
        if (!seen || !may_see(*seen, *item, call.actor.account)) {
            return RepairRefusal::item_not_found;
        }
        event = item->event_id;
        return work(Acting{tx, call.origin()}, *seen, *item);
    });
    if (done) return web::redirect(call, path_of(event), {.text = done_text});
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    return refuse_at_item(call, event, *id, done.refusal(), std::move(typed));
}

/// A thing has no page of its own: its place in the list.
http::Response show_item(web::Call& call) {
    const auto id = call.id<ItemId>("item");
    const auto place = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto item = id ? find_item(tx, *id) : std::nullopt;
        const auto seen = item ? cafe_of(call, tx, item->event_id) : std::nullopt;
        if (!seen) return std::nullopt;
        for (const ItemView& view : page_of(call, tx, *seen).items) {
            if (view.item_id != *id) continue;
            return path_of(item->event_id, "#item-" + std::to_string(view.number));
        }
        return std::nullopt;
    });
    if (!place) return web::refuse(call, RepairRefusal::item_not_found);
    return web::redirect(call, *place);
}

http::Response create_taking(web::Call& call) {
    return act(call, tr("You take it on."), {}, &take_on);
}

http::Response remove_taking(web::Call& call) {
    return act(call, tr("It waits for somebody else again."), {}, &leave);
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("It is out of the list."), {}, &take_away);
}

http::Response save_outcome(web::Call& call) {
    const auto outcome = fields::enum_value<Outcome>(call.sent["outcome"]);
    const std::string found = locale::nfc(call.sent["found"]);
    return act(call, tr("Noted how it ended."), found,
               [&](const Acting& acting, const events::SeenEvent& seen, const Item& item) {
                   return note_outcome(acting, seen, item, outcome.value_or(Outcome::waits), found);
               });
}

}  // namespace

std::vector<web::Route> item_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/repairs/{item}",
         Access::member(),
         &show_item,
         {.summary = "Leads to a thing in the list of its café"}},
        {post,
         "/repairs/{item}/taking",
         Access::member(),
         &create_taking,
         {.summary = "Take a thing on, as a helper"}},
        {post,
         "/repairs/{item}/taking/removal",
         Access::member(),
         &remove_taking,
         {.summary = "Leave it to others"}},
        {post,
         "/repairs/{item}/outcome",
         Access::member(),
         &save_outcome,
         {.summary = "Note how it ended: solved, not_solved or continues"}},
        {post,
         "/repairs/{item}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a thing out of the list"}},
    };
}

}  // namespace agora::repairs
