#pragma once

#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"
#include "agora/members/picture_form.hpp"

#include <functional>
#include <string>

// A picture for a page with pictures: one form, one way in. What it belongs to, who may add one and how many fit is the
// module's to say.
namespace agora::members {

struct PictureUpload {
    UploadText text;
    std::string page;    ///< path of what shows it; there one comes back to
    std::string action;  ///< path to which the form is sent
    std::string back;    ///< what the page is called
    std::string lead = {};
};

/// A picture that was made, with the answers of its form.
struct SentPicture {
    files::MadePicture made;
    std::string language;  ///< of the alternative text
    std::string alternative_text;
};

http::Response show_picture_form(web::Call& call, const PictureUpload& upload);
/// Makes the picture and keeps it in one write; what is refused stands at its field, and the rest as it was typed.
http::Response receive_picture(
    web::Call& call, const PictureUpload& upload,
    const std::function<Result<Done>(db::WriteTx&, const SentPicture&)>& keep);

/// Fills what every module's row of a picture says of it.
template <typename Row>
void describe(Row& row, const SentPicture& sent) {
    row.file = sent.made.large.digest.text();
    row.small_file = sent.made.small.digest.text();
    if constexpr (requires { row.bytes; }) {
        row.bytes = static_cast<std::int64_t>(sent.made.large.bytes + sent.made.small.bytes);
    }
    row.language = sent.language;
    row.alternative_text = sent.alternative_text;
    row.rights_holder = sent.made.rights.holder();
    row.licence = files::name_of(sent.made.rights.licence());
    row.people_shown = files::name_of(sent.made.rights.people_shown());
}

}  // namespace agora::members
