#pragma once

#include "agora/files/pictures.hpp"
#include "agora/fields/form_read.hpp"
#include "agora/fields/form_view.hpp"
#include "agora/web/answer.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What every form that takes a picture asks: the file, what it shows, and the three questions of rights.
namespace agora::members {

/// The picture's own limit is 20 MB; a little more arrives, so that the refusal stands at its field.
inline constexpr std::uint64_t kMostUploadBytes = 24 * 1024 * 1024;

constexpr fields::FormField kPictureFile{
    .name = "picture",
    .type = fields::FieldType::file,
    .label = tr("Picture file"),
    .hint = tr("JPEG, PNG, WebP or GIF, at most 20 MB. Place and camera in it are removed."),
    .required = true,
    .accept = "image/jpeg,image/png,image/webp,image/gif"};

constexpr fields::FormField kAlternativeText{
    .name = "alternative_text",
    .label = tr("What the picture shows"),
    .hint = tr("One sentence for people who hear your page instead of seeing it."),
    .required = true,
    .maximum = 300};

constexpr std::string_view kRightsGroup = tr("Rights");
constexpr fields::FormField kRightsHolder{.name = "rights_holder",
                                          .label = tr("Whose picture it is"),
                                          .hint = tr("Who took or drew it: a name."),
                                          .group = kRightsGroup,
                                          .required = true,
                                          .maximum = 200};
constexpr fields::FormField kLicence{.name = "licence",
                                     .type = fields::FieldType::select,
                                     .label = tr("What others may do with it"),
                                     .group = kRightsGroup,
                                     .required = true};
constexpr std::array kPeopleOptions{
    fields::Option{"nobody", tr("Nobody can be recognised in it")},
    fields::Option{"all_agreed", tr("Everybody in it agreed to be shown here")},
    fields::Option{"not_all_agreed", tr("Not everybody agreed, or I do not know")},
};
constexpr fields::FormField kPeopleShown{.name = "people_shown",
                                         .type = fields::FieldType::radios,
                                         .label = tr("People in the picture"),
                                         .group = kRightsGroup,
                                         .required = true,
                                         .options = kPeopleOptions};

/// The licences as options of the form.
fields::FormContext licence_choices(const web::Call& call);

struct WantedPicture {
    files::PictureKind kind = files::PictureKind::photo;
    files::PictureFocus focus{};
    files::RightsAnswers rights;
};
/// Makes the picture out of what was uploaded as "picture" when the form is right so far; else says what
/// is wrong at its field, and that the file has to be chosen again.
std::optional<files::MadePicture> take_picture(web::Call& call, fields::FormState& state,
                                               const WantedPicture& wanted);
/// Says at the file that it was not kept, when one came and nothing else is said there.
void ask_for_file_again(const web::Call& call, fields::FormState& state, std::string_view field);
/// A missing alternative text is explained rather than called missing.
void explain_alternative_text(fields::FormState& state);

/// The words around a form with a file; English sources.
struct UploadText {
    std::string_view heading;
    std::string_view lead = {};
    std::string_view why = {};
};

/// A form with a file, alone on its page.
struct UploadPage {
    std::string action;  ///< where it is sent; empty: to its own address
    std::string heading;
    std::string lead;
    std::string why;
    std::string picture;  ///< address of the present one, or empty
    std::string picture_alt;
    bool hidden = false;  ///< it waits for a decision
    std::string removal_url;
    fields::FormView form;
    Html form_keys;
    web::Link back;
};
AGORA_FIELDS(UploadPage, action, heading, lead, why, picture, picture_alt, hidden, removal_url,
             form, form_keys, back)

UploadPage upload_page(web::Call& call, const UploadText& text, fields::FormView form,
                       const web::Link& back);
web::PageHead upload_head(const web::Call& call, const UploadText& text);

}  // namespace agora::members
