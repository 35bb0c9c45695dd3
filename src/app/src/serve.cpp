#include "serve.hpp"

#include "agora/accounts/identify.hpp"
#include "agora/http/server.hpp"
#include "agora/http/static_files.hpp"
#include "agora/log/log.hpp"
#include "agora/members/rebuild_search.hpp"
#include "agora/memory/memory.hpp"
#include "agora/web/site.hpp"
#include "assets.hpp"

#include <algorithm>
#include <csignal>
#include <chrono>
#include <cstdio>
#include <thread>

namespace agora::app {
namespace {

using namespace std::chrono_literals;

volatile std::sig_atomic_t stop_asked = 0;

void ask_to_stop(int) {
    stop_asked = 1;
}

http::Options server_options(Program& program, const web::Site& site,
                             const http::StaticFiles& assets) {
    const Configuration& configuration = program.configuration();
    http::Options options;
    options.address = configuration.address;
    options.port = configuration.port;
    options.workers = configuration.workers;
    // Reading from SQLite computes; from a PostgreSQL it waits, and the pool of connections bounds it.
    if (program.services().database.engine() == db::Engine::sqlite) {
        options.most_reading =
            std::max(4, 2 * static_cast<int>(std::thread::hardware_concurrency()));
    }
    options.temporary_folder = configuration.data / "uploads";
    std::filesystem::create_directories(options.temporary_folder);
    for (const std::string& proxy : configuration.trusted_proxies) {
        if (const auto network = http::parse_network(proxy)) {
            options.trusted_proxies.push_back(*network);
        }
    }
    options.limits_for = [&site](http::Method method, std::string_view path) {
        const std::uint64_t most = site.body_limit(method, path);
        return http::Limits{.body_bytes = std::min<std::uint64_t>(most, 8U * 1024 * 1024),
                            .upload_bytes = most};
    };
    options.at_once = [&site, &assets](const http::RequestHead& head) {
        auto answer = assets.find(head);
        return answer ? std::move(answer) : site.at_once(head);
    };
    options.error_page = [&site](int status, const http::RequestHead& head) {
        return site.error_page(status, head);
    };
    options.access = [](const http::Access& access) {
        log::access({http::to_string(access.method), access.route, access.status,
                     access.microseconds, access.bytes});
    };
    if (const auto tiles = web::origin_of_tiles(configuration.map_tiles.address)) {
        options.security = http::with_pictures_from(options.security, *tiles);
    }
    options.event_streams = program.streams();
    options.metrics = program.metrics();
    return options;
}

}  // namespace

int serve(Program& program) {
    std::signal(SIGTERM, ask_to_stop);
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGPIPE, SIG_IGN);

    const http::StaticFiles assets = assets_of(program.files());
    web::Site site(program.services(), &accounts::identify,
                   {.limit_rates = program.configuration().limit_rates});
    http::Server server(server_options(program, site, assets),
                        [&site](http::Request& request) { return site.answer(request); });
    members::load_directory(program.services());
    program.start_background();
    log::info("server.started", {{"port", server.port()}});
    std::printf("Agora answers at %s (port %u)\n", program.configuration().origin.c_str(),
                server.port());
    std::fflush(stdout);
    for (bool is_started = false; stop_asked == 0; std::this_thread::sleep_for(100ms)) {
        if (is_started || !members::is_directory_loaded(program.services())) continue;
        memory::give_back();
        is_started = true;
    }
    const bool finished = server.stop(10s);
    program.stop_background();
    members::finish_loading_directory(program.services());
    log::info("server.stopped", {{"finished", finished}});
    return 0;
}

}  // namespace agora::app
