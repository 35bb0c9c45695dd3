#include "agora/schema/schema.hpp"
#include "agora/schema/testing.hpp"

#include <filesystem>

namespace agora::schema {

resources::Set files_of(const std::vector<std::string>& parts) {
    const std::filesystem::path source = std::filesystem::path{AGORA_SOURCE_DIR} / "src";
    std::vector<resources::Folder> folders;
    for (const std::string& part : parts) {
        const auto platform = source / "platform" / part;
        folders.push_back({part, exists(platform) ? platform : source / "modules" / part});
    }
    return resources::from_disk(folders);
}

void Test::SetUp() {
    const auto set = files_of(parts_);
    db::migrate(database(), migrations_of(set, GetParam(), parts_), clock_.now());
}

}  // namespace agora::schema
