#include "agora/mail/transport.hpp"

#include "pipe_signal.hpp"
#include "smtp_reply.hpp"

#include "agora/mail/address.hpp"

#include "agora/base/assert.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <stdexcept>

namespace agora::mail {
namespace {

void start_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    AGORA_ASSERT(started == CURLE_OK);
}

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-.:[]").find(c) != std::string_view::npos;
    });
}

std::string url_of(const SmtpSettings& settings) {
    const std::string scheme = settings.encryption == Encryption::tls ? "smtps://" : "smtp://";
    return scheme + settings.host + ":" + std::to_string(settings.port) + "/" + settings.our_name;
}

/// What curl reads from and writes to while it sends one mail.
struct Sending {
    std::string_view rest;
    SmtpProgress progress;
};

std::size_t give_bytes(char* to, std::size_t size, std::size_t count, void* context) {
    auto& sending = *static_cast<Sending*>(context);
    const std::size_t length = std::min(size * count, sending.rest.size());
    std::memcpy(to, sending.rest.data(), length);
    sending.rest.remove_prefix(length);
    return length;
}

std::size_t take_nothing(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

int note_line(CURL*, curl_infotype type, char* data, std::size_t size, void* context) {
    auto& progress = static_cast<Sending*>(context)->progress;
    if (type == CURLINFO_HEADER_OUT) progress.note_command({data, size});
    if (type == CURLINFO_HEADER_IN) progress.note_reply({data, size});
    return 0;
}

class Recipients {
 public:
    explicit Recipients(const std::string& address)
        : list_(curl_slist_append(nullptr, ("<" + address + ">").c_str())) {}
    Recipients(const Recipients&) = delete;
    Recipients& operator=(const Recipients&) = delete;
    ~Recipients() { curl_slist_free_all(list_); }
    curl_slist* list() const { return list_; }

 private:
    curl_slist* list_;
};

void set_server(CURL* curl, const SmtpSettings& settings) {
    curl_easy_setopt(curl, CURLOPT_URL, url_of(settings).c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long{settings.connect_timeout_ms});
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long{settings.total_timeout_ms});
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT,
                     long{(settings.total_timeout_ms + 999) / 1000});
    if (settings.encryption == Encryption::starttls) {
        curl_easy_setopt(curl, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
    }
    if (!settings.authority_file.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings.authority_file.c_str());
    }
    if (!settings.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
    }
}

void set_streams(CURL* curl, Sending& sending) {
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(sending.rest.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &give_bytes);
    curl_easy_setopt(curl, CURLOPT_READDATA, &sending);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take_nothing);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &note_line);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &sending);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
}

}  // namespace

class Smtp::Connection {
 public:
    explicit Connection(SmtpSettings settings) : settings_(std::move(settings)) {
        if (!is_host(settings_.host) || !is_host(settings_.our_name)) {
            throw std::invalid_argument("mail: host and our_name must be names of hosts");
        }
        start_curl();
        curl_ = curl_easy_init();
        AGORA_ASSERT(curl_ != nullptr);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        const PipeSignalHeld held;
        curl_easy_cleanup(curl_);
    }

    Result<Done> send(const Message& message) {
        const auto bytes = encode(message);
        if (!bytes) return bytes.refusal();
        const std::string& sender =
            message.bounce_to.empty() ? message.from.mail : message.bounce_to;
        const std::string from = "<" + *ascii_mail_address(sender) + ">";
        const Recipients to(*ascii_mail_address(message.to.mail));
        Sending sending{*bytes, {}};

        const std::lock_guard lock(mutex_);
        const PipeSignalHeld held;
        curl_easy_reset(curl_);  // keeps the open connection
        set_server(curl_, settings_);
        set_streams(curl_, sending);
        curl_easy_setopt(curl_, CURLOPT_MAIL_FROM, from.c_str());
        curl_easy_setopt(curl_, CURLOPT_MAIL_RCPT, to.list());
        const CURLcode code = curl_easy_perform(curl_);
        if (code == CURLE_OK) return Done{};
        return refusal_of(sending.progress, curl_easy_strerror(code));
    }

 private:
    const SmtpSettings settings_;
    std::mutex mutex_;
    CURL* curl_ = nullptr;
};

Smtp::Smtp(SmtpSettings settings)
    : connection_(std::make_unique<Connection>(std::move(settings))) {}

Smtp::~Smtp() = default;

Result<Done> Smtp::send(const Message& message) {
    return connection_->send(message);
}

}  // namespace agora::mail
