#include "smtp_reply.hpp"

#include "agora/mail/message.hpp"
#include "agora/mail/transport.hpp"

#include "agora/base/text.hpp"

namespace agora::mail {
namespace {

constexpr std::size_t kMaxReason = 200;
constexpr std::string_view kTooLargeForServer = "552";

bool is_never(const SmtpProgress& progress) {
    using Step = SmtpProgress::Step;
    const std::string_view reply = progress.last_reply;
    if (reply.empty() || reply.front() != '5') return false;
    if (progress.step == Step::sender) return reply.substr(0, 3) == kTooLargeForServer;
    return progress.step == Step::recipient || progress.step == Step::content;
}

}  // namespace

void SmtpProgress::note_command(std::string_view line) {
    const std::string verb = ascii_lower(line.substr(0, line.find_first_of(" :\r\n")));
    if (verb == "quit") decided = true;
    if (verb == "mail") step = Step::sender;
    if (verb == "rcpt") step = Step::recipient;
    if (verb == "data") step = Step::content;
    if (!decided) last_reply.clear();
}

void SmtpProgress::note_reply(std::string_view line) {
    if (!decided) last_reply = as_header_text(line, kMaxReason);
}

Refusal refusal_of(const SmtpProgress& progress, std::string_view curl_reason) {
    const std::string& reply = progress.last_reply;
    const bool server_refused = !reply.empty() && (reply.front() == '4' || reply.front() == '5');
    const std::string reason = server_refused ? reply : as_header_text(curl_reason, kMaxReason);
    return Refusal{is_never(progress) ? DeliveryRefusal::mail_refused_for_good
                                      : DeliveryRefusal::mail_not_sent_for_now,
                   "",
                   {{"reason", reason}}};
}

}  // namespace agora::mail
