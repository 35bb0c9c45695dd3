#pragma once

#include "agora/fields/name_values.hpp"

namespace agora::http {

/// The same type that forms are read from, see there.
using NameValues = fields::NameValues;

}  // namespace agora::http
