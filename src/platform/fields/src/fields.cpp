#include "agora/fields/fields.hpp"
