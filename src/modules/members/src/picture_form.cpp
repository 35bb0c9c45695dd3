#include "agora/members/picture_form.hpp"

#include "refusals.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr std::string_view kPictureField = kPictureFile.name;

void refuse_at(fields::FormState& state, const Refusal& refusal) {
    if (!state.refuses(refusal.field())) state.refusals.push_back(refusal);
}

}  // namespace

fields::FormContext licence_choices(const web::Call& call) {
    fields::Choices choices{kLicence.name, {}};
    for (const files::Licence licence : {files::Licence::all_rights_reserved, files::Licence::cc_by,
                                         files::Licence::cc_by_sa, files::Licence::cc_zero}) {
        choices.options.push_back({std::string{files::name_of(licence)},
                                   call.say(files::licence_text(licence).label), ""});
    }
    return {.choices = {std::move(choices)}};
}

std::optional<files::MadePicture> take_picture(web::Call& call, fields::FormState& state,
                                               const WantedPicture& wanted) {
    explain_alternative_text(state);
    const auto rights = files::check_rights(wanted.rights);
    if (!rights) refuse_at(state, rights.refusal());
    const http::Upload* upload = call.request.upload(kPictureField);
    if (state.ok() && upload == nullptr) {
        refuse_at(state, Refusal{ProfileRefusal::picture_missing, std::string{kPictureField}});
    }
    if (state.ok()) {
        auto made =
            call.services.state<files::Pictures>().make({.file = upload->file.path(),
                                                         .kind = wanted.kind,
                                                         .rights = *rights,
                                                         .focus = wanted.focus,
                                                         .field = std::string{kPictureField}});
        if (made) return std::move(*made);
        state.refusals.push_back(made.refusal());
    }
    ask_for_file_again(call, state, kPictureField);
    return std::nullopt;
}

void ask_for_file_again(const web::Call& call, fields::FormState& state, std::string_view field) {
    if (call.request.upload(field) == nullptr) return;
    refuse_at(state, Refusal{ProfileRefusal::choose_file_again, std::string{field}});
}

void explain_alternative_text(fields::FormState& state) {
    for (Refusal& refusal : state.refusals) {
        if (refusal.field() == kAlternativeText.name &&
            refusal.is(fields::FieldRefusal::field_missing)) {
            refusal = Refusal{ProfileRefusal::alternative_text_missing, refusal.field()};
        }
    }
}

web::PageHead upload_head(const web::Call& call, const UploadText& text) {
    return {.view = "members/upload", .title = call.say(text.heading)};
}

UploadPage upload_page(web::Call& call, const UploadText& text, fields::FormView form,
                       const web::Link& back) {
    UploadPage page;
    page.heading = call.say(text.heading);
    if (!text.lead.empty()) page.lead = call.say(text.lead);
    if (!text.why.empty()) page.why = call.say(text.why);
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.back = back;
    return page;
}

}  // namespace agora::members
