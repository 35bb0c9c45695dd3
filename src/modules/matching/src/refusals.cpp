#include "refusals.hpp"

namespace agora::matching {

RefusalText refusal_text(MatchingRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MatchingRefusal::skill_not_yours:
            return {"skill_not_yours", field,
                    tr("One of these skills is no longer on your profile. Choose again.")};
        case MatchingRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("No town, commune or postcode is called that. Write it as it stands on an "
                       "envelope, or leave it empty.")};
    }
    return {};
}

}  // namespace agora::matching
