#include "agora/members/picture_form.hpp"
#include "change_pictures.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"
#include "refusals.hpp"

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kDescription{.name = "description",
                                 .type = FieldType::textarea,
                                 .label = tr("Description"),
                                 .hint = tr("For whom, with whom, what was your part in it?"),
                                 .maximum = 600,
                                 .rows = 3};
constexpr FormField kTitle{.name = "title", .label = tr("Title"), .maximum = 120};

web::Link back_to_portfolio(const web::Call& call) {
    return {call.link("/profile/portfolio"), call.say(label_of(Field::portfolio))};
}

// A picture

constexpr UploadText kPictureText{tr("Add a picture"),
                                  tr("A work, a place, a moment: what people should see."),
                                  tr("Whoever is shown in a picture can have it hidden at once.")};
constexpr std::array kPictureForm{kPictureFile,  kAlternativeText, kTitle,      kDescription,
                                  kRightsHolder, kLicence,         kPeopleShown};
struct TypedPicture {
    std::string alternative_text;
    std::string title;
    std::string description;
    std::string rights_holder;
    std::string licence;
    std::string people_shown;
};
AGORA_FIELDS(TypedPicture, alternative_text, title, description, rights_holder, licence,
             people_shown)

http::Response show_new_picture(web::Call& call) {
    TypedPicture proposed;
    proposed.rights_holder = own_profile(call).row.public_name;
    proposed.licence = files::name_of(files::Licence::all_rights_reserved);
    const auto form =
        web::show_form(call, kPictureForm, fields::to_values(proposed), licence_choices(call));
    return web::page(call, upload_head(call, kPictureText),
                     upload_page(call, kPictureText, form, back_to_portfolio(call)));
}

http::Response take_new_picture(web::Call& call) {
    auto typed = web::read_form<TypedPicture>(call, kPictureForm, licence_choices(call));
    fields::FormState& state = typed.state;
    const TypedPicture& value = typed.value;
    const auto made = take_picture(
        call, state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (made) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return add_picture(tx, edit_of(call), *made,
                               {value.title, value.alternative_text, value.description});
        });
        if (done) return web::redirect(call, "/profile/portfolio", {.text = tr("Added.")});
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(
        call, upload_head(call, kPictureText),
        upload_page(call, kPictureText, web::show_form(call, kPictureForm, state),
                    back_to_portfolio(call)),
        state.refusals);
}

// A document

constexpr UploadText kDocumentText{
    tr("Add a document"), tr("A folder, an article, a presentation: something to keep and read."),
    tr("It is offered as you send it, for downloading. What the file says about its author stays "
       "in it.")};
constexpr FormField kRequiredTitle{
    .name = "title", .label = tr("Title"), .required = true, .maximum = 120};
constexpr std::array kDocumentForm{
    FormField{.name = "document",
              .type = FieldType::file,
              .label = tr("Document file"),
              .hint = tr("PDF, OpenDocument or Office without macros, at most 20 MB."),
              .required = true,
              .accept = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx"},
    kRequiredTitle, kDescription};
struct TypedDocument {
    std::string title;
    std::string description;
};
AGORA_FIELDS(TypedDocument, title, description)

http::Response show_new_document(web::Call& call) {
    return web::page(call, upload_head(call, kDocumentText),
                     upload_page(call, kDocumentText, web::show_form(call, kDocumentForm),
                                 back_to_portfolio(call)));
}

std::optional<files::KeptDocument> keep(web::Call& call, fields::FormState& state) {
    constexpr std::string_view kField = "document";
    const http::Upload* upload = call.request.upload(kField);
    if (!state.ok() || upload == nullptr) {
        ask_for_file_again(call, state, kField);
        return std::nullopt;
    }
    auto kept = files::keep_document(
        call.services.state<files::Store>(),
        {.file = upload->file.path(), .file_name = upload->file_name, .field = "document"});
    if (kept) return std::move(*kept);
    state.refusals.push_back(kept.refusal());
    return std::nullopt;
}

http::Response take_new_document(web::Call& call) {
    auto typed = web::read_form<TypedDocument>(call, kDocumentForm);
    fields::FormState& state = typed.state;
    if (const auto kept = keep(call, state)) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return add_document(tx, edit_of(call), *kept,
                                {.title = typed.value.title,
                                 .alternative_text = {},
                                 .description = typed.value.description});
        });
        if (done) return web::redirect(call, "/profile/portfolio", {.text = tr("Added.")});
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(
        call, upload_head(call, kDocumentText),
        upload_page(call, kDocumentText, web::show_form(call, kDocumentForm, state),
                    back_to_portfolio(call)),
        state.refusals);
}

}  // namespace

std::vector<web::Route> portfolio_upload_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/portfolio/picture", Access::member(), &show_new_picture},
        {post,
         "/profile/portfolio/picture",
         Access::member(),
         &take_new_picture,
         {.body_limit = kMostUploadBytes, .summary = "Add a picture to the examples of work"}},
        {get, "/profile/portfolio/document", Access::member(), &show_new_document},
        {post,
         "/profile/portfolio/document",
         Access::member(),
         &take_new_document,
         {.body_limit = kMostUploadBytes, .summary = "Add a document to the examples of work"}},
    };
}

}  // namespace agora::members
