#include "agora/http/static_files.hpp"

#include "agora/http/compression.hpp"
#include "agora/http/conditional.hpp"

#include "agora/base/assert.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace agora::http {
namespace {

constexpr std::string_view kForAYear = "public, max-age=31536000, immutable";
constexpr std::string_view kAskEachTime = "public, no-cache";
constexpr std::size_t kHashLetters = 12;

/// "css/app.css" -> "css/app-HASH.css"
std::string name_with_hash(std::string_view name, std::string_view etag) {
    const std::string_view hash = etag.substr(1, kHashLetters);
    const std::size_t slash = name.rfind('/');
    std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash)) {
        dot = name.size();
    }
    return std::string{name.substr(0, dot)}.append("-").append(hash).append(name.substr(dot));
}

/// Subresource Integrity, 3.5.
std::string integrity_of(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    const int done = EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha384(), nullptr);
    AGORA_ASSERT(done == 1);
    unsigned char text[2 * EVP_MAX_MD_SIZE];
    const int length = EVP_EncodeBlock(text, digest, static_cast<int>(size));
    return "sha384-" + std::string(text, text + length);
}

}  // namespace

StaticFiles::StaticFiles(std::string prefix) : prefix_(std::move(prefix)) {
    AGORA_ASSERT(prefix_.starts_with('/') && prefix_.ends_with('/'));
}

void StaticFiles::add(const Asset& asset) {
    Entry entry{.asset = asset,
                .etag = etag_of(asset.bytes),
                .brotli_etag = etag_of(asset.bytes, "-br"),
                .gzip_etag = etag_of(asset.bytes, "-gzip"),
                .immutable = asset.named_by_content};
    const std::string plain = prefix_ + std::string{asset.name};
    entries_.insert_or_assign(plain, entry);
    if (asset.named_by_content) {
        references_.insert_or_assign(std::string{asset.name},
                                     Reference{plain, integrity_of(asset.bytes)});
        return;
    }
    const std::string hashed = prefix_ + name_with_hash(asset.name, entry.etag);
    entry.immutable = true;
    entries_.insert_or_assign(hashed, std::move(entry));
    references_.insert_or_assign(std::string{asset.name},
                                 Reference{hashed, integrity_of(asset.bytes)});
}

std::string_view StaticFiles::address(std::string_view name) const {
    const auto found = references_.find(name);
    AGORA_ASSERT(found != references_.end());
    return found->second.address;
}

std::string_view StaticFiles::integrity(std::string_view name) const {
    const auto found = references_.find(name);
    AGORA_ASSERT(found != references_.end());
    return found->second.integrity;
}

std::optional<Response> StaticFiles::find(const RequestHead& head) const {
    if (head.method != Method::get && head.method != Method::head) return std::nullopt;
    if (!head.path.starts_with(prefix_)) return std::nullopt;
    const auto found = entries_.find(head.path);
    if (found == entries_.end()) return std::nullopt;
    const Entry& entry = found->second;
    const Offered offered{.brotli = !entry.asset.brotli.empty(), .gzip = !entry.asset.gzip.empty()};
    const Encoding encoding = preferred_encoding(head.headers["Accept-Encoding"], offered);
    const std::string_view bytes = encoding == Encoding::brotli ? entry.asset.brotli
                                   : encoding == Encoding::gzip ? entry.asset.gzip
                                                                : entry.asset.bytes;
    Response response = with_type(200, entry.asset.content_type, StaticText{bytes});
    response.route = prefix_;
    response.headers.add("Cache-Control", entry.immutable ? kForAYear : kAskEachTime);
    response.headers.add("ETag", encoding == Encoding::brotli ? entry.brotli_etag
                                 : encoding == Encoding::gzip ? entry.gzip_etag
                                                              : entry.etag);
    if (offered.brotli || offered.gzip) response.headers.add("Vary", "Accept-Encoding");
    if (encoding != Encoding::identity) {
        response.headers.add("Content-Encoding", to_string(encoding));
    }
    return conditional(head, std::move(response));
}

Response send_file(const RequestHead& head, const FileToSend& file) {
    const int descriptor =
        ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return text(404, "");
    auto open_file = std::make_shared<const OpenFile>(descriptor);
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) return text(404, "");
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    // Asks the disk for the bytes now, so that the I/O thread finds them in memory.
    ::posix_fadvise(descriptor, 0, 1024 * 1024, POSIX_FADV_WILLNEED);

    std::string etag = file.etag;
    if (etag.empty()) {
        etag = '"' + std::to_string(size) + '-' + std::to_string(facts.st_mtim.tv_sec) + '-' +
               std::to_string(facts.st_mtim.tv_nsec) + '"';
    }
    Response response =
        with_type(200, file.content_type, FileRegion{std::move(open_file), 0, size});
    response.headers.add("Cache-Control", file.cache_control);
    response.headers.add("ETag", etag);
    if (!file.disposition.empty()) response.headers.add("Content-Disposition", file.disposition);
    return conditional(head, std::move(response));
}

}  // namespace agora::http
