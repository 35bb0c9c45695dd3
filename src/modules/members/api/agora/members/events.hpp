#pragma once

#include "agora/access/actor.hpp"
#include "agora/members/picture_objection.hpp"

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

/// Somebody shown in a picture of this member objects; hidden: it is so from now on.
struct PictureObjected {
    static constexpr std::string_view kName = "members.picture_objected";
    AccountId member;
    ObjectionId objection;
    bool hidden = true;
};
AGORA_FIELDS(PictureObjected, member, objection, hidden)

struct PictureDecided {
    static constexpr std::string_view kName = "members.picture_decided";
    AccountId member;
    ObjectionId objection;
    ObjectionDecision decision = ObjectionDecision::removed;
};
AGORA_FIELDS(PictureDecided, member, objection, decision)

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

/// Staff looked for people for a project.
struct ProjectSearched {
    static constexpr std::string_view kName = "members.project_searched";
    std::int64_t search = 0;
    std::int64_t people = 0;
};
AGORA_FIELDS(ProjectSearched, search, people)

struct ProjectConsentRecorded {
    static constexpr std::string_view kName = "members.project_consent_recorded";
    AccountId member;
    bool given = false;
};
AGORA_FIELDS(ProjectConsentRecorded, member, given)

/// An administrator lets the invitations of imported people leave.
struct InvitationsStarted {
    static constexpr std::string_view kName = "members.invitations_started";
    std::int64_t people = 0;
};
AGORA_FIELDS(InvitationsStarted, people)

/// One batch of invitations is on its way.
struct MembersInvited {
    static constexpr std::string_view kName = "members.invited";
    std::int64_t people = 0;
};
AGORA_FIELDS(MembersInvited, people)

/// By an administrator, or because everybody has theirs.
struct InvitationsStopped {
    static constexpr std::string_view kName = "members.invitations_stopped";
    bool complete = false;
};
AGORA_FIELDS(InvitationsStopped, complete)

/// "Not for me": somebody let the imported data be erased.
struct InvitationRefused {
    static constexpr std::string_view kName = "members.invitation_refused";
    AccountId member;
};
AGORA_FIELDS(InvitationRefused, member)

}  // namespace agora::members
