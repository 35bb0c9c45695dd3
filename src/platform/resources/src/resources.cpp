#include "agora/resources/resources.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace agora::resources {

struct Set::Content {
    std::vector<std::pair<std::string, std::string>> files;
    std::vector<Resource> entries;
    std::vector<std::shared_ptr<const Content>> kept;
};

Set Set::of(std::vector<std::pair<std::string, std::string>> files) {
    std::map<std::string, std::string> by_name;
    for (auto& [name, bytes] : files) by_name[std::move(name)] = std::move(bytes);

    auto content = std::make_shared<Content>();
    content->files.assign(by_name.begin(), by_name.end());
    for (const auto& [name, bytes] : content->files) content->entries.push_back({name, bytes});
    Set set{content->entries};
    set.content_ = std::move(content);
    return set;
}

const Resource* Set::find(std::string_view name) const {
    const auto at = std::ranges::lower_bound(entries_, name, {}, &Resource::name);
    return at != entries_.end() && at->name == name ? &*at : nullptr;
}

std::span<const Resource> Set::with_prefix(std::string_view prefix) const {
    const auto first = std::ranges::lower_bound(entries_, prefix, {}, &Resource::name);
    auto last = first;
    while (last != entries_.end() && last->name.starts_with(prefix)) ++last;
    return {first, last};
}

Set Set::overlaid_with(const Set& other) const {
    std::map<std::string_view, std::string_view> by_name;
    for (const auto& [name, bytes] : entries_) by_name[name] = bytes;
    for (const auto& [name, bytes] : other.entries_) by_name[name] = bytes;

    auto content = std::make_shared<Content>();
    for (const auto& [name, bytes] : by_name) content->entries.push_back({name, bytes});
    content->kept = {content_, other.content_};
    Set set{content->entries};
    set.content_ = std::move(content);
    return set;
}

namespace {

constexpr std::array<std::string_view, 4> kCarried{"data", "locale", "migrations", "views"};

bool is_carried(std::string_view folder, const std::filesystem::path& file) {
    return folder != "locale" || file.extension() == ".mo";
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string content(std::filesystem::file_size(file), '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    return content;
}

}  // namespace

Set from_disk(const std::vector<Folder>& folders) {
    namespace fs = std::filesystem;
    std::vector<std::pair<std::string, std::string>> files;
    for (const Folder& folder : folders) {
        for (const std::string_view carried : kCarried) {
            const fs::path root = folder.path / carried;
            if (!fs::is_directory(root)) continue;
            for (const auto& entry : fs::recursive_directory_iterator{root}) {
                if (!entry.is_regular_file() || !is_carried(carried, entry.path())) continue;
                const fs::path inside = entry.path().lexically_relative(folder.path);
                files.emplace_back(folder.part + "/" + inside.generic_string(),
                                   content_of(entry.path()));
            }
        }
    }
    return Set::of(std::move(files));
}

}  // namespace agora::resources
