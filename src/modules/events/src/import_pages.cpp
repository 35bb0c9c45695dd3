#include "import_pages.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/page_cache.hpp"
#include "import_form.hpp"
#include "import_view.hpp"

#include <algorithm>
#include <fstream>
#include <span>
#include <sstream>

namespace agora::events {
namespace {

constexpr std::string_view kImport = "/events/import";
constexpr std::size_t kAtOnce = 20;
constexpr std::int64_t kMostEarlier = 10;

struct EarlierImport {
    std::string url;
    std::string file_name;
    std::string day;
    bool undone = false;
};
AGORA_FIELDS(EarlierImport, url, file_name, day, undone)

struct NewImportPage {
    fields::FormView form;
    std::vector<EarlierImport> earlier = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewImportPage, form, earlier, form_keys)

struct ImportPage {
    std::string file_name;
    std::string calendar = {};
    ImportState state = ImportState::waits;
    std::string whose;
    bool open = false;    ///< it waits, or was cut short
    bool brings = false;  ///< something would come of it, and the reader may
    bool undoable = false;
    ImportReport report = {};
    std::string action = {};
    std::string undo_action = {};
    Html form_keys = {};
};
AGORA_FIELDS(ImportPage, file_name, calendar, state, whose, open, brings, undoable, report, action,
             undo_action, form_keys)

std::string address_of(ImportId id) {
    return std::string{kImport} + "/" + to_string(id);
}

std::vector<fields::Choice> animated_circles(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        const Viewer viewer = viewer_of(call, tx);
        std::vector<fields::Choice> choices{{"", call.say(tr("Choose one"))}};
        for (const circles::CircleName& name : circles::circle_names(tx, call.language)) {
            const bool closed = name.state == circles::State::closed;
            if (closed || !answers_for(viewer, name.circle_id)) continue;
            choices.push_back({to_string(name.circle_id),
                               name.name,
                               {},
                               name.language == code(call.language) ? "" : name.language});
        }
        return choices;
    });
}

fields::FormContext context_of(web::Call& call) {
    return {.choices = {{"circle", animated_circles(call)}}};
}

NewImportPage new_model(web::Call& call, fields::FormView form) {
    NewImportPage model{.form = std::move(form), .form_keys = call.form_keys()};
    const auto imports = call.read(
        [&](db::ReadTx& tx) { return list_imports_of(tx, call.actor.account, kMostEarlier); });
    for (const Import& import : imports) {
        model.earlier.push_back(
            {call.link(address_of(import.import_id)), import.file_name,
             locale::date(call.language, locale::local_date(import.started_at, {})),
             import.state == ImportState::undone});
    }
    return model;
}

web::PageHead head_of(const web::Call& call, std::string_view view) {
    return {.view = view, .title = call.say(tr("Bring in a calendar"))};
}

http::Response show_new(web::Call& call) {
    fields::NameValues values = fields::to_values(TypedImport{});
    const auto context = context_of(call);
    const std::string_view asked = call.query("group");
    call.read([&](db::ReadTx& tx) {
        const auto circle = circles::find_circle_by_slug(tx, asked);
        if (!circle) return;
        values = values.with("voice", "group").with("circle", to_string(circle->circle_id));
    });
    const auto model =
        new_model(call, web::show_form(call, import_form(), std::move(values), context));
    return web::page(call, head_of(call, "events/import_new"), model);
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

PlanningWith planning_with(const web::Call& call, db::ReadTx& tx, const Import& import,
                           const territories::Atlas& atlas) {
    const std::string_view origin = call.services.origin;
    return {import, atlas, call.now, origin.substr(std::min(origin.size(), origin.find("://") + 3)),
            list_imported_beside(tx, import)};
}

Result<ImportPlan> plan_of(web::Call& call, const Import& import) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    return call.read([&](db::ReadTx& tx) {
        auto plan = plan_import(crypto::decode_base64url(import.content).value_or(std::string{}),
                                planning_with(call, tx, import, *atlas));
        if (plan) add_words(tx, *plan, kMostLines);
        return plan;
    });
}

