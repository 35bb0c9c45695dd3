#include "change_profile.hpp"

#include "profile_store.hpp"

#include <algorithm>

namespace agora::members {

Result<Done> change_text(db::WriteTx& tx, const Edit& edit, const TextChange& wanted) {
    const Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, wanted.audience);
    const bool has_original =
        std::any_of(profile.texts.begin(), profile.texts.end(), [&](const TextRow& text) {
            return text.kind == wanted.kind && text.is_original && text.language != wanted.language;
        });
    if (trimmed(wanted.body).empty()) {
        delete_text(tx, edit.origin.account, wanted.kind, wanted.language);
    } else {
        put_text(tx, edit.origin.account,
                 {.kind = wanted.kind,
                  .language = wanted.language,
                  .body = wanted.body,
                  .is_original = !wanted.is_translation || !has_original,
                  .changed_at = edit.origin.at});
    }
    save(tx, edit, profile.row);
    return Done{};
}

}  // namespace agora::members
