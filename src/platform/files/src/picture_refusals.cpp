#include "picture_refusals.hpp"

namespace agora::files {
namespace {

constexpr RefusalText at_field(std::string_view name, std::string_view sentence) {
    return {name, RefusalKind::field, sentence};
}

}  // namespace

PictureRefusal refusal_for(picture::Reason reason) {
    switch (reason) {
        case picture::Reason::empty:
            return PictureRefusal::picture_is_empty;
        case picture::Reason::too_heavy:
            return PictureRefusal::picture_too_heavy;
        case picture::Reason::not_a_picture:
            return PictureRefusal::not_a_picture;
        case picture::Reason::svg:
            return PictureRefusal::drawing_not_taken;
        case picture::Reason::pdf:
            return PictureRefusal::document_instead_of_picture;
        case picture::Reason::avif:
            return PictureRefusal::avif_not_taken;
        case picture::Reason::heic:
            return PictureRefusal::heic_not_taken;
        case picture::Reason::other_picture:
            return PictureRefusal::picture_kind_not_taken;
        case picture::Reason::too_large:
            return PictureRefusal::picture_too_large;
        case picture::Reason::damaged:
            return PictureRefusal::picture_is_damaged;
        case picture::Reason::too_hard:
            break;
    }
    return PictureRefusal::picture_too_hard_to_read;
}

RefusalText refusal_text(PictureRefusal refusal) {
    switch (refusal) {
        case PictureRefusal::picture_is_empty:
            return at_field("picture_is_empty",
                            tr("This file is empty. Choose a picture and send it again."));
        case PictureRefusal::picture_too_heavy:
            return at_field(
                "picture_too_heavy",
                tr("This file is larger than 20 MB. Make the picture smaller and send it "
                   "again."));
        case PictureRefusal::not_a_picture:
            return at_field(
                "not_a_picture",
                tr("This is not a picture that we can read. Send a JPEG, PNG or WebP of at "
                   "most 20 MB."));
        case PictureRefusal::drawing_not_taken:
            return at_field(
                "drawing_not_taken",
                tr("Drawings in SVG can carry programs, so we do not take them. Save the "
                   "drawing as PNG and send that."));
        case PictureRefusal::document_instead_of_picture:
            return at_field(
                "document_instead_of_picture",
                tr("This is a PDF, not a picture. Save the page as JPEG or PNG and send "
                   "that."));
        case PictureRefusal::avif_not_taken:
            return at_field("avif_not_taken",
                            tr("We can't read AVIF pictures yet. Save it as JPEG and send that."));
        case PictureRefusal::heic_not_taken:
            return at_field(
                "heic_not_taken",
                tr("This photo is in HEIC, a format of some phones that we can't read. Save "
                   "it as JPEG and send that."));
        case PictureRefusal::picture_kind_not_taken:
            return at_field(
                "picture_kind_not_taken",
                tr("We can't read pictures of this kind. Save it as JPEG or PNG and send "
                   "that."));
        case PictureRefusal::picture_too_large:
            return at_field(
                "picture_too_large",
                tr("This picture has more than 50 million pixels or a side of more than "
                   "12,000. Make it smaller and send it again."));
        case PictureRefusal::picture_is_damaged:
            return at_field(
                "picture_is_damaged",
                tr("This picture is damaged or not complete. Open it, save it again and "
                   "send the new file."));
        case PictureRefusal::picture_too_hard_to_read:
            return at_field(
                "picture_too_hard_to_read",
                tr("Reading this picture takes too much work. Save it again as an ordinary "
                   "JPEG and send that."));
        case PictureRefusal::too_many_pictures_at_once:
            break;
    }
    return {"too_many_pictures_at_once", RefusalKind::too_many,
            tr("Many pictures are being sent right now. Please try again in a minute.")};
}

}  // namespace agora::files
