#include "kept_pages.hpp"

#include "agora/http/compression.hpp"
#include "agora/http/conditional.hpp"
#include "agora/web/module.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "form_token.hpp"

#include <algorithm>

namespace agora::web {
namespace {

constexpr std::string_view kCacheControl = "public, no-cache";

/// Nobody is known behind the request: it has neither session nor token nor a line to show.
bool is_anonymous(const http::RequestHead& head) {
    return !head.headers.has("Authorization") && !head.cookie(session_cookie_name(head.secure)) &&
           !head.cookie(flash_cookie_name(head.secure));
}

/// The page in the encoding that the reader takes; other headers of the response stay.
void answer_with(http::Response& response, const CachedPage& page, const http::RequestHead& head) {
    const bool compressed = page.gzip != nullptr;
    const auto encoding = http::preferred_encoding(head.headers["Accept-Encoding"],
                                                   {.brotli = compressed, .gzip = compressed});
    response.headers.set("Content-Type", page.content_type);
    response.headers.set("Cache-Control", kCacheControl);
    response.headers.set("Vary", "Accept-Encoding");
    std::string etag = page.etag;
    if (encoding == http::Encoding::identity) {
        response.body = page.identity;
    } else {
        const bool brotli = encoding == http::Encoding::brotli;
        response.headers.set("Content-Encoding", http::to_string(encoding));
        etag.insert(etag.size() - 1, brotli ? "-br" : "-gz");
        response.body = brotli ? page.brotli : page.gzip;
    }
    response.headers.set("ETag", etag);
}

}  // namespace

std::optional<http::Response> kept_answer(const PageCache& cache, const http::RequestHead& head) {
    const bool reads = head.method == http::Method::get || head.method == http::Method::head;
    if (!reads || !is_anonymous(head)) return std::nullopt;
    const auto page = cache.find(head.target);
    if (!page) return std::nullopt;
    if (page->on_use) page->on_use();
    http::Response response;
    answer_with(response, *page, head);
    if (http::has_seen(head, response.headers["ETag"])) return http::not_modified(response);
    return response;
}

journal::Listener pages_of(Services& services, std::string_view module) {
    return {std::string{module} + ".pages",
            [&services, start = std::string{module} + "."](const auto& entries) {
                const bool changed = std::ranges::any_of(
                    entries, [&](const auto& entry) { return entry.name.starts_with(start); });
                if (changed) services.cache.start_new_epoch();
            }};
}

void keep_answer(Call& call, http::Response& response, std::uint64_t epoch) {
    const bool reads = call.request.method == http::Method::get;
    if (!reads || response.status != 200 || call.route.options.cached != Cached::for_visitors ||
        !is_anonymous(call.request) || call.asked_for_form_keys() ||
        response.headers.has("Set-Cookie")) {
        return;
    }
    auto* body = std::get_if<std::string>(&response.body);
    if (body == nullptr) return;
    CachedPage page;
    page.epoch = epoch;
    page.content_type = response.headers["Content-Type"];
    page.etag = http::etag_of(*body);
    page.on_use = call.on_reuse;
    if (body->size() >= http::kWorthCompressing && http::is_compressible(page.content_type)) {
        page.gzip =
            std::make_shared<const std::string>(http::compressed(*body, http::Encoding::gzip));
        page.brotli =
            std::make_shared<const std::string>(http::compressed(*body, http::Encoding::brotli));
    }
    page.identity = std::make_shared<const std::string>(std::move(*body));
    answer_with(response, page, call.request);
    call.services.cache.keep(call.request.target, std::move(page));
}

}  // namespace agora::web
