#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::ambassadors {

using access::AccountId;

/// applied: judged; waiting: good, but there is no place; stopped: by their own act.
enum class Standing { applied, accepted, waiting, refused, stopped };
AGORA_ENUM(Standing, applied, accepted, waiting, refused, stopped)

/// An identification sheet, which is also the application. Lists hold words with spaces between:
/// languages BCP 47 codes, sectors numbers of terms, regions codes of territories, themes names of
/// Theme, links "kind:reach".
struct Sheet {
    AccountId account_id = {};
    std::int64_t number = 0;
    Standing standing = Standing::applied;
    std::int64_t hours = 0;  ///< a month
    std::string languages = {};
    std::string sectors = {};
    std::string regions = {};
    std::string themes = {};
    std::string links = {};
    std::string competences = {};
    std::string motivation = {};
    std::string video = {};       ///< address of a short film
    std::string transcript = {};  ///< what is said in it
    std::int64_t round = 1;       ///< 2: after an appeal
    std::string appeal = {};
    std::string check_code = {};  ///< of the public check page
    std::int64_t charter = 0;     ///< version that was signed last; 0: none
    Instant applied_at = {};
    std::optional<Instant> decided_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Sheet, account_id, number, standing, hours, languages, sectors, regions, themes, links,
             competences, motivation, video, transcript, round, appeal, check_code, charter,
             applied_at, decided_at, changed_at)

enum class Theme { cooperative, work, culture, services, social_economy, europe };
AGORA_ENUM(Theme, cooperative, work, culture, services, social_economy, europe)

/// What one person of the support group thinks of an application, by the published criteria.
struct Judgement {
    AccountId account_id = {};
    std::int64_t round = 1;
    AccountId judge_id = {};
    std::int64_t motivation = 0;  ///< 1 … 4, as the others
    std::int64_t practice = 0;
    std::int64_t speaking = 0;
    std::int64_t availability = 0;
    std::int64_t complement = 0;
    bool yes = false;
    std::string reason = {};  ///< the candidate reads it
    Instant judged_at = {};
};
AGORA_FIELDS(Judgement, account_id, round, judge_id, motivation, practice, speaking, availability,
             complement, yes, reason, judged_at)

std::optional<Sheet> find_sheet(db::ReadTx& tx, AccountId account);
/// Accepted ones, in order of their numbers.
std::vector<Sheet> list_ambassadors(db::ReadTx& tx);

struct Applied {
    static constexpr std::string_view kName = "ambassadors.applied";
    AccountId account = {};
};
AGORA_FIELDS(Applied, account)

struct SheetChanged {
    static constexpr std::string_view kName = "ambassadors.sheet_changed";
    AccountId account = {};
};
AGORA_FIELDS(SheetChanged, account)

struct ApplicationJudged {
    static constexpr std::string_view kName = "ambassadors.judged";
    AccountId account = {};
    bool yes = false;
};
AGORA_FIELDS(ApplicationJudged, account, yes)

struct StandingChanged {
    static constexpr std::string_view kName = "ambassadors.standing_changed";
    AccountId account = {};
    Standing standing = Standing::applied;
};
AGORA_FIELDS(StandingChanged, account, standing)

struct AmbassadorInvited {
    static constexpr std::string_view kName = "ambassadors.invited";
    AccountId account = {};
};
AGORA_FIELDS(AmbassadorInvited, account)

struct InvitationAnswered {
    static constexpr std::string_view kName = "ambassadors.invitation_answered";
    AccountId account = {};
    bool yes = false;
};
AGORA_FIELDS(InvitationAnswered, account, yes)

struct CharterPublished {
    static constexpr std::string_view kName = "ambassadors.charter_published";
    std::int64_t version = 0;
};
AGORA_FIELDS(CharterPublished, version)

struct CharterSigned {
    static constexpr std::string_view kName = "ambassadors.charter_signed";
    AccountId account = {};
    std::int64_t version = 0;
};
AGORA_FIELDS(CharterSigned, account, version)

struct LimitSet {
    static constexpr std::string_view kName = "ambassadors.limit_set";
    std::int64_t most = 0;
};
AGORA_FIELDS(LimitSet, most)

/// An application with what was judged, for demonstrations.
void put_whole_sheet(db::WriteTx& tx, Sheet sheet, const std::vector<Judgement>& judgements);
/// A version of the charter in three languages.
void put_charter(db::WriteTx& tx, const journal::Origin& origin,
                 const std::vector<std::pair<std::string, std::string>>& texts);

}  // namespace agora::ambassadors
