#pragma once

namespace agora::web {
struct Services;
}

namespace agora::observatory {

/// Counts the directory as members and as visitors see it, and where networks are missing; what was
/// counted today already gives way.
void count_everything(web::Services& services);

}  // namespace agora::observatory
