#include "stop_pages.hpp"

#include "agora/http/method.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "letters.hpp"

namespace agora::inbox {
namespace {

struct StopPage {
    std::string about;  ///< the kind; empty: every mail but service notices
    bool stopped = false;
    Html form_keys;
};
AGORA_FIELDS(StopPage, about, stopped, form_keys)

http::Response show_stop(web::Call& call) {
    const auto link = stop_link_of(call.services, call.path_value("token"), call.now);
    if (!link) return web::refuse(call, link.refusal());
    // A mail program that knows no one-click opens the address of the header as a page.
    if (call.shape == web::Shape::json) return http::redirect(call.link(call.address));
    StopPage page;
    if (const auto kind = fields::enum_value<Kind>(link->subject)) {
        page.about = call.say(label_of(*kind));
    }
    if (group_of(link->subject)) page.about = call.say(tr("one of your groups"));
    page.stopped =
        call.read([&](db::ReadTx& tx) { return is_stopped(tx, link->account, link->subject); });
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "inbox/stop", .title = call.say(tr("No more of these mails"))},
                     page);
}

/// Nothing happens for an account that is gone.
http::Response take_stop(web::Call& call) {
    const auto link = stop_link_of(call.services, call.path_value("token"), call.now);
    if (!link) return web::refuse(call, link.refusal());
    call.write([&](db::WriteTx& tx) {
        if (accounts::find_account(tx, link->account)) {
            stop(tx, link->account, link->subject, call.now);
        }
    });
    return web::redirect(call, call.address);
}

}  // namespace

std::vector<web::Route> stop_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/inbox/mails/{token}",
             Access::visitor(),
             &show_stop,
             {.summary = "Whether the mails of a link still come"}},
            {post,
             "/inbox/mails/{token}",
             Access::visitor(),
             &take_stop,
             {.summary = "Stop the mails of a link (RFC 8058)"}}};
}

}  // namespace agora::inbox
