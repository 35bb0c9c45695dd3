#include "frame.hpp"

#include "permissions.hpp"

namespace agora::administration {
namespace {

struct Part {
    std::string_view path;
    std::string_view label;
    const access::Permission& permission;
};

}  // namespace

std::vector<TabView> tabs_of(const web::Call& call) {
    const Part parts[]{
        {"/administration", tr("Overview"), kLookAfter},
        {"/administration/accounts", tr("Accounts"), kManageAccounts},
        {"/administration/audit", tr("Audit"), kReadAudit},
        {"/administration/jobs", tr("Jobs and mail"), kLookAfter},
        {"/administration/settings", tr("Settings"), kChangeSettings},
        {"/administration/processing", tr("Personal data"), kReadProcessing},
    };
    std::vector<TabView> tabs;
    for (const Part& part : parts) {
        if (!call.actor.may(part.permission)) continue;
        const bool home = part.path == "/administration";
        const bool current = home ? call.address == part.path : call.address.starts_with(part.path);
        tabs.push_back({call.link(part.path), call.say(part.label), current});
    }
    return tabs;
}

fields::FormView show_form(const web::Call& call, fields::Form form, const fields::FormState& state,
                           std::string_view id_prefix) {
    return fields::show_form(form, state, call.services.translator, call.language, id_prefix);
}

http::Response private_download(std::string_view content_type, std::string_view name,
                                std::string bytes) {
    http::Response response = web::download(content_type, name, std::move(bytes));
    response.headers.set("Cache-Control", "private, no-store");
    return response;
}

}  // namespace agora::administration
