#pragma once

#include "agora/web/module.hpp"

namespace agora::site {

/// The cooperative's own pages: home, theme, health, what the program can do.
web::Module site_module();

}  // namespace agora::site
