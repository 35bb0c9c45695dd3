#include "agora/web/bell.hpp"
#include "agora/web/testing.hpp"

#include "agora/crypto/keys.hpp"
#include "agora/crypto/passwords.hpp"
#include "agora/files/pictures.hpp"
#include "agora/pdf/press.hpp"
#include "agora/http/event_streams.hpp"
#include "agora/http/metrics.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/journal/journal.hpp"
#include "agora/locale/translator.hpp"
#include "agora/mail/transport.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/view/views.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/settings.hpp"
#include "agora/web/site.hpp"
#include "form_token.hpp"

#include <map>
#include <mutex>

namespace agora::web {
namespace {

const std::vector<std::string> kAlways{"journal", "jobs", "outbox", "web"};

/// Every site needs a name and a language; the site module declares them in the program.
Module settings_of_every_site() {
    return {.name = "test_site",
            .routes = {},
            .settings = {{.key = "site.name", .standard = "Agora", .label = "Name"},
                         {.key = "site.language", .standard = "nl", .label = "Language"},
                         {.key = "site.mail", .standard = "agora@example.org", .label = "Mail"}}};
}

std::vector<std::string> with_platform(std::vector<std::string> parts) {
    std::vector<std::string> all = kAlways;
    all.insert(all.end(), parts.begin(), parts.end());
    return all;
}

class Pigeonhole final : public mail::Transport {
 public:
    Result<Done> send(const mail::Message& message) override {
        std::string head = "To: " + message.to.mail + "\nSubject: " + message.subject;
        if (message.reply_to) head += "\nReply-To: " + message.reply_to->mail;
        if (!message.list_unsubscribe.empty()) {
            head += "\nList-Unsubscribe: <" + message.list_unsubscribe + ">";
        }
        mails.push_back(head + "\n\n" + message.text);
        return Done{};
    }
    std::vector<std::string> mails;
};

/// What sites of the same parts share: the source tree stays as it is while tests run.
struct Compiled {
    explicit Compiled(const std::vector<std::string>& parts)
        : files(schema::site_files_of(parts)), translator(files), views(files, translator) {}

    static const Compiled& of(const std::vector<std::string>& parts) {
        static std::mutex mutex;
        static std::map<std::vector<std::string>, Compiled> all;
        const std::scoped_lock lock{mutex};
        return all.try_emplace(parts, parts).first->second;
    }

    resources::Set files;
    locale::Translator translator;
    view::Views views;
};

crypto::Passwords& passwords_of_all() {
    static crypto::Passwords passwords;
    return passwords;
}

/// Who asks on this thread: several may ask at once.
thread_local Session asking;

}  // namespace

struct SiteTest::State {
    State(db::Database& database, const std::filesystem::path& folder, const clock::Clock& clock,
          const Compiled& compiled, const std::vector<Module>& all_modules)
        : modules(all_modules),
          settings(database, modules),
          cache(8U << 20),
          keys(crypto::Keys::from_bytes({std::string(32, 'k')})),
          services({.database = database,
                    .clock = clock,
                    .translator = compiled.translator,
                    .views = compiled.views,
                    .keys = keys,
                    .passwords = passwords_of_all(),
                    .settings = settings,
                    .cache = cache,
                    .streams = streams,
                    .metrics = metrics,
                    .modules = modules,
                    .files = compiled.files,
                    .data_folder = folder,
                    .origin = "https://agora.example"}),
          site(services, [](Services&, const http::RequestHead&) { return asking; },
               {.limit_rates = false}) {
        services.put_state(std::make_shared<Bell>());
        const auto store = std::make_shared<files::Store>(folder / "files");
        services.put_state(store);
        services.put_state(std::make_shared<files::Pictures>(
            *store, files::PictureOptions{.program = AGORA_BUILD_DIR "/agora-picture"}));
        services.put_state(std::make_shared<pdf::Press>(
            pdf::PressOptions{.program = AGORA_BUILD_DIR "/agora-pdf",
                              .waiting_time = std::chrono::minutes{10},
                              .time_limit = std::chrono::minutes{10}}));
        std::vector<journal::Listener> listeners;
        std::vector<jobs::Kind> kinds{outbox::sending(database, transport, [] {
            return outbox::Sender{{"agora@example.org", "Agora"}, "example.org"};
        })};
        for (const Module& module : modules) {
            if (module.start) module.start(services);
            if (module.listeners) {
                for (auto& listener : module.listeners(services)) listeners.push_back(listener);
            }
            if (module.jobs) {
                for (auto& kind : module.jobs(services)) kinds.push_back(kind);
            }
            if (module.periodic) {
                for (const jobs::Periodic& work : module.periodic(services)) {
                    AGORA_ASSERT(!work.label.empty() && !work.sentence.empty());
                }
            }
        }
        follower = std::make_unique<journal::Follower>(database, std::move(listeners));
        runner = std::make_unique<jobs::Runner>(database, clock, std::move(kinds),
                                                std::vector<jobs::Periodic>{});
    }

