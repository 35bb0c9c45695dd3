#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/stories/story.hpp"

#include <string>
#include <vector>

// A member tells, or an editor writes down what a member told.
namespace agora::stories {

inline constexpr std::int64_t kMostOfOne = 10;

struct Words {
    Kind kind = Kind::testimony;
    std::string language = {};
    std::string title = {};
    std::string body = {};
    std::string shown_as = {};
    std::string video_address = {};
    bool operator==(const Words&) const = default;
};

/// What somebody ticked, and the version of the text that they read above it.
struct Agreed {
    std::vector<Use> uses = {};
    std::int64_t text_version = 0;
};

Result<StoryId> tell(const Acting& acting, const Words& words, const Agreed& agreed);
/// It waits for the yes of whoever told it, and nobody else sees it.
Result<StoryId> write_down(const Acting& acting, AccountId told_by, const Words& words);
/// Translations go; what was published waits for an editor again. `seen`: the version that is changed.
Result<Done> change(const Acting& acting, Story story, const Words& words, std::int64_t seen);
/// Its picture or video is another one: the same.
void note_change(const Acting& acting, Story& story);

/// The teller says yes, renews, or changes what it may be used for. `seen`: the version that they read.
Result<Done> agree(const Acting& acting, Story story, const Agreed& agreed, std::int64_t seen);

/// In another language, by the teller or an editor.
Result<Done> translate(const Acting& acting, const Story& story, const std::string& language,
                       const std::string& title, const std::string& body);

}  // namespace agora::stories
