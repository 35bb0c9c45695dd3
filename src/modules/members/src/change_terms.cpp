#include "change_profile.hpp"

#include "profile_store.hpp"

namespace agora::members {

Result<Done> change_sectors(db::WriteTx& tx, const Edit& edit, const std::vector<TermId>& sectors,
                            const AudienceChoice& audience) {
    const Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, audience);
    replace_sectors(tx, edit.origin.account, sectors);
    save(tx, edit, profile.row);
    return Done{};
}

Result<Done> change_skills(db::WriteTx& tx, const Edit& edit, const std::vector<TermId>& skills,
                           const AudienceChoice& audience) {
    const Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, audience);
    replace_skills(tx, edit.origin.account, skills);
    save(tx, edit, profile.row);
    return Done{};
}

}  // namespace agora::members
