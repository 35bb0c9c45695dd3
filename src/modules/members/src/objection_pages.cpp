#include "objection_pages.hpp"

#include "agora/members/objection_form.hpp"
#include "agora/members/send_picture.hpp"
#include "agora/web/answer.hpp"
#include "object_to_picture.hpp"
#include "own_wall.hpp"
#include "picture_store.hpp"
#include "profile_pages.hpp"
#include "served_files.hpp"

#include <algorithm>
#include <array>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kMostShown = 100;
constexpr std::int64_t kMostLookedThrough = 2'000;  ///< for the scope of one moderator

/// The form with a hint that says who reads what is written there.
constexpr std::array<FormField, 2> form_with(std::string_view hint) {
    return {FormField{.name = "reason",
                      .type = FieldType::textarea,
                      .label = tr("What should we know?"),
                      .hint = hint,
                      .maximum = 1000,
                      .rows = 3},
            FormField{.name = "mail",
                      .type = FieldType::email,
                      .label = tr("Your e-mail address"),
                      .hint = tr("Only to tell you what was decided; then it is forgotten."),
                      .autocomplete = "email"}};
}
constexpr auto kOwnersForm = form_with(tr("The owner of the page and the moderators read it."));
constexpr auto kModeratorsForm = form_with(tr("Only the moderators read it."));

struct Typed {
    std::string reason;
    std::string mail;
};
AGORA_FIELDS(Typed, reason, mail)

std::optional<ShownPicture> shown_portrait(web::Call& call) {
    const auto seen = visible_profile(call);
    if (!seen || seen->row.picture_file.empty()) return std::nullopt;
    const ProfileRow& row = seen->row;
    return ShownPicture{row.account_id, path_of(row.account_id), row.picture_file,
                        portrait_address(row.account_id, PictureSizeWanted::large),
                        row.picture_alt};
}

std::optional<ShownPicture> shown_work(web::Call& call) {
    const auto seen = visible_profile(call);
    const auto wanted = call.id<ItemId>("item");
    if (!seen || !wanted) return std::nullopt;
    const AccountId member = seen->row.account_id;
    for (const ItemRow& item : seen->items) {
        if (item.item_id != *wanted || item.kind != ItemKind::picture) continue;
        return ShownPicture{member, path_of(member), item.file,
                            work_address(member, item.item_id, PictureSizeWanted::small),
                            item.alternative_text};
    }
    return std::nullopt;
}

struct ObjectionPage {
    std::string picture;
    std::string picture_alt;
    bool owner_decides = false;
    fields::FormView form;
    Html form_keys;
    web::Link back;
};
AGORA_FIELDS(ObjectionPage, picture, picture_alt, owner_decides, form, form_keys, back)

web::PageHead head(const web::Call& call) {
    return {.view = "members/objection", .title = call.say(tr("I am in this picture"))};
}

bool owner_decides(const web::Call& call, const ShownPicture& shown) {
    return call.services.state<PictureWalls>().of(shown.path).who_decides ==
           WhoDecides::owner_and_moderators;
}

fields::Form form_of(const web::Call& call, const ShownPicture& shown) {
    if (owner_decides(call, shown)) return kOwnersForm;
    return kModeratorsForm;
}

ObjectionPage page_of(web::Call& call, const ShownPicture& shown, fields::FormView form) {
    return {shown.address,
            shown.alternative_text,
            owner_decides(call, shown),
            std::move(form),
            call.form_keys(),
            {call.link(shown.path), call.say(tr("Back to the page"))}};
}

std::string_view done_text(ObjectionEffect effect, bool owner_decides) {
    if (effect == ObjectionEffect::stays_until_decided) {
        return tr(
            "A moderator decided about this picture before. The moderators are told and "
            "decide again.");
    }
    return owner_decides ? tr("The picture is hidden. The owner of the page and the moderators are "
                              "told and decide.")
                         : tr("The picture is hidden. The moderators are told and decide.");
}

http::Response show_portrait_objection(web::Call& call) {
    return show_objection(call, shown_portrait(call));
}
http::Response create_portrait_objection(web::Call& call) {
    return create_objection(call, shown_portrait(call));
}
http::Response show_work_objection(web::Call& call) {
    return show_objection(call, shown_work(call));
}
http::Response create_work_objection(web::Call& call) {
    return create_objection(call, shown_work(call));
}

struct WaitingView {
    ObjectionId objection_id;
    std::string name;  ///< of what shows it, as far as the reader may know it
    std::string url;
    std::string picture;
    std::string reason;
    Instant objected_at;
    std::string decision_url;
};
AGORA_FIELDS(WaitingView, objection_id, name, url, picture, reason, objected_at, decision_url)

struct WaitingPage {
    std::vector<WaitingView> waiting;
    Html form_keys;
};
AGORA_FIELDS(WaitingPage, waiting, form_keys)

