#include "item_page.hpp"
#include "item_view.hpp"
#include "refusals.hpp"
#include "remark_form.hpp"
#include "suggest.hpp"
#include "suggestion_page.hpp"
#include "suggestion_pages.hpp"
#include "suggestion_view.hpp"

namespace agora::shelf {
namespace {

/// Says it, about the text or about one of its suggestions; `again` shows the page with what was typed.
template <typename Again>
http::Response create(web::Call& call, SuggestionId about, Again&& again) {
    auto typed = web::read_form<TypedRemark>(call, kRemarkForm);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = text_inside(call, tx);
        if (!seen) return ShelfRefusal::item_not_found;
        const std::string below = about ? "/suggestions/" + to_string(about) : "";
        path = path_of(seen->standing.circle, seen->item, below);
        if (!typed.ok()) return Done{};
        return remark_on(acting(tx, call), *seen, about, typed.value.remark, call.language);
    });
    if (!done && !done.refusal().is(ShelfRefusal::too_many_remarks)) {
        return web::refuse(call, done.refusal());
    }
    if (!done) typed.state.refusals.push_back(done.refusal());
    if (!typed.ok()) return again(typed.state);
    return web::redirect(call, path, {.text = tr("Said.")});
}

http::Response create_on_text(web::Call& call) {
    return create(call, {},
                  [&](const fields::FormState& state) { return item_page(call, &state); });
}

http::Response create_on_suggestion(web::Call& call) {
    const auto about = call.id<SuggestionId>("suggestion");
    if (!about) return web::refuse(call, ShelfRefusal::suggestion_not_found);
    return create(call, *about, [&](const fields::FormState& state) {
        return suggestion_page(call, {.remark = &state});
    });
}

http::Response create_removal(web::Call& call) {
    const auto remark = call.id<RemarkId>("remark");
    if (!remark) return web::refuse(call, ShelfRefusal::remark_not_found);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = text_inside(call, tx);
        if (!seen) return ShelfRefusal::item_not_found;
        path = path_of(seen->standing.circle, seen->item);
        return take_remark_away(acting(tx, call), call.actor, *seen, *remark, today_of(call));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> remark_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/groups/{slug}/shelf/{item}/remarks",
         Access::member(),
         &create_on_text,
         {.summary = "Say something about a text"}},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions/{suggestion}/remarks",
         Access::member(),
         &create_on_suggestion,
         {.summary = "Say something about a suggestion"}},
        {post,
         "/groups/{slug}/shelf/{item}/remarks/{remark}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take away what one said, or, as moderator, what somebody said"}},
    };
}

}  // namespace agora::shelf
