#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::stories {

using access::AccountId;
using web::Moderation;
using StoryId = Id<struct StoryTag>;
using TakingId = Id<struct StoryTakingTag>;
using ConsentId = Id<struct StoryConsentTag>;

/// `two_minutes`: how somebody speaks of the cooperative in two minutes.
enum class Kind { testimony, two_minutes };
AGORA_ENUM(Kind, testimony, two_minutes)

/// `awaiting_yes`: somebody else wrote it down, and whoever told it has not agreed yet.
enum class State { awaiting_yes, offered, published, declined };
AGORA_ENUM(State, awaiting_yes, offered, published, declined)

/// What whoever told it agrees to, each apart. `page`: the page of stories; no other goes without it.
enum class Use { page, home, kit, newsletter, press };
AGORA_ENUM(Use, page, home, kit, newsletter, press)

struct Story {
    StoryId story_id = {};
    Kind kind = Kind::testimony;
    std::string language = {};  ///< of the original
    std::string shown_as = {};  ///< the name that stands below it, as its teller wants it
    AccountId told_by = {};
    AccountId written_by = {};  ///< an editor who wrote it down; zero: the member did
    State state = State::offered;
    Moderation moderation = Moderation::none;
    std::int64_t version = 1;  ///< of its words, picture and video together
    std::string reason = {};   ///< why it was declined
    std::string video_address = {};
    std::string video_file = {};  ///< digest
    std::string video_kind = {};
    std::int64_t video_bytes = 0;
    Instant offered_at = {};
    AccountId decided_by = {};
    std::optional<Instant> published_at = {};
    std::optional<Date> ends_on = {};  ///< last day of the consent
    bool asked_again = false;          ///< to renew it, once
    bool end_told = false;             ///< the consent ran out, and whoever must know was told
};
AGORA_FIELDS(Story, story_id, kind, language, shown_as, told_by, written_by, state, moderation,
             version, reason, video_address, video_file, video_kind, video_bytes, offered_at,
             decided_by, published_at, ends_on, asked_again, end_told)

/// Published, its consent not ended, nothing decided against it: for everybody.
bool is_live(const Story& story, Date today);

struct Text {
    StoryId story_id = {};
    std::string language = {};
    AccountId account_id = {};  ///< whose story it is
    std::string title = {};
    std::string body = {};         ///< Markdown; with a video, what is said in it
    AccountId translated_by = {};  ///< zero: nobody, or somebody who left
    Instant written_at = {};
};
AGORA_FIELDS(Text, story_id, language, account_id, title, body, translated_by, written_at)

struct Consent {
    ConsentId consent_id = {};
    StoryId story_id = {};
    AccountId account_id = {};
    Use purpose = Use::page;
    std::int64_t text_version = 1;
    Instant given_at = {};
    std::optional<Instant> ended_at = {};
};
AGORA_FIELDS(Consent, consent_id, story_id, account_id, purpose, text_version, given_at, ended_at)

/// Taken over for a newsletter or the press.
struct Taking {
    TakingId taking_id = {};
    StoryId story_id = {};
    AccountId told_by = {};
    std::string title = {};
    Use purpose = Use::newsletter;
    std::string place = {};  ///< "newsletter of May"
    AccountId taken_by = {};
    Instant taken_at = {};
    std::optional<Instant> stop_asked_at = {};
    std::optional<Instant> stopped_at = {};
};
AGORA_FIELDS(Taking, taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at,
             stop_asked_at, stopped_at)

struct StoryChanged {
    static constexpr std::string_view kName = "stories.changed";
    StoryId story = {};
};
AGORA_FIELDS(StoryChanged, story)

struct StoryDecided {
    static constexpr std::string_view kName = "stories.decided";
    StoryId story = {};
    State state = State::published;
};
AGORA_FIELDS(StoryDecided, story, state)

/// By whoever told it; of the story nothing is left but that there was one.
struct StoryWithdrawn {
    static constexpr std::string_view kName = "stories.withdrawn";
    StoryId story = {};
};
AGORA_FIELDS(StoryWithdrawn, story)

/// The consent ran out.
struct StoryEnded {
    static constexpr std::string_view kName = "stories.ended";
    StoryId story = {};
};
AGORA_FIELDS(StoryEnded, story)

struct StoryTaken {
    static constexpr std::string_view kName = "stories.taken";
    StoryId story = {};
    Use purpose = Use::newsletter;
};
AGORA_FIELDS(StoryTaken, story, purpose)

struct StoryModerated {
    static constexpr std::string_view kName = "stories.moderated";
    StoryId story = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(StoryModerated, story, measure)

struct ConsentTextPublished {
    static constexpr std::string_view kName = "stories.consent_text";
    std::int64_t version = 1;
};
AGORA_FIELDS(ConsentTextPublished, version)

/// A story after a life of its own: for demonstrations. The first text is the original.
struct WholeStory {
    Story story = {};
    std::vector<Text> texts = {};
    std::vector<Use> uses = {};
    std::vector<Taking> takings = {};
};
StoryId put_whole_story(db::WriteTx& tx, WholeStory whole);

}  // namespace agora::stories
