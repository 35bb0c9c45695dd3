#include "agora/schema/schema.hpp"
#include "agora/schema/testing.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

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
    const auto sources =
        files_with({{"web", std::filesystem::path{AGORA_SOURCE_DIR} / "web"}}, parts);
    // The reference list is made by the build, not kept in the source tree.
    const auto reference =
        std::filesystem::path{AGORA_BUILD_DIR} / "reference-data/territories.tsv";
    std::ifstream file(reference, std::ios::binary);
    if (!file) return sources;
    std::string content{std::istreambuf_iterator<char>(file), {}};
    return sources.overlaid_with(
        resources::Set::of({{"territories/data/territories.tsv", std::move(content)}}));
}

void Test::SetUp() {
    const auto set = files_of(parts_);
    db::migrate(database(), migrations_of(set, GetParam(), parts_), clock_.now());
}

}  // namespace agora::schema
