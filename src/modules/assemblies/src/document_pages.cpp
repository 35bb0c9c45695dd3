#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "documents.hpp"
#include "form_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kMostUploadBytes = 21 * 1024 * 1024;

constexpr std::array kForm{
    FormField{.name = "document",
              .type = FieldType::file,
              .label = tr("Document file"),
              .hint = tr("PDF, OpenDocument or Office without macros, at most 20 MB."),
              .required = true,
              .accept = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx"},
    FormField{.name = "title", .label = tr("Title"), .required = true, .maximum = 160},
    FormField{.name = "language",
              .type = FieldType::select,
              .label = tr("In which language is it?"),
              .required = true,
              .options = fields::kLanguageOptions},
};
struct Typed {
    std::string title = {};
    std::string language = {};
};
AGORA_FIELDS(Typed, title, language)

/// Where a document goes.
struct Goal {
    Body body = {};
    std::optional<Seen> seen = {};  ///< of a meeting

    MeetingId meeting() const { return seen ? seen->meeting.meeting_id : MeetingId{}; }
    std::string path(std::string_view rest = {}) const {
        return seen ? path_of(seen->meeting.meeting_id, rest) : path_of(body, rest);
    }
};

Result<Goal> goal_at(web::Call& call, db::ReadTx& tx) {
    if (names_in_path(call, "slug")) {
        const auto body = body_at(call, tx);
        if (!body) return AssemblyRefusal::body_not_found;
        return Goal{*body, {}};
    }
    const auto seen = meeting_at(call, tx);
    if (!seen) return AssemblyRefusal::meeting_not_found;
    return Goal{seen->body, seen};
}

Result<Goal> goal_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return goal_at(call, tx); });
}

FormPage page_of(const web::Call& call, const Goal& goal) {
    return {.crumbs = goal.seen ? crumbs_of(call, *goal.seen) : crumbs_of(call, goal.body),
            .heading = call.say(tr("Add a document")),
            .lead = call.say(tr("It is offered for downloading as you send it. What the file says "
                                "about its author stays in it.")),
            .action = call.link(goal.path("/documents")),
            .back = call.link(goal.path()),
            .upload = true};
}

http::Response show_new(web::Call& call) {
    const auto goal = goal_at(call);
    if (!goal) return web::refuse(call, goal.refusal());
    if (goal->seen && !takes_documents(goal->seen->meeting)) {
        return web::refuse(call, AssemblyRefusal::record_stands);
    }
    FormPage page = page_of(call, *goal);
    page.form = web::show_form(call, kForm, {{"language", std::string{code(call.language)}}});
    return show_page(call, std::move(page));
}

/// The stored upload; a form that is wrong elsewhere asks for it again.
std::optional<files::KeptDocument> keep_upload(web::Call& call, fields::FormState& state) {
    const http::Upload* upload = call.request.upload("document");
    if (upload == nullptr) return std::nullopt;
    if (!state.ok()) {
        state.refusals.push_back(Refusal{AssemblyRefusal::choose_file_again, "document"});
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
    const auto goal = goal_at(call);
    if (!goal) return web::refuse(call, goal.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    const auto kept = keep_upload(call, typed.state);
    if (!typed.ok() || !kept) return show_again(call, page_of(call, *goal), kForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = goal_at(call, tx);
        if (!now) return now.refusal();
        return add_document({tx, call.services, call.origin()}, now->body, now->meeting(),
                            {typed.value.title, typed.value.language}, *kept);
    });
    if (!done) return show_again(call, page_of(call, *goal), kForm, typed.state, done.refusal());
    return web::redirect(call, goal->path(), {.text = tr("The document is there.")});
}

/// The document of the address, as far as the reader may see what it belongs to.
std::optional<Document> document_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DocumentId>("document");
    const auto document = id ? find_document(tx, *id) : std::nullopt;
    if (!document) return std::nullopt;
    if (document->meeting_id && !see_meeting(tx, call.actor, document->meeting_id)) {
        return std::nullopt;
    }
    return document;
}

/// Each request asks again who may see it; no cache keeps it.
http::Response show_document(web::Call& call) {
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

http::Response create_removal(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto document = document_at(call, tx);
        const auto body = document ? find_body(tx, document->body_id) : std::nullopt;
        if (!body) return AssemblyRefusal::document_not_found;
        path = document->meeting_id ? path_of(document->meeting_id) : path_of(*body);
        return remove_document({tx, call.services, call.origin()}, *document);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> document_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get, "/bodies/{slug}/documents/new", keeps, &show_new},
        {post,
         "/bodies/{slug}/documents",
         keeps,
         &create_document,
         {.body_limit = kMostUploadBytes, .summary = "Add a document to a body"}},
        {get, "/assemblies/{id}/documents/new", keeps, &show_new},
        {post,
         "/assemblies/{id}/documents",
         keeps,
         &create_document,
         {.body_limit = kMostUploadBytes, .summary = "Add a document to a meeting"}},
        {get,
         "/assembly-documents/{document}",
         Access::visitor(),
         &show_document,
         {.reach = web::Reach::bare, .summary = "A document of a body or of a meeting"}},
        {post,
         "/assembly-documents/{document}/removal",
         keeps,
         &create_removal,
         {.summary = "Take a document away; of a meeting while it is a draft"}},
    };
}

}  // namespace agora::assemblies
