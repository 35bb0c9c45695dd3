#pragma once

#include "agora/http/server.hpp"

#include "raw_client.hpp"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace agora::http::test {

/// Says back what arrived, one fact per line.
inline Response echo(Request& request) {
    std::string out = std::string{to_string(request.method)} + ' ' + request.path + '\n';
    for (const auto& [name, value] : request.query) out += "query " + name + '=' + value + '\n';
    for (const auto& [name, value] : request.fields) out += "field " + name + '=' + value + '\n';
    for (const Upload& upload : request.uploads) {
        out += "upload " + upload.field + ' ' + upload.file_name + ' ' + upload.content_type + ' ' +
               std::to_string(upload.size) + '\n';
    }
    if (!request.body.empty()) out += "body " + request.body + '\n';
    out += "from " + request.remote_address + (request.secure ? " securely\n" : "\n");
    Response response = text(200, out);
    response.route = "/echo";
    return response;
}

/// Short limits and few threads, so that a test is quick.
inline Options small_options() {
    Options options;
    options.io_threads = 2;
    options.workers = 4;
    options.limits_for = [](Method, std::string_view path) {
        return path == "/upload" ? Limits{.body_bytes = 4096, .upload_bytes = 1 << 20, .parts = 50}
                                 : Limits{.body_bytes = 4096};
    };
    return options;
}

class EchoServer {
 public:
    explicit EchoServer(Options options = small_options(), Handler handler = &echo)
        : server_(std::move(options), std::move(handler)) {}

    std::uint16_t port() const { return server_.port(); }
    Server& server() { return server_; }
    std::optional<Answer> ask(std::string_view bytes) { return test::ask(port(), bytes); }
    int status(std::string_view bytes) {
        const auto answer = ask(bytes);
        return answer ? answer->status : 0;
    }
    std::string body(std::string_view bytes) {
        const auto answer = ask(bytes);
        return answer ? answer->body : "(no answer)";
    }
    RawClient connect() const { return RawClient(port()); }

 private:
    Server server_;
};

}  // namespace agora::http::test
