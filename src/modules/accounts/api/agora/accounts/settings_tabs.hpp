#pragma once

#include "agora/fields/fields.hpp"

#include <string>
#include <vector>

namespace agora::web {
class Call;
}

namespace agora::accounts {

/// One of the pages that stand beside each other; a list of them is shown by accounts/tabs.
struct TabView {
    std::string url;
    std::string label;
    bool current = false;
};
AGORA_FIELDS(TabView, url, label, current)

/// The pages about oneself, with the one of this address marked.
std::vector<TabView> settings_tabs(const web::Call& call);

}  // namespace agora::accounts
