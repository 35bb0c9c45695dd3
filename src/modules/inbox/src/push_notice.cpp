#include "push_notice.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/log/log.hpp"
#include "agora/push/courier.hpp"
#include "agora/push/message.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "devices.hpp"
#include "labels.hpp"
#include "push_settings.hpp"
#include "silent_servers.hpp"

#include <stdexcept>

namespace agora::inbox {
namespace {

/// The waits between them come to a little less than three hours.
constexpr int kMostAttempts = 11;
constexpr std::chrono::hours kProofLife{12};

struct PushNotice {
    static constexpr std::string_view kName = "inbox.push";
    DeviceId device;
    NoticeId notice;
};
AGORA_FIELDS(PushNotice, device, notice)

/// All that a message says: no word of what somebody wrote, of a title or of a name, so that it
/// tells nothing of a closed group to who looks at the screen.
struct Shown {
    Kind kind;
    std::string title;
    std::string address;
    std::string tag;  ///< a newer message about the same thing takes its place
    Language language;
};
AGORA_FIELDS(Shown, kind, title, address, tag, language)

struct Sending {
    Device device;
    Kind kind = Kind::service;
    accounts::Account reader;
};

std::optional<Sending> load(db::ReadTx& tx, const PushNotice& job) {
    auto device = find_device(tx, job.device);
    if (!device) return std::nullopt;
    const auto notice = find_notice(tx, device->account_id, job.notice);
    auto reader = accounts::find_account(tx, device->account_id);
    if (!notice || notice->unread == 0 || !reader) return std::nullopt;
    if (reader->standing != access::Standing::active) return std::nullopt;
    return Sending{*std::move(device), notice->kind, *std::move(reader)};
}

std::string text_of(const web::Services& services, const Sending& sending, NoticeId notice) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(sending.reader));
    return fields::to_json(Shown{.kind = sending.kind,
                                 .title = pen.say(news_of(sending.kind)),
                                 .address = pen.address("/inbox/" + to_string(notice)),
                                 .tag = to_string(notice),
                                 .language = sending.reader.language});
}

push::Outcome deliver(web::Services& services, const Sending& sending, NoticeId notice) {
    const Device& device = sending.device;
    const push::Receiver receiver{crypto::decode_base64url(device.point).value_or(""),
                                  crypto::decode_base64url(device.auth).value_or("")};
    const auto body = push::encrypted(receiver, text_of(services, sending, notice));
    if (!body) return push::Outcome::refused;
    const std::string contact = "mailto:" + services.settings.text(kPushContact);
    return services.state<push::Courier>().deliver(
        {.endpoint = device.endpoint,
         .authorization = push::authorization(site_keys(services),
                                              {.audience = push::origin_of(device.endpoint),
                                               .expires_at = services.clock.now() + kProofLife,
                                               .contact = contact}),
         .body = *body,
         .topic = to_string(notice)});
}

/// A server that just gave no answer is not asked.
push::Outcome try_deliver(web::Services& services, const Sending& sending, NoticeId notice) {
    auto& silent = services.state<SilentServers>();
    const std::string origin = push::origin_of(sending.device.endpoint);
    if (silent.holds(origin, services.clock.now())) return push::Outcome::silent;
    const push::Outcome outcome = deliver(services, sending, notice);
    if (outcome == push::Outcome::silent) silent.add(origin, services.clock.now());
    return outcome;
}

void push_one(web::Services& services, const jobs::Job& queued) {
    const auto job = journal::event_of<PushNotice>(queued.payload);
    const auto sending = services.database.read([&](db::ReadTx& tx) { return load(tx, job); });
    if (!sending || !push_is_on(services)) return;
    switch (try_deliver(services, *sending, job.notice)) {
        case push::Outcome::delivered:
            services.database.write(
                [&](db::WriteTx& tx) { update_used(tx, job.device, services.clock.now()); });
            return;
        case push::Outcome::gone:
            services.database.write([&](db::WriteTx& tx) {
                delete_device(tx, sending->device.account_id, job.device);
            });
            return;
        case push::Outcome::refused:
            log::warning("inbox.push_refused", {{"device", to_string(job.device)}});
            return;
        case push::Outcome::later:
        case push::Outcome::silent:
            if (queued.attempts < kMostAttempts)
                throw std::runtime_error("the push server did not take it for now");
            log::warning("inbox.push_given_up", {{"device", to_string(job.device)}});
            return;
    }
}

}  // namespace

void queue_push(db::WriteTx& tx, const web::Services& services, const PushWanted& wanted) {
    if (!push_is_on(services)) return;
    for (const Device& device : list_devices(tx, wanted.account)) {
        const std::string key =
            "push " + to_string(device.device_id) + " " + to_string(wanted.notice);
        jobs::enqueue(tx, PushNotice{device.device_id, wanted.notice},
                      {.run_at = wanted.at, .once_key = key});
    }
}

std::vector<jobs::Kind> push_jobs(web::Services& services) {
    return {{.name = std::string{PushNotice::kName},
             .run = [&services](const jobs::Job& job) { push_one(services, job); },
             .most_attempts = kMostAttempts,
             .slow = true}};
}

}  // namespace agora::inbox
