#pragma once

namespace agora::web {
struct Services;
}

namespace agora::demo {

/// Ten figures of seven years with a correction and things that are not known, annual accounts as files,
/// and questions: answered, waiting, late, one of them by "a member".
void put_money(web::Services& services);

}  // namespace agora::demo
