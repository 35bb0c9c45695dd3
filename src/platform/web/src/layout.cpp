#include "layout.hpp"

#include "agora/crypto/signed_value.hpp"
#include "agora/http/cookie.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/translator.hpp"
#include "agora/log/log.hpp"
#include "agora/web/bell.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/settings.hpp"
#include "form_token.hpp"
#include "frame.hpp"

namespace agora::web {
namespace {

/// The address of a form about this page. An address with a secret is not
/// passed on.
std::string form_about_page(const Call& call, std::string_view form, std::string_view field) {
    const bool is_secret = call.route.pattern.find("{token}") != std::string_view::npos;
    if (is_secret) return call.link(form);
    return call.link(form) + "?" + std::string{field} + "=" + http::encoded(call.address);
}

/// With what was searched, when this is what a search gave.
std::string missed_of(const Call& call, const Frame& frame) {
    if (!frame.takes_misses()) return {};
    std::string form = form_about_page(call, "/findability/misses/new", "page");
    const std::string_view searched = call.query("q");
    if (form.find('?') == std::string::npos || searched.empty()) return form;
    return form + "&words=" + http::encoded(searched);
}

std::vector<LanguageLink> languages_of(const Call& call) {
    std::vector<LanguageLink> links;
    for (const Language language : kLanguages) {
        std::string url = call.link(call.address, language);
        if (!call.request.query_text.empty() && http::is_safe(call.request.method)) {
            url += "?" + call.request.query_text;
        }
        links.push_back({std::string{code(language)}, url, call.services.origin + url,
                         std::string{own_name(language)}, language == call.language});
    }
    return links;
}

std::optional<FlashView> flash_of(const Call& call) {
    const auto cookie = call.request.cookie(flash_cookie_name(call.request.secure));
    if (!cookie) return std::nullopt;
    const auto text =
        crypto::read_signed(call.services.keys, crypto::Purpose{"flash"}, *cookie, call.now);
    if (!text || text->empty()) return std::nullopt;
    const FlashKind kind = text->front() == 'w' ? FlashKind::warning : FlashKind::done;
    return FlashView{call.say(text->substr(1)), kind};
}

void set_cookie(const Call& call, http::Response& response, const http::SetCookie& cookie) {
    http::SetCookie named = cookie;
    named.secure = call.request.secure;
    response.headers.add("Set-Cookie", http::to_header(named));
}

bool is_declared(const Call& call, std::string_view cookie) {
    constexpr std::string_view kSecurePrefix = "__Host-";
    if (cookie.starts_with(kSecurePrefix)) cookie.remove_prefix(kSecurePrefix.size());
    for (const Module& module : call.services.modules) {
        for (const StoredItem& item : module.stored) {
            if (item.in == StoredIn::cookie && item.name == cookie) return true;
        }
    }
    return false;
}

/// A cookie that no manifest declares does not leave the house (XCT-23).
void drop_undeclared_cookies(const Call& call, http::Response& response) {
    std::vector<std::string> kept;
    bool dropped = false;
    for (const std::string_view cookie : response.headers.all("Set-Cookie")) {
        const std::string_view name = cookie.substr(0, cookie.find('='));
        if (is_declared(call, name)) {
            kept.emplace_back(cookie);
        } else {
            dropped = true;
            log::error("web.cookie_not_declared", {{"cookie", name}});
        }
    }
    if (!dropped) return;
    response.headers.remove("Set-Cookie");
    for (std::string& cookie : kept) response.headers.add("Set-Cookie", std::move(cookie));
}

/// A page that says that something broke asks the database for nothing.
constexpr int kFaults = 500;

std::int64_t unread_of(Call& call, const PageHead& head) {
    const Bell& bell = call.services.state<Bell>();
    if (!bell.unread || !call.actor.is_member() || head.status >= kFaults) return 0;
    return bell.unread(call);
}

}  // namespace

LayoutModel layout_of(Call& call, const PageHead& head) {
    const Settings& settings = call.services.settings;
    Frame& frame = call.services.state<Frame>();
    LayoutModel model;
    model.lang = std::string{code(call.language)};
    model.site_name = settings.text("site.name");
    model.title = head.title;
    model.description = head.description;
    model.canonical = call.services.origin + call.link(call.address);
    model.noindex = !head.may_be_indexed;
    model.theme_css = "/theme.css";
    model.home = call.link("/");
    model.search_url = call.link("/search");
    model.sign_in = call.link("/session/new");
    model.search = std::string{call.query("q")};
    model.missed = missed_of(call, frame);
    model.map_tiles = call.services.map_tiles.address;
    model.map_credit = call.services.map_tiles.credit;
    if (head.in_all_languages) model.alternates = languages_of(call);
    if (const auto doors = frame.doors(call)) model.doors = *doors;
    model.footer =
        FooterView{"", frame.foot(call),
                   frame.takes_reports() ? form_about_page(call, "/reports/new", "about") : ""};
    model.flash = flash_of(call);
    if (!head.feed.empty()) model.feed = head.feed;
    if (!head.json_ld.empty()) model.json_ld = view::json_ld(head.json_ld);
    if (!call.actor.is_visitor()) {
        model.viewer = ViewerView{call.actor.name, "", frame.menu(call), unread_of(call, head)};
        model.form_keys = call.form_keys();
    }
    return model;
}

void finish(Call& call, http::Response& response) {
    if (!call.new_form_cookie().empty()) {
        set_cookie(call, response,
                   {.name = form_cookie_name(call.request.secure),
                    .value = call.new_form_cookie(),
                    .max_age = std::chrono::hours{24}});
    }
    const bool shows_page = call.shape == Shape::page && response.status == 200;
    if (shows_page && call.request.cookie(flash_cookie_name(call.request.secure))) {
        set_cookie(call, response,
                   {.name = flash_cookie_name(call.request.secure),
                    .value = "",
                    .max_age = std::chrono::seconds{0}});
    }
    drop_undeclared_cookies(call, response);
    if (call.request.has_cookies() || call.request.headers.has("Authorization")) {
        response.headers.set("Cache-Control", "private, no-store");
    }
    if (call.shape != Shape::json) response.headers.set("Content-Language", code(call.language));
}

}  // namespace agora::web
