#include "agora/members/picture_upload.hpp"

namespace agora::members {
namespace {

constexpr fields::FormField text_for_a_page() {
    fields::FormField field = kAlternativeText;
    field.hint = tr("One sentence for people who hear the page instead of seeing it.");
    return field;
}
constexpr std::array kForm{kPictureFile, text_for_a_page(), kRightsHolder, kLicence, kPeopleShown};

struct TypedPicture {
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};
    std::string people_shown = {};
};
AGORA_FIELDS(TypedPicture, alternative_text, rights_holder, licence, people_shown)

UploadPage page_of(web::Call& call, const PictureUpload& upload, fields::FormView form) {
    UploadPage page =
        upload_page(call, upload.text, std::move(form), {call.link(upload.page), upload.back});
    page.action = call.link(upload.action);
    page.lead = upload.lead;
    return page;
}

}  // namespace

http::Response show_picture_form(web::Call& call, const PictureUpload& upload) {
    const TypedPicture proposed{
        .rights_holder = call.actor.name,
        .licence = std::string{files::name_of(files::Licence::all_rights_reserved)}};
    auto form = web::show_form(call, kForm, fields::to_values(proposed), licence_choices(call));
    return web::page(call, upload_head(call, upload.text), page_of(call, upload, std::move(form)));
}

http::Response receive_picture(
    web::Call& call, const PictureUpload& upload,
    const std::function<Result<Done>(db::WriteTx&, const SentPicture&)>& keep) {
    auto typed = web::read_form<TypedPicture>(call, kForm, licence_choices(call));
    fields::FormState& state = typed.state;
    const TypedPicture& value = typed.value;
    const auto made = take_picture(
        call, state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (made) {
        const SentPicture sent{*made, std::string{code(call.language)}, value.alternative_text};
        const auto done = call.write([&](db::WriteTx& tx) { return keep(tx, sent); });
        if (done) return web::redirect(call, upload.page, {.text = tr("The picture is added.")});
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, upload_head(call, upload.text),
                            page_of(call, upload, web::show_form(call, kForm, state)),
                            state.refusals);
}

}  // namespace agora::members
