#pragma once

#include "agora/members/profile.hpp"
#include "agora/web/route.hpp"

#include <string>
#include <vector>

// Uploaded files as they leave: each request loads the row through what the viewer may see.
namespace agora::members {

enum class PictureSizeWanted { large, small };

/// "/members/12/portrait.webp"; the same for everybody, so a page never says who may open it.
std::string portrait_address(AccountId member, PictureSizeWanted size);
/// "/members/12/works/34/small.webp"
std::string work_address(AccountId member, ItemId item, PictureSizeWanted size);
/// "/members/12/works/34/document"
std::string document_address(AccountId member, ItemId item);

std::vector<web::Route> served_file_routes();

}  // namespace agora::members
