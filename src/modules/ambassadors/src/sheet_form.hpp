#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"
#include "apply.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::ambassadors {

fields::Form sheet_form();
fields::FormContext sheet_context(const web::Call& call);

struct TypedSheet {
    std::optional<std::int64_t> hours = {};
    std::vector<std::string> languages = {};
    std::vector<std::string> sectors = {};
    std::vector<std::string> regions = {};
    std::string motivation = {};
    std::string video = {};
    std::string transcript = {};
    std::vector<std::string> themes = {};
    std::vector<std::string> links = {};
    std::string competences = {};
};
AGORA_FIELDS(TypedSheet, hours, languages, sectors, regions, motivation, video, transcript, themes,
             links, competences)

SheetContent content_of(const TypedSheet& typed);
TypedSheet typed_of(const Sheet& sheet);

}  // namespace agora::ambassadors
