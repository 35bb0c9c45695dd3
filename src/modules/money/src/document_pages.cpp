#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "agora/markdown/markdown.hpp"
#include "document_store.hpp"
#include "documents.hpp"
#include "figure_view.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "question_store.hpp"
#include "question_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::money {
namespace {

constexpr std::uint64_t kMostUploadBytes = files::kMostDocumentBytes + 256 * 1024;
constexpr std::string_view kSummary = tr("What it says, in plain words");

constexpr fields::FormField summary_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .group = kSummary,
            .maximum = 5000,
            .rows = 5,
            .markdown = true};
}

constexpr std::array kForm{
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("The file"),
                      .hint = tr("PDF, or a document of an office program, of at most 20 MB."),
                      .accept = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx"},
    fields::FormField{
        .name = "title", .label = tr("Title"), .required = true, .minimum = 3, .maximum = 200},
    fields::FormField{.name = "year",
                      .type = fields::FieldType::number,
                      .label = tr("Of which year is it?"),
                      .required = true,
                      .least = kFirstYear,
                      .most = 9999},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("What is it?"),
                      .required = true,
                      .options = kDocumentOptions},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language is it?"),
                      .required = true,
                      .options = fields::kLanguageOptions},
    summary_field("summary_nl", tr("In Dutch")),
    summary_field("summary_fr", tr("In French")),
    summary_field("summary_en", tr("In English")),
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedDocument {
    std::string title = {};
    std::int64_t year = 0;
    DocumentKind kind = DocumentKind::accounts;
    std::string language = {};
    std::string summary_nl = {};
    std::string summary_fr = {};
    std::string summary_en = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedDocument, title, year, kind, language, summary_nl, summary_fr, summary_en, seen)

constexpr std::array kRemovalForm{fields::FormField{.name = "reason",
                                                    .label = tr("Why is it taken away?"),
                                                    .hint = tr("Everybody reads it."),
                                                    .required = true,
                                                    .minimum = 3,
                                                    .maximum = 300}};
struct TypedRemoval {
    std::string reason = {};
};
AGORA_FIELDS(TypedRemoval, reason)

struct DocumentPage {
    DocumentRow document = {};
    Html summary = {};
    std::string summary_lang = {};
    std::string removal_reason = {};
    std::optional<Instant> removed_at = {};
    Instant added_at = {};
    std::vector<QuestionRow> questions = {};
    std::string ask_url = {};
    std::string edit_url = {};
    bool may_remove = false;
    fields::FormView removal = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DocumentPage, document, summary, summary_lang, removal_reason, removed_at, added_at,
             questions, ask_url, edit_url, may_remove, removal, action, crumbs, form_keys)

http::Response document_page(web::Call& call, const fields::FormState& removal) {
    std::optional<Document> document;
    DocumentPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        document = document_at(call, tx);
        if (!document) return;
        model.document = row_of(call, *document);
        model.questions = rows_of(call, tx, list_questions_about(tx, document->document_id));
    });
    if (!document) return web::refuse(call, MoneyRefusal::document_not_found);
    const Said summary = summary_in(*document, call.language);
    if (!summary.text.empty()) model.summary = markdown::render(summary.text);
    model.summary_lang = summary.lang;
    model.removal_reason = document->removal_reason;
    model.removed_at = document->removed_at;
    model.added_at = document->added_at;
    model.ask_url = ask_address(call, *document);
    model.may_remove = is_keeper(call.actor) && !document->removed_at;
    model.action = call.link(path_of(*document));
    if (model.may_remove) {
        model.edit_url = call.link(path_of(*document, "/edit"));
        model.removal = web::show_form(call, kRemovalForm, removal);
        model.form_keys = call.form_keys();
    }
    model.crumbs = {{call.link("/money") + "?year=" + std::to_string(document->year),
                     call.say(tr("The money of the cooperative"))}};
    const web::PageHead head{
        .view = "money/document", .title = document->title, .may_be_indexed = true};
    return removal.ok() ? web::page(call, head, model)
                        : web::refuse_form(call, head, model, removal.refusals);
}

http::Response show_document(web::Call& call) {
    return document_page(call, {});
}

/// Asked again at each use: a document that is taken away is gone at once.
http::Response send_document(web::Call& call) {
    const auto document = call.read([&](db::ReadTx& tx) { return document_at(call, tx); });
    if (!document) return web::not_found(call);
    const auto digest = files::Digest::parse(document->file);
    const std::size_t point = document->file_name.rfind('.');
    const auto type = point == std::string::npos
                          ? std::nullopt
                          : files::document_type_named(document->file_name.substr(point + 1));
    if (!digest || !type) return web::not_found(call);
    const auto served = files::serve_document(
        call.services.state<files::Store>(),
        {*digest, *type, static_cast<std::uint64_t>(document->file_size), document->file_name},
        files::Audience::some);
    if (!served) return web::not_found(call);
    http::Response answer =
        http::send_file(call.request, {served->path, served->content_type, served->cache_control,
                                       served->etag, served->content_disposition});
    answer.headers.set("Content-Security-Policy", served->content_security_policy);
    return answer;
}

http::Response new_page(web::Call& call, fields::FormView form,
                        const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("Add a document")),
                      .lead = call.say(tr("Everybody can read it. What the file says about its "
                                          "author stays in it.")),
                      .action = call.link("/money/documents"),
                      .back = call.link("/money"),
                      .upload = true,
                      .form = std::move(form)},
                     refusals);
}