std::vector<ObjectionRow> waiting_for(const web::Call& call, db::ReadTx& tx) {
    const access::Actor& actor = call.actor;
    if (actor.may(kModeratePictures)) return list_open_objections(tx, kMostShown);
    const bool has_scope = std::ranges::any_of(
        kModeratePictures.roles, [&](access::Role role) { return actor.has_role_anywhere(role); });
    auto rows = has_scope ? list_open_objections(tx, kMostLookedThrough)
                          : list_open_objections(tx, actor.account, kMostLookedThrough);
    std::erase_if(
        rows, [&](const ObjectionRow& row) { return !may_decide(tx, call.services, actor, row); });
    if (rows.size() > kMostShown) rows.resize(kMostShown);
    return rows;
}

http::Response list_objections_page(web::Call& call) {
    WaitingPage page;
    page.form_keys = call.form_keys();
    call.read([&](db::ReadTx& tx) {
        for (const ObjectionRow& row : waiting_for(call, tx)) {
            const PictureWall& wall = call.services.state<PictureWalls>().of(row.path);
            const std::string address = "/pictures/objections/" + to_string(row.objection_id);
            page.waiting.push_back({row.objection_id, wall.name_of(call, tx, row),
                                    call.link(row.path), address + "/picture.webp", row.reason,
                                    row.objected_at, call.link(address + "/decision")});
        }
    });
    return web::page(
        call,
        {.view = "members/objections", .title = call.say(tr("Pictures that wait for a decision"))},
        page);
}

/// The hidden picture, for who decides about it.
http::Response show_hidden_picture(web::Call& call) {
    const auto id = call.id<ObjectionId>("objection");
    const auto row = call.read([&](db::ReadTx& tx) {
        auto found = id ? find_objection(tx, *id) : std::optional<ObjectionRow>{};
        if (found && !may_decide(tx, call.services, call.actor, *found)) found.reset();
        return found;
    });
    if (!row || row->decision != ObjectionDecision::open) return web::not_found(call);
    return send_picture(call, row->picture);
}

http::Response create_decision(web::Call& call) {
    const auto id = call.id<ObjectionId>("objection");
    const auto decision = fields::enum_value<ObjectionDecision>(call.sent["decision"]);
    if (!id || !decision || *decision == ObjectionDecision::open) return web::not_found(call);
    const auto done = call.write([&](db::WriteTx& tx) {
        return decide_objection(tx, call.services, call.actor, call.origin(), *id, *decision);
    });
    if (!done) return web::refuse(call, done.refusal());
    const bool removed = *decision == ObjectionDecision::removed;
    return web::redirect(
        call, "/pictures/objections",
        {.text = removed ? tr("The picture is removed.") : tr("The picture is shown again.")});
}

}  // namespace

http::Response show_objection(web::Call& call, const std::optional<ShownPicture>& shown) {
    if (!shown) return web::not_found(call);
    return web::page(call, head(call),
                     page_of(call, *shown, web::show_form(call, form_of(call, *shown))));
}

http::Response create_objection(web::Call& call, const std::optional<ShownPicture>& shown) {
    if (!shown) return web::not_found(call);
    const fields::Form form = form_of(call, *shown);
    const auto typed = web::read_form<Typed>(call, form);
    if (!typed.ok()) {
        return web::refuse_form(call, head(call),
                                page_of(call, *shown, web::show_form(call, form, typed.state)),
                                typed.state.refusals);
    }
    const auto effect = call.write([&](db::WriteTx& tx) {
        return object_to_picture(tx, call.services, call.origin(),
                                 {.account = shown->account,
                                  .path = shown->path,
                                  .picture = shown->picture,
                                  .reason = typed.value.reason,
                                  .mail = typed.value.mail,
                                  .language = call.language});
    });
    return web::redirect(call, shown->path,
                         {.text = done_text(effect, owner_decides(call, *shown))});
}

void start_objections(web::Services& services) {
    services.put_state(std::make_shared<PictureWalls>());
    services.state<PictureWalls>().add(own_wall());
}

std::vector<web::TodayLine> objections_today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    const bool any = call.read([&](db::ReadTx& tx) { return !waiting_for(call, tx).empty(); });
    if (!any) return {};
    web::TodayLine line;
    line.rank = 1;
    line.text = call.say(tr("A picture waits for your decision."));
    line.reason = call.say(tr("Somebody who is shown in it objects; it is hidden until then."));
    line.act = call.say(tr("Look and decide"));
    line.path = "/pictures/objections";
    return {line};
}

std::vector<web::Route> objection_routes() {
    using enum http::Method;
    using web::Access;
    const web::RouteOptions hide{.summary = "Hide a picture in which one is shown"};
    return {
        {get, "/members/{id}/portrait/objection", Access::visitor(), &show_portrait_objection},
        {post, "/members/{id}/portrait/objection", Access::visitor(), &create_portrait_objection,
         hide},
        {get, "/members/{id}/works/{item}/objection", Access::visitor(), &show_work_objection},
        {post, "/members/{id}/works/{item}/objection", Access::visitor(), &create_work_objection,
         hide},
        {get,
         "/pictures/objections",
         Access::member(),
         &list_objections_page,
         {.summary = "Pictures that wait for a decision"}},
        {get,
         "/pictures/objections/{objection}/picture.webp",
         Access::member(),
         &show_hidden_picture,
         {.reach = web::Reach::bare, .summary = "A hidden picture, for who decides"}},
        {post, "/pictures/objections/{objection}/decision", Access::member(), &create_decision},
    };
}

}  // namespace agora::members
