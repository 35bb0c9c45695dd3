#pragma once

#include "agora/http/static_files.hpp"
#include "agora/resources/resources.hpp"

namespace agora::app {

/// The built files of web/, by the manifest that its build writes. The set outlives the answer.
http::StaticFiles assets_of(const resources::Set& files);

}  // namespace agora::app
