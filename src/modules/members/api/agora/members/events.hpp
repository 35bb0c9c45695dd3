#pragma once

#include "agora/access/actor.hpp"
#include "agora/members/profile.hpp"

#include <string_view>

// What happens to profiles; search, cache and feeds hear it from the journal.
namespace agora::members {

struct MemberListed {
    static constexpr std::string_view kName = "members.listed";
    AccountId member;
};
AGORA_FIELDS(MemberListed, member)

struct MemberUnlisted {
    static constexpr std::string_view kName = "members.unlisted";
    AccountId member;
};
AGORA_FIELDS(MemberUnlisted, member)

struct ProfileChanged {
    static constexpr std::string_view kName = "members.profile_changed";
    AccountId member;
};
AGORA_FIELDS(ProfileChanged, member)

/// A moderator limited, hid or gave back a profile.
struct ProfileModerated {
    static constexpr std::string_view kName = "members.profile_moderated";
    AccountId member;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(ProfileModerated, member, moderation)

struct AudienceChanged {
    static constexpr std::string_view kName = "members.audience_changed";
    AccountId member;
    Field field = Field::picture;
    Audience audience = Audience::only_me;
};
AGORA_FIELDS(AudienceChanged, member, field, audience)

struct ConsentRecorded {
    static constexpr std::string_view kName = "members.consent_recorded";
    AccountId member;
    bool given = false;
};
AGORA_FIELDS(ConsentRecorded, member, given)

enum class ReportOutcome { open, nothing_done, writer_kept_away };
AGORA_ENUM(ReportOutcome, open, nothing_done, writer_kept_away)

/// A member forwarded a conversation to the moderators. Who writes with whom is told by no event.
struct ConversationReported {
    static constexpr std::string_view kName = "members.conversation_reported";
    std::int64_t report = 0;
};
AGORA_FIELDS(ConversationReported, report)

struct ConversationReportDecided {
    static constexpr std::string_view kName = "members.conversation_report_decided";
    std::int64_t report = 0;
    ReportOutcome outcome = ReportOutcome::open;
};
AGORA_FIELDS(ConversationReportDecided, report, outcome)

/// Both recorded that they worked together.
struct CollaborationConfirmed {
    static constexpr std::string_view kName = "members.collaboration_confirmed";
    CollaborationId collaboration;
    AccountId proposer;
    AccountId partner;
};
AGORA_FIELDS(CollaborationConfirmed, collaboration, proposer, partner)

struct RecommendationWritten {
    static constexpr std::string_view kName = "members.recommendation_written";
    RecommendationId recommendation;
    AccountId about;
};
AGORA_FIELDS(RecommendationWritten, recommendation, about)

struct RecommendationWithdrawn {
    static constexpr std::string_view kName = "members.recommendation_withdrawn";
    CollaborationId collaboration;
};
AGORA_FIELDS(RecommendationWithdrawn, collaboration)

/// Somebody gave a file of people to import.
struct ImportStarted {
    static constexpr std::string_view kName = "members.import_started";
    std::int64_t import = 0;
};
AGORA_FIELDS(ImportStarted, import)

/// One batch of an import is in.
struct MembersImported {
    static constexpr std::string_view kName = "members.imported";
    std::int64_t import = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t refused = 0;
};
AGORA_FIELDS(MembersImported, import, added, changed, refused)

struct ImportFinished {
    static constexpr std::string_view kName = "members.import_finished";
    std::int64_t import = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t refused = 0;
};
AGORA_FIELDS(ImportFinished, import, added, changed, refused)

/// The index of words was made anew, perhaps by another process: followers go on from its place.
struct SearchRebuilt {
    static constexpr std::string_view kName = "members.search_rebuilt";
    std::int64_t documents = 0;
};
AGORA_FIELDS(SearchRebuilt, documents)

}  // namespace agora::members
