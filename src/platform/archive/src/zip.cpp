#include "agora/archive/zip.hpp"

#include "agora/archive/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <memory>

namespace agora::archive {
namespace {

la_ssize_t append(struct ::archive*, void* out, const void* bytes, std::size_t length) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), length);
    return static_cast<la_ssize_t>(length);
}

void check(int code) {
    if (code < ARCHIVE_OK) throw BadArchive("the archive cannot be made");
}

}  // namespace

std::string zip(const std::vector<ZipMember>& members) {
    std::string out;
    const std::unique_ptr<struct ::archive, int (*)(struct ::archive*)> handle{archive_write_new(),
                                                                               &archive_write_free};
    check(archive_write_set_format_zip(handle.get()));
    check(archive_write_set_bytes_in_last_block(handle.get(), 1));
    check(archive_write_open(handle.get(), &out, nullptr, &append, nullptr));
    for (const ZipMember& member : members) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry{archive_entry_new(),
                                                                             &archive_entry_free};
        archive_entry_set_pathname(entry.get(), member.name.c_str());
        archive_entry_set_size(entry.get(), static_cast<std::int64_t>(member.bytes.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        check(archive_write_header(handle.get(), entry.get()));
        if (archive_write_data(handle.get(), member.bytes.data(), member.bytes.size()) < 0) {
            throw BadArchive("the archive cannot be made");
        }
    }
    check(archive_write_close(handle.get()));
    return out;
}

}  // namespace agora::archive
