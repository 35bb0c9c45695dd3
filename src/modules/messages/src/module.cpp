#include "agora/messages/module.hpp"

#include "background.hpp"
#include "pages.hpp"
#include "personal_tables.hpp"
#include "reported.hpp"

namespace agora::messages {
namespace {

/// The form comes before the page with a number.
std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), new_routes(), conversation_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module messages_module() {
    return {
        .name = "messages",
        .routes = routes(),
        .settings = {{.key = "messages.days",
                      .type = web::SettingType::number,
                      .standard = "730",
                      .label = tr("Days after the last message that a conversation of several is "
                                  "kept")}},
        .personal = personal_tables(),
        .reportable = {reportable_message()},
        .periodic = &periodic,
    };
}

}  // namespace agora::messages
