#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace agora::search {

/// The layout of terms and values; an index of another layout is rebuilt.
constexpr const char* kIndexFormat = "1";

/// Where an index lives: generations side by side, and the symbolic link `current` to one of them.
class IndexFolder {
 public:
    explicit IndexFolder(std::filesystem::path folder);

    /// The name of the generation in use; nothing when there is none yet.
    std::optional<std::string> current() const;
    std::string new_generation() const;
    std::filesystem::path visitors(const std::string& generation) const;
    std::filesystem::path members(const std::string& generation) const;

    /// Syncs the generation's files, then turns the link to it in one step, then drops the others.
    void publish(const std::string& generation) const;
    void drop(const std::string& generation) const;
    void drop_all_but_current() const;

    /// Held by one rebuild at a time, over all processes; nothing when another one has it.
    class Lock;
    std::shared_ptr<Lock> try_lock_for_rebuild() const;

 private:
    std::filesystem::path folder_;
};

}  // namespace agora::search
