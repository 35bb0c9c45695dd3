#include "fair_pages.hpp"
#include "agora/locale/text.hpp"
#include "fair_view.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::fairs {
namespace {

/// An act on the stand of the address: done and back to the stands, or refused there.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    const auto id = call.id<StandId>("stand");
    if (!id) return web::refuse(call, StandRefusal::stand_not_found);
    EventId event;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto stand = find_stand(tx, *id);
        if (!stand) return StandRefusal::stand_not_found;
        const auto seen = fair_of(call, tx, stand->event_id);
        if (!seen) return StandRefusal::stand_not_found;
        event = stand->event_id;
        return work(Acting{tx, call.services, call.origin()}, *seen, *stand);
    });
    if (done) return web::redirect(call, path_of(event), {.text = done_text});
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    return refuse_on_page(call, event, *id, done.refusal());
}

/// What somebody shows has no page of its own: its stand.
http::Response show_booking(web::Call& call) {
    const auto id = call.id<StandId>("stand");
    const auto account = call.id<AccountId>("account").value_or(AccountId{});
    const auto place = call.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        const auto stand = id ? find_stand(tx, *id) : std::nullopt;
        const auto seen = stand ? fair_of(call, tx, stand->event_id) : std::nullopt;
        const auto booking = seen ? find_booking(tx, *id, account) : std::nullopt;
        if (!booking || booking->tables == 0) return std::nullopt;
        const auto stands = page_of(call, tx, *seen).stands;
        const auto found = std::ranges::find(stands, *id, &StandView::stand_id);
        return path_of(stand->event_id, "#stand-" + std::to_string(found->number));
    });
    if (!place) return web::refuse(call, StandRefusal::booking_not_found);
    return web::redirect(call, *place);
}

http::Response create_booking(web::Call& call) {
    const std::int64_t tables = parse_positive(call.sent["tables"]).value_or(0);
    const std::string words = locale::nfc(call.sent["words"]);
    return act(call, tr("Your table is kept."),
               [&](const Acting& acting, const events::SeenEvent& seen, const Stand& stand) {
                   return book(acting, seen.event, stand, tables, words);
               });
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Given back; the shares of the others are split anew."),
               [](const Acting& acting, const events::SeenEvent& seen, const Stand& stand) {
                   return give_back(acting, seen.event, stand);
               });
}

http::Response create_expulsion(web::Call& call) {
    const auto account = call.id<AccountId>("account").value_or(AccountId{});
    return act(call, tr("Taken out. Who had the table gets a mail."),
               [&](const Acting& acting, const events::SeenEvent& seen, const Stand& stand) {
                   return take_out(acting, seen, stand, account);
               });
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("The stand is gone."), &take_down);
}

}  // namespace

std::vector<web::Route> stand_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/stands/{stand}/bookings/{account}",
         Access::member(),
         &show_booking,
         {.summary = "Leads to what somebody shows at a stand"}},
        {post,
         "/stands/{stand}/booking",
         Access::member(),
         &create_booking,
         {.summary = "Book tables at a stand, or change one's booking"}},
        {post,
         "/stands/{stand}/booking/removal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Give the tables back"}},
        {post,
         "/stands/{stand}/bookings/{account}/removal",
         Access::member(),
         &create_expulsion,
         {.summary = "Take somebody's booking out: who organises the fair"}},
        {post,
         "/stands/{stand}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a stand away that nobody booked"}},
    };
}

}  // namespace agora::fairs
