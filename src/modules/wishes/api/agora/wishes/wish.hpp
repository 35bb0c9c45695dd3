#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::wishes {

using access::AccountId;
using web::Moderation;
using WishId = Id<struct WishTag>;
using ToolId = Id<struct WishToolTag>;
using StepId = Id<struct WishStepTag>;
using ReleaseId = Id<struct WishReleaseTag>;

/// fresh: nobody who keeps the tools said anything yet.
enum class Status { fresh, looked_at, planned, under_way, done, declined };
AGORA_ENUM(Status, fresh, looked_at, planned, under_way, done, declined)

/// A tool of the cooperative, Agora among them.
struct Tool {
    ToolId tool_id = {};
    std::string slug = {};
    std::string name = {};
    std::string about_nl = {};  ///< what one does with it
    std::string about_fr = {};
    std::string about_en = {};
    std::string website = {};
    bool retired = false;  ///< takes no wishes any more
    Instant made_at = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(Tool, tool_id, slug, name, about_nl, about_fr, about_en, website, retired, made_at,
             version)

struct Wish {
    WishId wish_id = {};
    std::int64_t number = 0;
    ToolId tool_id = {};
    std::string language = {};  ///< of the original text
    Status status = Status::fresh;
    std::string reason = {};  ///< of the status
    WishId merged_into = {};  ///< where it goes on; zero: here
    AccountId proposed_by = {};
    Instant proposed_at = {};
    Instant changed_at = {};
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Wish, wish_id, number, tool_id, language, status, reason, merged_into, proposed_by,
             proposed_at, changed_at, moderation)

/// In one language: the original, or a translation.
struct Text {
    WishId wish_id = {};
    std::string language = {};
    std::string title = {};
    std::string body = {};  ///< Markdown
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Text, wish_id, language, title, body, written_by, written_at)

/// What became of a wish, one act after another.
struct Step {
    StepId step_id = {};
    WishId wish_id = {};
    Status status = Status::fresh;
    std::string reason = {};
    WishId other_id = {};       ///< what it was merged with; zero: another kind of step
    bool into_other = false;    ///< it goes on there; else the other one came to it
    ReleaseId release_id = {};  ///< that fulfilled it
    AccountId recorded_by = {};
    Instant recorded_at = {};
    AccountId told_until = {};  ///< how far supporters were told
};
AGORA_FIELDS(Step, step_id, wish_id, status, reason, other_id, into_other, release_id, recorded_by,
             recorded_at, told_until)

/// What changed in a tool.
struct Release {
    ReleaseId release_id = {};
    ToolId tool_id = {};
    std::string version = {};
    Date released_on = {};
    std::string note_nl = {};  ///< Markdown, as the two others
    std::string note_fr = {};
    std::string note_en = {};
    AccountId published_by = {};
    Instant published_at = {};
    AccountId told_until = {};
};
AGORA_FIELDS(Release, release_id, tool_id, version, released_on, note_nl, note_fr, note_en,
             published_by, published_at, told_until)

struct WishProposed {
    static constexpr std::string_view kName = "wishes.proposed";
    WishId wish = {};
};
AGORA_FIELDS(WishProposed, wish)

/// Its words, or a translation.
struct WishWritten {
    static constexpr std::string_view kName = "wishes.written";
    WishId wish = {};
};
AGORA_FIELDS(WishWritten, wish)

struct WishRemoved {
    static constexpr std::string_view kName = "wishes.removed";
    WishId wish = {};
};
AGORA_FIELDS(WishRemoved, wish)

struct SupportChanged {
    static constexpr std::string_view kName = "wishes.support_changed";
    WishId wish = {};
};
AGORA_FIELDS(SupportChanged, wish)

struct StatusChanged {
    static constexpr std::string_view kName = "wishes.status_changed";
    WishId wish = {};
    Status status = Status::fresh;
};
AGORA_FIELDS(StatusChanged, wish, status)

struct WishesMerged {
    static constexpr std::string_view kName = "wishes.merged";
    WishId wish = {};
    WishId into = {};
};
AGORA_FIELDS(WishesMerged, wish, into)

struct ToolMade {
    static constexpr std::string_view kName = "wishes.tool_made";
    ToolId tool = {};
};
AGORA_FIELDS(ToolMade, tool)

struct ToolChanged {
    static constexpr std::string_view kName = "wishes.tool_changed";
    ToolId tool = {};
};
AGORA_FIELDS(ToolChanged, tool)

struct ReleasePublished {
    static constexpr std::string_view kName = "wishes.release_published";
    ToolId tool = {};
    ReleaseId release = {};
};
AGORA_FIELDS(ReleasePublished, tool, release)

struct WishModerated {
    static constexpr std::string_view kName = "wishes.moderated";
    WishId wish = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(WishModerated, wish, measure)

}  // namespace agora::wishes
