#include "edit.hpp"

#include "agora/members/events.hpp"
#include "agora/outbox/outbox.hpp"
#include "directory.hpp"
#include "profile_store.hpp"

namespace agora::members {

Profile own_profile(db::WriteTx& tx, const Edit& edit) {
    add_profile(tx, edit.origin.account, edit.name, edit.origin.at);
    auto profile = find_profile(tx, edit.origin.account);
    AGORA_ASSERT(profile.has_value());
    return std::move(*profile);
}

Profile own_profile(db::ReadTx& tx, const Edit& edit) {
    if (auto profile = find_profile(tx, edit.origin.account)) return std::move(*profile);
    Profile empty;
    empty.row.account_id = edit.origin.account;
    empty.row.public_name = edit.name;
    empty.row.confirmed_on = edit.today;
    return empty;
}

void save(db::WriteTx& tx, const Edit& edit, ProfileRow row) {
    row.changed_at = edit.origin.at;
    update_profile(tx, row);
    tell_changed(tx, edit);
}

void tell_changed(db::WriteTx& tx, const Edit& edit) {
    const auto profile = find_profile(tx, edit.origin.account);
    if (!profile || !is_listed(*profile, Layer::member, access::Standing::active, edit.today)) {
        outbox::forget_mentions_of(tx, edit.origin.account);
    }
    journal::emit(tx, edit.origin, ProfileChanged{edit.origin.account});
    directory_changed(tx, edit.services, edit.origin.account);
}

void choose_audience(db::WriteTx& tx, const Edit& edit, const Profile& before,
                     const AudienceChoice& choice, ConsentWay way) {
    if (before.audience_of(choice.field) == choice.audience) return;
    // A mail that waits might show what is hidden from now on.
    if (choice.audience < before.audience_of(choice.field)) {
        outbox::forget_mentions_of(tx, edit.origin.account);
    }
    put_audience(tx, edit.origin.account, choice.field, choice.audience);
    insert_consent(tx, edit.origin.account,
                   {.consent_id = tx.new_id<ConsentId>(),
                    .field = choice.field,
                    .given = choice.audience != Audience::only_me,
                    .audience = choice.audience,
                    .wording = choice.wording,
                    .way = way,
                    .at = edit.origin.at});
    journal::emit(tx, edit.origin,
                  AudienceChanged{edit.origin.account, choice.field, choice.audience});
}

}  // namespace agora::members
