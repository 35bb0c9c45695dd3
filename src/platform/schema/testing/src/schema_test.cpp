#include "agora/schema/schema.hpp"
#include "agora/schema/testing.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <utility>

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

resources::Set read_files(const std::vector<std::string>& parts) {
    return files_with({}, parts);
}

resources::Set read_site_files(const std::vector<std::string>& parts) {
    const auto sources =
        files_with({{"web", std::filesystem::path{AGORA_SOURCE_DIR} / "web"}}, parts);
    // The reference list is made by the build, not kept in the source tree.
    const auto reference =
        std::filesystem::path{AGORA_BUILD_DIR} / "reference-data/territories.tsv";
    std::ifstream file(reference, std::ios::binary);
    if (!file) return sources;
    std::string content(file_size(reference), '\0');
    file.read(content.data(), static_cast<std::streamsize>(content.size()));
    return sources.overlaid_with(
        resources::Set::of({{"territories/data/territories.tsv", std::move(content)}}));
}

/// The same parts again are not read again: the source tree stays as it is while tests run.
const resources::Set& kept(resources::Set (*read)(const std::vector<std::string>&),
                           const std::vector<std::string>& parts) {
    static std::mutex mutex;
    static std::map<std::pair<decltype(read), std::vector<std::string>>, resources::Set> sets;
    const std::scoped_lock lock{mutex};
    const auto found = sets.find({read, parts});
    if (found != sets.end()) return found->second;
    return sets.emplace(std::pair{read, parts}, read(parts)).first->second;
}

}  // namespace

resources::Set files_of(const std::vector<std::string>& parts) {
    return kept(&read_files, parts);
}

resources::Set site_files_of(const std::vector<std::string>& parts) {
    return kept(&read_site_files, parts);
}

Test::Test(const std::vector<std::string>& parts)
    : EachEngineTest(migrations_of(files_of(parts), GetParam(), parts)) {}

}  // namespace agora::schema
