#include "agora/markdown/markdown.hpp"
#include "agora/web/pdf.hpp"
#include "form_page.hpp"
#include "meeting_view.hpp"
#include "meetings.hpp"
#include "minutes.hpp"
#include "minutes_document.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::uint64_t kMostBytes = 1024 * 1024;

struct MinutesPage {
    std::vector<web::Link> crumbs = {};
    std::string title = {};
    std::string when = {};
    std::string place = {};
    Html minutes = {};
    std::string lang = {};
    std::int64_t version = 0;
    bool approved = false;
    std::string action = {};
    std::string pdf = {};
    Html form_keys = {};
};
AGORA_FIELDS(MinutesPage, crumbs, title, when, place, minutes, lang, version, approved, action, pdf,
             form_keys)

constexpr std::array kMinutesForm{
    FormField{.name = "language",
              .type = FieldType::select,
              .label = tr("In which language is it?"),
              .required = true,
              .options = fields::kLanguageOptions},
    FormField{.name = "body",
              .type = FieldType::textarea,
              .label = tr("Minutes"),
              .hint = tr("What is on record stands here already. Say what was discussed and "
                         "decided, without names where they are not needed."),
              .required = true,
              .maximum = 100'000,
              .rows = 24,
              .markdown = true},
    FormField{.name = "version", .type = FieldType::hidden},
};

constexpr FormField summary(std::string_view name, std::string_view label) {
    return {.name = name, .type = FieldType::textarea, .label = label, .maximum = 3000, .rows = 6};
}
constexpr std::array kSummaryForm{summary("summary_nl", tr("In Dutch")),
                                  summary("summary_fr", tr("In French")),
                                  summary("summary_en", tr("In English")),
                                  FormField{.name = "before", .type = FieldType::hidden}};
struct TypedSummary {
    std::string summary_nl = {};
    std::string summary_fr = {};
    std::string summary_en = {};
    std::string before = {};  ///< of the texts that the writer saw
};
AGORA_FIELDS(TypedSummary, summary_nl, summary_fr, summary_en, before)

struct TypedText {
    Language language = Language::en;
    std::string body = {};
    std::int64_t version = 0;
};
AGORA_FIELDS(TypedText, language, body, version)

std::optional<Seen> seen_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return meeting_at(call, tx); });
}

FormPage minutes_page(const web::Call& call, const Seen& seen) {
    return {.crumbs = crumbs_of(call, seen),
            .heading = call.say(tr("Write the minutes")),
            .lead = call.say(tr("Only who keeps meetings reads them before they are approved.")),
            .action = call.link(path_of(seen.meeting.meeting_id, "/minutes")),
            .back = call.link(path_of(seen.meeting.meeting_id)),
            .writes = true};
}

http::Response show_edit(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    if (seen->meeting.state != State::closed) {
        return web::refuse(call, AssemblyRefusal::not_closed);
    }
    const auto typed = call.read([&](db::ReadTx& tx) -> TypedText {
        if (const auto minutes = find_minutes(tx, seen->meeting.meeting_id)) {
            return {parse_language(minutes->language).value_or(call.language), minutes->body,
                    minutes->version};
        }
        return {call.language, first_minutes(call, tx, *seen), 0};
    });
    FormPage page = minutes_page(call, *seen);
    page.form = web::show_form(call, kMinutesForm, fields::to_values(typed));
    return show_page(call, std::move(page));
}

http::Response save(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    auto typed = web::read_form<TypedText>(call, kMinutesForm);
    if (!typed.ok()) return show_again(call, minutes_page(call, *seen), kMinutesForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = meeting_at(call, tx);
        if (!now) return AssemblyRefusal::meeting_not_found;
        return save_minutes({tx, call.services, call.origin()}, *now,
                            {typed.value.body, typed.value.language, typed.value.version});
    });
    if (!done && done.refusal().is(AssemblyRefusal::minutes_changed)) {
        const auto newest =
            call.read([&](db::ReadTx& tx) { return find_minutes(tx, seen->meeting.meeting_id); });
        typed.state.values =
            typed.state.values.with("version", std::to_string(newest ? newest->version : 0));
    }
    if (!done) {
        return show_again(call, minutes_page(call, *seen), kMinutesForm, typed.state,
                          done.refusal());
    }
    return web::redirect(call, path_of(seen->meeting.meeting_id, "/minutes"),
                         {.text = tr("Saved.")});
}

/// The minutes that this reader may read: before they are approved, whoever keeps meetings.
struct Readable {
    Seen seen;
    Minutes minutes;
};

