#include "devices.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/sealed.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/push/courier.hpp"
#include "agora/push/message.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "push_settings.hpp"
#include "refusals.hpp"

namespace agora::inbox {
namespace {

constexpr std::string_view kDevicesPath = "/settings/notices";

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"inbox.push"};
    return kPurpose;
}

std::optional<push::KeyPair> kept_keys(db::ReadTx& tx, const crypto::Keys& keys) {
    const auto row = find_push_key(tx);
    if (!row) return std::nullopt;
    const auto point = crypto::decode_base64url(row->point);
    const auto secret = crypto::open_sealed(keys, purpose(), row->sealed_secret);
    if (!point || !secret) return std::nullopt;
    return push::KeyPair{*point, *secret};
}

bool has_sound_keys(const Device& device) {
    const auto point = crypto::decode_base64url(device.point);
    const auto auth = crypto::decode_base64url(device.auth);
    return point && auth && auth->size() == push::kAuthBytes && push::is_point(*point);
}

/// Whoever took an account over could read along from then on.
void tell_owner(db::WriteTx& tx, web::Services& services, const Device& device) {
    const auto owner = accounts::find_account(tx, device.account_id);
    if (!owner) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*owner));
    const Message subject{tr("A device shows your notices"), {}};
    outbox::Letter letter = pen.letter(subject);
    letter.paragraphs = {
        pen.say({tr("From now on a device tells when something is new for you: {name}."),
                 {{"name", device.name.empty() ? pen.say(tr("An unknown device")) : device.name}}}),
        pen.say(tr("Was it not you? Remove the device and change your password: then every device "
                   "has to be added again."))};
    pen.put_button(letter, tr("See your devices"), std::string{kDevicesPath});
    pen.put_reason(letter, {tr("You get this mail because of your account at {cooperative}."), {}});
    tell(tx, services,
         {.kind = Kind::service,
          .about = "device " + to_string(device.device_id),
          .path = std::string{kDevicesPath},
          .sentence = subject},
         std::move(letter), device.added_at);
}

}  // namespace

bool push_is_on(const web::Services& services) {
    return services.settings.yes(kPushWanted) && !services.settings.text(kPushContact).empty();
}

push::KeyPair site_keys(web::Services& services) {
    const crypto::Keys& keys = services.keys;
    const auto kept = services.database.read([&](db::ReadTx& tx) { return kept_keys(tx, keys); });
    if (kept) return *kept;
    return services.database.write([&](db::WriteTx& tx) {
        if (const auto other = kept_keys(tx, keys)) return *other;
        const push::KeyPair made = push::new_key_pair();
        if (find_push_key(tx)) delete_all_devices(tx);
        put_push_key(
            tx, {crypto::encode_base64url(made.point), crypto::seal(keys, purpose(), made.secret)},
            services.clock.now());
        return made;
    });
}

Result<Done> add_device(db::WriteTx& tx, web::Services& services, Device device) {
    if (!push_is_on(services)) return InboxRefusal::push_is_off;
    if (!push::is_endpoint(device.endpoint) || !has_sound_keys(device)) {
        return InboxRefusal::browser_gave_no_address;
    }
    const auto known = find_device_at(tx, device.endpoint);
    const bool is_new = !known || known->account_id != device.account_id;
    if (is_new && list_devices(tx, device.account_id).size() >= kMostDevices) {
        return InboxRefusal::too_many_devices;
    }
    device.device_id = known ? known->device_id : tx.new_id<DeviceId>();
    if (is_new) tell_owner(tx, services, device);
    put_device(tx, device);
    return Done{};
}

}  // namespace agora::inbox
