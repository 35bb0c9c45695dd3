#pragma once

#include "agora/fields/form_view.hpp"
#include "agora/web/answer.hpp"

#include <string>

namespace agora::accounts {

/// A page that is one form: most pages of this module.
struct FormPage {
    fields::FormView form;
    Html form_keys;
    std::string to;  ///< where to go afterwards, a path of this site
};
AGORA_FIELDS(FormPage, form, form_keys, to)

/// Who writes the mails of this call.
struct Desk;  // see mailed_link.hpp
Desk desk_of(const web::Call& call);

}  // namespace agora::accounts
