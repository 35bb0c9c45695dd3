#pragma once

#include "agora/tabular/guess.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace agora::tabular {

/// Text in UTF-8, in pieces; what a parser reads from.
class TextStream {
 public:
    virtual ~TextStream() = default;
    /// Adds some text; false at the end.
    virtual bool append_to(std::string& text) = 0;
};

/// A text that is there already.
class WholeText final : public TextStream {
 public:
    explicit WholeText(std::string text) : text_(std::move(text)) {}
    bool append_to(std::string& text) override;

 private:
    std::string text_;
};

/// A source from its start, converted, without byte order mark; U+FFFD for malformed bytes.
class DecodedSource final : public TextStream {
 public:
    DecodedSource(Source& source, Encoding encoding);
    ~DecodedSource() override;
    bool append_to(std::string& text) override;
    std::int64_t bytes_read() const { return bytes_read_; }

 private:
    struct Converters;
    void convert(const char* bytes, std::size_t size, bool is_last, std::string& text);

    Source& source_;
    std::unique_ptr<Converters> converters_;
    std::vector<char> bytes_;
    std::int64_t bytes_read_ = 0;
    bool is_at_start_ = true;
    bool is_done_ = false;
};

}  // namespace agora::tabular
