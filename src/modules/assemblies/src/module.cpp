#include "agora/assemblies/module.hpp"

#include "agora/assemblies/meeting.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "drawn_seats.hpp"
#include "letters.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "reported.hpp"
#include "today.hpp"

namespace agora::assemblies {

const access::Permission kKeepAssemblies{"assemblies.keep",
                                         {access::Role::board, access::Role::administrator}};
const access::Permission kProveAssemblies{
    "assemblies.prove", {access::Role::board, access::Role::auditor, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> all;
    for (const auto& some : {body_routes(), body_form_routes(), glossary_routes(), meeting_routes(),
                             meeting_form_routes(), agenda_routes(), document_routes(),
                             question_routes(), people_routes(), running_routes(),
                             discussion_routes(), minutes_routes(), proofs_routes()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    return {{std::string{TellConvened::kName}, [&services](const jobs::Job& job) {
                 tell_some(services, journal::event_of<TellConvened>(job.payload));
             }}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "assemblies")};
}

}  // namespace

web::Module assemblies_module() {
    return {
        .name = "assemblies",
        .routes = routes(),
        .permissions = {&kKeepAssemblies, &kProveAssemblies},
        .foot = {{65, tr("Assembly, board and committees"), "/bodies"}},
        .personal = personal_tables(),
        .plain = {{"assemblies_body"},
                  {"assemblies_meeting"},
                  {"assemblies_item"},
                  {"assemblies_term"},
                  {"assemblies_drawn_seat"}},
        .reportable = {reportable_question(), reportable_message()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<recommendations::StoryParts>().add(&on_story);
                services.state<lottery::DrawParts>().add(&on_draw);
            },
        .listeners = &listeners,
        .jobs = &job_kinds,
        .today = &today,
    };
}

}  // namespace agora::assemblies
