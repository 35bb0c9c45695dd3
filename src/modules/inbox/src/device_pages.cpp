#include "device_pages.hpp"

#include "agora/accounts/device.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/http/method.hpp"
#include "agora/resources/resources.hpp"
#include "agora/web/answer.hpp"
#include "devices.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::inbox {
namespace {

constexpr std::string_view kPath = "/settings/notices";
constexpr std::string_view kDevices = "/settings/notices/devices";
constexpr std::string_view kWorker = "inbox/data/sw.js";

/// Filled by the browser; its owner never sees a field of it.
constexpr std::array kDeviceForm{
    fields::FormField{.name = "endpoint", .type = fields::FieldType::hidden, .maximum = 1'000},
    fields::FormField{.name = "point", .type = fields::FieldType::hidden, .maximum = 100},
    fields::FormField{.name = "auth", .type = fields::FieldType::hidden, .maximum = 40}};

struct TypedDevice {
    std::string endpoint;
    std::string point;
    std::string auth;
};
AGORA_FIELDS(TypedDevice, endpoint, point, auth)

http::Response create_device(web::Call& call) {
    const auto typed = web::read_form<TypedDevice>(call, kDeviceForm);
    if (!typed.ok()) return web::refuse(call, InboxRefusal::browser_gave_no_address);
    const Device device{.account_id = call.actor.account,
                        .endpoint = typed.value.endpoint,
                        .point = typed.value.point,
                        .auth = typed.value.auth,
                        .name = accounts::device_of(call.request.headers["User-Agent"]),
                        .added_at = call.now};
    const auto added =
        call.write([&](db::WriteTx& tx) { return add_device(tx, call.services, device); });
    if (!added) return web::refuse(call, added.refusal());
    return web::redirect(call, kPath, {.text = tr("This device shows your notices from now on.")});
}

http::Response create_device_removal(web::Call& call) {
    const auto id = call.id<DeviceId>("device");
    const bool removed = id && call.write([&](db::WriteTx& tx) {
        return delete_device(tx, call.actor.account, *id);
    });
    if (!removed) return web::refuse(call, InboxRefusal::device_not_found);
    return web::redirect(call, kPath, {.text = tr("That device shows no notices any more.")});
}

/// What the browser runs when a message comes; it asks for it again by itself.
http::Response show_worker(web::Call& call) {
    const resources::Resource* worker = call.services.files.find(kWorker);
    if (!worker) return web::not_found(call);
    http::Response response =
        http::with_type(200, "text/javascript; charset=utf-8", std::string{worker->bytes});
    response.headers.set("Cache-Control", "public, no-cache");
    return response;
}

}  // namespace

std::optional<DevicesView> devices_of(web::Call& call) {
    const auto rows =
        call.read([&](db::ReadTx& tx) { return list_devices(tx, call.actor.account); });
    DevicesView view;
    view.is_on = push_is_on(call.services);
    if (!view.is_on && rows.empty()) return std::nullopt;
    for (const Device& row : rows) {
        view.devices.push_back(
            {.name = row.name.empty() ? call.say(tr("An unknown device")) : row.name,
             .added_at = row.added_at,
             .used_at = row.used_at,
             .removal =
                 call.link(std::string{kDevices} + "/" + to_string(row.device_id) + "/removal")});
    }
    view.is_full = rows.size() >= kMostDevices;
    if (view.is_on) view.site_key = crypto::encode_base64url(site_keys(call.services).point);
    view.action = call.link(kDevices);
    view.form_keys = call.form_keys();
    return view;
}

std::vector<web::Route> device_routes() {
    using enum http::Method;
    using web::Access;
    return {{post,
             kDevices,
             Access::member(),
             &create_device,
             {.summary = "Show notices in this browser: `endpoint` and keys of its subscription"}},
            {post,
             "/settings/notices/devices/{device}/removal",
             Access::member(),
             &create_device_removal,
             {.summary = "Show notices there no more"}},
            {get,
             "/sw.js",
             Access::visitor(),
             &show_worker,
             {.reach = web::Reach::bare, .summary = "What a browser runs when a notice comes"}}};
}

}  // namespace agora::inbox