http::Response edit_page(web::Call& call, const Document& document, fields::FormView form,
                         const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("Change what is said about a document")),
                      .lead = call.say(tr("The file stays as it is: another file is another "
                                          "document.")),
                      .action = call.link(path_of(document)),
                      .back = call.link(path_of(document)),
                      .form = std::move(form)},
                     refusals);
}

fields::FormContext of_new() {
    return {.unasked = {"seen"}};
}
fields::FormContext of_old() {
    return {.unasked = {"document"}};
}

void set_typed(Document& document, const TypedDocument& typed) {
    document.title = typed.title;
    document.year = typed.year;
    document.kind = typed.kind;
    document.language = typed.language;
    document.summary_nl = typed.summary_nl;
    document.summary_fr = typed.summary_fr;
    document.summary_en = typed.summary_en;
}

http::Response show_new(web::Call& call) {
    return new_page(call,
                    web::show_form(call, kForm,
                                   {{"year", std::to_string(today_of(call).year - 1)},
                                    {"kind", "accounts"},
                                    {"language", std::string{code(call.language)}}},
                                   of_new()),
                    {});
}

std::optional<files::KeptDocument> keep_upload(web::Call& call, fields::FormState& state) {
    const http::Upload* upload = call.request.upload("document");
    if (upload == nullptr) {
        state.refusals.push_back(Refusal{MoneyRefusal::file_missing, "document"});
        return std::nullopt;
    }
    if (!state.ok()) {
        state.refusals.push_back(Refusal{MoneyRefusal::choose_file_again, "document"});
        return std::nullopt;
    }
    auto kept = files::keep_document(
        call.services.state<files::Store>(),
        {.file = upload->file.path(), .file_name = upload->file_name, .field = "document"});
    if (kept) return std::move(*kept);
    state.refusals.push_back(kept.refusal());
    return std::nullopt;
}

http::Response create_document(web::Call& call) {
    auto typed = web::read_form<TypedDocument>(call, kForm, of_new());
    const auto file = keep_upload(call, typed.state);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            Document document;
            set_typed(document, typed.value);
            return add_document(acting(tx, call), call.actor, std::move(document), *file,
                                today_of(call));
        });
        if (made) {
            return web::redirect(call, "/money/documents/" + to_string(*made),
                                 {.text = tr("The document is there, for everybody.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

http::Response show_edit(web::Call& call) {
    const auto document = call.read([&](db::ReadTx& tx) { return document_at(call, tx); });
    if (!document || document->removed_at) {
        return web::refuse(call, MoneyRefusal::document_not_found);
    }
    const TypedDocument typed{document->title,      document->year,       document->kind,
                              document->language,   document->summary_nl, document->summary_fr,
                              document->summary_en, document->version};
    return edit_page(call, *document,
                     web::show_form(call, kForm, fields::to_values(typed), of_old()), {});
}

http::Response save_document(web::Call& call) {
    const auto document = call.read([&](db::ReadTx& tx) { return document_at(call, tx); });
    if (!document) return web::refuse(call, MoneyRefusal::document_not_found);
    auto typed = web::read_form<TypedDocument>(call, kForm, of_old());
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto now = document_at(call, tx);
            if (!now) return MoneyRefusal::document_not_found;
            set_typed(*now, typed.value);
            return change_document(acting(tx, call), call.actor, std::move(*now), typed.value.seen,
                                   today_of(call));
        });
        if (done) return web::redirect(call, path_of(*document), {.text = tr("Saved.")});
        if (done.refusal().is(MoneyRefusal::changed_meanwhile)) {
            const auto now = call.read([&](db::ReadTx& tx) { return document_at(call, tx); });
            typed.state.values =
                typed.state.values.with("seen", std::to_string(now ? now->version : 0));
        } else if (done.refusal().kind() != RefusalKind::field) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *document, web::show_form(call, kForm, typed.state),
                     typed.state.refusals);
}

http::Response create_removal(web::Call& call) {
    const auto typed = web::read_form<TypedRemoval>(call, kRemovalForm);
    if (!typed.ok()) return document_page(call, typed.state);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto document = document_at(call, tx);
        if (!document) return MoneyRefusal::document_not_found;
        path = path_of(*document);
        return take_away(acting(tx, call), call.actor, std::move(*document), typed.value.reason);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> document_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/money/documents/new", Access::needing(kKeepMoney), &show_new},
        {post,
         "/money/documents",
         Access::needing(kKeepMoney),
         &create_document,
         {.body_limit = kMostUploadBytes, .summary = "Add a document about the money"}},
        {get,
         "/money/documents/{id}",
         Access::visitor(),
         &show_document,
         {.summary = "One document in plain words, and what is asked about it"}},
        {get,
         "/money/documents/{id}/file",
         Access::visitor(),
         &send_document,
         {.summary = "The file of a document"}},
        {get, "/money/documents/{id}/edit", Access::needing(kKeepMoney), &show_edit},
        {post,
         "/money/documents/{id}",
         Access::needing(kKeepMoney),
         &save_document,
         {.summary = "Change what is said about a document"}},
        {post,
         "/money/documents/{id}/removal",
         Access::needing(kKeepMoney),
         &create_removal,
         {.summary = "Take a document away, with a reason that stays"}},
    };
}

}  // namespace agora::money
