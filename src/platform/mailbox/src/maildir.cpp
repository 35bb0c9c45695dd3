#include "agora/mailbox/maildir.hpp"

#include "agora/mailbox/received.hpp"

#include <algorithm>
#include <fstream>

namespace agora::mailbox {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSeen = ":2,S";

}  // namespace

Maildir::Maildir(fs::path folder) : folder_(std::move(folder)) {
    for (const char* part : {"new", "cur", "tmp"}) {
        if (fs::create_directories(folder_ / part)) {
            fs::permissions(folder_ / part, fs::perms::owner_all);
        }
    }
}

std::vector<std::string> Maildir::waiting(std::size_t most) const {
    std::vector<std::string> names;
    std::error_code gone;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / "new", gone)) {
        std::string name = entry.path().filename().string();
        if (!name.starts_with('.')) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    if (names.size() > most) names.resize(most);
    return names;
}

std::optional<std::string> Maildir::read(const std::string& name) const {
    const fs::path path = folder_ / "new" / name;
    std::error_code gone;
    if (!fs::is_regular_file(fs::symlink_status(path, gone))) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(kMostBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || !file.is_open()) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void Maildir::remove(const std::string& name) const {
    std::error_code gone;
    fs::remove(folder_ / "new" / name, gone);
}

void Maildir::put_aside(const std::string& name) const {
    std::error_code gone;
    fs::rename(folder_ / "new" / name, folder_ / "cur" / (name + std::string{kSeen}), gone);
}

std::size_t Maildir::forget_older(fs::file_time_type before) const {
    std::size_t forgotten = 0;
    std::error_code gone;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / "cur", gone)) {
        const auto written = entry.last_write_time(gone);
        if (!gone && written < before && fs::remove(entry.path(), gone)) ++forgotten;
    }
    return forgotten;
}

}  // namespace agora::mailbox
