#pragma once

#include "agora/fields/form.hpp"

namespace agora::assemblies {

/// Who sees the name of somebody with a seat.
fields::Form showing_form();

}  // namespace agora::assemblies
