// Serves the same bytes from memory (/cached) and from a worker (/page) until it is killed.
#include "agora/http/server.hpp"

#include <charconv>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace http = agora::http;

namespace {

std::size_t number(const char* text) {
    const std::string_view digits = text;
    std::size_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: http_hello PORT BYTES\n", stderr);
        return 2;
    }
    http::raise_open_files();
    const auto page = std::make_shared<const std::string>(number(arguments[2]), 'x');
    const auto answer = [page] {
        http::Response response = http::with_type(200, "text/html; charset=utf-8", page);
        response.headers.add("Cache-Control", "public, max-age=60");
        response.headers.add("ETag", "\"0123456789abcdef0123456789abcdef\"");
        response.route = "/page";
        return response;
    };
    http::Options options;
    options.port = static_cast<std::uint16_t>(number(arguments[1]));
    options.connections_per_address = 0;
    options.metrics = std::make_shared<http::Registry>();
    options.at_once = [&](const http::RequestHead& head) -> std::optional<http::Response> {
        if (head.path != "/cached") return std::nullopt;
        return answer();
    };
    http::Server server(options, [&](http::Request&) { return answer(); });
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::minutes(10));
}
