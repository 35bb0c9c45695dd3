#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::recommendations {

using access::AccountId;
using web::Moderation;
using RecommendationId = Id<struct RecommendationTag>;
using CycleId = Id<struct CycleTag>;
using WorkingGroupId = Id<struct WorkingGroupTag>;
using ActId = Id<struct ActTag>;
using ReferenceId = Id<struct ReferenceTag>;
using MendingId = Id<struct MendingTag>;
using TipId = Id<struct TipTag>;

enum class Status {
    proposed,
    accepted,
    accepted_with_attention,
    amended,
    refused,
    planned,
    in_progress,
    done,
    stopped
};
AGORA_ENUM(Status, proposed, accepted, accepted_with_attention, amended, refused, planned,
           in_progress, done, stopped)

/// Nothing more is expected of it.
constexpr bool is_closed(Status status) {
    return status == Status::refused || status == Status::done || status == Status::stopped;
}
/// What the board or the assembly alone says.
constexpr bool is_verdict(Status status) {
    return status == Status::accepted || status == Status::accepted_with_attention ||
           status == Status::amended || status == Status::refused || status == Status::stopped;
}

/// Who answers for an act.
enum class Body { working_group, board, assembly, team, members };
AGORA_ENUM(Body, working_group, board, assembly, team, members)

/// `predecessor`: the same asked in an earlier cycle. `merged`, `split`: it was made from that one.
enum class ReferenceKind { cross_reference, predecessor, annex, merged, split };
AGORA_ENUM(ReferenceKind, cross_reference, predecessor, annex, merged, split)

/// The earlier one goes on in the later one.
constexpr bool is_lineage(ReferenceKind kind) {
    return kind == ReferenceKind::predecessor || kind == ReferenceKind::merged ||
           kind == ReferenceKind::split;
}

enum class TextOrigin { imported, written, machine };
AGORA_ENUM(TextOrigin, imported, written, machine)

/// One round of participation.
struct Cycle {
    CycleId cycle_id = {};
    std::string slug = {};
    std::string name = {};
    std::string language = {};  ///< of the name and of what is said of its groups
    Instant entered_at = {};
};
AGORA_FIELDS(Cycle, cycle_id, slug, name, language, entered_at)

/// As the source tells of it: plain texts, nothing is counted with them.
struct WorkingGroup {
    WorkingGroupId group_id = {};
    CycleId cycle_id = {};
    std::string name = {};
    std::string place = {};
    std::string spoken = {};
    std::string period = {};
    std::string meetings = {};
    std::string participants = {};
    std::string roles = {};
};
AGORA_FIELDS(WorkingGroup, group_id, cycle_id, name, place, spoken, period, meetings, participants,
             roles)

/// What never changes by reading: its number is for life. Days are "2019-05-09", "2019-05" when only
/// the month is known, or empty.
struct Recommendation {
    RecommendationId recommendation_id = {};
    std::string document = {};  ///< "000"
    std::string number = {};    ///< within it, with dots: "9.e.iii"
    std::string printed = {};   ///< as the source prints it: "000/9e.iii"
    std::string position = {};  ///< sorts as people count
    RecommendationId parent_id = {};
    CycleId cycle_id = {};
    std::string group_name = {};
    std::string origin_codes = {};  ///< between semicolons
    std::string language = {};      ///< of the original text
    Status status = Status::proposed;
    std::string status_day = {};
    std::string source_note = {};
    Instant entered_at = {};  ///< before it Agora knows nothing
    Instant heard_at = {};    ///< of the newest dated act since then, else of the entry
    Moderation moderation = Moderation::none;
    AccountId made_by = {};  ///< zero: imported, or the account is erased
};
AGORA_FIELDS(Recommendation, recommendation_id, document, number, printed, position, parent_id,
             cycle_id, group_name, origin_codes, language, status, status_day, source_note,
             entered_at, heard_at, moderation, made_by)

