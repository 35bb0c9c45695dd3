#include "objection_pages.hpp"

#include "agora/accounts/events.hpp"
#include "agora/accounts/leaving.hpp"
#include "agora/members/objection_form.hpp"
#include "agora/members/send_picture.hpp"
#include "agora/web/answer.hpp"
#include "object_to_picture.hpp"
#include "own_wall.hpp"
#include "picture_store.hpp"
#include "profile_store.hpp"
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

/// What is hidden is not shown on the form either, but to its owner.
ShownPicture covered(const web::Call& call, bool hidden, ShownPicture shown) {
    if (!hidden || call.actor.account == shown.account) return shown;
    shown.address.clear();
    shown.alternative_text.clear();
    return shown;
}

std::optional<Profile> profile_at(const web::Call& call, db::ReadTx& tx) {
    const auto member = call.id<AccountId>("id");
    if (!member) return std::nullopt;
    return find_with_hidden_pictures(tx, call.actor, *member, today_of(call));
}

std::optional<ShownPicture> find_portrait(web::Call& call, db::ReadTx& tx) {
    const auto seen = profile_at(call, tx);
    if (!seen || seen->row.picture_file.empty()) return std::nullopt;
    const ProfileRow& row = seen->row;
    return covered(call, row.picture_hidden,
                   {row.account_id, path_of(row.account_id), row.picture_file,
                    portrait_address(row.account_id, PictureSizeWanted::large), row.picture_alt});
}

std::optional<ShownPicture> find_work(web::Call& call, db::ReadTx& tx) {
    const auto seen = profile_at(call, tx);
    const auto wanted = call.id<ItemId>("item");
    if (!seen || !wanted) return std::nullopt;
    const AccountId member = seen->row.account_id;
    for (const ItemRow& item : seen->items) {
        if (item.item_id != *wanted || item.kind != ItemKind::picture) continue;
        return covered(
            call, item.hidden,
            {member, path_of(member), item.file,
             work_address(member, item.item_id, PictureSizeWanted::small), item.alternative_text});
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
    return show_objection(call, &find_portrait);
}
http::Response create_portrait_objection(web::Call& call) {
    return create_objection(call, &find_portrait);
}
http::Response show_work_objection(web::Call& call) {
    return show_objection(call, &find_work);
}
http::Response create_work_objection(web::Call& call) {
    return create_objection(call, &find_work);
}

struct WaitingView {
    ObjectionId objection_id;  ///< the first
    std::string name;          ///< of what shows it, as far as the reader may know it
    std::string url;
    std::string picture;
    std::vector<std::string> reasons = {};
    Instant objected_at;
    std::string decision_url;
    std::string path;  ///< with `file`: which picture it is, not shown
    std::string file;
};
AGORA_FIELDS(WaitingView, objection_id, name, url, picture, reasons, objected_at, decision_url)

struct WaitingPage {
    std::vector<WaitingView> waiting;
    Html form_keys;
};
AGORA_FIELDS(WaitingPage, waiting, form_keys)

std::vector<ObjectionRow> waiting_for(const web::Call& call, db::ReadTx& tx) {
    const access::Actor& actor = call.actor;
    const bool has_scope = std::ranges::any_of(
        kModeratePictures.roles, [&](access::Role role) { return actor.has_role_anywhere(role); });
    auto rows = actor.may(kModeratePictures) ? list_open_objections(tx, kMostShown)
                : has_scope                  ? list_open_objections(tx, kMostLookedThrough)
                            : list_open_objections(tx, actor.account, kMostLookedThrough);
    std::erase_if(rows, [&](const ObjectionRow& row) { return !may_decide(tx, actor, row); });
    if (rows.size() > kMostShown) rows.resize(kMostShown);
    return rows;
}

/// One picture with everything that was written about it: it is decided once.
void add(const web::Call& call, db::ReadTx& tx, const ObjectionRow& row,
         std::vector<WaitingView>& waiting) {
    auto found = std::ranges::find_if(waiting, [&](const WaitingView& one) {
        return one.path == row.path && one.file == row.picture;
    });
    if (found == waiting.end()) {
        const PictureWall& wall = call.services.state<PictureWalls>().of(row.path);
        const std::string address = "/pictures/objections/" + to_string(row.objection_id);
        found = waiting.insert(waiting.end(), {.objection_id = row.objection_id,
                                               .name = wall.name_of(call, tx, row),
                                               .url = call.link(row.path),
                                               .picture = address + "/picture.webp",
                                               .objected_at = row.objected_at,
                                               .decision_url = call.link(address + "/decision"),
                                               .path = row.path,
                                               .file = row.picture});
    }
    if (!row.reason.empty()) found->reasons.push_back(row.reason);
}

http::Response list_objections_page(web::Call& call) {
    WaitingPage page;
    page.form_keys = call.form_keys();
    call.read([&](db::ReadTx& tx) {
        for (const ObjectionRow& row : waiting_for(call, tx)) add(call, tx, row, page.waiting);
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
        if (found && !may_decide(tx, call.actor, *found)) found.reset();
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

http::Response show_objection(web::Call& call, FindShown find) {
    const auto shown = call.read([&](db::ReadTx& tx) { return find(call, tx); });
    if (!shown || shown->address.empty()) return web::not_found(call);
    return web::page(call, head(call),
                     page_of(call, *shown, web::show_form(call, form_of(call, *shown))));
}

http::Response create_objection(web::Call& call, FindShown find) {
    const auto typed = web::read_form<Typed>(call, kModeratorsForm);
    std::optional<ObjectionEffect> effect;
    const auto object = [&](db::WriteTx& tx) {
        auto shown = find(call, tx);
        if (!shown) return shown;
        effect = object_to_picture(tx, call.services, call.origin(),
                                   {.account = shown->account,
                                    .path = shown->path,
                                    .picture = shown->picture,
                                    .reason = typed.value.reason,
                                    .mail = typed.value.mail,
                                    .objected_by = call.actor.account,
                                    .language = call.language});
        return shown;
    };
    const auto shown =
        typed.ok() ? call.write(object) : call.read([&](db::ReadTx& tx) { return find(call, tx); });
    if (!shown) return web::not_found(call);
    if (effect) {
        return web::redirect(call, shown->path,
                             {.text = done_text(*effect, owner_decides(call, *shown))});
    }
    return web::refuse_form(
        call, head(call),
        page_of(call, *shown, web::show_form(call, form_of(call, *shown), typed.state)),
        typed.state.refusals);
}

std::vector<journal::Listener> objection_listeners(web::Services& services) {
    return {{"members.objections", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool erased = std::ranges::any_of(entries, [](const auto& entry) {
                     return entry.name == accounts::AccountErased::kName;
                 });
                 if (erased) end_objections_of_nobody(services);
             }}};
}

void start_objections(web::Services& services) {
    services.put_state(std::make_shared<PictureWalls>());
    services.state<PictureWalls>().add(own_wall());
    services.state<accounts::Leaving>().add(&end_objections_on_page_of);
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
