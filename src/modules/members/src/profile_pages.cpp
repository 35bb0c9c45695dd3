#include "profile_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "agora/qr/qr.hpp"
#include "agora/web/answer.hpp"
#include "card.hpp"
#include "labels.hpp"
#include "profile_view.hpp"
#include "relay.hpp"
#include "served_files.hpp"

namespace agora::members {

std::optional<Profile> visible_profile(web::Call& call) {
    const auto member = call.id<AccountId>("id");
    if (!member) return std::nullopt;
    return call.read([&](db::ReadTx& tx) {
        return find_profile_visible_to(tx, call.actor, *member, today_of(call));
    });
}

namespace {

/// The portrait, for an address book that carries it elsewhere: only when everybody may see it.
std::string public_portrait(web::Call& call, AccountId member) {
    const auto seen = call.read([&](db::ReadTx& tx) {
        return find_profile_visible_to(tx, access::Actor{}, member, today_of(call));
    });
    if (!seen || seen->row.picture_file.empty()) return {};
    return call.services.origin + portrait_address(member, PictureSizeWanted::large);
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
                {{call.link("/reports/mine"), call.say(tr("Read why, and what you can do"))}}};
    }
    if (profile.row.listed) {
        text = profile.audience_of(Field::listing) == Audience::everyone
                   ? tr("Everyone can find it, with the fields that you show to everyone.")
                   : tr("Members can find it, with the fields that you show to members.");
    }
    return {call.say(text), {{call.link("/profile"), call.say(tr("Change who sees what"))}}};
}

/// The author while active: with a link where the reader may see that page.
std::optional<RecommendationView> recommendation_view(db::ReadTx& tx, web::Call& call,
                                                      const RecommendationRow& row) {
    const auto author = accounts::find_account(tx, row.written_by);
    if (!author || author->standing != access::Standing::active) return std::nullopt;
    const auto profile = find_profile(tx, row.written_by);
    RecommendationView view;
    view.author = profile ? profile->row.public_name : author->name;
    if (find_profile_visible_to(tx, call.actor, row.written_by, today_of(call))) {
        view.author_url = call.link("/members/" + to_string(row.written_by));
    }
    view.lang = row.language;
    if (row.language != code(call.language)) {
        view.language = locale::language_name(call.language, row.language);
    }
    view.body = row.body;
    view.title = row.title;
    view.ended_on = row.ended_on;
    return view;
}

/// The ways to this member, and what others say about them.
void add_others(web::Call& call, const Profile& profile, ProfileView& view) {
    const AccountId member = profile.row.account_id;
    const Layer layer = call.actor.is_member() ? Layer::member : Layer::visitor;
    const std::string address = call.link("/members/" + to_string(member));
    call.read([&](db::ReadTx& tx) {
        view.recommendations.clear();
        for (const RecommendationRow& row : profile.recommendations) {
            if (auto one = recommendation_view(tx, call, row)) {
                view.recommendations.push_back(std::move(*one));
            }
        }
        const bool is_own = call.actor.account == member;
        if (!is_own && find_reachable(tx, layer, member, today_of(call))) {
            view.write_url = address + "/messages/new";
        }
        if (!is_own && call.actor.is_member())
            view.collaborate_url = address + "/collaborations/new";
        return 0;
    });
}

http::Response show_profile(web::Call& call) {
    const auto profile = visible_profile(call);
    if (!profile) return web::not_found(call);
    const Words words = words_of(call);
    ProfileView view = view_of(*profile, words, call.link("/members"),
                               {call.query("text"), call.link(call.address)});
    view.crumbs = {{call.link("/members"), call.say(tr("Directory"))}};
    add_others(call, *profile, view);
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
        head.json_ld =
            json_ld_of(view, call.services.origin, call.services.origin + call.link(call.address));
    }
    return web::page(call, head, view);
}

http::Response show_card(web::Call& call) {
    const auto profile = visible_profile(call);
    if (!profile) return web::not_found(call);
    ProfileView view = view_of(*profile, words_of(call), call.link("/members"), {});
    view.portrait = public_portrait(call, view.member_id);
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
