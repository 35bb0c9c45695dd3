#include "program.hpp"

#include "agora/files/pictures.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/journal/journal.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/pdf/press.hpp"
#include "agora/schema/schema.hpp"
#include "agora/search/index.hpp"
#include "agora/web/bell.hpp"
#include "modules.hpp"

#include <algorithm>
#include <filesystem>

namespace agora::app {
namespace {

constexpr std::size_t kPageCacheBytes = 48U * 1024 * 1024;
/// For the upper pages of the trees, in each connection; the system's own cache holds the file.
constexpr int kDatabaseCacheKibibytes = 512;

std::string host_of(std::string_view origin) {
    const std::size_t scheme = origin.find("://");
    std::string_view host = scheme == std::string_view::npos ? origin : origin.substr(scheme + 3);
    const bool is_ipv6 = host.starts_with('[');
    return std::string{host.substr(0, is_ipv6 ? host.find(']') + 1 : host.find_first_of(":/"))};
}

std::unique_ptr<mail::Transport> transport_of(const Configuration& configuration) {
    if (configuration.mail_server.empty()) {
        return std::make_unique<mail::DropFolder>(configuration.data / "mail");
    }
    mail::SmtpSettings settings;
    settings.host = configuration.mail_server;
    settings.port = configuration.mail_port;
    settings.encryption = configuration.mail_encryption == "tls"    ? mail::Encryption::tls
                          : configuration.mail_encryption == "none" ? mail::Encryption::none
                                                                    : mail::Encryption::starttls;
    settings.user = configuration.mail_user;
    settings.password = configuration.mail_password;
    settings.our_name = host_of(configuration.origin);
    return std::make_unique<mail::Smtp>(settings);
}

}  // namespace

Program::Program(const Configuration& configuration, const resources::Set& files, Migrate migrate)
    : configuration_(configuration),
      files_(files),
      modules_(all_modules()),
      translator_(files),
      cache_(kPageCacheBytes),
      streams_(std::make_shared<http::EventStreams>()),
      metrics_(std::make_shared<http::Registry>()) {
    std::filesystem::create_directories(configuration_.data);
    node_.emplace(configuration_.database);
    database_ = db::open(configuration_.database, clock_,
                         {.readers = configuration_.workers,
                          .cache_kibibytes = kDatabaseCacheKibibytes,
                          .node = node_->node()});
    if (migrate == Migrate::yes) {
        db::migrate(*database_, schema::migrations_of(files_, database_->engine(), all_parts()),
                    clock_.now());
    }
    keys_.emplace(crypto::Keys::open(configuration_.data / "keys"));
    views_ = std::make_unique<view::Views>(files_, translator_);
    settings_ = std::make_unique<web::Settings>(*database_, modules_);
    transport_ = transport_of(configuration_);
    services_.emplace(web::Lent{.database = *database_,
                                .clock = clock_,
                                .translator = translator_,
                                .views = *views_,
                                .keys = *keys_,
                                .passwords = passwords_,
                                .settings = *settings_,
                                .cache = cache_,
                                .streams = *streams_,
                                .metrics = *metrics_,
                                .modules = modules_,
                                .files = files_,
                                .data_folder = configuration_.data,
                                .origin = configuration_.origin,
                                .map_tiles = configuration_.map_tiles});
    const auto store = std::make_shared<files::Store>(configuration_.data / "files");
    services_->put_state(store);
    services_->put_state(std::make_shared<web::Bell>());
    services_->put_state(std::make_shared<files::Pictures>(*store, files::PictureOptions{}));
    services_->put_state(std::make_shared<pdf::Press>(pdf::PressOptions{}));
    start_modules();
}

Program::~Program() {
    stop_background();
}

void Program::start_modules() {
    std::vector<journal::Listener> listeners;
    std::vector<jobs::Kind> kinds;
    std::vector<jobs::Periodic> periodic;
    const auto append = [](auto& all, auto more) {
        for (auto& one : more) all.push_back(std::move(one));
    };
    kinds.push_back(outbox::sending(*database_, *transport_, [this] {
        return outbox::Sender{{settings_->text("site.mail"), settings_->text("site.name")},
                              host_of(configuration_.origin)};
    }));
    listeners.push_back({"web.settings", [this](const std::vector<journal::Sealed>& entries) {
                             const bool changed =
                                 std::any_of(entries.begin(), entries.end(), [](const auto& one) {
                                     return one.name == web::SettingChanged::kName;
                                 });
                             if (!changed) return;
                             settings_->reload();
                             cache_.start_new_epoch();
                         }});
    for (const web::Module& module : modules_) {
        if (module.start) module.start(*services_);
        if (module.listeners) append(listeners, module.listeners(*services_));
        if (module.jobs) append(kinds, module.jobs(*services_));
        if (module.periodic) append(periodic, module.periodic(*services_));
    }
    follower_ = std::make_unique<journal::Follower>(*database_, std::move(listeners));
    runner_ =
        std::make_unique<jobs::Runner>(*database_, clock_, std::move(kinds), std::move(periodic));
    services_->follower = follower_.get();
    services_->runner = runner_.get();
}

void Program::settle() {
    try {
        follower_->catch_up(journal::Steps::large);
    } catch (const search::IndexIsWritten&) {
        // A server runs on this folder: its own follower hears the entries.
    }
    runner_->run_due();
}

void Program::start_background() {
    follower_->start();
    runner_->start();
}

void Program::stop_background() {
    if (runner_) runner_->stop();
    if (follower_) follower_->stop();
}

}  // namespace agora::app
