#include "uploading.hpp"

namespace agora::members {

Uploading::Fields Uploading::portrait_fields(std::string_view audience) {
    return {{"alternative_text", "Canary-face laughing"},
            {"focus", "above"},
            {"rights_holder", "Canary-holder"},
            {"licence", "cc_by"},
            {"people_shown", "all_agreed"},
            {"see_picture", std::string{audience}}};
}

Uploading::Fields Uploading::work_fields(std::string_view title) {
    return {{"alternative_text", "Canary-chair of oak"},
            {"title", std::string{title}},
            {"description", "For a school"},
            {"rights_holder", "Canary-holder"},
            {"licence", "all_rights_reserved"},
            {"people_shown", "nobody"}};
}

web::TestAnswer Uploading::upload_portrait(const access::Actor& owner, std::string_view audience) {
    return upload("/api/profile/picture", portrait_fields(audience),
                  {"picture", "me.png", small_png(120, 110, '\x55')}, owner);
}

}  // namespace agora::members
