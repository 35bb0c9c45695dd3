#include "change_profile.hpp"

#include "profile_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::members {

Result<Done> change_languages(db::WriteTx& tx, const Edit& edit,
                              const std::vector<SpokenRow>& languages,
                              const AudienceChoice& audience) {
    for (auto row = languages.begin(); row != languages.end(); ++row) {
        const bool twice = std::any_of(languages.begin(), row, [&](const SpokenRow& earlier) {
            return earlier.language == row->language;
        });
        const auto place = row - languages.begin() + 1;
        if (twice) {
            return Refusal{ProfileRefusal::language_twice, "language_" + std::to_string(place)};
        }
    }
    const Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, audience);
    replace_languages(tx, edit.origin.account, languages);
    save(tx, edit, profile.row);
    return Done{};
}

}  // namespace agora::members
