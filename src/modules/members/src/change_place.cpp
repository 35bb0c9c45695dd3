#include "change_profile.hpp"

#include "profile_store.hpp"

namespace agora::members {

Result<Done> change_place(db::WriteTx& tx, const Edit& edit, std::string_view commune,
                          const AudienceChoice& audience) {
    Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, audience);
    profile.row.commune = std::string{commune};
    save(tx, edit, std::move(profile.row));
    return Done{};
}

}  // namespace agora::members
