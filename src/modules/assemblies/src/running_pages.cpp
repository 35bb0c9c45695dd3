#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "meeting_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "running.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kIncidentForm{FormField{.name = "happened_at",
                                             .type = FieldType::datetime,
                                             .label = tr("When it happened"),
                                             .hint = tr("Leave it empty when it happens now.")},
                                   FormField{.name = "text",
                                             .type = FieldType::textarea,
                                             .label = tr("What happened, for whom, and until when"),
                                             .hint = tr("It stands in the minutes."),
                                             .required = true,
                                             .maximum = 1000,
                                             .rows = 4}};
struct TypedIncident {
    std::optional<locale::LocalTime> happened_at = {};
    std::string text = {};
};
AGORA_FIELDS(TypedIncident, happened_at, text)

http::Response create_opening(web::Call& call) {
    std::vector<Refusal> missing;
    const bool there = call.services.database.read(
        [&](db::ReadTx& tx) { return meeting_at(call, tx).has_value(); });
    if (!there) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    // One refusal takes the transaction back; all of them are the answer.
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        missing = open({tx, call.services, call.origin()}, *seen, call.language);
        if (!missing.empty()) return missing.front();
        return Done{};
    });
    if (!done) return answer_meeting(call, missing);
    return web::redirect(call, path_of(*call.id<MeetingId>("id")),
                         {.text = tr("The meeting is open.")});
}

http::Response create_closing(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        return close({tx, call.services, call.origin()}, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<MeetingId>("id"), "/minutes/edit"),
                         {.text = tr("The meeting is closed. What is on record stands in the first "
                                     "text of the minutes.")});
}

FormPage incident_page(const web::Call& call, const Seen& seen) {
    return {.crumbs = crumbs_of(call, seen),
            .heading = call.say(tr("Record a technical incident")),
            .action = call.link(path_of(seen.meeting.meeting_id, "/incidents")),
            .act = call.say(tr("Record it")),
            .back = call.link(path_of(seen.meeting.meeting_id))};
}

http::Response show_incident(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return meeting_at(call, tx); });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    FormPage page = incident_page(call, *seen);
    page.form = web::show_form(call, kIncidentForm);
    return show_page(call, std::move(page));
}

http::Response create_incident(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return meeting_at(call, tx); });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto typed = web::read_form<TypedIncident>(call, kIncidentForm);
    if (!typed.ok()) {
        return show_again(call, incident_page(call, *seen), kIncidentForm, typed.state);
    }
    std::optional<Instant> at;
    if (typed.value.happened_at) {
        at = locale::instant_of(*typed.value.happened_at, {seen->meeting.time_zone});
    }
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = meeting_at(call, tx);
        if (!now) return AssemblyRefusal::meeting_not_found;
        return record_incident({tx, call.services, call.origin()}, *now, at, typed.value.text);
    });
    if (!done) {
        return show_again(call, incident_page(call, *seen), kIncidentForm, typed.state,
                          done.refusal());
    }
    return web::redirect(call, path_of(seen->meeting.meeting_id), {.text = tr("Recorded.")});
}

}  // namespace

std::vector<web::Route> running_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {post,
         "/assemblies/{id}/opening",
         keeps,
         &create_opening,
         {.summary = "Open a meeting; refused with everything that is still missing"}},
        {post, "/assemblies/{id}/closing", keeps, &create_closing, {.summary = "Close a meeting"}},
        {get, "/assemblies/{id}/incidents/new", keeps, &show_incident},
        {post,
         "/assemblies/{id}/incidents",
         keeps,
         &create_incident,
         {.summary = "Record a technical incident of an open meeting"}},
    };
}

}  // namespace agora::assemblies
