#include "agora/web/site.hpp"

#include "address.hpp"
#include "agora/clock/clock.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/http/address.hpp"
#include "agora/http/rate_limiter.hpp"
#include "agora/http/url.hpp"
#include "agora/log/log.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/drawing.hpp"
#include "agora/web/settings.hpp"
#include "form_token.hpp"
#include "frame.hpp"
#include "guard.hpp"
#include "kept_pages.hpp"
#include "layout.hpp"
#include "router.hpp"
#include "submission_key.hpp"
#include "web_store.hpp"

namespace agora::web {
namespace {

const Route& no_route() {
    static const Route route{http::Method::get, "(none)", Access::visitor(), nullptr};
    return route;
}

http::Response see_other_language(const http::RequestHead& head, const Address& address,
                                  Language language) {
    std::string target = "/" + std::string{code(language)};
    if (address.path != "/") target += head.target.substr(0, head.target.find('?'));
    if (!head.query_text.empty()) target += "?" + head.query_text;
    http::Response response = http::redirect(target, 302);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

/// How often one form of a session that ended is looked for in an hour: who sees it on a computer
/// that others use too cannot find out by trying what was typed in it.
constexpr double kSentAgain = 8;
constexpr double kHour = 3600;

}  // namespace

class Site::Impl {
 public:
    Impl(Services& services, Identify identify, const SiteOptions& options)
        : services_(services),
          identify_(std::move(identify)),
          options_(options),
          router_(services.modules),
          reads_({options.reads_per_second * 20, options.reads_per_second}, services.clock),
          writes_({options.writes_per_second * 20, options.writes_per_second}, services.clock),
          sent_again_({kSentAgain, kSentAgain / kHour}, services.clock) {
        services.put_state(std::make_shared<Frame>(services.modules));
        services.put_state(std::make_shared<DrawnParts>());
    }

    http::Response answer(http::Request& request);
    std::optional<http::Response> at_once(const http::RequestHead& head) const {
        return kept_answer(services_.cache, head);
    }
    const Router& router() const { return router_; }
    Services& services() const { return services_; }

 private:
    http::Response located(http::Request& request);
    http::Response routed(http::Request& request, const Address& address, const Match& match);
    http::Response closed(http::Request& request);
    void describe(Call& call, const Address& address) const;
    std::optional<http::Response> kept_out(Call& call);
    http::Response guarded(Call& call);
    http::Response handled(Call& call);
    http::Response sent_before(Call& call, const SentBefore& sent);
    std::optional<http::Response> answered_before(Call& call, GuardRefusal refusal);
    bool is_too_often(const Call& call);

