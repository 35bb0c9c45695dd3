#include "refusals.hpp"

namespace agora::fairs {

RefusalText refusal_text(StandRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case StandRefusal::fair_not_found:
            return {"fair_not_found", not_found, tr("There is no such event.")};
        case StandRefusal::stand_not_found:
            return {"stand_not_found", not_found, tr("There is no such stand.")};
        case StandRefusal::booking_not_found:
            return {"booking_not_found", not_found, tr("There is no such booking.")};
        case StandRefusal::not_its_organiser:
            return {"not_its_organiser", forbidden, tr("Only who organises it can do this.")};
        case StandRefusal::stand_last_day_wrong:
            return {"stand_last_day_wrong", field,
                    tr("Choose a day from today on, before the fair begins.")};
        case StandRefusal::too_many_stands:
            return {"too_many_stands", rule, tr("This fair has all the stands it can have.")};
        case StandRefusal::stand_is_booked:
            return {"stand_is_booked", rule, tr("Somebody has a table at this stand.")};
        case StandRefusal::booking_closed:
            return {"booking_closed", rule, tr("The last day to book or give back has passed.")};
        case StandRefusal::tables_wrong:
            return {"tables_wrong", field, tr("Choose one to four tables.")};
        case StandRefusal::too_few_tables_left:
            return {"too_few_tables_left", field, tr("So many tables are not left: {left}.")};
        case StandRefusal::show_words_wrong:
            return {"show_words_wrong", field, tr("Say what you show, in at most 200 characters.")};
    }
    return {};
}

}  // namespace agora::fairs
