#pragma once

#include "body_reader.hpp"
#include "multipart.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

/// Begins the name of each file of an upload.
constexpr std::string_view kUploadPrefix = "agora-upload-";

/// Reads a multipart form: texts into memory, files into the folder.
class FormReader final : public BodyReader, private PartVisitor {
 public:
    FormReader(std::string_view boundary, const Limits& limits, std::filesystem::path folder);
    ~FormReader() override;
    FormReader(const FormReader&) = delete;
    FormReader& operator=(const FormReader&) = delete;

    Effort effort() const override;
    std::optional<int> write(std::string_view bytes) override { return parser_.feed(bytes); }
    std::optional<int> finish(Request& request) override;

 private:
    std::optional<int> begin_part(PartHead head) override;
    std::optional<int> part_bytes(std::string_view bytes) override;
    std::optional<int> end_part() override;

    std::optional<int> take_text(std::size_t bytes);
    std::optional<int> open_file();
    void close_file();

    Limits limits_;
    std::filesystem::path folder_;
    MultipartParser parser_;
    std::size_t parts_ = 0;
    std::size_t text_bytes_ = 0;
    std::uint64_t file_bytes_ = 0;
    PartHead part_;
    std::string value_;
    Upload upload_;
    int descriptor_ = -1;
    NameValues fields_;
    std::vector<Upload> uploads_;
};

}  // namespace agora::http
