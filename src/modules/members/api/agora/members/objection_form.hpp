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
    std::string address;  ///< of the file; empty while it is hidden, and so is what it shows
    std::string alternative_text;
};

/// The picture of the address, hidden or not, where this visitor sees what shows it. Asked in the
/// transaction of the objection.
using FindShown = std::optional<ShownPicture> (*)(web::Call& call, db::ReadTx& tx);

/// Nothing that this visitor sees: 404.
http::Response show_objection(web::Call& call, FindShown find);
/// Takes one to a picture that was hidden since the form was opened, too.
http::Response create_objection(web::Call& call, FindShown find);

}  // namespace agora::members
