#include "agora/members/whole_profile.hpp"

#include "agora/base/assert.hpp"
#include "agora/members/events.hpp"
#include "consent_store.hpp"
#include "picture_store.hpp"
#include "profile_store.hpp"

#include <algorithm>

namespace agora::members {
namespace {

bool has_consent(const WholeProfile& whole, Field field, Audience audience) {
    return std::ranges::any_of(whole.consents, [&](const GivenConsent& one) {
        return one.field == field && one.given && one.audience == audience;
    });
}

/// Nothing is seen by anybody without a yes of its owner.
bool is_consented(const WholeProfile& whole) {
    const Profile& profile = whole.profile;
    if (profile.row.allow_project_search &&
        !has_consent(whole, Field::project_search, Audience::only_me)) {
        return false;
    }
    if (profile.row.listed && profile.audience_of(Field::listing) < Audience::members) return false;
    return std::ranges::all_of(profile.audiences, [&](const AudienceRow& one) {
        return one.audience == Audience::only_me || has_consent(whole, one.field, one.audience);
    });
}

void put_lists(db::WriteTx& tx, const Profile& profile) {
    const AccountId account = profile.row.account_id;
    for (const AudienceRow& one : profile.audiences) {
        put_audience(tx, account, one.field, one.audience);
    }
    for (const TextRow& text : profile.texts) put_text(tx, account, text);
    replace_professions(tx, account, profile.professions);
    replace_sectors(tx, account, profile.sectors);
    replace_skills(tx, account, profile.skills);
    replace_languages(tx, account, profile.languages);
    for (const PictureRow& picture : profile.pictures) put_picture(tx, account, picture);
    for (ItemRow item : profile.items) {
        item.item_id = tx.new_id<ItemId>();
        insert_item(tx, account, item);
    }
}

void put_consents(db::WriteTx& tx, AccountId account, const std::vector<GivenConsent>& consents) {
    for (const GivenConsent& one : consents) {
        insert_consent(tx, account,
                       {.consent_id = tx.new_id<ConsentId>(),
                        .field = one.field,
                        .given = one.given,
                        .audience = one.audience,
                        .wording = one.wording,
                        .way = ConsentWay::own_profile,
                        .at = one.at});
    }
}

}  // namespace

std::size_t rows_of(const WholeProfile& whole) {
    const Profile& profile = whole.profile;
    constexpr std::size_t kProfileAndEvents = 4;
    return kProfileAndEvents + profile.audiences.size() + profile.texts.size() +
           profile.professions.size() + profile.sectors.size() + profile.skills.size() +
           profile.languages.size() + profile.items.size() + profile.pictures.size() +
           whole.consents.size() + whole.known.size();
}

void put_whole_profile(db::WriteTx& tx, const journal::Origin& origin, const WholeProfile& whole) {
    AGORA_ASSERT(is_consented(whole));
    const AccountId account = whole.profile.row.account_id;
    insert_profile(tx, whole.profile.row);
    put_lists(tx, whole.profile);
    put_consents(tx, account, whole.consents);
    for (const KnownFact& fact : whole.known) {
        put_known(tx, account, {fact.field, fact.content}, origin.at);
    }
    if (!whole.consents.empty()) {
        journal::emit(tx, origin, ConsentRecorded{account, whole.profile.row.listed});
    }
    if (whole.profile.row.listed) {
        journal::emit(tx, origin, MemberListed{account});
    } else {
        journal::emit(tx, origin, ProfileChanged{account});
    }
}

}  // namespace agora::members
