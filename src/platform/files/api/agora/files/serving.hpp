#pragma once

#include "agora/files/documents.hpp"
#include "agora/files/store.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace agora::files {

/// Who may see what the answer holds; the route has checked that this viewer is one of them.
enum class Audience {
    everybody,  ///< may be kept by any cache for a day; hiding it reaches those caches a day later
    some,  ///< the browser asks again each time, so that signing out and losing a role count at once
};

/// How a stored file leaves the house, whatever its content. Every field is a header's value; the
/// server adds `X-Content-Type-Options: nosniff` to each answer.
struct ServedFile {
    std::filesystem::path path;
    std::string_view content_type;
    std::string_view cache_control;
    std::string etag;                          ///< strong: the digest
    std::string content_disposition;           ///< empty: shown in the page
    std::string_view content_security_policy;  ///< a sandbox without any source
};

/// A WebP that Pictures made, inline. Nothing when the file is not there.
std::optional<ServedFile> serve_picture(const Store& store, const Digest& digest,
                                        Audience audience);

/// A document, always as an attachment, never inline.
std::optional<ServedFile> serve_document(const Store& store, const KeptDocument& document,
                                         Audience audience);

/// `attachment; filename="_t_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf` (RFC 6266).
std::string attachment_named(std::string_view file_name);

}  // namespace agora::files
