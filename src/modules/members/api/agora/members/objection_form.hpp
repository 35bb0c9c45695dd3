#pragma once

#include "agora/http/response.hpp"
#include "agora/members/picture_objection.hpp"

#include <optional>
#include <string>

// The form "I am in this picture".
namespace agora::members {

/// One picture as this visitor sees it.
struct ShownPicture {
    AccountId account;    ///< who put it there
    std::string path;     ///< where it is shown, and where one comes back to
    std::string picture;  ///< digest
    std::string address;  ///< of the file
    std::string alternative_text;
};

/// Nothing that this visitor sees: 404.
http::Response show_objection(web::Call& call, const std::optional<ShownPicture>& shown);
http::Response create_objection(web::Call& call, const std::optional<ShownPicture>& shown);

}  // namespace agora::members
