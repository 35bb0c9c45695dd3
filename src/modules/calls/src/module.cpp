#include "agora/calls/module.hpp"

#include "agora/calls/call_parts.hpp"
#include "agora/circles/home_parts.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "buyer_type.hpp"
#include "course_store.hpp"
#include "courses.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reading.hpp"
#include "reported_call.hpp"
#include "table.hpp"

namespace agora::calls {

const access::Permission kKeepSources{"calls.keep_sources",
                                      {access::Role::editor, access::Role::buyer,
                                       access::Role::adviser, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), feed_routes(), new_routes(), mine_routes(), filter_routes(),
          digest_routes(), source_routes(), source_form_routes(), shift_routes(), ical_routes(),
          course_routes(), course_form_routes(), call_routes(), edit_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "calls")};
}

void start(web::Services& services) {
    constexpr std::size_t kMostBytes = 16'000'000;
    services.put_state(std::make_shared<Table>(services.files));
    services.put_state(std::make_shared<BuyerNames>(services.files));
    services.put_state(std::make_shared<CallParts>());
    services.put_state(std::make_shared<KeptCourses>());
    services.put_state(std::make_shared<Fetching>(Fetching{[](const fetch::Request& request) {
        return fetch::fetch(request, {.most_bytes = kMostBytes, .time = std::chrono::seconds{60}});
    }}));
    services.state<CallParts>().add(&course_section);
    services.state<circles::HomeParts>().add(&on_group_home);
}

}  // namespace

web::Module calls_module() {
    return {
        .name = "calls",
        .routes = routes(),
        .permissions = {&kKeepSources},
        .navigation = {{web::Door::work, 3, tr("Calls and tenders"), "/calls"}},
        .menu = {{33, tr("Calls that I follow"), "/calls/mine"}},
        .settings = {{.key = "calls.contact_months",
                      .type = web::SettingType::number,
                      .standard = "3",
                      .label = tr("Months after the deadline of a call until persons at the buyer "
                                  "are erased"),
                      .hint = tr("With them go the source documents that name them.")}},
        .personal = personal_tables(),
        .plain = {{"calls_turn"},
                  {"calls_text"},
                  {"calls_lot"},
                  {"calls_condition"},
                  {"calls_notice"},
                  {"calls_change"},
                  {"calls_contact"},
                  {"calls_told"}},
        .reportable = {reportable_call()},
        .audit = audit_words(),
        .start = &start,
        .listeners = &listeners,
        .jobs = &job_kinds,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::calls
