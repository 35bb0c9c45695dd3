#include "agora/accounts/account.hpp"
#include "agora/members/groups.hpp"
#include "agora/members/profile.hpp"
#include "agora/members/trade.hpp"
#include "profile_store.hpp"

#include <algorithm>

namespace agora::members {

constexpr db::Query kFindRow{"members.find_row", R"sql(
    SELECT account_id, listed, listed_at, public_name, commune, website, phone, public_mail,
           picture_file, picture_alt, picture_hidden, stage, availability, available_until,
           allow_indexing, allow_project_search, confirmed_on, changed_at, moderation
    FROM members_profile WHERE account_id = $1
)sql"};
constexpr db::Query kListAudiences{"members.list_audiences", R"sql(
    SELECT field, audience FROM members_audience WHERE account_id = $1
)sql"};
constexpr db::Query kListTexts{"members.list_texts", R"sql(
    SELECT kind, language, body, is_original, changed_at FROM members_text WHERE account_id = $1
    ORDER BY kind, is_original DESC, language
)sql"};
constexpr db::Query kListProfessions{"members.list_professions", R"sql(
    SELECT profession_id, dominant FROM members_profession WHERE account_id = $1
    ORDER BY dominant DESC, profession_id
)sql"};
constexpr db::Query kListSectors{"members.list_sectors", R"sql(
    SELECT sector_id FROM members_sector WHERE account_id = $1 ORDER BY sector_id
)sql"};
constexpr db::Query kListSkills{"members.list_skills", R"sql(
    SELECT skill_id FROM members_skill WHERE account_id = $1 ORDER BY skill_id
)sql"};
constexpr db::Query kListLanguages{"members.list_languages", R"sql(
    SELECT language, level FROM members_language WHERE account_id = $1 ORDER BY language
)sql"};
constexpr db::Query kListItems{"members.list_items", R"sql(
    SELECT item_id, kind, title, address, file, file_name, file_size, alternative_text, description,
           hidden, place, added_at
    FROM members_portfolio_item WHERE account_id = $1 ORDER BY place, item_id
)sql"};
constexpr db::Query kListPictures{"members.list_pictures", R"sql(
    SELECT file, small_file, rights_holder, licence, people_shown, added_at
    FROM members_picture WHERE account_id = $1 ORDER BY added_at, file
)sql"};

constexpr db::Query kListRecommendations{"members.list_recommendations", R"sql(
    SELECT text.recommendation_id, text.written_by, text.language, text.body, text.written_at,
           work.title, work.ended_on
    FROM members_recommendation text
    JOIN members_collaboration work ON work.collaboration_id = text.collaboration_id
                                   AND work.account_id = text.written_by
    WHERE text.about = $1 AND text.hidden_at IS NULL
    ORDER BY text.recommendation_id DESC LIMIT 50
)sql"};

std::optional<Profile> find_profile(db::ReadTx& tx, AccountId account) {
    auto row = tx.find<ProfileRow>(kFindRow, account);
    if (!row) return std::nullopt;
    return Profile{.row = std::move(*row),
                   .audiences = tx.all<AudienceRow>(kListAudiences, account),
                   .texts = tx.all<TextRow>(kListTexts, account),
                   .professions = tx.all<ProfessionRow>(kListProfessions, account),
                   .sectors = tx.all<TermId>(kListSectors, account),
                   .skills = tx.all<TermId>(kListSkills, account),
                   .languages = tx.all<SpokenRow>(kListLanguages, account),
                   .items = tx.all<ItemRow>(kListItems, account),
                   .recommendations = tx.all<RecommendationRow>(kListRecommendations, account),
                   .pictures = tx.all<PictureRow>(kListPictures, account)};
}

constexpr db::Query kFindCommune{"members.find_commune", R"sql(
    SELECT commune FROM members_profile WHERE account_id = $1
)sql"};

std::optional<Trade> find_trade(db::ReadTx& tx, AccountId account) {
    auto commune = tx.find<std::string>(kFindCommune, account);
    if (!commune) return std::nullopt;
    return Trade{.commune = std::move(*commune),
                 .professions = tx.all<ProfessionRow>(kListProfessions, account),
                 .sectors = tx.all<TermId>(kListSectors, account)};
}

static std::optional<Profile> visible_to(db::ReadTx& tx, const access::Actor& actor,
                                         const Profile& profile, Date today) {
    const AccountId account = profile.row.account_id;
    if (actor.account == account) return seen_from(profile, Layer::owner, today);
    const Layer layer = !actor.is_member()                          ? Layer::visitor
                        : share_a_group(tx, actor.account, account) ? Layer::group_mate
                                                                    : Layer::member;
    const auto owner = accounts::find_account(tx, account);
    if (!owner || !is_listed(profile, layer, owner->standing, today)) return std::nullopt;
    return seen_from(profile, layer, today);
}

std::optional<Profile> find_profile_visible_to(db::ReadTx& tx, const access::Actor& actor,
                                               AccountId account, Date today) {
    const auto profile = find_profile(tx, account);
    return profile ? visible_to(tx, actor, *profile, today) : std::nullopt;
}

std::optional<Profile> find_with_hidden_pictures(db::ReadTx& tx, const access::Actor& actor,
                                                 AccountId account, Date today) {
    const auto whole = find_profile(tx, account);
    if (!whole) return std::nullopt;
    Profile uncovered = *whole;
    uncovered.row.picture_hidden = false;
    for (ItemRow& item : uncovered.items) item.hidden = false;
    auto seen = visible_to(tx, actor, uncovered, today);
    if (!seen) return std::nullopt;
    seen->row.picture_hidden = whole->row.picture_hidden;
    for (ItemRow& item : seen->items) {
        item.hidden = std::ranges::find(whole->items, item.item_id, &ItemRow::item_id)->hidden;
    }
    return seen;
}

void add_profile(db::WriteTx& tx, AccountId account, std::string_view public_name, Instant now) {
    ProfileRow row;
    row.account_id = account;
    row.public_name = std::string{public_name};
    row.confirmed_on = utc_date(now);
    row.changed_at = now;
    insert_profile(tx, row);
}

}  // namespace agora::members
