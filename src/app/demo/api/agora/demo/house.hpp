#pragma once

namespace agora::web {
struct Services;
}

namespace agora::demo {

/// What a filled cooperative needs to be open and looked after: the facts of its legal notice,
/// invented, and a report in each state. Needs the people that fill() made.
void furnish(web::Services& services);

}  // namespace agora::demo