/// What was chosen for the file; nothing when the place is none.
std::optional<Import> import_of(const web::Call& call, const TypedImport& typed) {
    Import import{
        .started_by = call.actor.account,
        .started_at = call.now,
        .language = std::string{code(call.language)},
        .voice = typed.voice,
        .circle_id = typed.voice == Voice::group ? typed.circle.value_or(CircleId{}) : CircleId{},
        .time_zone = typed.time_zone,
        .level = typed.level,
        .audience = typed.audience};
    if (trimmed(typed.place).empty()) return import;
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto found = atlas->named(typed.place);
    if (found.empty()) return std::nullopt;
    import.place = std::string{found.front()->code()};
    return import;
}

/// Keeps the file when it can be read, in place of another one that waits. Nothing is brought in
/// before the confirmation.
Result<ImportId> keep_file(web::Call& call, Import import) {
    const http::Upload* upload = call.request.upload("file");
    import.file_name = upload->file_name;
    import.content = crypto::encode_base64url(bytes_of(upload->file.path()));
    if (const auto plan = plan_of(call, import); !plan) return plan.refusal();
    return call.write([&](db::WriteTx& tx) -> Result<ImportId> {
        if (const auto fault = fault_of_import(viewer_of(call, tx), import)) return *fault;
        delete_waiting_imports(tx, import.started_by);
        import.import_id = tx.new_id<ImportId>();
        insert_import(tx, import);
        return import.import_id;
    });
}

http::Response create_import(web::Call& call) {
    const auto context = context_of(call);
    auto typed = web::read_form<TypedImport>(call, import_form(), context);
    const auto import = import_of(call, typed.value);
    if (typed.ok() && !import) {
        typed.state.refusals.push_back(Refusal{EventRefusal::place_unknown, "place"});
    }
    if (typed.ok()) {
        const auto kept = keep_file(call, *import);
        if (kept) return web::redirect(call, address_of(*kept));
        typed.state.refusals.push_back(kept.refusal());
    }
    const auto model = new_model(call, web::show_form(call, import_form(), typed.state));
    return web::refuse_form(call, head_of(call, "events/import_new"), model, typed.state.refusals);
}

/// The import of the address, for who started it.
std::optional<Import> import_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<ImportId>("import");
    auto import = id ? find_import(tx, *id) : std::nullopt;
    return import && import->started_by == call.actor.account ? import : std::nullopt;
}

std::string whose(const web::Call& call, db::ReadTx& tx, const Import& import) {
    if (import.voice == Voice::member) return call.say(tr("In my own name"));
    if (import.voice == Voice::cooperative) return call.say(tr("In the name of the cooperative"));
    const auto names = circles::circle_names(tx, call.language);
    const auto found = std::ranges::find(names, import.circle_id, &circles::CircleName::circle_id);
    return found == names.end() ? std::string{} : found->name;
}

ImportReport planned_report(const web::Call& call, const ImportPlan& plan) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    ImportReport report{.passed = plan.passed};
    for (const PlannedDate& date : plan.dates) add_line(report, line_of(call, *atlas, date));
    report.notes = notes_of(call, plan);
    return report;
}

/// What the reader may still do about it.
void add_acts(const web::Call& call, db::ReadTx& tx, const Import& import, ImportPage& model) {
    const bool allowed = !fault_of_import(viewer_of(call, tx), import);
    const bool added = !list_imported_by(tx, import.import_id).empty();
    model.open = import.state == ImportState::waits || import.state == ImportState::runs;
    model.brings = allowed && model.open;
    model.undoable = allowed && import.state == ImportState::done && added;
}

http::Response show_import(web::Call& call) {
    ImportPage model{.file_name = {}, .whose = {}};
    const auto import = call.read([&](db::ReadTx& tx) {
        auto found = import_at(call, tx);
        if (found) model.whose = whose(call, tx, *found);
        if (found) add_acts(call, tx, *found, model);
        return found;
    });
    if (!import) return web::refuse(call, EventRefusal::import_not_found);
    model.file_name = import->file_name;
    model.state = import->state;
    model.action = call.link(address_of(import->import_id));
    model.undo_action = model.action + "/undoing";
    if (model.open) {
        const auto plan = plan_of(call, *import);
        if (!plan) return web::refuse(call, plan.refusal());
        model.calendar = plan->calendar;
        model.report = planned_report(call, *plan);
        const ImportReport& report = model.report;
        const bool any = report.added + report.changed + report.cancelled > 0;
        model.brings = model.brings && (any || import->state == ImportState::runs);
    } else {
        model.report = read_report(import->report);
    }
    model.form_keys = call.form_keys();
    return web::page(call, head_of(call, "events/import"), model);
}

