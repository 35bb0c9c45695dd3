#pragma once

#include "agora/search/index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

namespace agora::search {

/// A folder of its own that goes away with it; in memory where there is such a disk.
class TemporaryFolder {
 public:
    TemporaryFolder() {
        static std::atomic<int> count = 0;
        const std::filesystem::path memory = "/dev/shm";
        path_ = (std::filesystem::is_directory(memory) ? memory
                                                       : std::filesystem::temp_directory_path()) /
                ("agora-search-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

class IndexTest : public testing::Test {
 protected:
    void add(std::int64_t id, std::string text, std::string language = "nl",
             Layer audience = Layer::visitor) {
        Document document;
        document.kind = "member";
        document.id = id;
        document.fields = {{std::move(text), std::move(language), 1, audience}};
        index_->put(document);
    }

    void commit() { index_->commit(++cursor_); }

    Found found(std::string text, Layer layer = Layer::visitor) {
        Question question;
        question.text = std::move(text);
        question.layer = layer;
        return index_->search(question);
    }

    static std::vector<std::int64_t> sorted_ids(const Found& found) {
        std::vector<std::int64_t> ids;
        for (const Hit& hit : found.hits) ids.push_back(hit.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    std::vector<std::int64_t> ids(std::string text, Layer layer = Layer::visitor) {
        return sorted_ids(found(std::move(text), layer));
    }

    TemporaryFolder folder_;
    std::unique_ptr<Index> index_ = open_index(folder_.path() / "index");
    std::int64_t cursor_ = 0;
};

}  // namespace agora::search
