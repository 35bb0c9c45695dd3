#pragma once

#include <string_view>

namespace agora::web {

/// `worker`: a small program that the browser runs while no page is open.
enum class StoredIn { cookie, local_storage, session_storage, worker };

/// Something that a page leaves in the reader's browser. Only what an act of the reader needs
/// (XCT-23); a name that no manifest declares fails the tests.
struct StoredItem {
    std::string_view name;  ///< over TLS with the prefix __Host- when it is a cookie
    StoredIn in = StoredIn::cookie;
    std::string_view purpose;  ///< tr()
    std::string_view life;     ///< tr()
};

}  // namespace agora::web
