#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::administration {

/// One of the parts of the administration.
struct TabView {
    std::string url;
    std::string label;
    bool current = false;
};
AGORA_FIELDS(TabView, url, label, current)

/// The parts that this person may enter, with the one of this address marked.
std::vector<TabView> tabs_of(const web::Call& call);

/// A form with its own ids, so that a page may hold several.
fields::FormView show_form(const web::Call& call, fields::Form form, const fields::FormState& state,
                           std::string_view id_prefix);

/// A file for this person alone.
http::Response private_download(std::string_view content_type, std::string_view name,
                                std::string bytes);

}  // namespace agora::administration
