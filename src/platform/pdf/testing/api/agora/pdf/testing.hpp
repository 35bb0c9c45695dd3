#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// For tests of what stands in a PDF.
namespace agora::pdf {

/// A part of the structure: "  TD", deeper ones further in.
struct Element {
    int depth = 0;
    std::string tag = {};
    std::string lang = {};
    std::string scope = {};
    std::string alt = {};
};

/// What a PDF says of itself; read by qpdf.
struct ReadPdf {
    std::int64_t pages = 0;
    std::string title = {};
    std::string lang = {};
    bool shows_title = false;
    bool is_tagged = false;
    bool has_clock = false;
    double width = 0;
    double height = 0;
    std::vector<Element> elements = {};
    std::vector<std::string> links = {};

    std::vector<std::string> tags() const;
    std::int64_t count(std::string_view tag) const;
};

/// Throws when it is none, or damaged.
ReadPdf read_pdf(const std::string& bytes);

/// What somebody copies out of it, by pdftotext; of all pages.
std::string text_of(const std::string& bytes);

}  // namespace agora::pdf
