#include "refusals.hpp"

namespace agora::territories {

RefusalText refusal_text(OfficeRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case OfficeRefusal::office_not_found:
            return {"office_not_found", not_found, tr("There is no such office.")};
        case OfficeRefusal::office_is_not_yours:
            return {"office_is_not_yours", forbidden,
                    tr("You look after other offices, not this one.")};
        case OfficeRefusal::town_unknown:
            return {"town_unknown", field,
                    tr("We don't know this town. Write its name or its postcode.")};
        case OfficeRefusal::language_missing:
            return {"language_missing", field, tr("Choose at least one language.")};
        case OfficeRefusal::position_incomplete:
            return {"position_incomplete", field,
                    tr("Give both latitude and longitude, or neither.")};
        case OfficeRefusal::position_not_on_earth:
            return {"position_not_on_earth", field,
                    tr("Degrees go from -90 to 90 to the north, from -180 to 180 to the east.")};
        case OfficeRefusal::zone_unknown:
            return {"zone_unknown", field, tr("Choose a time zone of the list.")};
        case OfficeRefusal::days_out_of_order:
            return {"days_out_of_order", field, tr("The last day is before the first.")};
        case OfficeRefusal::day_is_past:
            return {"day_is_past", field, tr("This day is past.")};
        case OfficeRefusal::too_many_days:
            return {"too_many_days", field, tr("At most 62 days at once.")};
        case OfficeRefusal::day_not_special:
            return {"day_not_special", not_found, tr("This day was taken away already.")};
    }
    return {};
}

}  // namespace agora::territories
