#include "agora/legal/module.hpp"

#include "accessibility_pages.hpp"
#include "doorkeeper.hpp"
#include "edit_pages.hpp"
#include "facts.hpp"
#include "notice_pages.hpp"

namespace agora::legal {

web::Module legal_module() {
    using enum http::Method;
    using web::Access;
    constexpr web::RouteOptions kKept{.cached = web::Cached::for_visitors};
    constexpr std::uint64_t kThreeLongTexts = 2 * 1024 * 1024;
    return {
        .name = "legal",
        .routes =
            {
                {get, "/legal", Access::visitor(), &show_notice, kKept},
                {get, "/terms", Access::visitor(), &show_terms, kKept},
                {get, "/contact", Access::visitor(), &show_contact, kKept},
                {get, "/accessibility", Access::visitor(), &show_accessibility, kKept},
                {get, "/legal/edit", Access::needing(kEditLegal), &edit_facts},
                {post,
                 "/legal",
                 Access::needing(kEditLegal),
                 &save_facts,
                 {.body_limit = kThreeLongTexts}},
            },
        .permissions = {&kEditLegal},
        .menu = {{30, tr("Legal texts"), "/legal/edit", &kEditLegal}},
        .foot = {{10, tr("Contact"), "/contact"},
                 {20, tr("Legal notice"), "/legal"},
                 {30, tr("Terms of use"), "/terms"},
                 {50, tr("Accessibility"), "/accessibility"}},
        .settings = settings_of_facts(),
        .today = &missing_today,
        .doorkeeper = &keep_door,
    };
}

}  // namespace agora::legal
