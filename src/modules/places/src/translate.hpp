#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "refusals.hpp"
#include "translation_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::places {

/// What can be said in another language: the texts, not names, numbers and addresses.
Content texts_of(const Content& content);

/// The translation that is shown beside what the place says now.
struct Shown {
    Translation translation;
    Content texts;
    bool original_changed = false;  ///< since it was translated
};
/// The newest whose original had the same texts, else the newest.
std::optional<Shown> shown_translation(db::ReadTx& tx, const Place& place, const Content& says_now,
                                       std::string_view language);

struct NewTranslation {
    std::string language = {};
    Content texts = {};
    std::int64_t seen = 0;        ///< the translation that stood before the writer; 0: none
    std::int64_t of_version = 0;  ///< the original that the writer read; 0: what stands now
};
Result<Done> translate(const Acting& acting, const access::Actor& actor, const Place& place,
                       const NewTranslation& wanted);

/// What an earlier translation said, of the version that it said then.
Result<Done> revert_translation(const Acting& acting, const access::Actor& actor,
                                const Place& place, std::string_view language,
                                std::int64_t version);

}  // namespace agora::places
