#include "change_profile.hpp"

#include "profile_store.hpp"
#include "refusals.hpp"

namespace agora::members {

Result<Done> change_name(db::WriteTx& tx, const Edit& edit, std::string_view public_name) {
    if (trimmed(public_name).empty()) return Refusal{ProfileRefusal::name_missing, "public_name"};
    ProfileRow row = own_profile(tx, edit).row;
    row.public_name = std::string{trimmed(public_name)};
    save(tx, edit, std::move(row));
    return Done{};
}

}  // namespace agora::members
