#include "deal_form.hpp"
#include "deal_page.hpp"
#include "deals.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

http::Response show_deal(web::Call& call) {
    return deal_page(call, {});
}

/// One act of one of the two, inside a write.
template <typename Work>
Result<Done> act(web::Call& call, Work&& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto deal = deal_at(call, tx);
        if (!deal) return ExchangeRefusal::deal_not_found;
        return work(acting(tx, call), *deal);
    });
}

std::string path_at(const web::Call& call) {
    return "/exchange/deals/" + std::string{call.path_value("deal")};
}

/// What belongs to no field is a page of its own.
template <typename Typed>
http::Response again(web::Call& call, Typed& typed, const Refusal& refusal,
                     fields::FormState DealForms::*form) {
    if (refusal.kind() == RefusalKind::not_found) return web::refuse(call, refusal);
    typed.state.refusals.push_back(refusal);
    DealForms forms;
    forms.*form = typed.state;
    return deal_page(call, forms);
}

http::Response create_line(web::Call& call) {
    auto typed = web::read_form<TypedLine>(call, kLineForm);
    if (!typed.ok()) return deal_page(call, {.line = typed.state});
    const auto done = act(call, [&](const Acting& acting, const Deal& deal) {
        return write_line(acting, call.actor, deal, typed.value.body);
    });
    if (!done) return again(call, typed, done.refusal(), &DealForms::line);
    return web::redirect(call, path_at(call), {.text = tr("Sent.")});
}

http::Response create_terms(web::Call& call) {
    const auto context = call.read([&](db::ReadTx& tx) {
        const auto deal = deal_at(call, tx);
        return terms_context(call, deal ? find_listing(tx, deal->listing_id) : std::nullopt);
    });
    auto typed = web::read_form<TypedTerms>(call, kTermsForm, context);
    if (!typed.ok()) return deal_page(call, {.terms = typed.state});
    const auto done = act(call, [&](const Acting& acting, const Deal& deal) {
        return propose_terms(acting, call.actor, deal,
                             {.mode = *typed.value.mode,
                              .what = std::string{trimmed(typed.value.what)},
                              .back = std::string{trimmed(typed.value.back)},
                              .credits = typed.value.amount.value_or(0)});
    });
    if (!done) return again(call, typed, done.refusal(), &DealForms::terms);
    return web::redirect(call, path_at(call), {.text = tr("Proposed. The other one is told.")});
}

http::Response create_agreement(web::Call& call) {
    const auto seen = parse_positive(call.sent["seen"]).value_or(0);
    const auto done = act(call, [&](const Acting& acting, const Deal& deal) {
        return agree(acting, call.actor, deal, seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_at(call), {.text = tr("Agreed. The other one is told.")});
}

http::Response create_end(web::Call& call) {
    const auto done = act(call, [&](const Acting& acting, const Deal& deal) {
        return end(acting, call.actor, deal);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_at(call), {.text = tr("Ended. The other one is told.")});
}

http::Response create_report(web::Call& call) {
    const Deal shown =
        call.read([&](db::ReadTx& tx) { return deal_at(call, tx); }).value_or(Deal{});
    auto typed = web::read_form<TypedDone>(call, done_form(shown),
                                           done_context(call.services, shown, call.actor.account));
    if (!typed.ok()) return deal_page(call, {.done = typed.state});
    Report report{.nature = typed.value.nature, .travel_km = typed.value.travel};
    if (typed.value.value) report.value_cents = typed.value.value->minor_units;
    if (typed.value.purchase) report.purchase_cents = typed.value.purchase->minor_units;
    const auto done = act(call, [&](const Acting& acting, const Deal& deal) {
        return report_done(acting, call.actor, deal, report);
    });
    if (!done) return again(call, typed, done.refusal(), &DealForms::done);
    return web::redirect(call, path_at(call), {.text = tr("Thank you. The other one is told.")});
}

}  // namespace

std::vector<web::Route> deal_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/exchange/deals/{deal}", Access::member(), &show_deal},
        {post,
         "/exchange/deals/{deal}/lines",
         Access::member(),
         &create_line,
         {.summary = "Write to the other one of an exchange"}},
        {post,
         "/exchange/deals/{deal}/terms",
         Access::member(),
         &create_terms,
         {.summary = "Propose what is exchanged"}},
        {post,
         "/exchange/deals/{deal}/agreement",
         Access::member(),
         &create_agreement,
         {.summary = "Agree to what the other one proposed"}},
        {post,
         "/exchange/deals/{deal}/end",
         Access::member(),
         &create_end,
         {.summary = "Decline, take back or call off an exchange"}},
        {post,
         "/exchange/deals/{deal}/report",
         Access::member(),
         &create_report,
         {.summary = "Say that an exchange is done, and what it was"}},
    };
}

}  // namespace agora::exchange
