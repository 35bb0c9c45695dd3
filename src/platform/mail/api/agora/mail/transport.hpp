#pragma once

#include "agora/base/result.hpp"
#include "agora/mail/message.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace agora::mail {

/// For now: try again with the same message, so the same message id. For good: it can't arrive.
enum class DeliveryRefusal { mail_not_sent_for_now, mail_refused_for_good };
RefusalText refusal_text(DeliveryRefusal refusal);

/// True for what is worth another try; false for a refused mail and a malformed message.
bool is_temporary(const Refusal& refusal);

/// Where mail leaves the house. Thread-safe.
class Transport {
 public:
    virtual ~Transport() = default;
    /// Done when the other side has taken it. A refusal's message has {reason}: the server's words,
    /// for the log. When the line breaks after the mail was given and before the server said yes,
    /// the mail may have arrived: it counts as not sent, and another try is at most one double.
    virtual Result<Done> send(const Message& message) = 0;
};

/// One file per mail, written whole or not at all: DIR/<message id>.eml. For development: a second
/// try replaces the first.
class DropFolder final : public Transport {
 public:
    /// Makes the folder, mode 0700.
    explicit DropFolder(std::filesystem::path folder);
    Result<Done> send(const Message& message) override;

 private:
    std::filesystem::path folder_;
};

enum class Encryption {
    none,      ///< only for a relay on this machine or in a closed network
    starttls,  ///< required, certificate checked; port 587
    tls,       ///< from the first byte, certificate checked; port 465
};

struct SmtpSettings {
    std::string host{};
    std::uint16_t port = 587;
    Encryption encryption = Encryption::starttls;
    std::string user{};  ///< empty: no sign-in
    std::string password{};
    std::string our_name{};        ///< for EHLO, e.g. "agora.example.org"
    std::string authority_file{};  ///< PEM of the authorities to trust; empty: the system's
    int connect_timeout_ms = 10'000;
    int total_timeout_ms = 60'000;
};

/// One connection, kept open between mails; one mail at a time.
class Smtp final : public Transport {
 public:
    /// Throws std::invalid_argument when host or our_name can't be a host's name.
    explicit Smtp(SmtpSettings settings);
    ~Smtp() override;
    Result<Done> send(const Message& message) override;

 private:
    class Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace agora::mail
