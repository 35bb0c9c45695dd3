#pragma once

#include "agora/kit/item.hpp"
#include "agora/web/answer.hpp"

namespace agora::kit {

/// The file of a version as an attachment; one that counts no more says so in its name.
enum class Standing { valid, no_longer_valid };
http::Response serve_file(web::Call& call, const Version& version, Kind kind, Standing standing);

}  // namespace agora::kit
