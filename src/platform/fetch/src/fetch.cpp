#include "agora/fetch/fetch.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

namespace agora::fetch {
namespace {

struct Free {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, Free>;
using Lines = std::unique_ptr<curl_slist, Free>;

/// What curl fills while it asks.
struct Asking {
    const Limits& limits;
    Answer answer = {};
    std::size_t header_bytes = 0;
    bool is_private = false;
    bool is_too_large = false;
};

constexpr std::size_t kMostHeaderBytes = 64 * 1024;

Curl new_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    AGORA_ASSERT(started == CURLE_OK);
    Curl curl{curl_easy_init()};
    AGORA_ASSERT(curl != nullptr);
    return curl;
}

std::string text_of(const curl_sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* bytes = nullptr;
    if (address.family == AF_INET) {
        bytes = &reinterpret_cast<const sockaddr_in*>(&address.addr)->sin_addr;
    } else if (address.family == AF_INET6) {
        bytes = &reinterpret_cast<const sockaddr_in6*>(&address.addr)->sin6_addr;
    }
    if (bytes == nullptr) return {};
    inet_ntop(address.family, bytes, text.data(), text.size());
    return text.data();
}

/// The address is checked where the connection is made: a name that leads elsewhere the second time gains nothing.
curl_socket_t open_socket(void* context, curlsocktype, curl_sockaddr* address) {
    auto& asking = *static_cast<Asking*>(context);
    if (asking.limits.reach == Reach::internet && !is_public_address(text_of(*address))) {
        asking.is_private = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* context) {
    auto& asking = *static_cast<Asking*>(context);
    const std::size_t length = size * count;
    if (asking.answer.body.size() + length > asking.limits.most_bytes) {
        asking.is_too_large = true;
        return CURL_WRITEFUNC_ERROR;
    }
    asking.answer.body.append(bytes, length);
    return length;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* context) {
    auto& asking = *static_cast<Asking*>(context);
    const std::string_view line{bytes, size * count};
    asking.header_bytes += line.size();
    if (asking.header_bytes > kMostHeaderBytes) {
        asking.is_too_large = true;
        return CURL_WRITEFUNC_ERROR;
    }
    if (line.starts_with("HTTP/")) asking.answer.headers.clear();  // after a redirect
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        asking.answer.headers.emplace_back(trimmed(line.substr(0, colon)),
                                           trimmed(line.substr(colon + 1)));
    }
    return line.size();
}

Lines lines_of(const Headers& headers) {
    Lines lines{curl_slist_append(nullptr, "Expect:")};
    for (const auto& [name, value] : headers) {
        AGORA_ASSERT((name + value).find_first_of("\r\n") == std::string::npos);
        curl_slist_append(lines.get(), (name + ": " + value).c_str());
    }
    return lines;
}

void set_limits(CURL* curl, const Limits& limits) {
    const char* protocols = limits.reach == Reach::internet ? "https" : "https,http";
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long{limits.time.count()});
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, long{limits.redirects});
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Agora");
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
}

void set_callbacks(CURL* curl, Asking& asking) {
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &asking);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &asking);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &asking);
}

void set_request(CURL* curl, const Request& request, curl_slist* lines) {
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
    if (request.method == "GET") {
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
        return;
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.data());
}

FetchRefusal refusal_of(CURLcode code, const Asking& asking) {
    if (asking.is_private) return FetchRefusal::address_is_private;
    if (asking.is_too_large) return FetchRefusal::elsewhere_too_large;
    if (code == CURLE_OPERATION_TIMEDOUT) return FetchRefusal::elsewhere_too_slow;
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL) {
        return FetchRefusal::address_unfit;
    }
    return FetchRefusal::elsewhere_unreachable;
}

}  // namespace

std::string_view Answer::header(std::string_view name) const {
    const auto found = std::ranges::find_if(headers, [&](const auto& header) {
        return ascii_lower(header.first) == ascii_lower(name);
    });
    return found == headers.end() ? std::string_view{} : found->second;
}

Result<Answer> fetch(const Request& request, const Limits& limits) {
    if (request.url.find('\0') != std::string::npos) return FetchRefusal::address_unfit;
    const Curl curl = new_curl();
    const Lines lines = lines_of(request.headers);
    Asking asking{limits};
    set_limits(curl.get(), limits);
    set_callbacks(curl.get(), asking);
    set_request(curl.get(), request, lines.get());
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK) return refusal_of(code, asking);
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    asking.answer.status = static_cast<int>(status);
    return std::move(asking.answer);
}

}  // namespace agora::fetch
