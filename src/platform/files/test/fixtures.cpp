#include "fixtures.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/statvfs.h>

namespace agora::files::test {
namespace {

namespace fs = std::filesystem;

std::string number(std::uint64_t value, int bytes, std::endian order) {
    std::string out;
    for (int index = 0; index < bytes; ++index)
        out.push_back(static_cast<char>(value >> 8 * index));
    if (order == std::endian::big) std::ranges::reverse(out);
    return out;
}
std::string little(std::uint64_t value, int bytes) {
    return number(value, bytes, std::endian::little);
}
std::string big(std::uint64_t value, int bytes) {
    return number(value, bytes, std::endian::big);
}

std::uint64_t checksum(std::string_view bytes) {
    return crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
}

std::string chunk(const std::string& type, const std::string& data) {
    return big(data.size(), 4) + type + data + big(checksum(type + data), 4);
}

}  // namespace

TestFolder::TestFolder() {
    // In memory where there is such a place: syncing a disk a thousand times takes seconds.
    const fs::path memory = "/dev/shm";
    struct statvfs state {};
    const bool is_usable =
        statvfs(memory.c_str(), &state) == 0 && (state.f_flag & (ST_NOEXEC | ST_RDONLY)) == 0;
    const fs::path place = is_usable ? memory : fs::temp_directory_path();
    std::string pattern = (place / "agora_files_XXXXXX").string();
    path_ = mkdtemp(pattern.data());
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path TestFolder::file(const std::string& name, std::string_view content) const {
    const fs::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

fs::path TestFolder::script(const std::string& name, const std::string& lines) const {
    const fs::path path = file(name, "#!/bin/sh\n" + lines + "\n");
    fs::permissions(path, fs::perms::owner_all);
    return path;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != ".lock") {
            names.push_back(fs::relative(entry.path(), folder));
        }
    }
    std::ranges::sort(names);
    return names;
}

std::string png(std::uint32_t width, std::uint32_t height) {
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) rows += '\0' + std::string(3 * width, '\x7F');
    uLongf size = compressBound(rows.size());
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size,
             reinterpret_cast<const Bytef*>(rows.data()), rows.size());
    packed.resize(size);
    return "\x89PNG\r\n\x1A\n" +
           chunk("IHDR", big(width, 4) + big(height, 4) + std::string("\x08\x02\0\0\0", 5)) +
           chunk("IDAT", packed) + chunk("IEND", "");
}

std::string zip(const std::vector<ZipPart>& parts) {
    std::string file;
    std::string directory;
    for (const ZipPart& part : parts) {
        const bool is_packed = part.claimed_size > 0;
        const std::uint64_t size = is_packed ? part.claimed_size : part.content.size();
        const std::string common = little(0, 2) + little(is_packed ? 8 : 0, 2) + little(0, 4) +
                                   little(checksum(part.content), 4) +
                                   little(part.content.size(), 4) + little(size, 4) +
                                   little(part.name.size(), 2) + little(0, 2);
        directory += "PK\1\2" + little(20, 2) + little(20, 2) + common + little(0, 2) +
                     little(0, 2) + little(0, 2) + little(0, 4) + little(file.size(), 4) +
                     part.name;
        file += "PK\3\4" + little(20, 2) + common + part.name + part.content;
    }
    const std::size_t offset = file.size();
    return file + directory + "PK\5\6" + little(0, 4) + little(parts.size(), 2) +
           little(parts.size(), 2) + little(directory.size(), 4) + little(offset, 4) + little(0, 2);
}

std::string docx(const std::vector<ZipPart>& more) {
    std::vector<ZipPart> parts{{"[Content_Types].xml", "<Types/>"},
                               {"word/document.xml", "<w:document/>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip(parts);
}

std::string odt(const std::vector<ZipPart>& more) {
    std::vector<ZipPart> parts{{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"content.xml", "<office:document-content/>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip(parts);
}

PictureRights rights() {
    return *check_rights(
        {.rights_holder = "Ana", .licence = "all_rights_reserved", .people_shown = "nobody"});
}

}  // namespace agora::files::test
