#pragma once

#include "difference.hpp"
#include "item_form.hpp"
#include "item_view.hpp"

namespace agora::shelf {

/// A form of the shelf, to add something or to change it.
struct EditPage {
    GroupLink group = {};
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    bool upload = false;
    std::vector<Piece> differences =
        {};  ///< between what somebody saved meanwhile and what was typed
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, group, heading, lead, action, back, upload, differences, form, form_keys)

inline http::Response answer_with(web::Call& call, const EditPage& model,
                                  const std::vector<Refusal>& refusals) {
    const web::PageHead head{.view = "shelf/edit_item", .title = model.heading};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

}  // namespace agora::shelf
