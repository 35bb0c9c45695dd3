#include "privacy_pages.hpp"

#include "agora/web/answer.hpp"

namespace agora::accounts {
namespace {

struct KindView {
    std::string what;
    std::string purpose;
    std::string ground;
    std::string audience;
    std::string retention;
    std::string kept_because;
};
AGORA_FIELDS(KindView, what, purpose, ground, audience, retention, kept_because)

struct StoredView {
    std::string name;
    std::string place;
    std::string purpose;
    std::string life;
};
AGORA_FIELDS(StoredView, name, place, purpose, life)

struct PrivacyPage {
    std::vector<KindView> kinds;
    std::vector<StoredView> stored;
};
AGORA_FIELDS(PrivacyPage, kinds, stored)

std::string_view words_of(web::StoredIn place) {
    switch (place) {
        case web::StoredIn::cookie:
            return tr("Cookie");
        case web::StoredIn::local_storage:
            return tr("Storage of the browser");
        case web::StoredIn::session_storage:
            return tr("Storage of the browser tab");
        case web::StoredIn::worker:
            return tr("Small program in the browser");
    }
    return {};
}

std::string_view words_of(web::Ground ground) {
    switch (ground) {
        case web::Ground::consent:
            return tr("you agreed, and can take it back at any time");
        case web::Ground::contract:
            return tr("your membership needs it");
        case web::Ground::legal_duty:
            return tr("the law asks for it");
        case web::Ground::legitimate_interest:
            return tr("the cooperative has a good reason; you may object");
    }
    return {};
}

}  // namespace

http::Response show_privacy(web::Call& call) {
    PrivacyPage model;
    for (const web::Module& module : call.services.modules) {
        for (const web::PersonalTable& table : module.personal) {
            model.kinds.push_back(
                {call.say(table.what), call.say(table.purpose), call.say(words_of(table.ground)),
                 call.say(table.audience), call.say(table.retention),
                 table.kept_because.empty() ? std::string{} : call.say(table.kept_because)});
        }
    }
    for (const web::Module& module : call.services.modules) {
        for (const web::StoredItem& item : module.stored) {
            model.stored.push_back({std::string{item.name}, call.say(words_of(item.in)),
                                    call.say(item.purpose), call.say(item.life)});
        }
    }
    return web::page(call,
                     {.view = "accounts/privacy",
                      .title = call.say(tr("Your data")),
                      .description = call.say(tr("What is kept about you, why, who sees it and for "
                                                 "how long.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace agora::accounts
