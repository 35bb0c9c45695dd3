#pragma once

#include "agora/clock/clock.hpp"
#include "agora/crypto/keys.hpp"
#include "agora/crypto/passwords.hpp"
#include "agora/db/database.hpp"
#include "agora/db/node.hpp"
#include "agora/http/event_streams.hpp"
#include "agora/http/metrics.hpp"
#include "agora/locale/translator.hpp"
#include "agora/mail/transport.hpp"
#include "agora/resources/resources.hpp"
#include "agora/view/views.hpp"
#include "agora/web/module.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "configuration.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace agora::app {

enum class Migrate { yes, no };

/// Everything a running Agora consists of but the server itself; commands use it too.
/// Opening makes the data folder and, with Migrate::yes, brings the tables up to date.
class Program {
 public:
    Program(const Configuration& configuration, const resources::Set& files, Migrate migrate);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    web::Services& services() { return *services_; }
    db::Database& database() { return *database_; }
    const resources::Set& files() const { return files_; }
    const Configuration& configuration() const { return configuration_; }
    std::shared_ptr<http::EventStreams> streams() { return streams_; }
    std::shared_ptr<http::Registry> metrics() { return metrics_; }

    /// Lets followers hear and runs due jobs in this thread; for commands.
    void settle();
    /// The same on threads of their own, until stop_background().
    void start_background();
    void stop_background();

 private:
    void start_modules();

    Configuration configuration_;
    resources::Set files_;
    clock::SystemClock clock_;
    std::optional<db::NodeLease> node_;
    std::unique_ptr<db::Database> database_;
    std::vector<web::Module> modules_;
    std::optional<crypto::Keys> keys_;
    crypto::Passwords passwords_;
    locale::Translator translator_;
    std::unique_ptr<view::Views> views_;
    std::unique_ptr<web::Settings> settings_;
    web::PageCache cache_;
    std::shared_ptr<http::EventStreams> streams_;
    std::shared_ptr<http::Registry> metrics_;
    std::unique_ptr<mail::Transport> transport_;
    std::optional<web::Services> services_;
    std::unique_ptr<journal::Follower> follower_;
    std::unique_ptr<jobs::Runner> runner_;
};

}  // namespace agora::app
