#include "profile_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/text.hpp"
#include "agora/qr/qr.hpp"
#include "agora/web/answer.hpp"
#include "card.hpp"
#include "labels.hpp"
#include "profile_view.hpp"

namespace agora::members {
namespace {

std::optional<Profile> visible_profile(web::Call& call) {
    const auto member = call.id<AccountId>("id");
    if (!member) return std::nullopt;
    return call.read([&](db::ReadTx& tx) {
        return find_profile_visible_to(tx, call.actor, *member, today_of(call));
    });
}

/// The address for ever, without language: the site leads on to the reader's own.
std::string address_for_ever(const web::Call& call, AccountId member) {
    return call.services.origin + "/members/" + to_string(member);
}

OwnNote own_note(const web::Call& call, const Profile& profile) {
    std::string_view text = tr("Nobody else sees it: you are not in the directory.");
    if (profile.row.moderation != Moderation::none) {
        text = moderation_sentence(profile.row.moderation);
        return {call.say(text),
                {call.link("/reports/mine"), call.say(tr("Read why, and what you can do"))}};
    }
    if (profile.row.listed) {
        text = profile.audience_of(Field::listing) == Audience::everyone
                   ? tr("Everyone can find it, with the fields that you show to everyone.")
                   : tr("Members can find it, with the fields that you show to members.");
    }
    return {call.say(text), {call.link("/profile"), call.say(tr("Change who sees what"))}};
}

http::Response show_profile(web::Call& call) {
    const auto profile = visible_profile(call);
    if (!profile) return web::not_found(call);
    const Words words = words_of(call);
    ProfileView view = view_of(*profile, words, call.link("/members"),
                               {call.query("text"), call.link(call.address)});
    view.crumbs = {{call.link("/members"), call.say(tr("Directory"))}};
    const bool is_own = call.actor.account == profile->row.account_id;
    if (is_own) {
        view.own = own_note(call, *profile);
    } else {
        view.report_url = call.link("/reports/new") + "?about=" + http::encoded(call.address);
    }
    web::PageHead head{.view = "members/profile",
                       .title = view.name,
                       .description = description_of(view, *profile)};
    if (call.actor.is_visitor()) {
        head.may_be_indexed = profile->row.allow_indexing;
        head.json_ld = json_ld_of(view, call.services.origin + call.link(call.address));
    }
    return web::page(call, head, view);
}

http::Response show_card(web::Call& call) {
    const auto profile = visible_profile(call);
    if (!profile) return web::not_found(call);
    const ProfileView view = view_of(*profile, words_of(call), call.link("/members"), {});
    return web::download("text/vcard; charset=utf-8", locale::slugify(view.name) + ".vcf",
                         card_of(view, address_for_ever(call, view.member_id)));
}

http::Response show_qr(web::Call& call) {
    const auto profile = visible_profile(call);
    if (!profile) return web::not_found(call);
    auto svg = qr::svg_of(address_for_ever(call, profile->row.account_id));
    if (!svg) return web::not_found(call);
    return http::with_type(200, "image/svg+xml", std::move(*svg));
}

}  // namespace

std::vector<web::Route> profile_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/members/{id}", Access::visitor(), &show_profile, {.summary = "One member"}},
        {get,
         "/members/{id}/card.vcf",
         Access::visitor(),
         &show_card,
         {.reach = web::Reach::bare, .summary = "Card for an address book"}},
        {get,
         "/members/{id}/qr.svg",
         Access::visitor(),
         &show_qr,
         {.reach = web::Reach::bare, .summary = "QR code of the address"}},
    };
}

}  // namespace agora::members
