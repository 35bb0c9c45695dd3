#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/reportable.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::methods {

using access::AccountId;
using circles::CircleId;
using web::Moderation;
using MethodId = Id<struct MethodTag>;

/// What one does it for.
enum class Purpose { meet, learn, decide, start, work, look_back };
AGORA_ENUM(Purpose, meet, learn, decide, start, work, look_back)

struct Method {
    MethodId method_id = {};
    CircleId circle_id = {};  ///< zero: the cooperative's
    Purpose purpose = Purpose::meet;
    std::int64_t minutes = 0;      ///< 0: not said
    std::int64_t people_from = 0;  ///< 0: not said
    std::int64_t people_to = 0;
    std::string language = {};  ///< of the original text
    MethodId origin_id = {};    ///< what it was copied from; zero: nothing
    std::string origin_language = {};
    std::int64_t origin_version = 0;
    std::string origin_title = {};
    Moderation moderation = Moderation::none;
    AccountId made_by = {};  ///< zero when the account is erased
    Instant made_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Method, method_id, circle_id, purpose, minutes, people_from, people_to, language,
             origin_id, origin_language, origin_version, origin_title, moderation, made_by, made_at,
             changed_at)

/// One version in one language; Markdown but for title and summary.
struct Text {
    MethodId method_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::int64_t of_version = 1;  ///< of the original, which brought the words that this says
    std::string title = {};
    std::string summary = {};
    std::string needs = {};  ///< what has to be there
    std::string steps = {};
    std::string advice = {};  ///< what others learned
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Text, method_id, language, version, of_version, title, summary, needs, steps, advice,
             written_by, written_at)

struct MethodMade {
    static constexpr std::string_view kName = "methods.made";
    MethodId method = {};
};
AGORA_FIELDS(MethodMade, method)

struct MethodChanged {
    static constexpr std::string_view kName = "methods.changed";
    MethodId method = {};
};
AGORA_FIELDS(MethodChanged, method)

struct MethodRemoved {
    static constexpr std::string_view kName = "methods.removed";
    MethodId method = {};
};
AGORA_FIELDS(MethodRemoved, method)

struct MethodModerated {
    static constexpr std::string_view kName = "methods.moderated";
    MethodId method = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(MethodModerated, method, measure)

/// With its texts, the original first: for demonstrations and transfers.
MethodId put_whole_method(db::WriteTx& tx, Method method, std::vector<Text> texts);

}  // namespace agora::methods
