#include "pages.hpp"

#include "agora/http/response.hpp"
#include "digests.hpp"
#include "thread_view.hpp"

#include <algorithm>
#include <array>

namespace agora::forum {
namespace {

constexpr std::array kFrequencyOptions{
    fields::Option{"at_once", tr("At once")}, fields::Option{"daily", tr("Once a day")},
    fields::Option{"weekly", tr("Once a week")}, fields::Option{"monthly", tr("Once a month")},
    fields::Option{"never", tr("Never")}};
constexpr fields::FormField kFrequency{.name = "frequency",
                                       .type = fields::FieldType::radios,
                                       .label = tr("How often you get a mail about it"),
                                       .hint = tr("Only when others wrote something."),
                                       .required = true,
                                       .options = kFrequencyOptions};
constexpr std::array kForm{kFrequency};

struct Typed {
    Frequency frequency = Frequency::never;
};
AGORA_FIELDS(Typed, frequency)

struct MailsPage {
    CategoryCard category = {};
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MailsPage, category, action, form, crumbs, form_keys)

struct StopMailsPage {
    bool stopped = false;
    Html form_keys = {};
};
AGORA_FIELDS(StopMailsPage, stopped, form_keys)

/// The category of the address, as far as the reader may see it.
std::optional<NamedCategory> category_at(const web::Call& call, db::ReadTx& tx) {
    const WordsPointer kept = words_of(call, tx, viewer_of(call, tx));
    const Words& words = *kept;
    const auto found =
        std::ranges::find(words.visible, call.path_value("category"), &Category::slug);
    if (found == words.visible.end()) return std::nullopt;
    return words.categories.at(found->category_id);
}

MailsPage model_of(web::Call& call, const NamedCategory& named, fields::FormView form) {
    MailsPage model{.category = card_of(call, named),
                    .action = call.link(path_of(named.category, "/mails")),
                    .form = std::move(form),
                    .form_keys = call.form_keys()};
    model.crumbs = {{call.link("/forum"), call.say(tr("Questions and discussions"))},
                    {model.category.url, model.category.name}};
    return model;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/mails", .title = call.say(tr("Mails about a category"))};
}

http::Response show_mails(web::Call& call) {
    Typed typed;
    const auto named = call.read([&](db::ReadTx& tx) {
        auto found = category_at(call, tx);
        if (found) {
            const auto own =
                find_subscription_of(tx, call.actor.account, found->category.category_id);
            typed.frequency = own ? own->frequency : Frequency::never;
        }
        return found;
    });
    if (!named) return web::refuse(call, ForumRefusal::category_not_found);
    const auto model =
        model_of(call, *named, web::show_form(call, kForm, fields::to_values(typed)));
    return web::page(call, head_of(call), model);
}

http::Response save_mails(web::Call& call) {
    const auto named = call.read([&](db::ReadTx& tx) { return category_at(call, tx); });
    if (!named) return web::refuse(call, ForumRefusal::category_not_found);
    const auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) {
        const auto model = model_of(call, *named, web::show_form(call, kForm, typed.state));
        return web::refuse_form(call, head_of(call), model, typed.state.refusals);
    }
    call.write([&](db::WriteTx& tx) {
        put_subscription(tx, {.subscription_id = tx.new_id<SubscriptionId>(),
                              .account_id = call.actor.account,
                              .category_id = named->category.category_id,
                              .frequency = typed.value.frequency,
                              .told_until = call.now,
                              .changed_at = call.now});
    });
    return web::redirect(call, path_of(named->category), {.text = tr("Saved.")});
}

http::Response show_stop(web::Call& call) {
    const auto found = subscription_of(call.services, call.path_value("token"), call.now);
    if (!found) return web::refuse(call, found.refusal());
    // A mail program that knows no one-click opens the address of the header as a page.
    if (call.shape == web::Shape::json) return http::redirect(call.link(call.address));
    const bool stopped = !*found || (*found)->frequency == Frequency::never;
    return web::page(call,
                     {.view = "forum/stop_mails", .title = call.say(tr("No more of these mails"))},
                     StopMailsPage{stopped, call.form_keys()});
}

http::Response take_stop(web::Call& call) {
    const auto found = subscription_of(call.services, call.path_value("token"), call.now);
    if (!found) return web::refuse(call, found.refusal());
    if (*found && (*found)->frequency != Frequency::never) {
        call.write([&](db::WriteTx& tx) {
            Subscription stopped = **found;
            stopped.frequency = Frequency::never;
            stopped.changed_at = call.now;
            put_subscription(tx, stopped);
        });
    }
    return web::redirect(call, call.address);
}

}  // namespace

std::vector<web::Route> mail_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/categories/{category}/mails",
         Access::member(),
         &show_mails,
         {.summary = "How often one gets mails about a category"}},
        {post,
         "/forum/categories/{category}/mails",
         Access::member(),
         &save_mails,
         {.summary = "Save it"}},
        {get,
         "/forum/mails/{token}",
         Access::visitor(),
         &show_stop,
         {.summary = "Whether the mails of a link still come"}},
        {post,
         "/forum/mails/{token}",
         Access::visitor(),
         &take_stop,
         {.summary = "Stop the mails of a category (RFC 8058)"}},
    };
}

}  // namespace agora::forum
