#include "pages.hpp"
#include "refusals.hpp"
#include "room_form.hpp"
#include "room_page.hpp"
#include "team.hpp"

namespace agora::bids {
namespace {

struct TypedInvitation {
    std::string who = {};
    Role role = Role::writer;
};
AGORA_FIELDS(TypedInvitation, who, role)

http::Response create_invitation(web::Call& call) {
    auto typed = web::read_form<TypedInvitation>(call, kInvitationForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto inside = entered_at(call, tx);
            if (!inside) return inside.refusal();
            path = path_of(inside->room) + "#team";
            return invite(acting(tx, call), *inside, typed.value.who, typed.value.role,
                          today_of(call));
        });
        if (done) {
            return web::redirect(call, path, {.text = tr("Invited. You hear what they answer.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return room_page(call, {.invitation = typed.state});
}

/// Who is invited stands to the room too, but is not in it.
http::Response answer(web::Call& call, std::string_view done_text, bool yes) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto inside = room_at(call, tx);
        if (!inside) return BidRefusal::room_not_found;
        path = yes ? path_of(inside->room) : "/bids";
        return yes ? accept_invitation(acting(tx, call), *inside)
                   : decline_invitation(acting(tx, call), *inside);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_acceptance(web::Call& call) {
    return answer(call, tr("Welcome to the team."), true);
}

http::Response create_refusal(web::Call& call) {
    return answer(call, tr("You are not in this team. Who leads it is told."), false);
}

http::Response change_role(web::Call& call) {
    const auto member = call.id<AccountId>("account");
    const auto role = fields::enum_value<Role>(call.sent["role"]);
    return act_in_room(call, tr("Saved."), "#team",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!member || !role) return BidRefusal::thing_not_found;
                           return set_role(acting, inside, *member, *role);
                       });
}

http::Response remove_member(web::Call& call) {
    const auto member = call.id<AccountId>("account");
    return act_in_room(call, tr("Not in the team any more."), "#team",
                       [&](const Acting& acting, const Inside& inside) -> Result<Done> {
                           if (!member) return BidRefusal::thing_not_found;
                           return put_out(acting, inside, *member);
                       });
}

http::Response create_departure(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto inside = entered_at(call, tx);
        if (!inside) return inside.refusal();
        return leave(acting(tx, call), *inside);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/bids", {.text = tr("You left the team.")});
}

}  // namespace

std::vector<web::Route> team_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/bids/{room}/members",
         Access::member(),
         &create_invitation,
         {.summary = "Invite a member to the team"}},
        {post,
         "/bids/{room}/invitation/acceptance",
         Access::member(),
         &create_acceptance,
         {.summary = "Say yes to an invitation"}},
        {post,
         "/bids/{room}/invitation/refusal",
         Access::member(),
         &create_refusal,
         {.summary = "Say no to an invitation"}},
        {post,
         "/bids/{room}/members/{account}/role",
         Access::member(),
         &change_role,
         {.summary = "Give somebody of the team another role"}},
        {post,
         "/bids/{room}/members/{account}/removal",
         Access::member(),
         &remove_member,
         {.summary = "Take somebody out of the team"}},
        {post,
         "/bids/{room}/departure",
         Access::member(),
         &create_departure,
         {.summary = "Leave a team"}},
    };
}

}  // namespace agora::bids
