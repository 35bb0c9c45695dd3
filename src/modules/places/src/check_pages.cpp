#include "check_pages.hpp"

#include "agora/locale/text.hpp"
#include "check.hpp"
#include "claim.hpp"
#include "place_view.hpp"
#include "propose.hpp"

namespace agora::places {
namespace {

/// Is it still right? Three ways to answer.
struct CheckPage {
    PlaceCard place;
    std::string action;
    bool may_close = false;
    bool lapsed = false;
    std::string error = {};
    std::string typed = {};
    Html form_keys = {};
};
AGORA_FIELDS(CheckPage, place, action, may_close, lapsed, error, typed, form_keys)

std::optional<CheckPage> page_of(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<CheckPage> {
        const auto listed = place_at(call, tx);
        if (!listed) return std::nullopt;
        CheckPage page{.place = card_of(call, *listed),
                       .action = call.link(path_of(listed->place.place_id))};
        page.lapsed = is_lapsed(listed->place);
        page.may_close = listed->place.state == State::open &&
                         looks_after(tx, call.actor, listed->place.place_id);
        return page;
    });
    if (model) model->form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "places/check", .title = call.say(tr("Is it still right?"))};
}

http::Response show_check(web::Call& call) {
    const auto model = page_of(call);
    if (!model) return web::refuse(call, PlaceRefusal::place_not_found);
    return web::page(call, head_of(call), *model);
}

http::Response create_check(web::Call& call) {
    return act_on_place(
        call, tr("Thank you. Others know now that it is right."),
        [&](const Acting& acting, const Place& place) { return say_still_right(acting, place); });
}

http::Response create_closure(web::Call& call) {
    const auto reason = reason_of(call);
    if (!reason) {
        auto model = page_of(call);
        if (!model) return web::refuse(call, PlaceRefusal::place_not_found);
        const Refusal refusal{PlaceRefusal::reason_missing, "reason"};
        model->error = call.say(refusal.message());
        model->typed = locale::nfc(call.sent["reason"]);
        return web::refuse_form(call, head_of(call), *model, {refusal});
    }
    return act_on_place(call, tr("The place is closed. Its page stays, with the reason."),
                        [&](const Acting& acting, const Place& place) -> Result<Done> {
                            if (!looks_after(acting.tx, call.actor, place.place_id)) {
                                return PlaceRefusal::not_your_place;
                            }
                            return close(acting, place, *reason);
                        });
}

}  // namespace

std::vector<web::Route> check_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/check",
         Access::member(),
         &show_check,
         {.summary = "Is a place still right?"}},
        {post,
         "/places/{id}/check",
         Access::member(),
         &create_check,
         {.summary = "Say that a place is still right"}},
        {post,
         "/places/{id}/closure",
         Access::member(),
         &create_closure,
         {.summary = "Close a place, with a reason"}},
    };
}

}  // namespace agora::places
