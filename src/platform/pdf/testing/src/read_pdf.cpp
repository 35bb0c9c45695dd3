#include "agora/pdf/testing.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace agora::pdf {
namespace {

std::string said(QPDFObjectHandle of, const std::string& key) {
    return of.hasKey(key) ? of.getKey(key).getUTF8Value() : "";
}

void walk(QPDFObjectHandle element, int depth, std::vector<Element>& to) {
    if (element.isArray()) {
        for (int at = 0; at < element.getArrayNItems(); ++at) {
            walk(element.getArrayItem(at), depth, to);
        }
        return;
    }
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    Element one{.depth = depth,
                .tag = element.getKey("/S").getName().substr(1),
                .lang = said(element, "/Lang"),
                .alt = said(element, "/Alt")};
    if (element.hasKey("/A") && element.getKey("/A").isDictionary() &&
        element.getKey("/A").hasKey("/Scope")) {
        one.scope = element.getKey("/A").getKey("/Scope").getName().substr(1);
    }
    to.push_back(std::move(one));
    walk(element.getKey("/K"), depth + 1, to);
}

}  // namespace

std::vector<std::string> ReadPdf::tags() const {
    std::vector<std::string> tags;
    for (const Element& element : elements) tags.push_back(element.tag);
    return tags;
}

std::int64_t ReadPdf::count(std::string_view tag) const {
    return std::ranges::count(elements, tag, &Element::tag);
}

ReadPdf read_pdf(const std::string& bytes) {
    QPDF file;
    file.setAttemptRecovery(false);
    file.processMemoryFile("test", bytes.data(), bytes.size());
    QPDFObjectHandle root = file.getRoot();
    QPDFObjectHandle info = file.getTrailer().getKey("/Info");
    const auto pages = file.getAllPages();
    ReadPdf read{
        .pages = static_cast<std::int64_t>(pages.size()),
        .title = said(info, "/Title"),
        .lang = said(root, "/Lang"),
        .shows_title = root.hasKey("/ViewerPreferences") &&
                       root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue(),
        .is_tagged = root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
        .has_clock = info.hasKey("/CreationDate") || info.hasKey("/ModDate")};
    for (QPDFObjectHandle page : pages) {
        QPDFObjectHandle box = page.getKey("/MediaBox");
        read.width = box.getArrayItem(2).getNumericValue();
        read.height = box.getArrayItem(3).getNumericValue();
        QPDFObjectHandle notes = page.getKey("/Annots");
        for (int at = 0; notes.isArray() && at < notes.getArrayNItems(); ++at) {
            read.links.push_back(
                notes.getArrayItem(at).getKey("/A").getKey("/URI").getStringValue());
        }
    }
    walk(root.getKey("/StructTreeRoot").getKey("/K"), 0, read.elements);
    return read;
}

std::string text_of(const std::string& bytes) {
    const auto file =
        std::filesystem::temp_directory_path() / ("agora-pdf-" + std::to_string(getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string command = "pdftotext -enc UTF-8 '" + file.string() + "' -";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot start pdftotext");
    std::string text;
    std::string buffer(4096, '\0');
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        text.append(buffer, 0, count);
    }
    const int end = pclose(pipe);
    std::filesystem::remove(file);
    if (end != 0) throw std::runtime_error("pdftotext does not read it");
    return text;
}

}  // namespace agora::pdf