    Services& services_;
    Identify identify_;
    SiteOptions options_;
    Router router_;
    http::RateLimiter reads_;
    http::RateLimiter writes_;
    http::RateLimiter sent_again_;
};

http::Response Site::Impl::answer(http::Request& request) {
    try {
        return located(request);
    } catch (const db::Fault& fault) {
        log::error("web.database_fault", {{"route", "(none)"}, {"reason", fault.what()}});
        return closed(request);
    }
}

/// Without the database nobody can be recognised: a visitor's page that says so.
http::Response Site::Impl::closed(http::Request& request) {
    Call call(request, services_, no_route(), {});
    describe(call, address_of(request));
    http::Response response = error_answer(call, 503, Refusal{GuardRefusal::temporarily_closed});
    response.headers.set("Retry-After", "30");
    finish(call, response);
    return response;
}

http::Response Site::Impl::located(http::Request& request) {
    const Address address = address_of(request);
    const http::Method method =
        request.method == http::Method::head ? http::Method::get : request.method;
    const bool in_language = address.language || address.is_api;
    Match match =
        router_.find(method, address.path, in_language ? Reach::page_and_api : Reach::bare);
    if (match.allowed.empty() && !in_language) {
        const Match elsewhere = router_.find(method, address.path, Reach::page_and_api);
        if (elsewhere.route != nullptr) {
            const Session session = identify_(services_, request);
            const auto standard = parse_language(services_.settings.text("site.language"));
            return see_other_language(
                request, address,
                reader_language(request, session.actor, standard.value_or(Language::en)));
        }
    }
    return routed(request, address, match);
}

void Site::Impl::describe(Call& call, const Address& address) const {
    call.address = address.path;
    call.shape = address.is_api                       ? Shape::json
                 : call.request.query["part"].empty() ? Shape::page
                                                      : Shape::part;
    const auto standard = parse_language(services_.settings.text("site.language"));
    call.language = address.language.value_or(
        reader_language(call.request, call.actor, standard.value_or(Language::en)));
    if (address.is_api) {
        call.language = parse_language(call.request.query["lang"]).value_or(call.language);
    }
}

http::Response Site::Impl::routed(http::Request& request, const Address& address,
                                  const Match& match) {
    const Route& route = match.route != nullptr ? *match.route : no_route();
    Call call(request, services_, route, identify_(services_, request));
    call.path_values = match.values;
    describe(call, address);
    http::Response response;
    if (auto instead = kept_out(call)) {
        response = std::move(*instead);
    } else if (match.route != nullptr) {
        response = guarded(call);
        response.route = route.pattern;
    } else if (!match.allowed.empty()) {
        response = error_answer(call, 405, {});
        std::string allowed;
        for (const http::Method method : match.allowed) {
            allowed += (allowed.empty() ? "" : ", ") + std::string{http::to_string(method)};
        }
        response.headers.set("Allow", allowed);
    } else {
        response = not_found(call);
    }
    finish(call, response);
    return response;
}

std::optional<http::Response> Site::Impl::kept_out(Call& call) {
    for (const Module& module : services_.modules) {
        if (!module.doorkeeper) continue;
        if (auto instead = module.doorkeeper(call)) return instead;
    }
    return std::nullopt;
}

bool Site::Impl::is_too_often(const Call& call) {
    if (!options_.limit_rates) return false;
    const std::string key = call.actor.is_visitor() ? http::rate_key(call.request.remote_address)
                                                    : to_string(call.actor.account);
    auto& limiter = http::is_safe(call.request.method) ? reads_ : writes_;
    return !limiter.take(key).allowed;
}

http::Response Site::Impl::guarded(Call& call) {
    if (is_too_often(call)) {
        http::Response response = refuse(call, GuardRefusal::too_many_requests);
        response.headers.set("Retry-After", "60");
        return response;
    }
    if (const auto refusal = access_refusal(call.route.access, call.actor)) {
        if (*refusal == GuardRefusal::sign_in_first && call.shape == Shape::page) {
            const bool may_return = http::is_safe(call.request.method);
            const std::string back = may_return ? "?to=" + http::encoded(call.request.target) : "";
            return http::redirect(call.link("/session/new") + back);
        }
        return refuse(call, *refusal);
    }
    if (call.request.content_type == "application/json") {
        auto sent = fields::read_json_form(call.request.body);
        if (!sent) return refuse(call, sent.refusal());
        call.sent = std::move(*sent);
    }
    if (const auto refusal = forgery_refusal(call)) {
        if (auto first = answered_before(call, *refusal)) return std::move(*first);
        return refuse(call, *refusal);
    }
    return handled(call);
}

http::Response Site::Impl::handled(Call& call) {
    const std::uint64_t epoch = services_.cache.epoch();
    try {
        http::Response response = call.route.handler(call);
        if (call.has_written() && !call.submission_key().empty()) {
            const std::string location{response.headers["Location"]};
            constexpr int kFirstRefusal = 400;
            services_.database.write([&](db::WriteTx& tx) {
                if (response.status >= kFirstRefusal) {
                    delete_submission(tx, call.submission_key());
                } else {
                    update_submission(tx, call.submission_key(), location);
                }
            });
        }
        keep_answer(call, response, epoch);
        return response;
    } catch (const SentBefore& sent) {
        return sent_before(call, sent);
    } catch (const db::Fault& fault) {
        log::error("web.database_fault", {{"route", call.route.pattern}, {"reason", fault.what()}});
        http::Response response =
            error_answer(call, 503, Refusal{GuardRefusal::temporarily_closed});
        response.headers.set("Retry-After", "30");
        return response;
    } catch (const std::exception& error) {
        log::error("web.handler_failed", {{"route", call.route.pattern}, {"reason", error.what()}});
        return error_answer(call, 500, Refusal{GuardRefusal::program_fault});
    }
}

/// A form may end the session it was made for, as signing in does. Sent again as it was, it leads to
/// where it led before; nothing is done, and no session or cookie is given.
std::optional<http::Response> Site::Impl::answered_before(Call& call, GuardRefusal refusal) {
    const bool is_for_all = call.route.access.identity == Identity::visitor;
    if (refusal != GuardRefusal::form_out_of_date || !is_for_all) return std::nullopt;
    const std::string key = submission_key_of(call);
    if (key.empty() || !sent_again_.take(form_key_of(call)).allowed) return std::nullopt;
    const bool is_known = services_.database.read(
        [&](db::ReadTx& tx) { return find_submission(tx, key).has_value(); });
    if (!is_known) return std::nullopt;
    return sent_before(call, {key});
}

http::Response Site::Impl::sent_before(Call& call, const SentBefore& sent) {
    const auto location =
        services_.database.read([&](db::ReadTx& tx) { return find_submission(tx, sent.key); });
    std::string target = location.value_or("");
    if (target.empty()) target = call.link(call.address.substr(0, call.address.rfind('/')));
    if (call.shape == Shape::json) return json(call, R"({"location":")" + target + R"("})");
    return http::redirect(http::is_local_path(target) ? target : call.link("/"));
}

Site::Site(Services& services, Identify identify, const SiteOptions& options)
    : impl_(std::make_unique<Impl>(services, std::move(identify), options)) {}

Site::~Site() = default;

http::Response Site::answer(http::Request& request) {
    return impl_->answer(request);
}

std::optional<http::Response> Site::at_once(const http::RequestHead& head) const {
    return impl_->at_once(head);
}

std::uint64_t Site::body_limit(http::Method method, std::string_view path) const {
    http::RequestHead head;
    if (!http::set_target(head, path)) return 0;
    const Address address = address_of(head);
    const bool in_language = address.language || address.is_api;
    const Match match =
        impl_->router().find(method, address.path, in_language ? Reach::page_and_api : Reach::bare);
    return match.route == nullptr ? 0 : match.route->options.body_limit;
}

http::Response Site::error_page(int status, const http::RequestHead& head) const {
    return plain_error_page(impl_->services(), status, head);
}

}  // namespace agora::web
