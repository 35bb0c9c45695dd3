#include "change_profile.hpp"

#include "profile_store.hpp"
#include "agora/markdown/markdown.hpp"
#include "refusals.hpp"

namespace agora::members {

Result<Done> change_contact(db::WriteTx& tx, const Edit& edit, const ContactChange& wanted) {
    const bool on_the_web =
        wanted.website.starts_with("https://") || wanted.website.starts_with("http://");
    if (!wanted.website.empty() && !(on_the_web && markdown::is_safe_address(wanted.website))) {
        return Refusal{ProfileRefusal::website_unsafe, "website"};
    }
    Profile profile = own_profile(tx, edit);
    for (const AudienceChoice& choice : wanted.audiences) {
        choose_audience(tx, edit, profile, choice);
    }
    profile.row.website = wanted.website;
    profile.row.phone = std::string{trimmed(wanted.phone)};
    profile.row.public_mail = wanted.public_mail;
    save(tx, edit, std::move(profile.row));
    return Done{};
}

}  // namespace agora::members
