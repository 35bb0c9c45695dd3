#pragma once

#include "agora/matching/rule.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"

#include <memory>

namespace agora::matching {

/// What turns the ids of a line into words.
struct Speaker {
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
    Language language = Language::en;
};
Speaker speaker_of(const web::Call& call);
Message sentence_of(const Reason& line, const Speaker& speaker);

}  // namespace agora::matching