/// One version in one language. All but the title may be empty; lines that begin with "- " are lists.
struct Text {
    RecommendationId recommendation_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::int64_t of_version = 1;  ///< of the original that it says
    TextOrigin origin = TextOrigin::imported;
    std::string title = {};
    std::string context = {};
    std::string developments = {};
    std::string means = {};
    std::string carried_out_by = {};
    std::string inspiration = {};
    std::string attention = {};  ///< of the group that wrote it
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Text, recommendation_id, language, version, of_version, origin, title, context,
             developments, means, carried_out_by, inspiration, attention, written_by, written_at)

/// Something that happened to it, on a day, with who signed.
struct Act {
    ActId act_id = {};
    RecommendationId recommendation_id = {};
    Status status = Status::proposed;
    bool news = false;  ///< told without a change of status
    std::string day = {};
    Body body = Body::working_group;
    std::string evidence = {};  ///< an address
    bool imported = false;
    AccountId recorded_by = {};
    Instant recorded_at = {};
    AccountId told_until = {};                 ///< followers up to this number were told
    std::optional<Instant> withdrawn_at = {};  ///< it was recorded by mistake, and counts no more
};
AGORA_FIELDS(Act, act_id, recommendation_id, status, news, day, body, evidence, imported,
             recorded_by, recorded_at, told_until, withdrawn_at)

/// Why, in one language.
struct ActWords {
    ActId act_id = {};
    std::string language = {};
    std::string reason = {};
    std::string attention = {};  ///< the point of attention of who signed
};
AGORA_FIELDS(ActWords, act_id, language, reason, attention)

struct Reference {
    ReferenceId reference_id = {};
    RecommendationId from_id = {};
    RecommendationId to_id = {};  ///< zero: nobody could find it
    ReferenceKind kind = ReferenceKind::cross_reference;
    std::string source_text = {};
    std::string printed_target = {};  ///< as imported, whatever was mended since
    std::int64_t place = 0;           ///< order in the source
};
AGORA_FIELDS(Reference, reference_id, from_id, to_id, kind, source_text, printed_target, place)

struct Recorded {
    static constexpr std::string_view kName = "recommendations.recorded";
    RecommendationId recommendation = {};
};
AGORA_FIELDS(Recorded, recommendation)

struct Imported {
    static constexpr std::string_view kName = "recommendations.imported";
    std::int64_t recommendations = 0;
    std::int64_t references = 0;
    std::int64_t groups = 0;
};
AGORA_FIELDS(Imported, recommendations, references, groups)

struct ActRecorded {
    static constexpr std::string_view kName = "recommendations.act_recorded";
    RecommendationId recommendation = {};
    ActId act = {};
    Status status = Status::proposed;
};
AGORA_FIELDS(ActRecorded, recommendation, act, status)

struct ActWithdrawn {
    static constexpr std::string_view kName = "recommendations.act_withdrawn";
    RecommendationId recommendation = {};
    ActId act = {};
    Status status = Status::proposed;
};
AGORA_FIELDS(ActWithdrawn, recommendation, act, status)

struct TextWritten {
    static constexpr std::string_view kName = "recommendations.text_written";
    RecommendationId recommendation = {};
};
AGORA_FIELDS(TextWritten, recommendation)

struct ReferenceMended {
    static constexpr std::string_view kName = "recommendations.reference_mended";
    RecommendationId recommendation = {};
    ReferenceId reference = {};
};
AGORA_FIELDS(ReferenceMended, recommendation, reference)

struct TipAnswered {
    static constexpr std::string_view kName = "recommendations.tip_answered";
    RecommendationId recommendation = {};
    TipId tip = {};
};
AGORA_FIELDS(TipAnswered, recommendation, tip)

struct Moderated {
    static constexpr std::string_view kName = "recommendations.moderated";
    RecommendationId recommendation = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(Moderated, recommendation, measure)

}  // namespace agora::recommendations