std::optional<Readable> readable_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = meeting_at(call, tx);
    if (!seen || !(seen->keeps || seen->meeting.state == State::approved)) return std::nullopt;
    auto minutes = find_minutes(tx, seen->meeting.meeting_id);
    if (!minutes) return std::nullopt;
    return Readable{*std::move(seen), *std::move(minutes)};
}

http::Response show_minutes(web::Call& call) {
    const auto read = call.read([&](db::ReadTx& tx) { return readable_at(call, tx); });
    if (!read) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto& [seen, minutes] = *read;
    MinutesPage page{.crumbs = crumbs_of(call, seen),
                     .title = title_of(seen.meeting, call.language),
                     .when = when_of(seen.meeting, seen.meeting.starts_at, call.language),
                     .place = seen.meeting.place,
                     .minutes = markdown::render(minutes.body),
                     .lang = minutes.language,
                     .version = minutes.version,
                     .approved = seen.meeting.state == State::approved,
                     .action = call.link(path_of(seen.meeting.meeting_id, "/minutes")),
                     .pdf = call.link(path_of(seen.meeting.meeting_id, "/minutes.pdf"))};
    if (!page.approved) page.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "assemblies/minutes",
                      .title = call.say({tr("Minutes: {meeting}"), {{"meeting", page.title}}})},
                     page);
}

http::Response send_minutes(web::Call& call) {
    const auto read = call.read([&](db::ReadTx& tx) { return readable_at(call, tx); });
    if (!read) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto& [seen, minutes] = *read;
    return web::pdf_file(call, document_of(call, seen, minutes),
                         "minutes-" + to_string(seen.meeting.meeting_id));
}

http::Response create_approval(web::Call& call) {
    const auto version = parse_positive(call.sent["version"]).value_or(0);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        return approve_minutes({tx, call.services, call.origin()}, *seen, version);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<MeetingId>("id")),
                         {.text = tr("The minutes are approved. Who was convened is told.")});
}

FormPage summary_page(const web::Call& call, const Seen& seen) {
    return {.crumbs = crumbs_of(call, seen),
            .heading = call.say(tr("What was decided, in plain words")),
            .lead = call.say(tr("Short sentences for who was not there. Words of the glossary lead "
                                "to their explanation by themselves.")),
            .action = call.link(path_of(seen.meeting.meeting_id, "/summary")),
            .back = call.link(path_of(seen.meeting.meeting_id))};
}

http::Response show_summary(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    FormPage page = summary_page(call, *seen);
    const TypedSummary typed{seen->meeting.summary_nl, seen->meeting.summary_fr,
                             seen->meeting.summary_en, digest_of_summaries(seen->meeting)};
    page.form = web::show_form(call, kSummaryForm, fields::to_values(typed));
    return show_page(call, std::move(page));
}

http::Response save_summary(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    auto typed = web::read_form<TypedSummary>(call, kSummaryForm);
    if (!typed.ok()) return show_again(call, summary_page(call, *seen), kSummaryForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = meeting_at(call, tx);
        if (!now) return AssemblyRefusal::meeting_not_found;
        return summarise({tx, call.services, call.origin()}, *now,
                         {.summary_nl = typed.value.summary_nl,
                          .summary_fr = typed.value.summary_fr,
                          .summary_en = typed.value.summary_en},
                         typed.value.before);
    });
    if (!done) {
        if (done.refusal().is(AssemblyRefusal::text_changed)) {
            const auto newest = seen_at(call);
            typed.state.values = typed.state.values.with(
                "before", newest ? digest_of_summaries(newest->meeting) : "");
        }
        return show_again(call, summary_page(call, *seen), kSummaryForm, typed.state,
                          done.refusal());
    }
    return web::redirect(call, path_of(seen->meeting.meeting_id), {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> minutes_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get,
         "/assemblies/{id}/minutes",
         Access::visitor(),
         &show_minutes,
         {.summary = "The minutes, once they are approved"}},
        {get,
         "/assemblies/{id}/minutes.pdf",
         Access::visitor(),
         &send_minutes,
         {.summary = "The same as PDF"}},
        {get, "/assemblies/{id}/minutes/edit", keeps, &show_edit},
        {post,
         "/assemblies/{id}/minutes",
         keeps,
         &save,
         {.body_limit = kMostBytes, .summary = "Write the minutes of a closed meeting"}},
        {post,
         "/assemblies/{id}/minutes/approval",
         keeps,
         &create_approval,
         {.summary = "Approve the minutes: they stand from now on"}},
        {get, "/assemblies/{id}/summary/edit", keeps, &show_summary},
        {post,
         "/assemblies/{id}/summary",
         keeps,
         &save_summary,
         {.summary = "Say in plain words what was decided, in three languages"}},
    };
}

}  // namespace agora::assemblies
