#pragma once

#include "agora/accounts/account_list.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::administration {

/// One option of a filter, with what is chosen marked.
struct FilterOption {
    std::string value;
    std::string label;
    bool chosen = false;
};
AGORA_FIELDS(FilterOption, value, label, chosen)

struct FilterView {
    std::string name;
    std::string label;
    std::vector<FilterOption> options;
};
AGORA_FIELDS(FilterView, name, label, options)

/// What an address or a sent form asks for; what is unknown is left out.
accounts::AccountFilter read_filter(const fields::NameValues& asked);
/// The same as pairs, without those that ask for nothing.
fields::NameValues values_of(const accounts::AccountFilter& filter);
/// The choices above the list, in the reader's language.
std::vector<FilterView> filters_of(const web::Call& call, db::ReadTx& tx,
                                   const accounts::AccountFilter& filter);

}  // namespace agora::administration
