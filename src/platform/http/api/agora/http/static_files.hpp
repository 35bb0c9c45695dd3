#pragma once

#include "agora/http/request.hpp"
#include "agora/http/response.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// An embedded file. The bytes live as long as the program.
struct Asset {
    std::string_view name{};  ///< "app.css", may hold slashes
    std::string_view content_type{};
    std::string_view bytes{};
    std::string_view brotli{};  ///< the same compressed; empty: none
    std::string_view gzip{};
    bool named_by_content = false;  ///< the name holds a hash already (a bundler made it)
};

/// Embedded files below one prefix. Filled once, then read by all threads without a lock.
class StaticFiles {
 public:
    /// The prefix starts and ends with a slash.
    explicit StaticFiles(std::string prefix = "/assets/");

    /// Serves it as PREFIX/name (asked for again each time by ETag) and as PREFIX/stem-HASH.ext
    /// (kept for a year, immutable).
    void add(const Asset& asset);

    /// The address that holds the content's hash: "/assets/app-1f2e3d4c5b.css".
    /// An unknown name is our own fault and aborts.
    std::string_view address(std::string_view name) const;

    /// For the integrity attribute of a script or style sheet: "sha384-…" of the plain bytes.
    /// An unknown name is our own fault and aborts.
    std::string_view integrity(std::string_view name) const;

    /// GET and HEAD below the prefix, with 304, ranges, and brotli or gzip by Accept-Encoding.
    /// Nothing when there is no such file. Does not block: made for Options::at_once.
    std::optional<Response> find(const RequestHead& head) const;

 private:
    struct Entry {
        Asset asset;
        std::string etag{};
        std::string brotli_etag;
        std::string gzip_etag;
        bool immutable = false;
    };
    std::string prefix_;
    std::map<std::string, Entry, std::less<>> entries_;  ///< by path
    struct Reference {
        std::string address;
        std::string integrity;
    };
    std::map<std::string, Reference, std::less<>> references_;  ///< by name
};

/// A file of the disk to send. Opening it here blocks: call it on a worker.
struct FileToSend {
    std::filesystem::path path{};
    std::string_view content_type = "application/octet-stream";
    std::string_view cache_control = "private, no-store";
    std::string etag{};         ///< empty: made of size and time of change
    std::string disposition{};  ///< see content_disposition; empty: none
};

/// 200, 206, 304 or 416 for GET and HEAD; 404 when there is no such regular file.
Response send_file(const RequestHead& head, const FileToSend& file);

}  // namespace agora::http
