#include "agora/archive/archive.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

namespace agora::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTrailer = 65;  // 64 hexadecimal digits and a line feed
constexpr std::size_t kPiece = 1U << 20;

struct Closer {
    void operator()(struct ::archive* handle) const { archive_free(handle); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Handle = std::unique_ptr<struct ::archive, Closer>;
using EntryHandle = std::unique_ptr<archive_entry, Closer>;

void check(int code, struct ::archive* handle) {
    if (code >= ARCHIVE_OK) return;
    const char* words = archive_error_string(handle);
    throw BadArchive(words == nullptr ? "the archive cannot be read" : words);
}

/// The digest over pieces, each folded into the next: memory does not grow with the file.
std::string digest_of_file(const fs::path& file, std::uint64_t length) {
    std::ifstream in(file, std::ios::binary);
    std::string piece(kPiece, '\0');
    std::string digest;
    for (std::uint64_t left = length; left > 0;) {
        const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(left, kPiece));
        if (!in.read(piece.data(), wanted)) throw BadArchive("the archive cannot be read");
        digest = crypto::sha256(digest + piece.substr(0, static_cast<std::size_t>(wanted)));
        left -= static_cast<std::uint64_t>(wanted);
    }
    return crypto::encode_hex(crypto::sha256(digest + std::to_string(length)));
}

void add_file(struct ::archive* out, const Entry& entry) {
    const EntryHandle header{archive_entry_new()};
    const auto size = static_cast<std::int64_t>(fs::file_size(entry.source));
    archive_entry_set_pathname(header.get(), entry.name.c_str());
    archive_entry_set_size(header.get(), size);
    archive_entry_set_filetype(header.get(), AE_IFREG);
    archive_entry_set_perm(header.get(), 0600);
    check(archive_write_header(out, header.get()), out);
    std::ifstream in(entry.source, std::ios::binary);
    std::string piece(kPiece, '\0');
    for (std::int64_t left = size; left > 0;) {
        const auto wanted = std::min<std::int64_t>(left, static_cast<std::int64_t>(kPiece));
        if (!in.read(piece.data(), wanted))
            throw BadArchive("cannot read " + entry.source.string());
        if (archive_write_data(out, piece.data(), static_cast<std::size_t>(wanted)) != wanted) {
            check(ARCHIVE_FATAL, out);
        }
        left -= wanted;
    }
}

void make_durable(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw BadArchive("cannot open " + path.string());
    const int code = ::fsync(descriptor);
    ::close(descriptor);
    if (code != 0) throw BadArchive("the disk did not keep " + path.string());
}

bool is_safe_name(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos)
        return false;
    for (const fs::path& part : fs::path{name}) {
        if (part == ".." || part == ".") return false;
    }
    return true;
}

void extract_file(struct ::archive* in, const fs::path& target) {
    fs::create_directories(target.parent_path());
    std::ofstream out(target, std::ios::binary);
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    std::string piece(kPiece, '\0');
    for (;;) {
        const auto got = archive_read_data(in, piece.data(), piece.size());
        if (got < 0) check(ARCHIVE_FATAL, in);
        if (got == 0) break;
        out.write(piece.data(), got);
    }
    out.flush();
    if (!out) throw BadArchive("the disk did not keep " + target.string());
}

/// The bytes before the trailer, after its digest was found right.
std::uint64_t checked_length(const fs::path& file) {
    if (!fs::is_regular_file(file)) throw BadArchive("there is no file " + file.string());
    const std::uint64_t size = fs::file_size(file);
    if (size <= kTrailer) throw BadArchive("the archive is cut short");
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(size - kTrailer));
    std::string trailer(kTrailer, '\0');
    in.read(trailer.data(), kTrailer);
    if (trailer != digest_of_file(file, size - kTrailer) + "\n") {
        throw BadArchive("the archive was cut or changed: its digest differs");
    }
    return size - kTrailer;
}

}  // namespace

std::vector<Entry> entries_below(const fs::path& folder, std::string_view prefix) {
    std::vector<Entry> entries;
    if (!fs::exists(folder)) return entries;
    for (const auto& found : fs::recursive_directory_iterator(folder)) {
        if (!found.is_regular_file()) continue;
        entries.push_back(
            {std::string{prefix} + fs::relative(found.path(), folder).generic_string(),
             found.path()});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.name < right.name; });
    return entries;
}

void pack(const fs::path& file, const std::vector<Entry>& entries, const OnEntry& on_entry) {
    const fs::path unfinished = file.string() + ".unfinished";
    const Handle out{archive_write_new()};
    check(archive_write_set_format_pax_restricted(out.get()), out.get());
    check(archive_write_add_filter_gzip(out.get()), out.get());
    check(archive_write_open_filename(out.get(), unfinished.c_str()), out.get());
    for (const Entry& entry : entries) {
        if (on_entry) on_entry(entry.name);
        add_file(out.get(), entry);
    }
    check(archive_write_close(out.get()), out.get());
    std::ofstream(unfinished, std::ios::app)
        << digest_of_file(unfinished, fs::file_size(unfinished)) << "\n";
    make_durable(unfinished);
    fs::rename(unfinished, file);
    make_durable(fs::absolute(file).parent_path());
}

std::vector<std::string> unpack(const fs::path& file, const fs::path& folder,
                                const OnEntry& on_entry) {
    checked_length(file);
    const Handle in{archive_read_new()};
    check(archive_read_support_format_tar(in.get()), in.get());
    check(archive_read_support_filter_gzip(in.get()), in.get());
    check(archive_read_open_filename(in.get(), file.c_str(), kPiece), in.get());
    std::vector<std::string> names;
    archive_entry* entry = nullptr;
    for (;;) {
        const int code = archive_read_next_header(in.get(), &entry);
        if (code == ARCHIVE_EOF) return names;
        check(code, in.get());
        const std::string name = archive_entry_pathname(entry);
        if (!is_safe_name(name) || archive_entry_filetype(entry) != AE_IFREG) {
            throw BadArchive("the archive holds an unsafe name: " + name);
        }
        if (on_entry) on_entry(name);
        extract_file(in.get(), folder / name);
        names.push_back(name);
    }
}

}  // namespace agora::archive