    std::vector<Module> modules;
    Settings settings;
    PageCache cache;
    crypto::Keys keys;
    http::EventStreams streams;
    http::Registry metrics;
    Pigeonhole transport;
    Services services;
    Site site;
    std::unique_ptr<journal::Follower> follower;
    std::unique_ptr<jobs::Runner> runner;
};

SiteTest::SiteTest(std::vector<std::string> parts, std::vector<Module> modules)
    : Test(with_platform(parts)),
      parts_(with_platform(std::move(parts))),
      modules_(std::move(modules)) {
    modules_.push_back(settings_of_every_site());
}

SiteTest::~SiteTest() = default;

void SiteTest::SetUp() {
    Test::SetUp();
    state_ = std::make_unique<State>(database(), database_.folder(), clock_, Compiled::of(parts_),
                                     modules_);
}

access::Actor SiteTest::member(std::int64_t account, std::vector<access::Role> roles) {
    access::Actor actor;
    actor.account = access::AccountId{account};
    actor.name = "Member " + std::to_string(account);
    for (const access::Role role : roles) actor.grants.push_back({role, {}});
    return actor;
}

TestAnswer SiteTest::send(http::Request request, const access::Actor& actor) {
    asking = Session{};
    asking.actor = actor;
    if (!actor.is_visitor()) {
        asking.key = "session of " + to_string(actor.account);
        const bool api = request.path.starts_with("/api/");
        asking.by = api ? SignedInBy::bearer : SignedInBy::cookie;
        asking.scope = BearerScope::write;
    }
    request.host = "agora.example";
    if (request.remote_address.empty()) request.remote_address = "192.0.2.1";
    http::Response response = state_->site.answer(request);
    TestAnswer answer;
    answer.status = response.status;
    answer.location = std::string{response.headers["Location"]};
    if (auto* text = std::get_if<std::string>(&response.body)) answer.body = std::move(*text);
    if (auto* shared = std::get_if<http::SharedText>(&response.body)) answer.body = **shared;
    answer.headers = std::move(response.headers);
    return answer;
}

TestAnswer SiteTest::get(std::string_view target, const access::Actor& actor) {
    http::Request request;
    EXPECT_TRUE(http::set_target(request, target)) << target;
    return send(std::move(request), actor);
}

TestAnswer SiteTest::post(std::string_view target, const http::NameValues& fields,
                          const access::Actor& actor) {
    http::Request request;
    request.method = http::Method::post;
    EXPECT_TRUE(http::set_target(request, target)) << target;
    request.fields = fields;
    std::string bound =
        actor.is_visitor() ? "0123456789abcdefghijklmn" : "session of " + to_string(actor.account);
    if (actor.is_visitor()) request.headers.set("Cookie", "agora_form=" + bound);
    request.fields.add(std::string{kFormTokenField}, form_token(state_->keys, bound));
    return send(std::move(request), actor);
}

TestAnswer SiteTest::post_json(std::string_view target, std::string body,
                               const access::Actor& actor) {
    http::Request request;
    request.method = http::Method::post;
    EXPECT_TRUE(http::set_target(request, target)) << target;
    request.content_type = "application/json";
    request.body = std::move(body);
    return send(std::move(request), actor);
}

Services& SiteTest::services() {
    return state_->services;
}

void SiteTest::settle() {
    state_->follower->catch_up();
    state_->runner->run_due();
}

const std::vector<std::string>& SiteTest::mails() const {
    return state_->transport.mails;
}

}  // namespace agora::web
