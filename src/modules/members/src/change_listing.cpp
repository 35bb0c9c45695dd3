#include "change_profile.hpp"

#include "profile_store.hpp"
#include "project_search.hpp"
#include "agora/members/events.hpp"

namespace agora::members {
namespace {

void record(db::WriteTx& tx, const Edit& edit, const ListingChange& wanted, bool listed) {
    insert_consent(tx, edit.origin.account,
                   {.consent_id = tx.new_id<ConsentId>(),
                    .field = Field::listing,
                    .given = listed,
                    .audience = wanted.audience.audience,
                    .wording = wanted.audience.wording,
                    .way = wanted.way,
                    .at = edit.origin.at});
    journal::emit(tx, edit.origin, ConsentRecorded{edit.origin.account, listed});
}

}  // namespace

void change_listing(db::WriteTx& tx, const Edit& edit, const ListingChange& wanted) {
    const AccountId member = edit.origin.account;
    Profile profile = own_profile(tx, edit);
    const bool listed = wanted.audience.audience >= Audience::members;
    const Audience audience = listed ? wanted.audience.audience : Audience::only_me;
    record(tx, edit, wanted, listed);
    if (profile.audience_of(Field::listing) != audience) {
        put_audience(tx, member, Field::listing, audience);
        journal::emit(tx, edit.origin, AudienceChanged{member, Field::listing, audience});
    }
    if (profile.row.listed != listed) {
        update_listed(tx, member, listed, edit.origin.at);
        if (listed) {
            journal::emit(tx, edit.origin, MemberListed{member});
        } else {
            journal::emit(tx, edit.origin, MemberUnlisted{member});
        }
    }
    if (listed) update_confirmed(tx, member, edit.today);
    profile.row.allow_indexing = wanted.allow_indexing && audience == Audience::everyone;
    record_project_consent(tx, edit, profile.row.allow_project_search, wanted.allow_project_search,
                           wanted.project_wording);
    profile.row.allow_project_search = wanted.allow_project_search;
    save(tx, edit, std::move(profile.row));
}

void confirm_profile(db::WriteTx& tx, const Edit& edit) {
    const Profile profile = own_profile(tx, edit);
    update_confirmed(tx, edit.origin.account, edit.today);
    save(tx, edit, profile.row);
}

}  // namespace agora::members
