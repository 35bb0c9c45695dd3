#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"
#include "edit_office.hpp"

namespace agora::territories {

extern const fields::Form kOfficeForm;
/// The languages to choose from, in the reader's words.
fields::FormContext office_form_context(const web::Call& call);
/// The form of an existing office.
TypedOffice typed_of(const web::Call& call, const Atlas& atlas, const Office& office);

}  // namespace agora::territories
