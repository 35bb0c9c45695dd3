#include "refusals.hpp"

namespace agora::initiatives {

RefusalText refusal_text(InitiativeRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case InitiativeRefusal::initiative_not_found:
            return {"initiative_not_found", not_found, tr("There is no such initiative.")};
        case InitiativeRefusal::draft_not_found:
            return {"draft_not_found", not_found, tr("This was answered already.")};
        case InitiativeRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We don't know this place. Write a town, province, region or country.")};
        case InitiativeRefusal::year_to_come:
            return {"year_to_come", field, tr("Write a year that has begun.")};
        case InitiativeRefusal::end_before_begin:
            return {"end_before_begin", field, tr("It can't have ended before it began.")};
        case InitiativeRefusal::website_malformed:
            return {"website_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case InitiativeRefusal::network_unknown:
            return {"network_unknown", field, tr("Choose one of the list.")};
        case InitiativeRefusal::too_many_drafts:
            return {"too_many_drafts", too_many,
                    tr("Much waits for the editors already. Come back in a few days.")};
    }
    return {};
}

}  // namespace agora::initiatives
