#include "agora/members/profile.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

constexpr Date kToday{2026, 11, 20};

/// A profile in which every field holds something for the given audience.
Profile full_profile(Audience audience) {
    Profile profile;
    profile.row = {.account_id = AccountId{1},
                   .listed = true,
                   .listed_at = Instant{},
                   .public_name = "Ana",
                   .commune = "be-44021",
                   .website = "https://example.org",
                   .phone = "+32 1",
                   .public_mail = "ana@example.org",
                   .picture_file = "abc",
                   .picture_alt = "Ana at work",
                   .stage = Stage::growing,
                   .availability = Availability::looking_for_work,
                   .available_until = Date{2026, 12, 31},
                   .confirmed_on = kToday,
                   .changed_at = Instant{}};
    profile.texts = {{Field::who_i_am, "nl", "Ik ben Ana.", true, Instant{}}};
    profile.professions = {{TermId{1}, true}};
    profile.sectors = {TermId{2}};
    profile.skills = {TermId{3}};
    profile.languages = {{"nl", LanguageLevel::native}};
    profile.items.resize(1);
    fields::for_each_enumerator<Field>([&](std::string_view, Field field) {
        profile.audiences.push_back({field, audience});
    });
    return profile;
}

/// Everything that a reader could meet, as one text.
std::string content_of(const Profile& profile) {
    const ProfileRow& row = profile.row;
    return row.commune + row.website + row.phone + row.public_mail + row.picture_file +
           row.picture_alt + std::to_string(static_cast<int>(row.stage)) +
           std::to_string(static_cast<int>(row.availability)) +
           std::to_string(profile.texts.size() + profile.professions.size() +
                          profile.sectors.size() + profile.skills.size() +
                          profile.languages.size() + profile.items.size());
}

TEST(SeenFrom, ShowsEachLayerItsFieldsOnly) {
    for (const Audience audience : {Audience::only_me, Audience::my_groups}) {
        for (const Layer layer : {Layer::visitor, Layer::member}) {
            EXPECT_EQ(content_of(seen_from(full_profile(audience), layer, kToday)), "000");
        }
    }
    const Profile for_members = full_profile(Audience::members);
    EXPECT_EQ(content_of(seen_from(for_members, Layer::visitor, kToday)), "000");
    EXPECT_EQ(content_of(seen_from(for_members, Layer::member, kToday)), content_of(for_members));
    const Profile open = full_profile(Audience::everyone);
    EXPECT_EQ(content_of(seen_from(open, Layer::visitor, kToday)), content_of(open));
}

TEST(SeenFrom, ShowsTheOwnerEverything) {
    const Profile profile = full_profile(Audience::only_me);
    EXPECT_EQ(content_of(seen_from(profile, Layer::owner, kToday)), content_of(profile));
}

TEST(SeenFrom, ForgetsAnAvailabilityThatHasRunOut) {
    const Profile profile = full_profile(Audience::everyone);
    const auto on = [&](Date day) {
        return seen_from(profile, Layer::visitor, day).row.availability;
    };
    EXPECT_EQ(on(Date{2026, 12, 31}), Availability::looking_for_work);
    EXPECT_EQ(on(Date{2027, 1, 1}), Availability::unsaid);
}

TEST(SeenFrom, HidesWhatHasNoAudienceYet) {
    Profile profile = full_profile(Audience::everyone);
    profile.audiences.clear();
    EXPECT_EQ(content_of(seen_from(profile, Layer::member, kToday)), "000");
}

TEST(IsListed, NeedsAYesAnActiveAccountAndAFreshConfirmation) {
    using enum access::Standing;
    const Profile profile = full_profile(Audience::everyone);
    EXPECT_TRUE(is_listed(profile, Layer::visitor, active, kToday));
    EXPECT_FALSE(is_listed(profile, Layer::visitor, suspended, kToday));
    EXPECT_FALSE(is_listed(profile, Layer::visitor, active, Date{2028, 1, 1}));
    EXPECT_FALSE(is_listed(full_profile(Audience::members), Layer::visitor, active, kToday));
    EXPECT_TRUE(is_listed(full_profile(Audience::members), Layer::member, active, kToday));
    Profile unlisted = profile;
    unlisted.row.listed = false;
    EXPECT_FALSE(is_listed(unlisted, Layer::member, active, kToday));
}

}  // namespace
}  // namespace agora::members
