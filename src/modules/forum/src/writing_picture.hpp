#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/web/call.hpp"

#include <vector>

// The fold of every form with a text in which a picture can be added: it goes into the text with whatever is sent next.
namespace agora::forum {

/// The picture itself is at most 20 MB.
inline constexpr std::uint64_t kMostBytesWithPicture = 25 * 1024 * 1024;

struct WritingPicture {
    bool open = false;  ///< something is wrong with it
    fields::FormView form = {};
};
AGORA_FIELDS(WritingPicture, open, form)

WritingPicture writing_picture(const web::Call& call);

/// What came of the file that was sent along.
struct TakenPicture {
    fields::FormState state = {};  ///< of the fold
    bool ok() const { return state.refusals.empty(); }
};
/// Keeps the picture that came with the form and writes it at the end of the text that was sent. Nothing happens where no
/// file came.
TakenPicture take_picture_along(web::Call& call);
WritingPicture writing_picture(const web::Call& call, const TakenPicture& taken);

}  // namespace agora::forum
