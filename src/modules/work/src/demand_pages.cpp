#include "act_forms.hpp"
#include "demand_page.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "post.hpp"
#include "potential.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

http::Response show_demand(web::Call& call) {
    return demand_page(call, {});
}

http::Response create_confirmation(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto demand = held_at(call, tx);
        if (!demand) return WorkRefusal::link_unknown;
        path = held_path(call, *demand);
        return confirm_demand(acting(tx, call), std::move(*demand));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path,
                         {.text = tr("Thank you. A moderator looks at it; you get a mail then.")});
}

http::Response create_decision(web::Call& call) {
    auto typed = web::read_form<TypedDecision>(call, kDecisionForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto demand = demand_at(call, tx);
            if (!demand) return WorkRefusal::demand_not_found;
            return decide_demand(acting(tx, call), call.actor, std::move(*demand),
                                 typed.value.decision == "publish",
                                 std::string{trimmed(typed.value.reason)});
        });
        if (done) {
            return web::redirect(call, "/work/desk",
                                 {.text = tr("Decided. Whoever posted it is told.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return demand_page(call, {.decision = typed.state});
}

http::Response create_closing(web::Call& call) {
    auto typed = web::read_form<TypedClosing>(call, kClosingForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto demand = held_at(call, tx);
            if (!demand) return WorkRefusal::demand_not_found;
            path = held_path(call, *demand);
            return close_demand(acting(tx, call), std::move(*demand),
                                {.outcome = *typed.value.outcome,
                                 .band = typed.value.value_band,
                                 .tell_rest = typed.value.tell_rest});
        });
        if (done) {
            return web::redirect(call, path,
                                 {.text = tr("Closed. Thank you for saying what became of it.")});
        }
        return web::refuse(call, done.refusal());
    }
    return demand_page(call, {.closing = typed.state});
}

http::Response create_extension(web::Call& call) {
    auto typed = web::read_form<TypedExtension>(call, kExtensionForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto demand = held_at(call, tx);
            if (!demand) return WorkRefusal::demand_not_found;
            path = held_path(call, *demand);
            return extend_demand(acting(tx, call), std::move(*demand), *typed.value.expires_on);
        });
        if (done) return web::redirect(call, path, {.text = tr("It stays open until that day.")});
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return demand_page(call, {.extension = typed.state});
}

http::Response create_withdrawal(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto demand = held_at(call, tx);
        if (!demand) return WorkRefusal::demand_not_found;
        path = held_path(call, *demand);
        return withdraw_demand(acting(tx, call), std::move(*demand));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Withdrawn. Your words are erased.")});
}

http::Response create_flag(web::Call& call) {
    auto typed = web::read_form<TypedFlag>(call, kFlagForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto demand = demand_at(call, tx);
            if (!demand) return WorkRefusal::demand_not_found;
            return flag_demand(acting(tx, call), call.actor, *demand, typed.value.note);
        });
        if (done) {
            return web::redirect(call, "/work/potential",
                                 {.text = tr("The committee sees it now.")});
        }
        return web::refuse(call, done.refusal());
    }
    return demand_page(call, {.flag = typed.state});
}

}  // namespace

std::vector<web::Route> demand_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/work/{id}",
         Access::visitor(),
         &show_demand,
         {.cached = web::Cached::for_visitors, .summary = "A demand or an offer"}},
        {post,
         "/work/{id}/decision",
         Access::needing(kModerate),
         &create_decision,
         {.summary = "Publish what a client posted, or refuse it with a reason"}},
        {post,
         "/work/{id}/potential",
         Access::needing(kFlag),
         &create_flag,
         {.summary = "Put a project before the committee"}},
    };
}

std::vector<web::Route> hold_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/work/{id}/outcome",
         Access::member(),
         &create_closing,
         {.summary = "Close a demand of yours and say what became of it"}},
        {post,
         "/work/{id}/extension",
         Access::member(),
         &create_extension,
         {.summary = "Let a demand of yours take answers longer"}},
        {post,
         "/work/{id}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Withdraw a demand of yours that is not published"}},
        {get, "/work/letters/{token}", Access::visitor(), &show_demand},
        {post,
         "/work/letters/{token}/confirmation",
         Access::visitor(),
         &create_confirmation,
         {.summary = "Confirm what a client posted, by the link of the mail"}},
        {post,
         "/work/letters/{token}/outcome",
         Access::visitor(),
         &create_closing,
         {.summary = "Close it by the link of the mail, and say what became of it"}},
        {post,
         "/work/letters/{token}/withdrawal",
         Access::visitor(),
         &create_withdrawal,
         {.summary = "Withdraw what is not published, by the link of the mail"}},
        {post,
         "/work/letters/{token}/extension",
         Access::visitor(),
         &create_extension,
         {.summary = "Let it take answers longer, by the link of the mail"}},
    };
}

}  // namespace agora::work
