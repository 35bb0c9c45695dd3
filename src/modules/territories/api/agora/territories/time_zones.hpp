#pragma once

#include "agora/fields/form.hpp"

#include <array>

namespace agora::territories {

/// The clocks of the cooperative's countries, for a field that asks for one.
inline constexpr std::array kTimeZones{
    fields::Option{"Europe/Brussels", tr("Brussels")},
    fields::Option{"Europe/Amsterdam", tr("Amsterdam")},
    fields::Option{"Europe/Berlin", tr("Berlin")},
    fields::Option{"Europe/Luxembourg", tr("Luxembourg")},
    fields::Option{"Europe/Madrid", tr("Madrid")},
    fields::Option{"Atlantic/Canary", tr("Canary Islands")},
    fields::Option{"Europe/Paris", tr("Paris")},
    fields::Option{"Europe/Rome", tr("Rome")},
    fields::Option{"Europe/Stockholm", tr("Stockholm")},
    fields::Option{"Europe/Vienna", tr("Vienna")},
    fields::Option{"Europe/Lisbon", tr("Lisbon")},
    fields::Option{"Europe/London", tr("London")},
    fields::Option{"America/Cayenne", tr("French Guiana")},
    fields::Option{"America/Martinique", tr("Guadeloupe and Martinique")},
    fields::Option{"Indian/Mayotte", tr("Mayotte")},
    fields::Option{"Indian/Reunion", tr("Réunion")},
};

}  // namespace agora::territories
