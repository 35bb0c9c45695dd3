#include "directory_store.hpp"

#include "agora/accounts/account.hpp"

#include <limits>
#include <tuple>

namespace agora::members {
namespace {

constexpr std::int64_t kChunk = 1000;

struct OwnedAudience {
    AccountId account_id;
    Field field = Field::listing;
    Audience audience = Audience::only_me;
};
AGORA_FIELDS(OwnedAudience, account_id, field, audience)
struct OwnedText {
    AccountId account_id;
    Field kind = Field::who_i_am;
    std::string language;
    std::string body;
    bool is_original = true;
    Instant changed_at;
};
AGORA_FIELDS(OwnedText, account_id, kind, language, body, is_original, changed_at)
struct OwnedProfession {
    AccountId account_id;
    TermId profession_id;
    bool dominant = false;
};
AGORA_FIELDS(OwnedProfession, account_id, profession_id, dominant)
struct OwnedTerm {
    AccountId account_id;
    TermId term_id;
};
AGORA_FIELDS(OwnedTerm, account_id, term_id)
struct OwnedLanguage {
    AccountId account_id;
    std::string language;
    LanguageLevel level = LanguageLevel::good;
};
AGORA_FIELDS(OwnedLanguage, account_id, language, level)

}  // namespace

constexpr db::Query kListedRows{"members.listed_rows", R"sql(
    SELECT account_id, listed, listed_at, public_name, commune, website, phone, public_mail,
           picture_file, picture_alt, picture_hidden, stage, availability, available_until,
           allow_indexing, allow_project_search, confirmed_on, changed_at, moderation
    FROM members_profile WHERE listed = 1 AND account_id > $1 AND account_id <= $2
    ORDER BY account_id LIMIT $3
)sql"};
constexpr db::Query kRowsForProjects{"members.rows_for_projects", R"sql(
    SELECT account_id, listed, listed_at, public_name, commune, website, phone, public_mail,
           picture_file, picture_alt, picture_hidden, stage, availability, available_until,
           allow_indexing, allow_project_search, confirmed_on, changed_at, moderation
    FROM members_profile WHERE allow_project_search = 1 AND account_id > $1 AND account_id <= $2
    ORDER BY account_id LIMIT $3
)sql"};
constexpr db::Query kChunkAudiences{"members.chunk_audiences", R"sql(
    SELECT account_id, field, audience FROM members_audience
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id
)sql"};
constexpr db::Query kChunkTexts{"members.chunk_texts", R"sql(
    SELECT account_id, kind, language, body, is_original, changed_at FROM members_text
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id
)sql"};
constexpr db::Query kChunkProfessions{"members.chunk_professions", R"sql(
    SELECT account_id, profession_id, dominant FROM members_profession
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id, dominant DESC, profession_id
)sql"};
constexpr db::Query kChunkSectors{"members.chunk_sectors", R"sql(
    SELECT account_id, sector_id AS term_id FROM members_sector
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id
)sql"};
constexpr db::Query kChunkSkills{"members.chunk_skills", R"sql(
    SELECT account_id, skill_id AS term_id FROM members_skill
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id, skill_id
)sql"};
constexpr db::Query kChunkLanguages{"members.chunk_languages", R"sql(
    SELECT account_id, language, level FROM members_language
    WHERE account_id > $1 AND account_id <= $2 ORDER BY account_id, language
)sql"};

namespace {

/// Gives each row to the member that it belongs to; both come in order of number.
template <typename Row, typename Give>
void deal(db::ReadTx& tx, const db::Query& query, std::vector<Member>& members, AccountId after,
          Give give) {
    const AccountId last = members.back().profile.row.account_id;
    std::size_t at = 0;
    tx.each<Row>(
        query,
        [&](const Row& row) {
            while (at < members.size() && members[at].profile.row.account_id < row.account_id) ++at;
            if (at < members.size() && members[at].profile.row.account_id == row.account_id) {
                give(members[at], row);
            }
        },
        after, last);
}

void deal_everything(db::ReadTx& tx, std::vector<Member>& members, AccountId after) {
    std::size_t at = 0;
    for (const auto& [account, standing] :
         accounts::standings_between(tx, after, members.back().profile.row.account_id)) {
        while (at < members.size() && members[at].profile.row.account_id < account) ++at;
        if (at < members.size() && members[at].profile.row.account_id == account) {
            members[at].standing = standing;
        }
    }
    deal<OwnedAudience>(tx, kChunkAudiences, members, after, [](Member& one, const auto& row) {
        one.profile.audiences.push_back({row.field, row.audience});
    });
    deal<OwnedText>(tx, kChunkTexts, members, after, [](Member& one, const auto& row) {
        one.profile.texts.push_back(
            {row.kind, row.language, row.body, row.is_original, row.changed_at});
    });
    deal<OwnedProfession>(tx, kChunkProfessions, members, after, [](Member& one, const auto& row) {
        one.profile.professions.push_back({row.profession_id, row.dominant});
    });
    deal<OwnedTerm>(tx, kChunkSectors, members, after, [](Member& one, const auto& row) {
        one.profile.sectors.push_back(row.term_id);
    });
    deal<OwnedTerm>(tx, kChunkSkills, members, after, [](Member& one, const auto& row) {
        one.profile.skills.push_back(row.term_id);
    });
    deal<OwnedLanguage>(tx, kChunkLanguages, members, after, [](Member& one, const auto& row) {
        one.profile.languages.push_back({row.language, row.level});
    });
}

}  // namespace

void each_member(db::ReadTx& tx, Pool pool, const std::function<void(const Member&)>& visit) {
    constexpr AccountId kFirst{1};
    constexpr AccountId kLast{std::numeric_limits<std::int64_t>::max()};
    each_member_between(tx, pool, kFirst, kLast, visit);
}

void each_member_between(db::ReadTx& tx, Pool pool, AccountId first, AccountId last,
                         const std::function<void(const Member&)>& visit) {
    const db::Query& rows = pool == Pool::listed ? kListedRows : kRowsForProjects;
    for (AccountId after{first.value() - 1};;) {
        std::vector<Member> members;
        for (ProfileRow& row : tx.all<ProfileRow>(rows, after, last, kChunk)) {
            members.emplace_back().profile.row = std::move(row);
        }
        if (members.empty()) return;
        deal_everything(tx, members, after);
        for (const Member& member : members) visit(member);
        after = members.back().profile.row.account_id;
    }
}

constexpr db::Query kCountListed{"members.count_listed", R"sql(
    SELECT COUNT(*) FROM members_profile WHERE listed = 1
)sql"};

constexpr db::Query kCountForProjects{"members.count_for_projects", R"sql(
    SELECT COUNT(*) FROM members_profile WHERE allow_project_search = 1
)sql"};

std::size_t count_members(db::ReadTx& tx, Pool pool) {
    const db::Query& count = pool == Pool::listed ? kCountListed : kCountForProjects;
    return static_cast<std::size_t>(tx.find<std::int64_t>(count).value_or(0));
}

std::optional<Member> find_member(db::ReadTx& tx, AccountId account) {
    auto profile = find_profile(tx, account);
    const auto owner = accounts::find_account(tx, account);
    if (!profile || !owner) return std::nullopt;
    return Member{std::move(*profile), owner->standing};
}

constexpr db::Query kListRunOut{"members.list_run_out", R"sql(
    SELECT account_id FROM members_profile WHERE listed = 1 AND available_until = $1
)sql"};

std::vector<AccountId> list_run_out(db::ReadTx& tx, Date yesterday) {
    return tx.all<AccountId>(kListRunOut, yesterday);
}

}  // namespace agora::members
