#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/reportable.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::members {

using access::AccountId;
using vocabulary::TermId;
using ItemId = Id<struct PortfolioItemTag>;
using CollaborationId = Id<struct CollaborationTag>;
using RecommendationId = Id<struct RecommendationTag>;

/// Who may see a field. Nothing is seen by anybody until its owner says so.
enum class Audience { only_me, my_groups, members, everyone };
AGORA_ENUM(Audience, only_me, my_groups, members, everyone)

/// What has an audience of its own. `listing` is who finds the member at all, by the public name;
/// `project_search` is a yes or no without audience.
enum class Field {
    listing,
    picture,
    place,
    professions,
    sectors,
    skills,
    languages,
    website,
    phone,
    mail,
    stage,
    availability,
    who_i_am,
    what_i_do,
    what_i_offer,
    what_i_look_for,
    portfolio,
    recommendations,
    project_search
};
AGORA_ENUM(Field, listing, picture, place, professions, sectors, skills, languages, website, phone,
           mail, stage, availability, who_i_am, what_i_do, what_i_offer, what_i_look_for, portfolio,
           recommendations, project_search)

enum class Stage { unsaid, idea, starting, growing, established };
AGORA_ENUM(Stage, unsaid, idea, starting, growing, established)

enum class Availability { unsaid, looking_for_work, open_to_collaborate, not_now };
AGORA_ENUM(Availability, unsaid, looking_for_work, open_to_collaborate, not_now)

enum class LanguageLevel { basic, good, fluent, native };
AGORA_ENUM(LanguageLevel, basic, good, fluent, native)

using web::Moderation;

struct ProfileRow {
    AccountId account_id;
    bool listed = false;
    std::optional<Instant> listed_at;
    std::string public_name;
    std::string commune;  ///< code of a territory, or empty
    std::string website;
    std::string phone;
    std::string public_mail;
    std::string picture_file;  ///< digest of the 256 px picture, or empty
    std::string picture_alt;
    bool picture_hidden = false;  ///< somebody shown in it objects, see picture_objection.hpp
    Stage stage = Stage::unsaid;
    Availability availability = Availability::unsaid;
    std::optional<Date> available_until;
    bool allow_indexing = false;
    bool allow_project_search = false;
    Date confirmed_on;
    Instant changed_at;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(ProfileRow, account_id, listed, listed_at, public_name, commune, website, phone,
             public_mail, picture_file, picture_alt, picture_hidden, stage, availability,
             available_until, allow_indexing, allow_project_search, confirmed_on, changed_at,
             moderation)

struct AudienceRow {
    Field field = Field::picture;
    Audience audience = Audience::only_me;
};
AGORA_FIELDS(AudienceRow, field, audience)

struct TextRow {
    Field kind = Field::who_i_am;  ///< who_i_am … what_i_look_for
    std::string language;          ///< BCP 47
    std::string body;              ///< Markdown
    bool is_original = true;       ///< else a translation
    Instant changed_at;
};
AGORA_FIELDS(TextRow, kind, language, body, is_original, changed_at)

struct ProfessionRow {
    TermId profession_id;
    bool dominant = false;
};
AGORA_FIELDS(ProfessionRow, profession_id, dominant)

struct SpokenRow {
    std::string language;
    LanguageLevel level = LanguageLevel::good;
};
AGORA_FIELDS(SpokenRow, language, level)

enum class ItemKind { picture, link, document };
AGORA_ENUM(ItemKind, picture, link, document)

struct ItemRow {
    ItemId item_id;
    ItemKind kind = ItemKind::link;
    std::string title;
    std::string address;           ///< of a link
    std::string file;              ///< digest of a picture or document
    std::string file_name;         ///< of a document
    std::int64_t file_size = 0;    ///< bytes; of a picture both sizes together
    std::string alternative_text;  ///< of a picture
    std::string description;
    bool hidden = false;  ///< somebody shown in it objects, see picture_objection.hpp
    std::int64_t place = 0;
    Instant added_at;
};
AGORA_FIELDS(ItemRow, item_id, kind, title, address, file, file_name, file_size, alternative_text,
             description, hidden, place, added_at)

/// What its owner said of an uploaded picture. A profile and an item name it by `file`.
struct PictureRow {
    std::string file;        ///< digest of the large size
    std::string small_file;  ///< digest of the small one
    std::string rights_holder;
    std::string licence;       ///< a files::name_of(Licence)
    std::string people_shown;  ///< a files::name_of(PeopleShown)
    Instant added_at;
};
AGORA_FIELDS(PictureRow, file, small_file, rights_holder, licence, people_shown, added_at)

/// What another member wrote after a collaboration that both recorded; hidden ones are left out.
struct RecommendationRow {
    RecommendationId recommendation_id;
    AccountId written_by;
    std::string language;
    std::string body;  ///< plain text
    Instant written_at;
    std::string title;  ///< of the collaboration
    Date ended_on;
};
AGORA_FIELDS(RecommendationRow, recommendation_id, written_by, language, body, written_at, title,
             ended_on)

/// Everything about one member, as its owner sees it.
struct Profile {
    ProfileRow row;
    std::vector<AudienceRow> audiences;
    std::vector<TextRow> texts;
    std::vector<ProfessionRow> professions;
    std::vector<TermId> sectors;
    std::vector<TermId> skills;
    std::vector<SpokenRow> languages;
    std::vector<ItemRow> items;
    std::vector<RecommendationRow> recommendations;
    std::vector<PictureRow> pictures;

    Audience audience_of(Field field) const;
};

/// From where somebody looks. A group mate sees what members see, and "my groups" besides.
enum class Layer { visitor, member, group_mate, owner };
AGORA_ENUM(Layer, visitor, member, group_mate, owner)

/// How long a confirmation holds: once a year, and a month to find the mail.
inline constexpr std::chrono::days kConfirmedFor{400};

/// Listed in the directory for this layer: the owner said so, the account is active, the profile was
/// confirmed within the last 400 days, and no moderator hid it (DIR-01, DIR-13, FOR-19).
bool is_listed(const Profile& profile, Layer layer, access::Standing standing, Date today);
/// Who allowed the team to find them for a project, in the directory or not; fields have their own
/// audience as ever (DIR-11). Nobody whom a moderator hid.
bool may_be_found_for_projects(const Profile& profile, access::Standing standing);
bool may_see(Audience audience, Layer layer);

/// The profile without what this layer may not see; texts, lists and contact data are emptied, an
/// availability that has run out becomes unsaid. This is the only way to a page, feed or index.
Profile seen_from(const Profile& profile, Layer layer, Date today);

/// The profile of a member, whoever asks; nothing when there is none.
std::optional<Profile> find_profile(db::ReadTx& tx, AccountId account);
/// The profile as the actor may see it: the owner always, others only while it is listed.
/// Nothing means 404: unknown and hidden look the same.
std::optional<Profile> find_profile_visible_to(db::ReadTx& tx, const access::Actor& actor,
                                               AccountId account, Date today);

/// An empty, unlisted profile; does nothing when there is one (DIR-01).
void add_profile(db::WriteTx& tx, AccountId account, std::string_view public_name, Instant now);

}  // namespace agora::members
