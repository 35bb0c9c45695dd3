#include "doorkeeper.hpp"

#include "agora/legal/settings.hpp"
#include "agora/locale/translator.hpp"
#include "agora/view/views.hpp"
#include "agora/web/answer.hpp"
#include "facts.hpp"

#include <algorithm>
#include <array>

namespace agora::legal {

const access::Permission kEditLegal{"legal.edit", {access::Role::administrator}};

namespace {

/// What works before the home is open: signing in and what machines ask.
constexpr std::array<std::string_view, 6> kOpenPaths{"/session", "/language/", "/theme.css",
                                                     "/healthz", "/readyz",    "/metrics"};

enum class DoorRefusal { being_set_up };

RefusalText refusal_text(DoorRefusal) {
    return {"being_set_up", RefusalKind::rule,
            tr("This cooperative's home is being set up. Come back soon.")};
}

struct ClosedPage {
    std::string name;
    std::string mail;
    std::string mail_url;
    std::string sign_in;
    bool signed_in = false;
    Html form_keys;
};
AGORA_FIELDS(ClosedPage, name, mail, mail_url, sign_in, signed_in, form_keys)

http::Response closed_page(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    ClosedPage model;
    model.name = settings.text("site.name");
    model.mail = fact(settings, "mail");
    if (!model.mail.empty()) model.mail_url = "mailto:" + model.mail;
    model.sign_in = call.link("/session/new");
    model.signed_in = !call.actor.is_visitor();
    if (model.signed_in) model.form_keys = call.form_keys();
    web::LayoutModel layout = web::layout_of(
        call, {.view = "legal/closed", .title = call.say(tr("This home is being set up"))});
    layout.doors.reset();
    layout.footer.reset();
    if (layout.viewer) layout.viewer->menu = {};
    return http::html(
        503, call.services.views.page("legal/closed", web::reader_of(call), model, layout));
}

}  // namespace

std::optional<http::Response> keep_door(web::Call& call) {
    if (missing_facts(call.services.settings).empty()) return std::nullopt;
    const auto opens = [&](std::string_view path) {
        return call.route.pattern == path || call.route.pattern.starts_with(path);
    };
    if (std::any_of(kOpenPaths.begin(), kOpenPaths.end(), opens)) return std::nullopt;
    if (call.actor.may(kEditLegal)) return std::nullopt;
    if (call.address == "/robots.txt") {
        return http::text(200, "User-agent: *\nDisallow: /\n");
    }
    http::Response response = call.shape == web::Shape::json
                                  ? web::refuse(call, DoorRefusal::being_set_up)
                                  : closed_page(call);
    response.status = 503;
    response.headers.set("Retry-After", "3600");
    response.headers.set("X-Robots-Tag", "noindex");
    return response;
}

std::vector<web::TodayLine> missing_today(web::Call& call) {
    if (!call.actor.may(kEditLegal)) return {};
    const auto missing = static_cast<std::int64_t>(missing_facts(call.services.settings).size());
    if (missing == 0) return {};
    return {{.rank = 1,
             .text = call.services.translator.plural(
                 call.language,
                 tr("%d fact is missing before visitors can come in",
                    "%d facts are missing before visitors can come in"),
                 missing),
             .reason = call.say(tr("because the law wants a site to say who is behind it")),
             .act = call.say(tr("Fill them in")),
             .path = "/legal/edit"}};
}

}  // namespace agora::legal
