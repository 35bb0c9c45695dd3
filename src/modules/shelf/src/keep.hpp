#pragma once

#include "acting.hpp"
#include "agora/circles/standing.hpp"
#include "agora/files/documents.hpp"
#include "agora/shelf/item.hpp"

#include <string>

// Somebody in the group puts something on its shelf. Each gives its number; refused at its field.
namespace agora::shelf {

struct NewItem {
    std::string title = {};
    std::string language = {};
    Audience audience = Audience::group;  ///< only an animator may open it to others
};

Result<ItemId> add_text(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, std::string body);
Result<ItemId> add_file(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, const files::KeptDocument& document);
Result<ItemId> add_link(const Acting& acting, const circles::Standing& standing,
                        const NewItem& about, Tool tool, std::string address);

/// "https://…" or "http://…", as a link may be.
bool is_outside_address(std::string_view address);

}  // namespace agora::shelf
