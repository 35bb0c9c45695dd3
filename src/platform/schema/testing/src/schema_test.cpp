#include "agora/schema/schema.hpp"
#include "agora/schema/testing.hpp"

#include <filesystem>

namespace agora::schema {

namespace {

resources::Set files_with(std::vector<resources::Folder> folders,
                          const std::vector<std::string>& parts) {
    const std::filesystem::path source = std::filesystem::path{AGORA_SOURCE_DIR} / "src";
    for (const std::string& part : parts) {
        const auto platform = source / "platform" / part;
        folders.push_back({part, exists(platform) ? platform : source / "modules" / part});
    }
    return resources::from_disk(folders);
}

}  // namespace

resources::Set files_of(const std::vector<std::string>& parts) {
    return files_with({}, parts);
}

resources::Set site_files_of(const std::vector<std::string>& parts) {
    return files_with({{"web", std::filesystem::path{AGORA_SOURCE_DIR} / "web"}}, parts);
}

void Test::SetUp() {
    const auto set = files_of(parts_);
    db::migrate(database(), migrations_of(set, GetParam(), parts_), clock_.now());
}

}  // namespace agora::schema
