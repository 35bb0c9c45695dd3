#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::resources {

/// One file that the program carries, e.g. "members/views/directory.html",
/// "members/migrations/0001_members.sql", "locale/nl.mo", "web/assets/agora.1f3a.css".
struct Resource {
    std::string_view name;
    std::string_view bytes;
};

/// Files by name, sorted. A copy is cheap: the bytes are shared, or lie in the program itself.
class Set {
 public:
    Set() = default;
    /// The entries stay where they are, for as long as the program runs, sorted by name.
    explicit Set(std::span<const Resource> sorted) : entries_(sorted) {}
    /// Takes the files over; of two with one name the later stays.
    static Set of(std::vector<std::pair<std::string, std::string>> files);

    std::span<const Resource> all() const { return entries_; }
    /// Null when there is none. Costs a binary search.
    const Resource* find(std::string_view name) const;
    std::span<const Resource> with_prefix(std::string_view prefix) const;

    /// The entries of both; where both have a name, the other's.
    Set overlaid_with(const Set& other) const;

 private:
    struct Content;
    std::span<const Resource> entries_;
    std::shared_ptr<const Content> content_;
};

/// A part's folder of the source tree: "members" at src/modules/members.
struct Folder {
    std::string part;
    std::filesystem::path path;
};

/// Reads views/, migrations/, data/ and locale/*.mo of the folders from disk, named as in the
/// program; for tests of one part and for a look at a template without a build.
Set from_disk(const std::vector<Folder>& folders);

}  // namespace agora::resources
