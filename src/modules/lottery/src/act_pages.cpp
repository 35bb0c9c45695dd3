#include "act_pages.hpp"

#include "agora/web/answer.hpp"
#include "draw_pages.hpp"
#include "draw_store.hpp"
#include "people_store.hpp"
#include "permissions.hpp"
#include "proceed.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "take_part.hpp"

#include <algorithm>

namespace agora::lottery {
namespace {

struct TypedEntry {
    std::string value_1 = {};
    std::string value_2 = {};
    std::string value_3 = {};
    std::string value_4 = {};
    bool name_public = false;
};
AGORA_FIELDS(TypedEntry, value_1, value_2, value_3, value_4, name_public)

struct TypedSeal {
    std::string secret = {};
    std::string commitment = {};
};
AGORA_FIELDS(TypedSeal, secret, commitment)

struct TypedSecret {
    std::string secret = {};
};
AGORA_FIELDS(TypedSecret, secret)

struct TypedContent {
    std::string value = {};
};
AGORA_FIELDS(TypedContent, value)

struct TypedReason {
    std::string reason = {};
};
AGORA_FIELDS(TypedReason, reason)

/// Does it with the draw of the address, and comes back to its page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Sent sent, fields::FormState state,
                   Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto draw = draw_at(call, tx);
        if (!draw) return DrawRefusal::draw_not_found;
        path = path_of(*draw);
        return work(acting(tx, call), *draw);
    });
    if (done) return web::redirect(call, path, {.text = done_text});
    if (done.refusal().kind() != RefusalKind::field) {
        return web::refuse(call, done.refusal());
    }
    state.refusals.push_back(done.refusal());
    return draw_page(call, sent, state);
}

Result<Done> without_number(const Result<std::int64_t>& number) {
    if (!number) return number.refusal();
    return Done{};
}

http::Response create_candidature(web::Call& call) {
    const auto criteria = call.read([&](db::ReadTx& tx) {
        const auto draw = draw_at(call, tx);
        return draw ? criteria_of(list_strata(tx, draw->draw_id)) : std::vector<Criterion>{};
    });
    const auto typed = web::read_form<TypedEntry>(call, enter_form(), enter_context(criteria));
    if (!typed.ok()) return draw_page(call, Sent::enter, typed.state);
    const TypedEntry& value = typed.value;
    std::vector<std::string> values{value.value_1, value.value_2, value.value_3, value.value_4};
    values.resize(std::min(values.size(), criteria.size()));
    return act(call, tr("You are a candidate. Your number stands on this page."), Sent::enter,
               typed.state, [&](const Acting& acting, const Draw& draw) {
                   return without_number(enter(acting, draw, {values, value.name_public}));
               });
}

http::Response create_candidature_removal(web::Call& call) {
    return act(call, tr("You are no candidate any more."), Sent::nothing, {}, &leave);
}

http::Response create_seal(web::Call& call) {
    const auto typed = web::read_form<TypedSeal>(call, seal_form());
    if (!typed.ok()) return draw_page(call, Sent::seal, typed.state);
    return act(
        call, tr("Sealed. Keep your secret: you hand it in when the list is frozen."), Sent::seal,
        typed.state, [&](const Acting& acting, const Draw& draw) {
            return without_number(seal(acting, draw, {typed.value.commitment, typed.value.secret}));
        });
}

http::Response create_secret(web::Call& call) {
    const auto typed = web::read_form<TypedSecret>(call, reveal_form());
    if (!typed.ok()) return draw_page(call, Sent::reveal, typed.state);
    return act(call, tr("Your secret is in."), Sent::reveal, typed.state,
               [&](const Acting& acting, const Draw& draw) {
                   return hand_in(acting, draw, typed.value.secret);
               });
}

http::Response create_value(web::Call& call) {
    const auto typed = web::read_form<TypedContent>(call, type_form());
    if (!typed.ok()) return draw_page(call, Sent::type, typed.state);
    return act(call, tr("Noted. It counts when somebody else types the same."), Sent::type,
               typed.state, [&](const Acting& acting, const Draw& draw) -> Result<Done> {
                   const auto witnesses = list_witnesses(acting.tx, draw.draw_id);
                   const bool witness = std::ranges::find(witnesses, call.actor.account,
                                                          &Witness::account_id) != witnesses.end();
                   if (!witness && !may_run(call.actor)) return DrawRefusal::not_who_types;
                   return type_value(acting, draw, typed.value.value);
               });
}

http::Response create_freeze(web::Call& call) {
    return act(call, tr("The list is frozen. Note its hash."), Sent::nothing, {}, &freeze);
}

http::Response create_cancellation(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, cancel_form());
    if (!typed.ok()) return draw_page(call, Sent::cancel, typed.state);
    return act(call, tr("Cancelled. The candidates are told."), Sent::cancel, typed.state,
               [&](const Acting& acting, const Draw& draw) {
                   return cancel(acting, draw, typed.value.reason);
               });
}

}  // namespace

std::vector<web::Route> act_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/draws/{number}/candidature",
         Access::member(),
         &create_candidature,
         {.summary = "Enter a draw, with a value for each criterion"}},
        {post,
         "/draws/{number}/candidature/removal",
         Access::member(),
         &create_candidature_removal,
         {.summary = "Leave a draw, until the list is frozen"}},
        {post,
         "/draws/{number}/seal",
         Access::member(),
         &create_seal,
         {.summary = "Become a witness: seal a secret, or send a seal"}},
        {post,
         "/draws/{number}/secret",
         Access::member(),
         &create_secret,
         {.summary = "Hand in the sealed secret, before the moment of the public value"}},
        {post,
         "/draws/{number}/value",
         Access::member(),
         &create_value,
         {.summary = "Type the public value: witnesses and who runs draws"}},
        {post,
         "/draws/{number}/freeze",
         Access::needing(kRunDraws),
         &create_freeze,
         {.summary = "Freeze the list: nothing changes any more"}},
        {post,
         "/draws/{number}/cancellation",
         Access::needing(kRunDraws),
         &create_cancellation,
         {.summary = "Cancel a draw, with the reason"}},
    };
}

}  // namespace agora::lottery
