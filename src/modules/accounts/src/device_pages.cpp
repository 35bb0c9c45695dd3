#include "agora/accounts/care.hpp"
#include "session.hpp"
#include "known_device.hpp"
#include "refusals.hpp"
#include "settings_pages.hpp"

namespace agora::accounts {
namespace {

constexpr std::size_t kShortLength = 16;

struct DeviceView {
    std::string device;
    std::string way;
    Instant created_at;
    Instant last_used_at;
    bool current = false;
    std::string closure;  ///< address of the form that signs it out
};
AGORA_FIELDS(DeviceView, device, way, created_at, last_used_at, current, closure)

struct DevicesPage {
    std::vector<TabView> tabs;
    std::vector<DeviceView> devices;
    bool has_others = false;
    Html form_keys;
};
AGORA_FIELDS(DevicesPage, tabs, devices, has_others, form_keys)

std::string_view words_of(Way way) {
    switch (way) {
        case Way::password:
            return tr("with your password");
        case Way::mail_link:
            return tr("with a link by mail");
        case Way::passkey:
            return tr("with a passkey");
        case Way::password_and_code:
            return tr("with your password and a code");
        case Way::mail_link_and_code:
            return tr("with a link by mail and a code");
        case Way::recovery_code:
            return tr("with a recovery code");
        case Way::command:
            return tr("by the administrator of the server");
    }
    return {};
}

}  // namespace

http::Response list_own_sessions(web::Call& call) {
    DevicesPage model;
    model.tabs = tabs_of(call, kSettingsTabs);
    model.form_keys = call.form_keys();
    const auto rows =
        call.read([&](db::ReadTx& tx) { return list_sessions(tx, call.actor.account, call.now); });
    for (const SessionRow& row : rows) {
        const std::string id = row.session_hash.substr(0, kShortLength);
        model.devices.push_back(
            {.device = row.device.empty() ? call.say(tr("An unknown device")) : row.device,
             .way = call.say(words_of(row.way)),
             .created_at = row.created_at,
             .last_used_at = row.last_used_at,
             .current = row.session_hash == call.session.key,
             .closure = call.link("/settings/sessions/" + id + "/closure")});
        model.has_others = model.has_others || !model.devices.back().current;
    }
    return web::page(call,
                     {.view = "accounts/devices", .title = call.say(tr("Where you are signed in"))},
                     model);
}

http::Response create_device_closure(web::Call& call) {
    const std::string id{call.path_value("session")};
    const auto closed = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (id.size() != kShortLength) return SignInRefusal::device_not_found;
        for (const SessionRow& row : list_sessions(tx, call.actor.account, call.now)) {
            if (!row.session_hash.starts_with(id)) continue;
            delete_session(tx, call.actor.account, row.session_hash);
            return Done{};
        }
        return SignInRefusal::device_not_found;
    });
    if (!closed) return web::refuse(call, closed.refusal());
    return web::redirect(call, "/settings/sessions", {.text = tr("That device is signed out.")});
}

http::Response create_closure_of_others(web::Call& call) {
    call.write([&](db::WriteTx& tx) {
        start_afresh(tx, call.actor.account, call.session.key);
        journal::emit(tx, {call.actor.account, call.now}, SignedOutEverywhere{call.actor.account});
    });
    return web::redirect(call, "/settings/sessions",
                         {.text = tr("All your other devices are signed out.")});
}

}  // namespace agora::accounts
