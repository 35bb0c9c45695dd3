#include "agora/tabular/source.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace agora::tabular {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

class FileSource final : public Source {
 public:
    explicit FileSource(const std::filesystem::path& path)
        : path_(path), file_(std::fopen(path.c_str(), "rbe")) {
        if (!file_) fault();
    }

    std::size_t read(std::span<char> buffer) override {
        const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file_.get());
        if (std::ferror(file_.get())) fault();
        return size;
    }

    void rewind() override {
        if (std::fseek(file_.get(), 0, SEEK_SET) != 0) fault();
    }

 private:
    [[noreturn]] void fault() const {
        throw std::system_error(errno, std::generic_category(), "cannot read " + path_.string());
    }

    std::filesystem::path path_;
    std::unique_ptr<std::FILE, CloseFile> file_;
};

class MemorySource final : public Source {
 public:
    explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t size = std::min(buffer.size(), bytes_.size() - at_);
        std::memcpy(buffer.data(), bytes_.data() + at_, size);
        at_ += size;
        return size;
    }

    void rewind() override { at_ = 0; }

 private:
    std::string bytes_;
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<Source> open_file(const std::filesystem::path& path) {
    return std::make_unique<FileSource>(path);
}

std::unique_ptr<Source> from_memory(std::string bytes) {
    return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace agora::tabular
