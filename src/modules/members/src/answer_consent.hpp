#pragma once

#include "change_profile.hpp"

#include <string>
#include <vector>

namespace agora::vocabulary {
class Terms;
}

namespace agora::members {

/// What a newcomer answered at the first visit (DIR-17).
struct ConsentAnswer {
    std::vector<Field> taken;  ///< known fields to take over; the others are forgotten
    Audience listing = Audience::only_me;
    std::string wording;                      ///< of the answer to the listing question
    std::vector<AudienceChoice> taken_words;  ///< what was read at each known field
};

/// Takes over what was ticked, for the audience of the listing; forgets all else that was known;
/// lists the member or not. The answer is on record either way.
void answer_consent(db::WriteTx& tx, const Edit& edit, const vocabulary::Terms& terms,
                    const ConsentAnswer& answer);

}  // namespace agora::members
