#include "pages.hpp"

#include "mail_address.hpp"
#include "mail_address_store.hpp"
#include "mail_in.hpp"
#include "thread_view.hpp"

namespace agora::forum {
namespace {

/// Where a member may begin something by mail.
struct AddressView {
    std::string name = {};
    std::string lang = {};
    std::string address = {};
    std::string mailto = {};
};
AGORA_FIELDS(AddressView, name, lang, address, mailto)

struct ByMailPage {
    bool offered = false;  ///< the cooperative takes mails
    bool has_address = false;
    std::string own_mail = {};
    std::vector<AddressView> addresses = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ByMailPage, offered, has_address, own_mail, addresses, crumbs, form_keys)

void add_addresses(const web::Call& call, db::ReadTx& tx, const std::string& base,
                   const std::string& token, ByMailPage& model) {
    const Viewer viewer = viewer_of(call, tx);
    const WordsPointer kept = words_of(call, tx, viewer);
    const Words& words = *kept;
    for (const Category& one : words.visible) {
        if (!one.takes_threads || !may_write(viewer, one)) continue;
        const NamedCategory& named = words.categories.at(one.category_id);
        const std::string address =
            address_for(base, {.category = one.category_id, .token = token});
        model.addresses.push_back({named.name, named.lang, address, "mailto:" + address});
    }
}

http::Response show_by_mail(web::Call& call) {
    ByMailPage model;
    const std::string base = mail_base(call.services);
    model.offered = !base.empty();
    call.read([&](db::ReadTx& tx) {
        model.addresses.clear();
        const auto account = accounts::find_account(tx, call.actor.account);
        if (account) model.own_mail = account->mail;
        const auto token = find_mail_token(tx, call.actor.account);
        model.has_address = model.offered && token.has_value();
        if (model.has_address) add_addresses(call, tx, base, *token, model);
    });
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))},
                    {call.link("/forum/mine"), call.say(tr("My questions and drafts"))}};
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "forum/by_mail", .title = call.say(tr("Write by mail"))},
                     model);
}

/// A new one: the address before stops working.
http::Response take_address(web::Call& call) {
    if (mail_base(call.services).empty()) return web::refuse(call, ForumRefusal::not_needed);
    call.write([&](db::WriteTx& tx) {
        put_mail_token(tx, call.actor.account, new_mail_token(), call.now);
    });
    return web::redirect(call, "/forum/by-mail", {.text = tr("Here are your addresses.")});
}

http::Response end_address(web::Call& call) {
    call.write([&](db::WriteTx& tx) { delete_mail_token(tx, call.actor.account); });
    return web::redirect(call, "/forum/by-mail",
                         {.text = tr("These addresses don't work any more.")});
}

}  // namespace

std::vector<web::Route> by_mail_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/by-mail",
         Access::member(),
         &show_by_mail,
         {.summary = "The addresses at which one writes in the forum by mail"}},
        {post,
         "/forum/by-mail",
         Access::member(),
         &take_address,
         {.summary = "New addresses; those before stop working"}},
        {post,
         "/forum/by-mail/end",
         Access::member(),
         &end_address,
         {.summary = "No mails of one's own any more"}},
    };
}

}  // namespace agora::forum
