#include "zip_listing.hpp"

#include <algorithm>
#include <set>

namespace agora::files {
namespace {

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kMostEntries = 10'000;

std::uint32_t little(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t index = count; index-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + index]);
    }
    return value;
}

bool is_inside(std::string_view name) {
    if (name.empty() || name.front() == '/') return false;
    for (const char byte : name) {
        if (byte == '\\' || byte == ':' || static_cast<unsigned char>(byte) < 0x20) return false;
    }
    std::size_t start = 0;
    while (start <= name.size()) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        if (name.substr(start, end - start) == "..") return false;
        start = end + 1;
    }
    return true;
}

struct Directory {
    std::string_view bytes;
    std::size_t entries = 0;
    std::size_t offset = 0;
};

// APPNOTE 6.3.10, section 4.3.16; the record is followed by its comment and nothing else.
std::optional<Directory> find_directory(std::string_view bytes) {
    if (bytes.size() < kEndSize) return std::nullopt;
    const std::size_t window = std::min(bytes.size(), kEndSize + kLongestComment);
    const std::size_t lowest = bytes.size() - window;
    for (std::size_t at = bytes.size() - kEndSize + 1; at-- > lowest;) {
        if (bytes.substr(at, 4) != "PK\5\6") continue;
        if (at + kEndSize + little(bytes, at + 20, 2) != bytes.size()) continue;
        const std::size_t size = little(bytes, at + 12, 4);
        const std::size_t offset = little(bytes, at + 16, 4);
        if (offset > at || size != at - offset) return std::nullopt;
        return Directory{bytes.substr(offset, size), little(bytes, at + 10, 2), offset};
    }
    return std::nullopt;
}

/// Section 4.3.12. Takes one entry off the front.
std::optional<ZipEntry> take_entry(std::string_view& directory) {
    constexpr std::size_t kFixed = 46;
    constexpr std::uint32_t kEncrypted = 1;
    if (directory.size() < kFixed || !directory.starts_with("PK\1\2")) return std::nullopt;
    const std::size_t name_size = little(directory, 28, 2);
    const std::size_t more = little(directory, 30, 2) + little(directory, 32, 2);
    if (directory.size() < kFixed + name_size + more) return std::nullopt;
    if ((little(directory, 8, 2) & kEncrypted) != 0) return std::nullopt;
    ZipEntry entry;
    entry.method = little(directory, 10, 2);
    entry.packed_size = little(directory, 20, 4);
    entry.unpacked_size = little(directory, 24, 4);
    entry.offset = little(directory, 42, 4);
    entry.name = directory.substr(kFixed, name_size);
    directory.remove_prefix(kFixed + name_size + more);
    return entry;
}

/// Section 4.3.7. The part's own header says the same, and its bytes end before the directory.
bool find_bytes(std::string_view parts, ZipEntry& entry) {
    constexpr std::size_t kFixed = 30;
    if (entry.offset > parts.size() || parts.size() - entry.offset < kFixed) return false;
    const std::string_view header = parts.substr(entry.offset);
    const std::size_t name_size = little(header, 26, 2);
    const std::size_t before = kFixed + name_size + little(header, 28, 2);
    if (!header.starts_with("PK\3\4") || header.size() < before) return false;
    if (header.substr(kFixed, name_size) != entry.name) return false;
    if (header.size() - before < entry.packed_size) return false;
    if (little(header, 8, 2) != entry.method) return false;
    entry.packed = header.substr(before, entry.packed_size);
    return true;
}

bool is_plausible(const ZipEntry& entry) {
    const bool is_stored = entry.method == 0;
    const bool is_deflated = entry.method == 8;
    if (is_stored) return entry.packed_size == entry.unpacked_size;
    return is_deflated;
}

bool overlap(const std::vector<ZipEntry>& in_order) {
    const char* free_from = nullptr;
    for (const ZipEntry& entry : in_order) {
        if (free_from != nullptr && entry.packed.data() < free_from) return true;
        free_from = entry.packed.data() + entry.packed.size();
    }
    return false;
}

}  // namespace

std::optional<std::vector<ZipEntry>> zip_listing(std::string_view bytes) {
    const auto directory = find_directory(bytes);
    if (!directory || directory->entries > kMostEntries) return std::nullopt;
    std::string_view left = directory->bytes;
    std::vector<ZipEntry> entries;
    std::set<std::string_view> names;
    while (!left.empty()) {
        auto entry = take_entry(left);
        if (!entry || !is_inside(entry->name) || !names.insert(entry->name).second) {
            return std::nullopt;
        }
        if (!is_plausible(*entry) || !find_bytes(bytes.substr(0, directory->offset), *entry)) {
            return std::nullopt;
        }
        entries.push_back(*entry);
        if (entries.size() > directory->entries) return std::nullopt;
    }
    if (entries.size() != directory->entries) return std::nullopt;
    std::ranges::sort(entries, {}, &ZipEntry::offset);
    if (overlap(entries)) return std::nullopt;
    return entries;
}

}  // namespace agora::files
