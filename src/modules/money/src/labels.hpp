#pragma once

#include "agora/fields/form.hpp"
#include "agora/money/figure.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::money {

inline constexpr std::array kUnitOptions{
    fields::Option{"cents", tr("Euros")},
    fields::Option{"number", tr("A number of people or things")},
    fields::Option{"days", tr("Days")},
    fields::Option{"tenths", tr("Percent")},
};

inline constexpr std::array kDocumentOptions{
    fields::Option{"accounts", tr("Annual accounts")},
    fields::Option{"audit", tr("Report of the auditor")},
    fields::Option{"budget", tr("Budget")},
    fields::Option{"report", tr("Annual report")},
    fields::Option{"other", tr("Another document")},
};

std::string_view label_of(Unit unit);
std::string_view label_of(DocumentKind kind);

}  // namespace agora::money
