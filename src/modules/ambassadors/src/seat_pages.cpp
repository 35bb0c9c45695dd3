#include "pages.hpp"

#include "mission_pages.hpp"
#include "missions.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "view.hpp"

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

template <typename Work>
http::Response act(web::Call& call, std::string_view text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return R::mission_not_found;
        path = path_of(seen->mission);
        return work(acting(tx, call), *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = text});
}

/// With the seat of the address.
template <typename Work>
http::Response act_on_seat(web::Call& call, std::string_view text, Work&& work) {
    return act(call, text, [&](const Acting& acting, const Seen& seen) -> Result<Done> {
        auto seat = seat_at(call, seen);
        if (!seat) return R::seat_not_found;
        return work(acting, seen.mission, std::move(*seat));
    });
}

http::Response create_offer(web::Call& call) {
    return act(
        call, tr("The support group sees that you would go."),
        [](const Acting& acting, const Seen& seen) { return volunteer(acting, seen.mission); });
}

http::Response create_company(web::Call& call) {
    return act(call, tr("You come along."),
               [](const Acting& acting, const Seen& seen) -> Result<Done> {
                   if (!seen.team) return R::not_of_the_team;
                   return come_along(acting, seen.mission);
               });
}

http::Response create_question_to(web::Call& call) {
    const auto account = parse_id<AccountId>(call.sent["account"]);
    return act(call, tr("Asked. They say yes or no themselves."),
               [&](const Acting& acting, const Seen& seen) -> Result<Done> {
                   if (!account) return R::not_an_ambassador;
                   return ask_for(acting, seen.mission, *account);
               });
}

http::Response create_yes(web::Call& call) {
    return act_on_seat(call, tr("You go. Thank you."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return answer_seat(acting, mission, std::move(seat), Verdict::yes);
                       });
}

http::Response create_no(web::Call& call) {
    return act_on_seat(call, tr("Fine. Somebody else is asked."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return answer_seat(acting, mission, std::move(seat), Verdict::no);
                       });
}

http::Response create_confirmation(web::Call& call) {
    return act_on_seat(call, tr("Confirmed. They are told."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return decide_seat(acting, mission, std::move(seat), Verdict::yes);
                       });
}

http::Response create_refusal(web::Call& call) {
    return act_on_seat(call, tr("Not taken. They are told."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return decide_seat(acting, mission, std::move(seat), Verdict::no);
                       });
}

http::Response create_freeing(web::Call& call) {
    return act_on_seat(call, tr("The place is free. They are told."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return free_seat(acting, mission, std::move(seat));
                       });
}

http::Response create_return(web::Call& call) {
    return act_on_seat(call, tr("You gave your place back."),
                       [](const Acting& acting, const Mission& mission, Seat seat) {
                           return give_back(acting, mission, std::move(seat));
                       });
}

}  // namespace

std::vector<web::Route> seat_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/missions/{number}/offer",
         Access::member(),
         &create_offer,
         {.summary = "Volunteer for a mission"}},
        {post,
         "/missions/{number}/company",
         Access::member(),
         &create_company,
         {.summary = "Come along as somebody of the team"}},
        {post,
         "/missions/{number}/seats",
         Access::needing(kSupport),
         &create_question_to,
         {.summary = "Ask an ambassador for a mission"}},
        {post, "/missions/{number}/seats/{seat}/yes", Access::member(), &create_yes},
        {post, "/missions/{number}/seats/{seat}/no", Access::member(), &create_no},
        {post,
         "/missions/{number}/seats/{seat}/confirmation",
         Access::needing(kSupport),
         &create_confirmation,
         {.summary = "Take somebody who volunteered"}},
        {post, "/missions/{number}/seats/{seat}/refusal", Access::needing(kSupport),
         &create_refusal},
        {post,
         "/missions/{number}/seats/{seat}/freeing",
         Access::needing(kSupport),
         &create_freeing,
         {.summary = "Take somebody off a mission, before it begins"}},
        {post,
         "/missions/{number}/seats/{seat}/return",
         Access::member(),
         &create_return,
         {.summary = "Give one's place back, before it begins"}},
    };
}

}  // namespace agora::ambassadors
