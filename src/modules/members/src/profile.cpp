#include "agora/members/profile.hpp"

#include <algorithm>

namespace agora::members {
namespace {

template <typename List>
void clear_unless(bool visible, List& list) {
    if (!visible) list.clear();
}

bool is_text(Field field) {
    return field == Field::who_i_am || field == Field::what_i_do || field == Field::what_i_offer ||
           field == Field::what_i_look_for;
}

void hide_contact(Profile& profile, const auto& visible) {
    clear_unless(visible(Field::website), profile.row.website);
    clear_unless(visible(Field::phone), profile.row.phone);
    clear_unless(visible(Field::mail), profile.row.public_mail);
    clear_unless(visible(Field::place), profile.row.commune);
    clear_unless(visible(Field::picture), profile.row.picture_file);
    clear_unless(visible(Field::picture), profile.row.picture_alt);
}

/// What only the owner sees: the choices, and pictures to which somebody shown in them objects.
void hide_from_others(Profile& seen) {
    seen.audiences.clear();
    std::erase_if(seen.items, [](const ItemRow& item) { return item.hidden; });
    clear_unless(!seen.row.picture_hidden, seen.row.picture_file);
    clear_unless(!seen.row.picture_hidden, seen.row.picture_alt);
}

void keep_named_pictures(Profile& seen) {
    std::erase_if(seen.pictures, [&](const PictureRow& picture) {
        return picture.file != seen.row.picture_file &&
               std::none_of(seen.items.begin(), seen.items.end(),
                            [&](const ItemRow& item) { return item.file == picture.file; });
    });
}

}  // namespace

Audience Profile::audience_of(Field field) const {
    const auto found = std::find_if(audiences.begin(), audiences.end(),
                                    [&](const AudienceRow& one) { return one.field == field; });
    return found == audiences.end() ? Audience::only_me : found->audience;
}

bool is_listed(const Profile& profile, Layer layer, access::Standing standing, Date today) {
    const Moderation moderation = profile.row.moderation;
    if (moderation == Moderation::hidden) return false;
    if (moderation == Moderation::limited && layer == Layer::visitor) return false;
    return profile.row.listed && standing == access::Standing::active &&
           may_see(profile.audience_of(Field::listing), layer) &&
           today <= profile.row.confirmed_on + kConfirmedFor;
}

bool may_be_found_for_projects(const Profile& profile, access::Standing standing) {
    return profile.row.allow_project_search && standing == access::Standing::active &&
           profile.row.moderation != Moderation::hidden;
}

bool may_see(Audience audience, Layer layer) {
    switch (layer) {
        case Layer::owner:
            return true;
        case Layer::group_mate:
            return audience >= Audience::my_groups;
        case Layer::member:
            return audience >= Audience::members;
        case Layer::visitor:
            return audience == Audience::everyone;
    }
    return false;
}

Profile seen_from(const Profile& profile, Layer layer, Date today) {
    Profile seen = profile;
    const auto visible = [&](Field field) { return may_see(profile.audience_of(field), layer); };
    hide_contact(seen, visible);
    clear_unless(visible(Field::professions), seen.professions);
    clear_unless(visible(Field::sectors), seen.sectors);
    clear_unless(visible(Field::skills), seen.skills);
    clear_unless(visible(Field::languages), seen.languages);
    clear_unless(visible(Field::portfolio), seen.items);
    clear_unless(visible(Field::recommendations), seen.recommendations);
    std::erase_if(seen.texts,
                  [&](const TextRow& text) { return is_text(text.kind) && !visible(text.kind); });
    if (!visible(Field::stage)) seen.row.stage = Stage::unsaid;
    const bool run_out = profile.row.available_until && *profile.row.available_until < today;
    if (!visible(Field::availability) || run_out) {
        seen.row.availability = Availability::unsaid;
        seen.row.available_until.reset();
    }
    if (layer != Layer::owner) hide_from_others(seen);
    keep_named_pictures(seen);
    return seen;
}

}  // namespace agora::members