/// In a transaction for some dates at a time, as they stand then; false when the import runs no more,
/// or may not.
bool bring_in_some(web::Call& call, const Import& import, std::span<PlannedDate> some) {
    const std::vector<PlannedDate> planned{some.begin(), some.end()};
    const auto tried = call.services.database.write([&](db::WriteTx& tx) {
        std::vector<PlannedDate> dates;
        const Viewer viewer = viewer_of(call, tx);
        if (find_import_state(tx, import.import_id) != ImportState::runs) return dates;
        if (fault_of_import(viewer, import)) return dates;
        dates = planned;
        for (PlannedDate& date : dates) {
            const auto done = bring_in({tx, call.services, call.origin()}, viewer, import, date);
            date.step = done ? *done : Step::leave;
            if (!done) date.refused = done.refusal().message().source;
            // One that was cut short added it earlier.
            const bool own = date.imported.import_id == import.import_id;
            if (date.step == Step::same && own) date.step = Step::add;
        }
        return dates;
    });
    std::ranges::copy(tried, some.begin());
    return !tried.empty();
}

/// The import, which runs from now on unless it is done already or may not be done.
Result<Import> take(web::Call& call) {
    return call.write([&](db::WriteTx& tx) -> Result<Import> {
        auto import = import_at(call, tx);
        if (!import) return EventRefusal::import_not_found;
        if (const auto fault = fault_of_import(viewer_of(call, tx), *import)) return *fault;
        if (import->state != ImportState::waits) return *import;
        import->state = ImportState::runs;
        set_import_state(tx, import->import_id, import->state);
        return *import;
    });
}

http::Response create_confirmation(web::Call& call) {
    const auto import = take(call);
    if (!import) return web::refuse(call, import.refusal());
    const std::string address = address_of(import->import_id);
    if (import->state != ImportState::runs) return web::redirect(call, address);
    auto plan = plan_of(call, *import);
    if (!plan) return web::refuse(call, plan.refusal());
    const std::span<PlannedDate> dates{plan->dates};
    for (std::size_t at = 0; at < dates.size(); at += kAtOnce) {
        const auto some = dates.subspan(at, std::min(kAtOnce, dates.size() - at));
        if (!bring_in_some(call, *import, some)) return web::redirect(call, address);
    }
    const std::string report = fields::to_json(planned_report(call, *plan));
    call.services.database.write(
        [&](db::WriteTx& tx) { finish_import(tx, import->import_id, report); });
    call.services.cache.start_new_epoch();
    return web::redirect(call, address, {.text = tr("The calendar is in.")});
}

http::Response create_undoing(web::Call& call) {
    Undone undone;
    std::string address;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto import = import_at(call, tx);
        if (!import) return EventRefusal::import_not_found;
        address = address_of(import->import_id);
        if (const auto fault = fault_of_import(viewer_of(call, tx), *import)) return *fault;
        if (import->state == ImportState::undone) return Done{};
        if (import->state != ImportState::done) return EventRefusal::import_not_done;
        undone = undo_import({tx, call.services, call.origin()}, *import);
        set_import_state(tx, import->import_id, ImportState::undone);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    call.services.cache.start_new_epoch();
    return web::redirect(
        call, address,
        {.text = undone.kept > 0
                     ? tr("It is undone. Events that somebody registered for or changed stay.")
                     : tr("It is undone.")});
}

}  // namespace

std::vector<web::Route> import_routes() {
    using enum http::Method;
    using web::Access;
    constexpr std::uint64_t kUpload = 5 * 1024 * 1024;
    return {
        {get, kImport, Access::member(), &show_new, {.summary = "Bring in a calendar file"}},
        {post,
         kImport,
         Access::member(),
         &create_import,
         {.body_limit = kUpload, .summary = "Give a calendar file (iCalendar)"}},
        {get,
         "/events/import/{import}",
         Access::member(),
         &show_import,
         {.summary = "What a calendar file would bring in, or brought in"}},
        {post,
         "/events/import/{import}",
         Access::member(),
         &create_confirmation,
         {.summary = "Bring a calendar file in"}},
        {post,
         "/events/import/{import}/undoing",
         Access::member(),
         &create_undoing,
         {.summary = "Take back the events that a calendar file added"}},
    };
}

}  // namespace agora::events
