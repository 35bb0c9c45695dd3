#include "pages.hpp"
#include "proxies.hpp"
#include "refusals.hpp"
#include "vote_view.hpp"

namespace agora::votes {
namespace {

struct TypedProxy {
    std::string mail = {};
};
AGORA_FIELDS(TypedProxy, mail)

http::Response again(web::Call& call, fields::FormState state,
                     const std::optional<Refusal>& refusal) {
    if (refusal && refusal->kind() != RefusalKind::field) return web::refuse(call, *refusal);
    if (refusal) state.refusals.push_back(*refusal);
    auto page = call.read([&](db::ReadTx& tx) -> std::optional<VotePage> {
        const auto vote = vote_at(call, tx);
        if (!vote) return std::nullopt;
        return vote_page(call, tx, *vote, call.actor.account);
    });
    if (!page) return web::refuse(call, VoteRefusal::vote_not_found);
    page->proxy_form = web::show_form(call, proxy_form(), state);
    page->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(*page), *page, state.refusals);
}

http::Response create_proxy(web::Call& call) {
    const auto typed = web::read_form<TypedProxy>(call, proxy_form());
    if (!typed.ok()) return again(call, typed.state, {});
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        path = path_of(vote->vote_id);
        return give_proxy({tx, call.services, call.origin()}, *vote, typed.value.mail);
    });
    if (!done) return again(call, typed.state, done.refusal());
    return web::redirect(
        call, path, {.text = tr("They vote for you now. You can take it back until it opens.")});
}

http::Response remove_proxy(web::Call& call) {
    const auto giver = parse_id<AccountId>(call.sent["giver"]).value_or(call.actor.account);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        path = path_of(vote->vote_id);
        return take_back_proxy({tx, call.services, call.origin()}, *vote, giver);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("The proxy is taken back.")});
}

}  // namespace

std::vector<web::Route> proxy_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/votes/{id}/proxy",
         Access::member(),
         &create_proxy,
         {.summary = "Let another member on the roll vote for oneself: mail"}},
        {post,
         "/votes/{id}/proxy/removal",
         Access::member(),
         &remove_proxy,
         {.summary = "Take a proxy back that one gave, or give back one that one holds: giver"}},
    };
}

}  // namespace agora::votes
